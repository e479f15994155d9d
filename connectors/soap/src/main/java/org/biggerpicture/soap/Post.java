package org.biggerpicture.soap;

import org.biggerpicture.ask.Outcome;
import org.biggerpicture.ask.RequestId;
import org.biggerpicture.connector.Deadline;

/** The road to one agency, guarded. */
interface Post {
    /**
     * Sends one message and waits for what comes back.
     *
     * @param action what it asks for
     * @param ask the opaque name of the ask it belongs to
     */
    Came send(byte[] message, String action, RequestId ask, Deadline deadline);

    /** What came back. */
    sealed interface Came {}

    /**
     * A body, of any status that may carry an envelope: business failures come with 200, faults with 200 or 500, and in
     * SOAP 1.2 with 400 (Part 2, table 17).
     *
     * @param status the HTTP status
     * @param bytes the body, within its limits
     */
    record Body(int status, byte[] bytes) implements Came {}

    /**
     * Nothing that could be read.
     *
     * @param outcome what that means
     */
    record Failed(Outcome outcome) implements Came {}
}
