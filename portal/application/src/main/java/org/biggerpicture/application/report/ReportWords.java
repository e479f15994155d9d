package org.biggerpicture.application.report;

import java.util.ArrayList;
import java.util.List;
import org.biggerpicture.page.Document;
import org.biggerpicture.page.Fact;
import org.biggerpicture.page.Link;
import org.biggerpicture.page.ReportPage;
import org.biggerpicture.page.Table;
import org.biggerpicture.page.Tag;

/** Reports as pages. */
final class ReportWords {
    private static final Link BACK = new Link("All reports", "/audit/reports");

    private ReportWords() {}

    static Document index() {
        return new Document(
                "Reports",
                "",
                Document.NO_WAY_BACK,
                List.of(
                        "Each report is made of the access log alone: it says who asked, why and what came of it in counts,"
                                + " never what was told. Each carries its proof, and that you opened it is recorded."),
                List.of(),
                List.of(),
                List.of(
                        new Link("Use of agreements, clause by clause", "/audit/reports/agreement-use"),
                        new Link("Refusals by agency", "/audit/reports/refusals"),
                        new Link("Emergency access", "/audit/reports/break-glass"),
                        new Link("What was shown in one enquiry", "/audit/shown"),
                        new Link("Subject access: who looked at a person, for that person", "/audit/subject-access"),
                        new Link("Reconciliation: an agency's own log beside ours", "/audit/reconciliation")));
    }

    static ReportPage page(Report report, Settled settled, Period period) {
        String address = "/audit/reports/" + report.name();
        List<Document.Section> sections = new ArrayList<>();
        sections.add(Document.Section.of(period.words(), table(report)));
        sections.add(settled.proof(report.entries()));
        Document document = new Document(
                report.title(),
                "Report",
                BACK,
                report.intro(),
                settled.whole()
                        ? List.of()
                        : List.of(Fact.of(
                                "Not all",
                                "The period holds more entries than one report is made of. Choose fewer days.")),
                sections,
                List.of());
        return new ReportPage(
                document,
                period.filters(address),
                period.errors(),
                List.of(
                        new Link("Export as CSV", period.address(address + ".csv")),
                        new Link("Export its entries as FHIR AuditEvent", period.address(address + ".ndjson"))));
    }

    /** With no row there is no table to name entries in. */
    private static Table table(Report report) {
        List<String> columns = new ArrayList<>(
                report.columns().stream().map(Report.Column::words).toList());
        columns.add("Entries");
        return new Table(
                report.title(),
                columns,
                report.rows().stream().map(ReportWords::row).toList(),
                report.ifEmpty());
    }

    private static Table.Row row(Report.Row row) {
        List<Table.Cell> cells =
                new ArrayList<>(row.cells().stream().map(Table.Cell::of).toList());
        cells.add(
                row.entries().size() == 1
                        ? Table.Cell.link(
                                row.entries().getFirst().toString(),
                                "/audit/entries/" + row.entries().getFirst())
                        : new Table.Cell(List.of(Settled.ranges(row.entries())), Tag.NONE, List.of()));
        return Table.Row.of(cells.toArray(Table.Cell[]::new));
    }
}
