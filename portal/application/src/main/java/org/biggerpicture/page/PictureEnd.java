package org.biggerpicture.page;

import java.util.List;

/**
 * The last part of "The picture", written when the enquiry closes: what the answers say together.
 *
 * @param receipt the count and what is missing; fills the slot at the top
 * @param byEmergency everything of which emergency access shows more; without rows where there is none
 * @param openTo "Already open to": one line an involvement
 * @param alerts flags with source and date
 * @param unknownAlerts such as "Alerts from health visiting are not known."
 * @param wheres location lines of each tile
 * @param plans statutory plans
 * @param clashes such as "Two plans, two lead professionals"
 * @param people around the child
 * @param addresses over time
 * @param strip the same drawn
 * @param moves what each move means
 * @param filters of the chronology, sent by GET
 * @param chronology one across agencies, gaps as rows
 * @param professionals with telephone numbers
 * @param attendance by school and term
 * @param receiptLink to the receipt
 */
public record PictureEnd(
        ReceiptLine receipt,
        Table byEmergency,
        List<Noted> openTo,
        List<Noted> alerts,
        List<String> unknownAlerts,
        List<Tile.Where> wheres,
        Table plans,
        List<String> clashes,
        Table people,
        Table addresses,
        AddressStrip strip,
        List<String> moves,
        Filters filters,
        Table chronology,
        Table professionals,
        Table attendance,
        Link receiptLink) {
    public PictureEnd {
        openTo = List.copyOf(openTo);
        alerts = List.copyOf(alerts);
        unknownAlerts = List.copyOf(unknownAlerts);
        wheres = List.copyOf(wheres);
        clashes = List.copyOf(clashes);
        moves = List.copyOf(moves);
    }

    /** A line with who said so and when. */
    public record Noted(String text, String source, String whyHref) {}

    /**
     * The count, always in numbers.
     *
     * @param whole whether every agency we know of answered in full
     * @param count such as "9 of 12 agencies answered."
     * @param missing one line a gap
     */
    public record ReceiptLine(boolean whole, String count, List<String> missing) {
        public ReceiptLine {
            missing = List.copyOf(missing);
        }
    }
}
