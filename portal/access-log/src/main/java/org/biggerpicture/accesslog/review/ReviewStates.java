package org.biggerpicture.accesslog.review;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.biggerpicture.accesslog.entry.LoggedEntry;

/** Where every review stands that somebody took up or that was chased. Not safe for use by several threads. */
public final class ReviewStates {
    private final Map<String, ReviewState> states = new HashMap<>();

    /** The states that these entries tell of, in the order of the log. */
    public static ReviewStates of(List<LoggedEntry> entries) {
        ReviewStates states = new ReviewStates();
        entries.forEach(states::saw);
        return states;
    }

    /** The next entry, in the order of the log. */
    public void saw(LoggedEntry logged) {
        String notice = logged.entry().attributes().get(ReviewState.NOTICE);
        if (notice != null) {
            states.put(notice, next(of(notice), logged));
        }
    }

    /** Where the review of this notice stands. */
    public ReviewState of(String notice) {
        return states.getOrDefault(notice, ReviewState.UNTOUCHED);
    }

    /** Who took a review up first has it, unless another takes it over by name; what is closed stays closed. */
    private static ReviewState next(ReviewState now, LoggedEntry logged) {
        Map<String, String> facts = logged.entry().attributes();
        String person = logged.entry().who().person();
        return switch (logged.entry().kind()) {
            case REVIEW_OPENED ->
                now instanceof ReviewState.Waiting
                                || now instanceof ReviewState.Open && facts.containsKey(ReviewState.TAKEN_OVER)
                        ? new ReviewState.Open(person, logged.at(), Optional.empty())
                        : now;
            case REVIEW_CLOSED ->
                now instanceof ReviewState.Closed
                        ? now
                        : new ReviewState.Closed(
                                person,
                                logged.at(),
                                facts.getOrDefault(ReviewState.FINDING, ""),
                                facts.getOrDefault(ReviewState.OUTCOME, ""));
            case REVIEW_CHASED -> chased(now, logged);
            default -> now;
        };
    }

    private static ReviewState chased(ReviewState now, LoggedEntry logged) {
        return switch (now) {
            case ReviewState.Waiting w -> new ReviewState.Waiting(Optional.of(logged.at()));
            case ReviewState.Open o -> new ReviewState.Open(o.reviewer(), o.since(), Optional.of(logged.at()));
            case ReviewState.Closed c -> c;
        };
    }
}
