package org.biggerpicture.page;

import java.util.List;

/**
 * How the log is used, drawn and in words. Every figure leads to its entries.
 *
 * @param period what span the figures are of
 * @param unread what to say while the log is still being read; empty once it is
 * @param filters the span to choose
 * @param figures one drawing a question
 */
public record FiguresPage(String period, String unread, Filters filters, Errors errors, List<Figure> figures) {
    public FiguresPage {
        figures = List.copyOf(figures);
    }

    /** How a drawing is made: bars under one another, or columns beside one another along a span of time. */
    public enum Shape {
        BARS,
        COLUMNS
    }

    /**
     * One drawing and the table that says the same.
     *
     * @param id its anchor on the page
     * @param caption what is counted
     * @param what each row is
     * @param bars one count each
     * @param ifEmpty what to say when there is nothing to count
     */
    public record Figure(String id, String caption, Shape shape, String what, List<Bar> bars, String ifEmpty) {
        /** How wide a drawing is, in its own units. */
        public static final int WIDTH = 340;

        private static final int ROW = 38;
        private static final int HIGHEST = 110;
        private static final int HEAD = 20;
        private static final int FOOT = 24;
        private static final int LONGEST_LABEL = 46;

        public Figure {
            bars = List.copyOf(bars);
        }

        /** How high the drawing is. */
        public int height() {
            return columns() ? HEAD + HIGHEST + FOOT : bars.size() * ROW;
        }

        /** Whether it is drawn as columns. */
        public boolean columns() {
            return shape == Shape.COLUMNS;
        }

        /** What the drawing shows, in a sentence for who can't see it. */
        public String finding() {
            long sum = bars.stream().mapToLong(Bar::count).sum();
            Bar most = bars.stream()
                    .max(java.util.Comparator.comparingLong(Bar::count))
                    .orElseThrow();
            return caption + ": " + sum + " in all; most, " + most.count() + ", " + most.label();
        }

        /** Where a bar or a column begins, from the left. */
        public double left(int bar) {
            return columns() ? bar * (double) WIDTH / bars.size() : 0;
        }

        /** How wide it is. */
        public double width(int bar) {
            return columns()
                    ? Math.max(1, (double) WIDTH / bars.size() - 1)
                    : size(bars.get(bar).count(), WIDTH);
        }

        /** Where it begins, from above. */
        public double top(int bar) {
            return columns() ? HEAD + HIGHEST - tall(bar) : bar * ROW + 20;
        }

        /** How tall it is. */
        public double tall(int bar) {
            return columns() ? size(bars.get(bar).count(), HIGHEST) : 12;
        }

        private double size(long count, int greatest) {
            long most = Math.max(1, bars.stream().mapToLong(Bar::count).max().orElse(1));
            return count == 0 ? 0 : Math.max(1, (double) count * greatest / most);
        }

        /** The greatest count, written at the top of columns. */
        public long most() {
            return bars.stream().mapToLong(Bar::count).max().orElse(0);
        }

        /** What stands under the first column. */
        public String earliest() {
            return bars.getFirst().label();
        }

        /** What stands under the last column; nothing where that is the first. */
        public String latest() {
            return bars.size() == 1 ? "" : bars.getLast().label();
        }

        /** A label as it fits over its bar. */
        public String drawn(int bar) {
            String label = bars.get(bar).label();
            return label.length() <= LONGEST_LABEL ? label : label.substring(0, LONGEST_LABEL - 1) + "…";
        }
    }

    /**
     * One count.
     *
     * @param label what is counted
     * @param count how many entries
     * @param href to the entries; empty where there are none
     */
    public record Bar(String label, long count, String href) {}
}
