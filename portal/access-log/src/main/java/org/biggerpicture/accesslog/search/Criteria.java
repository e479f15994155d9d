package org.biggerpicture.accesslog.search;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an auditor looks for. Every criterion given must hold; several values of one field are alternatives. Build it
 * from {@link #ALL}.
 *
 * @param fields field to the values allowed
 * @param from first moment, inclusive
 * @param to last moment, exclusive
 * @param after only entries behind this position: the last one of the page before; {@link #START} for the first page
 * @param limit entries a page, at most 1,000
 * @param newestFirst whether the latest entries come first, so that behind means earlier
 */
public record Criteria(
        Map<Field, List<String>> fields, Instant from, Instant to, long after, int limit, boolean newestFirst) {

    /** Before the first entry of any order. */
    public static final long START = -1;

    /** The outcome under which an agency is found that was about to be asked and had not answered yet. */
    public static final String ASKED = "asked";

    private static final int LARGEST_PAGE = 1000;

    /** Everything, a hundred entries a page. */
    public static final Criteria ALL =
            new Criteria(Map.of(), Instant.EPOCH, Instant.parse("9999-01-01T00:00:00Z"), START, 100, false);

    public Criteria {
        fields = Map.copyOf(fields);
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw new IllegalArgumentException("A page has 1 to " + LARGEST_PAGE + " entries");
        }
    }

    /** What entries can be looked for by, and counted by. */
    public enum Field {
        KIND("i.kind"),
        ENQUIRY("i.enquiry"),
        PERSON("i.person"),
        ORGANISATION("i.organisation"),
        ROLE("i.role"),
        PURPOSE("i.purpose"),
        /** Pseudonym of the child. */
        SUBJECT("i.subject"),
        /** Day in the hub's own time, {@code 2026-11-24}. */
        DAY("i.local_day"),
        /** Hour in the hub's own time, 0 to 23. */
        HOUR("i.local_hour"),
        AGENCY("a.agency"),
        OUTCOME("a.outcome"),
        CLAUSE("c.clause"),
        AGREEMENT("c.agreement");

        private final String column;

        Field(String column) {
            this.column = column;
        }

        String column() {
            return column;
        }

        boolean ofAgency() {
            return this == AGENCY || this == OUTCOME;
        }

        boolean ofClause() {
            return this == CLAUSE || this == AGREEMENT;
        }
    }

    /** The same, where the field has one of these values. */
    public Criteria where(Field field, String... values) {
        Map<Field, List<String>> more = new TreeMap<>(fields);
        more.put(field, List.of(values));
        return new Criteria(more, from, to, after, limit, newestFirst);
    }

    /** The same, within this period. */
    public Criteria between(Instant start, Instant end) {
        return new Criteria(fields, start, end, after, limit, newestFirst);
    }

    /** The next page, behind this position. */
    public Criteria after(long position) {
        return new Criteria(fields, from, to, position, limit, newestFirst);
    }

    /** The same, so many entries a page. */
    public Criteria limit(int entries) {
        return new Criteria(fields, from, to, after, entries, newestFirst);
    }

    /** The same, the latest first. */
    public Criteria latestFirst() {
        return new Criteria(fields, from, to, after, limit, true);
    }
}
