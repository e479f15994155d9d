package org.biggerpicture.fhir;

import java.net.URI;
import org.biggerpicture.ask.Outcome;
import org.biggerpicture.ask.RequestId;
import org.biggerpicture.connector.Deadline;

/** The road to one server, guarded and authenticated. */
interface Wire {
    /** Sends a search or a read, under the ask's opaque name. */
    Came ask(Query query, RequestId ask, Deadline deadline);

    /** Follows a link below the server's own base. */
    Came follow(URI link, RequestId ask, Deadline deadline);

    /** What came back. */
    sealed interface Came {}

    /**
     * A body to be read, of a status that may carry one with meaning.
     *
     * @param status HTTP status
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
