package org.biggerpicture.connector;

import org.biggerpicture.ask.Answer;
import org.biggerpicture.ask.Ask;

/** One agency's own system behind one small contract. Safe for use by many threads. */
public interface Connector {
    /**
     * Asks and waits. Always returns an answer, and never later than the deadline by more than it takes to say so:
     * whatever the agency does becomes an outcome, never an exception.
     */
    Answer ask(Ask ask, Deadline deadline);
}
