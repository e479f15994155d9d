package org.biggerpicture.page;

import java.util.List;

/**
 * How the log is used, drawn and in words. Every figure leads to its entries.
 *
 * @param period what span the figures are of
 * @param filters the span to choose
 * @param figures one drawing a question
 */
public record FiguresPage(String period, Filters filters, Errors errors, List<Figure> figures) {
    public FiguresPage {
        figures = List.copyOf(figures);
    }

    /**
     * One drawing: bars beside their numbers, so that it reads as a table too.
     *
     * @param what each row is
     * @param ifEmpty what to say when there is nothing to count
     */
    public record Figure(String caption, String what, List<Bar> bars, String ifEmpty) {
        public Figure {
            bars = List.copyOf(bars);
        }
    }

    /**
     * One count.
     *
     * @param label what is counted
     * @param count how many entries
     * @param width of its bar, 1 to 200
     * @param href to the entries
     */
    public record Bar(String label, long count, int width, String href) {}
}
