package org.biggerpicture.page;

import java.util.List;

/**
 * What surfaced by itself and waits for an auditor. Nobody is named in it.
 *
 * @param unread what to say while the log is still being read; empty once it is
 * @param counts how many wait, are open, are late, were closed; each leads to its list
 * @param late what to say of reviews that are late; empty when none is
 * @param filters by state and by rule
 * @param count such as "148 notices, late ones first"
 * @param notices one row a notice
 * @param further to the next of them; an empty address when there is none
 * @param back to the first of them; an empty address on the first page
 * @param rules what surfaces, and how
 * @param compared what each organisation told to compare with
 */
public record QueuePage(
        String unread,
        List<Fact> counts,
        String late,
        Filters filters,
        String count,
        Table notices,
        Link further,
        Link back,
        String span,
        Table rules,
        Table compared) {
    public QueuePage {
        counts = List.copyOf(counts);
    }
}
