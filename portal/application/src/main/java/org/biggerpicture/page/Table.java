package org.biggerpicture.page;

import java.util.List;

/**
 * A table in words. On a narrow screen each row becomes a block whose cells name their column.
 *
 * @param caption what the table shows
 * @param columns the heading of each column
 * @param rows each with as many cells as there are columns
 * @param ifEmpty what to say when there are no rows; it never suggests that nothing exists
 */
public record Table(String caption, List<String> columns, List<Row> rows, String ifEmpty) {
    /**
     * @throws IllegalArgumentException if a row has not one cell a column
     */
    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        for (Row row : rows) {
            if (!row.wide() && row.cells().size() != columns.size()) {
                throw new IllegalArgumentException(
                        "A row of " + caption + " has " + row.cells().size() + " cells");
            }
        }
    }

    /** What a row is. */
    public enum Kind {
        /** As any other. */
        PLAIN(""),
        /** Nothing was recorded for a while. */
        GAP("bp-gap"),
        /** The child moved. */
        MOVE("bp-move"),
        /** Over: greyed, and worded. */
        ENDED("bp-ended");

        private final String style;

        Kind(String style) {
            this.style = style;
        }

        /** Its class name. */
        public String style() {
            return style;
        }
    }

    /** One row. */
    public record Row(Kind kind, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        /** A plain row. */
        public static Row of(Cell... cells) {
            return new Row(Kind.PLAIN, List.of(cells));
        }

        /** A row that speaks across all columns, such as a gap in a chronology. */
        public static Row gap(String words) {
            return new Row(Kind.GAP, List.of(Cell.of(words)));
        }

        /** Whether its one cell spans all columns. */
        public boolean wide() {
            return kind == Kind.GAP;
        }
    }

    /**
     * One cell.
     *
     * @param lines the words, one paragraph each
     * @param tag a label, if any
     * @param links where to go from here
     */
    public record Cell(List<String> lines, Tag tag, List<Link> links) {
        public Cell {
            lines = List.copyOf(lines);
            links = List.copyOf(links);
        }

        /** Words alone. */
        public static Cell of(String... lines) {
            return new Cell(List.of(lines), Tag.NONE, List.of());
        }

        /** A link alone. */
        public static Cell link(String text, String href) {
            return new Cell(List.of(), Tag.NONE, List.of(new Link(text, href)));
        }

        /** A label alone. */
        public static Cell tag(Tag tag) {
            return new Cell(List.of(), tag, List.of());
        }
    }
}
