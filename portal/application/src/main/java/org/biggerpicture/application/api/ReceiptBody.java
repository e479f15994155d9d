package org.biggerpicture.application.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.biggerpicture.application.enquiry.OpenEnquiry;
import org.biggerpicture.picture.CompletenessReceipt;

/**
 * What was and was not seen, frozen: it never holds what an agency told.
 *
 * @param enquiry the enquiry's name
 * @param agreements the version of the agreements it ran under
 * @param closed when the picture was whole
 * @param answered how many agencies answered
 * @param agencies how many stand on it
 * @param whole whether every agency asked has answered in full
 * @param lines one for each agency, in the order of the tiles
 * @param text the canonical text, to keep and to print
 * @param hash SHA-256 of the UTF-8 text in hexadecimal: the same stands in the access log
 * @param decisions what was decided on it
 */
record ReceiptBody(
        String enquiry,
        String agreements,
        Instant closed,
        long answered,
        int agencies,
        boolean whole,
        List<Line> lines,
        String text,
        String hash,
        List<Taken> decisions) {
    /**
     * One agency's line.
     *
     * @param tile its number
     * @param heading its name, or its kind
     * @param outcome what came of it
     * @param reason more about it, in words
     * @param askedAt when it was asked
     * @param asOf how old its information is
     * @param shown how many records are shown
     * @param withheld how many may be known of and not seen
     */
    record Line(
            int tile,
            String heading,
            String outcome,
            Optional<String> reason,
            Optional<Instant> askedAt,
            Optional<Instant> asOf,
            int shown,
            int withheld) {}

    /** A decision taken on a receipt. */
    record Taken(String decision, String reason, String receipt, Instant at) {}

    static ReceiptBody of(CompletenessReceipt receipt, List<OpenEnquiry.Taken> taken) {
        return new ReceiptBody(
                receipt.enquiry().value(),
                receipt.agreements(),
                receipt.closed(),
                receipt.answered(),
                receipt.agencies(),
                receipt.whole(),
                IntStream.range(0, receipt.lines().size())
                        .mapToObj(i -> line(i + 1, receipt.lines().get(i)))
                        .toList(),
                receipt.text(),
                receipt.hash(),
                taken.stream()
                        .map(t -> new Taken(t.decision(), t.reason(), t.receipt(), t.at()))
                        .toList());
    }

    private static Line line(int tile, CompletenessReceipt.Line line) {
        return new Line(
                tile,
                line.heading(),
                line.outcome().word(),
                line.reason(),
                line.askedAt(),
                line.asOf(),
                line.shown(),
                line.withheld());
    }
}
