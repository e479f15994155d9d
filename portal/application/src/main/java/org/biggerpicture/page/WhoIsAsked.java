package org.biggerpicture.page;

import java.util.List;

/**
 * Who will be asked for a purpose, and who will not and why, before anyone is asked.
 *
 * @param shown whether the plan has been worked out yet
 * @param count such as "9 of 12 agencies will be asked."
 * @param asked one row an agency: who, what they are asked, what they learn from being asked
 * @param notAsked one row an agency: who, why not, who can change it
 */
public record WhoIsAsked(boolean shown, String count, Table asked, Table notAsked) {
    /** Not worked out yet. */
    public static final WhoIsAsked NOT_YET = new WhoIsAsked(false, "", askedTable(List.of()), notAskedTable(List.of()));

    /** A plan in words. */
    public static WhoIsAsked of(List<Table.Row> asked, List<Table.Row> notAsked) {
        int all = asked.size() + notAsked.size();
        String count = asked.size() + " of " + all + " agencies will be asked.";
        return new WhoIsAsked(true, count, askedTable(asked), notAskedTable(notAsked));
    }

    private static Table askedTable(List<Table.Row> rows) {
        return new Table(
                "Will be asked",
                List.of("Agency", "What we ask", "What they learn from us"),
                rows,
                "No agency may be asked for this purpose.");
    }

    private static Table notAskedTable(List<Table.Row> rows) {
        return new Table(
                "Will not be asked",
                List.of("Agency", "Why not", "Who can change this"),
                rows,
                "Every agency we know of will be asked.");
    }
}
