package org.biggerpicture.application.gather;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.biggerpicture.ask.Answer;
import org.biggerpicture.ask.Ask;
import org.biggerpicture.ask.Outcome;

/**
 * Stands before one agency: no more questions at once than it bears (a bulkhead), and none at all for a while when it
 * has failed again and again (a circuit). A gate belongs to one agency, so a hanging one holds only its own branches.
 */
public final class Gate {
    private final Bulkhead bulkhead;
    private final CircuitBreaker circuit;
    private final Answers answers;

    Gate(Bulkhead bulkhead, CircuitBreaker circuit, Answers answers) {
        this.bulkhead = bulkhead;
        this.circuit = circuit;
        this.answers = answers;
    }

    /** Whether the circuit is open, half open or closed, for the page about connections. */
    public String circuit() {
        return circuit.getState().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** Asks if the agency may be asked now; otherwise says why not, without asking. */
    Answer pass(Ask ask, Supplier<Answer> asking) {
        if (!circuit.tryAcquirePermission()) {
            return answers.unasked(
                    ask, new Outcome.Down("It has failed repeatedly, so it was not asked again just now", true));
        }
        if (!bulkhead.tryAcquirePermission()) {
            circuit.releasePermission();
            return answers.unasked(ask, new Outcome.Down("Too many questions to it are open at once", true));
        }
        try {
            return counted(asking.get());
        } catch (RuntimeException | Error e) {
            circuit.releasePermission();
            throw e;
        } finally {
            bulkhead.onComplete();
        }
    }

    private Answer counted(Answer answer) {
        long took = answer.took().toNanos();
        switch (answer.outcome()) {
            case Outcome.Late late -> circuit.onError(took, TimeUnit.NANOSECONDS, Silence.LATE);
            case Outcome.Down down -> circuit.onError(took, TimeUnit.NANOSECONDS, Silence.DOWN);
            case Outcome.Answered a -> circuit.onSuccess(took, TimeUnit.NANOSECONDS);
            case Outcome.PartWithheld p -> circuit.onSuccess(took, TimeUnit.NANOSECONDS);
            case Outcome.Incomplete i -> circuit.onSuccess(took, TimeUnit.NANOSECONDS);
            case Outcome.NothingHeld n -> circuit.onSuccess(took, TimeUnit.NANOSECONDS);
            case Outcome.Refused r -> circuit.onSuccess(took, TimeUnit.NANOSECONDS);
            case Outcome.NotPermitted n -> circuit.onSuccess(took, TimeUnit.NANOSECONDS);
            case Outcome.NotAsked n -> circuit.onSuccess(took, TimeUnit.NANOSECONDS);
            case Outcome.Unreadable u -> circuit.onSuccess(took, TimeUnit.NANOSECONDS);
            case Outcome.Unclear u -> circuit.onSuccess(took, TimeUnit.NANOSECONDS);
        }
        return answer;
    }

    /** Why a circuit counts an answer as a failure; carries no trace and no text from the agency. */
    private static final class Silence extends RuntimeException {
        private static final long serialVersionUID = 1L;
        static final Silence LATE = new Silence("late");
        static final Silence DOWN = new Silence("down");

        private Silence(String word) {
            super(word, null, false, false);
        }
    }
}
