package org.biggerpicture.transport;

import java.util.Map;
import org.biggerpicture.connector.Deadline;

/** How we say who we are to an agency. Safe for use by many threads. */
public sealed interface Authentication permits Authentication.Fixed, TokenAuthentication {
    /** The status that says that we were not recognised. */
    int UNAUTHENTICATED = 401;

    /** Nothing in the request: a certificate, or the message itself, says it. */
    Authentication NONE = new Fixed(Map.of());

    /** The headers to send, or why there are none. Tokens are asked for over the same guarded road. */
    Proof headers(Road road, Deadline deadline);

    /** The agency did not take what we sent: whatever was kept is thrown away. */
    void rejected();

    /** Sends one request to the agency's host. */
    @FunctionalInterface
    interface Road {
        /** What came of it. */
        Exchange send(TransportRequest request, Deadline deadline);
    }

    /** What stands in the request. */
    sealed interface Proof {}

    /**
     * Headers to add.
     *
     * @param values by name
     */
    record Headers(Map<String, String> values) implements Proof {
        public Headers {
            values = Map.copyOf(values);
        }

        /** Never the values. */
        @Override
        public String toString() {
            return "Headers" + values.keySet();
        }
    }

    /**
     * No proof could be had.
     *
     * @param exchange what came of asking for it
     */
    record Failed(Exchange exchange) implements Proof {}

    /**
     * The same headers every time: an API key, a bearer token that does not expire.
     *
     * @param values by name
     */
    record Fixed(Map<String, String> values) implements Authentication {
        public Fixed {
            values = Map.copyOf(values);
        }

        @Override
        public Proof headers(Road road, Deadline deadline) {
            return new Headers(values);
        }

        @Override
        public void rejected() {
            // A fixed key can't be renewed: the refusal stands as the agency's answer.
        }

        /** Never the values. */
        @Override
        public String toString() {
            return "Fixed" + values.keySet();
        }
    }
}
