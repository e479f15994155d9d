package org.biggerpicture.page;

import java.util.List;

/**
 * The completeness receipt of an enquiry, to print and to keep.
 *
 * @param facts reference, who asked, when, which purpose
 * @param agencies one row an agency: agency, outcome, asked at, what it means, withheld and clause, whom to ring
 * @param hash SHA-256 of the receipt, as it stands in the log
 * @param logPosition where in the log it stands
 * @param action where the decision goes: {@code outcome}, {@code reason}
 * @param outcome what was decided
 * @param reason why, as a code
 * @param decisions decisions recorded already: when, who, outcome, reason, receipt
 */
public record ReceiptPage(
        Context context,
        List<Fact> facts,
        PictureEnd.ReceiptLine line,
        Table agencies,
        String hash,
        String logPosition,
        String action,
        Choices outcome,
        Choices reason,
        Table decisions,
        Errors errors) {
    public ReceiptPage {
        facts = List.copyOf(facts);
    }

    /** The agencies, as a table with these rows. */
    public static Table agencyTable(List<Table.Row> rows) {
        return new Table(
                "Every agency, asked or not",
                List.of("Agency", "Outcome", "Asked at", "What that means", "Withheld", "Whom to ring"),
                rows,
                "Nobody was asked.");
    }

    /** The decisions, as a table with these rows. */
    public static Table decisionTable(List<Table.Row> rows) {
        return new Table(
                "Decisions recorded on this receipt",
                List.of("When", "Who", "Outcome", "Reason", "Receipt"),
                rows,
                "No decision has been recorded yet.");
    }
}
