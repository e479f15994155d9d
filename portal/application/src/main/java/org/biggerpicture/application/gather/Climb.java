package org.biggerpicture.application.gather;

import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.biggerpicture.ask.Answer;
import org.biggerpicture.ask.Ask;
import org.biggerpicture.ask.IdentifierKind;
import org.biggerpicture.ask.Outcome;
import org.biggerpicture.connector.Deadline;
import org.biggerpicture.record.AgencyRecord;

/**
 * Puts a branch's questions one after the other, each only if those before it left doubt, and makes one answer of them.
 * What was learnt before a question failed is kept, and said to be incomplete.
 */
final class Climb {
    private final Branch branch;
    private final Deadline deadline;
    private final InstantSource clock;
    private final Map<String, AgencyRecord> told = new LinkedHashMap<>();
    private final Set<IdentifierKind> askedWith = EnumSet.noneOf(IdentifierKind.class);

    Climb(Branch branch, Deadline deadline, InstantSource clock) {
        this.branch = branch;
        this.deadline = deadline;
        this.clock = clock;
    }

    Answer answer() {
        Instant began = clock.instant();
        Answer last = put(branch.asks().getFirst());
        for (Ask ask : branch.asks().subList(1, branch.asks().size())) {
            if (!leavesDoubt(last)) {
                break;
            }
            Answer further = put(ask);
            // A question that this agency can't be put takes nothing back of what it said to those before.
            if (!(further.outcome() instanceof Outcome.NotAsked)) {
                last = further;
            }
        }
        return whole(last, began);
    }

    private Answer put(Ask ask) {
        askedWith.addAll(ask.discloses());
        Answer answer = branch.gate().pass(ask, () -> branch.connector().ask(ask, deadline));
        if (!answer.agency().equals(branch.agency())) {
            return new Answers(clock)
                    .without(ask, new Outcome.Unreadable("The answer named another agency"), clock.instant());
        }
        answer.records()
                .forEach(r -> told.putIfAbsent(r.category() + " " + r.ref().localId(), r));
        return answer;
    }

    private boolean leavesDoubt(Answer answer) {
        return switch (answer.outcome()) {
            case Outcome.NothingHeld n -> !deadline.passed();
            case Outcome.Answered a -> !deadline.passed() && !branch.enough().test(List.copyOf(told.values()));
            case Outcome.PartWithheld p ->
                !deadline.passed() && !branch.enough().test(List.copyOf(told.values()));
            case Outcome.Incomplete i -> !deadline.passed() && !branch.enough().test(List.copyOf(told.values()));
            case Outcome.Refused r -> false;
            case Outcome.NotPermitted n -> false;
            case Outcome.NotAsked n -> false;
            case Outcome.Late l -> false;
            case Outcome.Down d -> false;
            case Outcome.Unreadable u -> false;
            case Outcome.Unclear u -> false;
        };
    }

    private Answer whole(Answer last, Instant began) {
        if (branch.asks().size() == 1) {
            return last;
        }
        return new Answer(
                branch.agency(),
                branch.asks().getFirst().id(),
                outcome(last.outcome()),
                List.copyOf(told.values()),
                began,
                java.time.Duration.between(began, clock.instant()),
                last.asOf());
    }

    private Outcome outcome(Outcome last) {
        if (told.isEmpty()) {
            return last instanceof Outcome.NothingHeld n ? new Outcome.NothingHeld(askedWith, n.caution()) : last;
        }
        if (last.carriesRecords()) {
            return last;
        }
        return last instanceof Outcome.NothingHeld
                ? new Outcome.Answered()
                : new Outcome.Incomplete("A wider question brought no answer that could be used");
    }
}
