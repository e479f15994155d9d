package org.biggerpicture.ask;

import java.util.Optional;
import java.util.Set;

/**
 * What came of one agency: exactly one of these for every agency asked or deliberately not asked (design rule 1). An
 * error, a refusal or a deadline never reads as "nothing known".
 */
public sealed interface Outcome {
    /** Its word in the log and on receipts. */
    String word();

    /** The agency answered and all of it may be shown. */
    record Answered() implements Outcome {
        @Override
        public String word() {
            return "answered";
        }
    }

    /**
     * The agency answered and part of the answer is withheld, by the source or by an agreement.
     *
     * @param bySource why the agency itself withheld part, if it did
     */
    record PartWithheld(Optional<String> bySource) implements Outcome {
        @Override
        public String word() {
            return "part-withheld";
        }
    }

    /**
     * The agency answered, but part of it could not be had or read. Lost is not withheld.
     *
     * @param missing what is missing, in words
     */
    record Incomplete(String missing) implements Outcome {
        @Override
        public String word() {
            return "incomplete";
        }
    }

    /**
     * The agency looked and holds nothing.
     *
     * @param askedWith the kinds of identifier it looked with: finding nothing means no more than that
     * @param caution a standing warning of what this agency's "nothing" leaves open, if any
     */
    record NothingHeld(Set<IdentifierKind> askedWith, Optional<String> caution) implements Outcome {
        public NothingHeld {
            askedWith = Set.copyOf(askedWith);
        }

        @Override
        public String word() {
            return "nothing-held";
        }
    }

    /**
     * The agency declined.
     *
     * @param reason in the agency's words where it gave any
     */
    record Refused(String reason) implements Outcome {
        @Override
        public String word() {
            return "refused";
        }
    }

    /**
     * No agreement allows asking.
     *
     * @param reason what is lacking, in words
     */
    record NotPermitted(String reason) implements Outcome {
        @Override
        public String word() {
            return "not-permitted";
        }
    }

    /**
     * Deliberately not asked.
     *
     * @param reason why, in words
     */
    record NotAsked(String reason) implements Outcome {
        @Override
        public String word() {
            return "not-asked";
        }
    }

    /** No answer by the deadline: we do not know whether anything is held. */
    record Late() implements Outcome {
        @Override
        public String word() {
            return "late";
        }
    }

    /**
     * The agency could not be reached or failed: we do not know whether anything is held.
     *
     * @param reason in words a person can act on
     * @param worthAskingAgain whether asking again soon may help
     */
    record Down(String reason, boolean worthAskingAgain) implements Outcome {
        @Override
        public String word() {
            return "down";
        }
    }

    /**
     * What came could not be used: broken, hostile, or about someone else.
     *
     * @param reason what was wrong, never a fragment of what came
     */
    record Unreadable(String reason) implements Outcome {
        @Override
        public String word() {
            return "unreadable";
        }
    }

    /**
     * The agency has several people who may be meant and needs more details.
     *
     * @param reason what it said
     */
    record Unclear(String reason) implements Outcome {
        @Override
        public String word() {
            return "unclear-which-person";
        }
    }

    /** Whether the agency looked and told us, so that the receipt counts it as answered. */
    default boolean answered() {
        return switch (this) {
            case Answered a -> true;
            case PartWithheld p -> true;
            case Incomplete i -> true;
            case NothingHeld n -> true;
            case Refused r -> false;
            case NotPermitted n -> false;
            case NotAsked n -> false;
            case Late l -> false;
            case Down d -> false;
            case Unreadable u -> false;
            case Unclear u -> false;
        };
    }

    /** Whether records may come with it. */
    default boolean carriesRecords() {
        return switch (this) {
            case Answered a -> true;
            case PartWithheld p -> true;
            case Incomplete i -> true;
            case NothingHeld n -> false;
            case Refused r -> false;
            case NotPermitted n -> false;
            case NotAsked n -> false;
            case Late l -> false;
            case Down d -> false;
            case Unreadable u -> false;
            case Unclear u -> false;
        };
    }
}
