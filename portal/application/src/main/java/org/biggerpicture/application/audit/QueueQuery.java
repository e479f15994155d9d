package org.biggerpicture.application.audit;

import java.util.List;
import java.util.Map;
import org.biggerpicture.accesslog.review.ReviewState;

/**
 * Which reviews an auditor wants listed, as the address of the page says it.
 *
 * @param state how they stand
 * @param rule the id of one rule; empty for any
 * @param from how many to leave out from the beginning
 */
record QueueQuery(State state, String rule, int from) {
    /** How many are listed on a page. */
    static final int PAGE = 25;

    /** How a review stands. */
    enum State {
        /** Whatever is not closed. */
        TO_DO("Not yet closed"),
        WAITING("Waits"),
        OPEN("Being reviewed"),
        LATE("Late"),
        CLOSED("Closed");

        private final String words;

        State(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }

        boolean includes(Reviews.Review review) {
            return switch (this) {
                case TO_DO -> !review.closed();
                case WAITING -> review.waiting();
                case OPEN -> review.state() instanceof ReviewState.Open;
                case LATE -> review.late().isPresent();
                case CLOSED -> review.closed();
            };
        }
    }

    /** Reads an address; what it says that can't be understood is left out. */
    static QueueQuery of(Map<String, String> parameters) {
        State state = List.of(State.values()).stream()
                .filter(s -> s.word().equals(parameters.getOrDefault("state", "")))
                .findFirst()
                .orElse(State.TO_DO);
        return new QueueQuery(state, parameters.getOrDefault("rule", ""), from(parameters.getOrDefault("from", "")));
    }

    private static int from(String text) {
        return text.matches("\\d{1,8}") ? Integer.parseInt(text) : 0;
    }

    boolean includes(Reviews.Review review) {
        return state.includes(review)
                && (rule.isEmpty() || review.notice().rule().id().equals(rule));
    }

    /** The address of these reviews from another place on. */
    String address(int otherFrom) {
        return "/audit/queue?state=" + state.word() + "&rule=" + AuditWords.encoded(rule) + "&from=" + otherFrom;
    }
}
