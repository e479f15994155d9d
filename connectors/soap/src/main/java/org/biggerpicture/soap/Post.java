package org.biggerpicture.soap;

import org.biggerpicture.ask.Outcome;
import org.biggerpicture.connector.Deadline;

/** The road to one agency, guarded. */
interface Post {
    /**
     * Sends one message and waits for what comes back.
     *
     * @param action the SOAPAction header of SOAP 1.1
     */
    Came send(byte[] message, String contentType, String action, Deadline deadline);

    /** What came back. */
    sealed interface Came {}

    /**
     * A body, of any status that may carry an envelope: business failures come with 200, faults with 500 or 200.
     *
     * @param bytes the body, within its limits
     */
    record Body(byte[] bytes) implements Came {}

    /**
     * Nothing that could be read.
     *
     * @param outcome what that means
     */
    record Failed(Outcome outcome) implements Came {}
}
