package org.biggerpicture.application.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A report as RFC 4180 comma-separated values. Each row names its entries and the checkpoint that covers them. */
final class ReportCsv {
    private ReportCsv() {}

    static String of(Report report, Settled settled) throws IOException {
        List<String> heading = new ArrayList<>(
                report.columns().stream().map(Report.Column::name).toList());
        heading.addAll(List.of("entries", "log", "checkpoint_size", "checkpoint_root"));
        StringBuilder text = new StringBuilder();
        try (CSVPrinter csv = new CSVPrinter(
                text,
                CSVFormat.RFC4180
                        .builder()
                        .setHeader(heading.toArray(String[]::new))
                        .get())) {
            for (Report.Row row : report.rows()) {
                List<String> cells = new ArrayList<>(
                        row.cells().stream().map(ReportCsv::plain).toList());
                cells.add(Settled.ranges(row.entries()));
                cells.add(settled.checkpoint().origin());
                cells.add(Long.toString(settled.checkpoint().size()));
                cells.add(settled.checkpoint().root().base64());
                csv.printRecord(cells);
            }
        }
        return text.toString();
    }

    /** A cell that a spreadsheet would run as a formula is made plain text (OWASP, CSV injection). */
    static String plain(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
