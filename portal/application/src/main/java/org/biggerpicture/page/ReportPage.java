package org.biggerpicture.page;

import java.util.List;

/**
 * A report for an auditor, to read and to print.
 *
 * @param document what it says, with its proof
 * @param filters the period to choose
 * @param exports the same as files
 */
public record ReportPage(Document document, Filters filters, Errors errors, List<Link> exports) {
    public ReportPage {
        exports = List.copyOf(exports);
    }
}
