package org.biggerpicture.page;

import java.util.List;

/**
 * What one agency's tile says. Everything that may tell a location stands in {@link Where}, which is written last.
 *
 * @param slot the slot it fills: opaque, letters, digits and dashes
 * @param agency its name; for a protected person one that names no place
 * @param outcome its label and what it means
 * @param key the key sentence, such as "Open to the assessment team since 3 June 2026"
 * @param items what it told, at most a handful
 * @param withheld such as "2 records exist that you may not see. Clause 4.2"; empty when none may be told of
 * @param freshness when it was asked and how old the information is
 * @param contact whom to ring
 * @param onward links: all records, why am I seeing this, could be a different child
 * @param askAgainAction where "Ask again" goes, or empty
 */
public record Tile(
        String slot,
        String agency,
        OutcomeWords outcome,
        String key,
        List<Item> items,
        String withheld,
        String freshness,
        Phone contact,
        List<Link> onward,
        String askAgainAction) {
    public Tile {
        items = List.copyOf(items);
        onward = List.copyOf(onward);
    }

    /**
     * One thing told, with the date in words and why it may be seen.
     *
     * @param mark that it is shown only by emergency access, and under which clause; or empty
     */
    public record Item(String text, String date, String whyHref, String mark) {
        /** A thing shown in the ordinary way. */
        public Item(String text, String date, String whyHref) {
            this(text, date, whyHref, "");
        }
    }

    /** Whom to ring. */
    public record Phone(String who, String number, String outOfHours) {
        /** Nobody to ring is known. */
        public static final Phone NONE = new Phone("", "", "");

        /** The address a telephone understands. */
        public String href() {
            return "tel:" + number.replaceAll("[^0-9+]", "");
        }
    }

    /** What is written of a place once every agency has answered: the lines, or that the location is protected. */
    public record Where(String slot, Tone tone, List<String> lines) {
        public Where {
            lines = List.copyOf(lines);
        }
    }
}
