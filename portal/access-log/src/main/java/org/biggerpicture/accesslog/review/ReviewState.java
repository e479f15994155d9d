package org.biggerpicture.accesslog.review;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.biggerpicture.accesslog.entry.EntryKind;
import org.biggerpicture.accesslog.entry.LoggedEntry;

/** Where the review of a notice stands. The log itself is where it is kept: there is no other store. */
public sealed interface ReviewState {
    /** The fact that names the notice in an entry. */
    String NOTICE = "notice";

    /** The fact that names what a reviewer found. */
    String FINDING = "finding";

    /** Nobody has taken it up. */
    record Waiting() implements ReviewState {}

    /**
     * Somebody reviews it.
     *
     * @param reviewer who
     * @param since from when
     */
    record Open(String reviewer, Instant since) implements ReviewState {}

    /**
     * It was reviewed.
     *
     * @param reviewer who closed it
     * @param at when
     * @param finding what they found, as a code
     */
    record Closed(String reviewer, Instant at, String finding) implements ReviewState {}

    /**
     * The state of every notice that somebody took up.
     *
     * @param reviews the entries of reviews opened and closed, in the order of the log
     */
    static Map<String, ReviewState> of(List<LoggedEntry> reviews) {
        Map<String, ReviewState> states = new HashMap<>();
        for (LoggedEntry logged : reviews) {
            String notice = logged.entry().attributes().getOrDefault(NOTICE, "");
            String reviewer = logged.entry().who().person();
            if (logged.entry().kind() == EntryKind.REVIEW_OPENED) {
                states.put(notice, new Open(reviewer, logged.at()));
            } else if (logged.entry().kind() == EntryKind.REVIEW_CLOSED) {
                states.put(
                        notice,
                        new Closed(
                                reviewer,
                                logged.at(),
                                logged.entry().attributes().getOrDefault(FINDING, "")));
            }
        }
        return Map.copyOf(states);
    }
}
