package org.biggerpicture.transport;

import java.util.Map;
import java.util.Optional;

/** What came of one request. */
public sealed interface Exchange {
    /**
     * A whole reply, of any status.
     *
     * @param status the HTTP status
     * @param headers the first value of each, names in lower case
     * @param body within its limits, decompressed
     */
    record Reply(int status, Map<String, String> headers, byte[] body) implements Exchange {
        public Reply {
            headers = Map.copyOf(headers);
        }

        /** A header's value, by its name in lower case. */
        public Optional<String> header(String name) {
            return Optional.ofNullable(headers.get(name));
        }

        /** Never the body. */
        @Override
        public String toString() {
            return "Reply[" + status + ", " + body.length + " bytes]";
        }
    }

    /** Not whole by the deadline. */
    record TimedOut() implements Exchange {}

    /** No connection, or it broke. */
    record Unreachable() implements Exchange {}

    /** The other side's certificate is not to be trusted, or it did not take ours. */
    record CertificateProblem() implements Exchange {}

    /**
     * More than the agency may send.
     *
     * @param what sent or unpacked bytes
     */
    record TooLarge(String what) implements Exchange {}

    /** Sent elsewhere: never followed. */
    record Redirected() implements Exchange {}

    /** Broke off, or packed in a way that can't be unpacked. */
    record Garbled() implements Exchange {}

    /** What we meant to send is no HTTP request: never sent. */
    record Unsendable() implements Exchange {}

    /** Meant for another host: never sent. */
    record ForeignHost() implements Exchange {}

    /**
     * We could not prove who we are; no question was sent.
     *
     * @param reason in words for the operator
     */
    record NoCredentials(String reason) implements Exchange {}
}
