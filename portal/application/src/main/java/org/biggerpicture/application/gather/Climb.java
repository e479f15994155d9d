package org.biggerpicture.application.gather;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.biggerpicture.ask.Answer;
import org.biggerpicture.ask.Ask;
import org.biggerpicture.ask.IdentifierKind;
import org.biggerpicture.ask.Outcome;
import org.biggerpicture.connector.Deadline;
import org.biggerpicture.record.AgencyRecord;

/**
 * Puts a branch's questions rung by rung, each rung only if those before it left doubt, and makes one answer of them.
 * What was learnt before a question failed is kept, and said to be incomplete.
 */
final class Climb {
    private final Branch branch;
    private final Deadline deadline;
    private final InstantSource clock;
    private final ExecutorService threads;
    private final Gathering gathering;
    private final Map<String, AgencyRecord> told = new LinkedHashMap<>();
    private final Set<IdentifierKind> askedWith = EnumSet.noneOf(IdentifierKind.class);

    /**
     * @param threads where questions of one rung are put side by side
     * @param gathering learns of each question as it leaves
     */
    Climb(Branch branch, Deadline deadline, InstantSource clock, ExecutorService threads, Gathering gathering) {
        this.branch = branch;
        this.deadline = deadline;
        this.clock = clock;
        this.threads = threads;
        this.gathering = gathering;
    }

    /**
     * The one answer.
     *
     * @throws InterruptedException if the round's deadline came first
     * @throws IllegalStateException if a question could not be put by a fault of ours
     */
    Answer answer() throws InterruptedException {
        Instant began = clock.instant();
        Answer last = rung(branch.rungs().getFirst());
        for (List<Ask> rung : branch.rungs().subList(1, branch.rungs().size())) {
            if (!leavesDoubt(last)) {
                break;
            }
            Answer further = rung(rung);
            // A question that this agency can't be put takes nothing back of what it said to those before.
            if (!(further.outcome() instanceof Outcome.NotAsked)) {
                last = further;
            }
        }
        return whole(last, began);
    }

    /** Of the answers to one rung, the one that says what to do next. */
    private Answer rung(List<Ask> asks) throws InterruptedException {
        List<Answer> answers = sideBySide(asks);
        asks.forEach(a -> askedWith.addAll(a.discloses()));
        answers.forEach(a -> a.records()
                .forEach(r -> told.putIfAbsent(r.category() + " " + r.ref().localId(), r)));
        Answer telling = answers.getFirst();
        for (Answer answer : answers) {
            boolean more = weight(answer.outcome()) > weight(telling.outcome());
            telling = more && !(telling.outcome().carriesRecords() && enough()) ? answer : telling;
        }
        return telling;
    }

    private List<Answer> sideBySide(List<Ask> asks) throws InterruptedException {
        if (asks.size() == 1) {
            return List.of(put(asks.getFirst()));
        }
        List<Future<Answer>> asked =
                asks.stream().map(a -> threads.submit(() -> put(a))).toList();
        try {
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> answer : asked) {
                answers.add(answer.get());
            }
            return answers;
        } catch (ExecutionException e) {
            throw new IllegalStateException("A question could not be put", e.getCause());
        } finally {
            asked.forEach(answer -> answer.cancel(true));
        }
    }

    private Answer put(Ask ask) {
        Answer answer = branch.gate().pass(ask, () -> {
            gathering.put(ask);
            return branch.connector().ask(ask, deadline);
        });
        if (answer.outcome() instanceof Outcome.NotAsked) {
            gathering.keptBack(ask);
        }
        return answer.agency().equals(branch.agency())
                ? answer
                : new Answers(clock)
                        .without(ask, new Outcome.Unreadable("The answer named another agency"), clock.instant());
    }

    /** How much an answer decides: what went wrong more than what was told, what was told more than nothing. */
    private static int weight(Outcome outcome) {
        return switch (outcome) {
            case Outcome.NotAsked n -> 0;
            case Outcome.NothingHeld n -> 1;
            case Outcome.Answered a -> 2;
            case Outcome.PartWithheld p -> 3;
            case Outcome.Incomplete i -> 4;
            case Outcome.Unclear u -> 5;
            case Outcome.Refused r -> 6;
            case Outcome.NotPermitted n -> 6;
            case Outcome.Unreadable u -> 6;
            case Outcome.Late l -> 6;
            case Outcome.Down d -> 6;
        };
    }

    private boolean leavesDoubt(Answer answer) {
        return switch (answer.outcome()) {
            case Outcome.NothingHeld n -> !deadline.passed();
            case Outcome.Answered a -> !deadline.passed() && !enough();
            case Outcome.PartWithheld p -> !deadline.passed() && !enough();
            case Outcome.Incomplete i -> !deadline.passed() && !enough();
            case Outcome.Refused r -> false;
            case Outcome.NotPermitted n -> false;
            case Outcome.NotAsked n -> false;
            case Outcome.Late l -> false;
            case Outcome.Down d -> false;
            case Outcome.Unreadable u -> false;
            case Outcome.Unclear u -> false;
        };
    }

    private boolean enough() {
        return branch.enough().test(List.copyOf(told.values()));
    }

    private Answer whole(Answer last, Instant began) {
        if (branch.rungs().size() == 1 && branch.rungs().getFirst().size() == 1) {
            return last;
        }
        Outcome outcome = outcome(last.outcome());
        return new Answer(
                branch.agency(),
                branch.first().id(),
                outcome,
                outcome.carriesRecords() ? List.copyOf(told.values()) : List.of(),
                began,
                Duration.between(began, clock.instant()),
                last.asOf());
    }

    private Outcome outcome(Outcome last) {
        if (told.isEmpty()) {
            return last instanceof Outcome.NothingHeld n ? new Outcome.NothingHeld(askedWith, n.caution()) : last;
        }
        if (last.carriesRecords()) {
            return last;
        }
        if (last instanceof Outcome.NothingHeld) {
            return new Outcome.Answered();
        }
        return branch.shows().test(List.copyOf(told.values()))
                ? new Outcome.Incomplete("A wider question brought no answer that could be used")
                : last;
    }
}
