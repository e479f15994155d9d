package org.biggerpicture.application.report;

import java.util.List;
import java.util.stream.Stream;

/**
 * What the log says of a period on one question.
 *
 * @param name its name in addresses and files
 * @param title what it is called
 * @param intro what it counts, and what not
 * @param columns what each row says
 * @param rows the rows
 * @param ifEmpty what to say when there is none
 */
public record Report(
        String name, String title, List<String> intro, List<Column> columns, List<Row> rows, String ifEmpty) {
    public Report {
        intro = List.copyOf(intro);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * A column.
     *
     * @param words its heading on a page
     * @param name its name in a file
     */
    public record Column(String words, String name) {}

    /**
     * A row.
     *
     * @param cells as many as there are columns
     * @param entries the numbers of the entries that it rests on
     */
    public record Row(List<String> cells, List<Long> entries) {
        public Row {
            cells = List.copyOf(cells);
            entries = List.copyOf(entries);
        }

        static Row of(List<Long> entries, String... cells) {
            return new Row(Stream.of(cells).toList(), entries);
        }
    }

    /** The numbers of all entries it rests on. */
    public List<Long> entries() {
        return rows.stream()
                .flatMap(r -> r.entries().stream())
                .distinct()
                .sorted()
                .toList();
    }
}
