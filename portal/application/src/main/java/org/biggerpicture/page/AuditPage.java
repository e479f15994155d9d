package org.biggerpicture.page;

import java.util.List;

/**
 * The access log for the auditor: who asked, why, when, under which clause. Never what was told.
 *
 * @param filters by person, agency, purpose, dates, outcome, kind
 * @param count such as "148 entries, newest first"
 * @param entries one row an entry
 * @param exports CSV and FHIR AuditEvent with the same filters
 * @param earlier to older entries; an empty address when there is none
 * @param later to newer entries; an empty address when there is none
 */
public record AuditPage(
        Errors errors, Filters filters, String count, Table entries, List<Link> exports, Link earlier, Link later) {
    public AuditPage {
        exports = List.copyOf(exports);
    }

    /** Entries, as a table with these rows. */
    public static Table entryTable(List<Table.Row> rows) {
        return new Table(
                "Entries of the access log",
                List.of("When", "Who", "What", "Agencies and outcome", "Clause", "Entry"),
                rows,
                "No entry of the log fits these filters.");
    }
}
