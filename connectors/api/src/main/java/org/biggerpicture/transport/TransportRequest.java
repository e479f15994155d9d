package org.biggerpicture.transport;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.biggerpicture.ask.RequestId;

/**
 * One request to an agency.
 *
 * @param method GET or POST
 * @param target where to; must lie on the agency's own host
 * @param headers without authentication, which the transport adds
 * @param body the bytes to send
 */
public record TransportRequest(String method, URI target, Map<String, String> headers, Optional<byte[]> body) {
    public TransportRequest {
        headers = Map.copyOf(headers);
    }

    /**
     * The same, carrying the ask's opaque name: what the agency keeps in its own log beside what it was asked. Each of
     * several requests of one ask carries the same; {@code X-Request-ID} can't, since the demographics service drops a
     * request whose id it has seen (PDS FHIR API).
     */
    public TransportRequest asking(RequestId ask) {
        Map<String, String> named = new HashMap<>(headers);
        named.put("X-Correlation-ID", ask.value());
        return new TransportRequest(method, target, named, body);
    }

    /** Never the target, headers or body: they may name a person. */
    @Override
    public String toString() {
        return "TransportRequest[" + method + "]";
    }
}
