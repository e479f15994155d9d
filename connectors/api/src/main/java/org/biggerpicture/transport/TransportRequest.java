package org.biggerpicture.transport;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

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

    /** Never the target, headers or body: they may name a person. */
    @Override
    public String toString() {
        return "TransportRequest[" + method + "]";
    }
}
