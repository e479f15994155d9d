package org.biggerpicture.soap;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.biggerpicture.ask.Outcome;
import org.biggerpicture.ask.RequestId;
import org.biggerpicture.connector.AgencyConnection;
import org.biggerpicture.connector.Deadline;
import org.biggerpicture.transport.Exchange;
import org.biggerpicture.transport.TransportOutcomes;
import org.biggerpicture.transport.TransportRequest;

/** The guarded transport as SOAP uses it: any status that does not speak for itself may carry a fault. */
final class GuardedPost implements Post {
    private final AgencyConnection connection;
    private final SoapVersion version;

    GuardedPost(AgencyConnection connection, SoapVersion version) {
        this.connection = connection;
        this.version = version;
    }

    @Override
    public Came send(byte[] message, String action, RequestId ask, Deadline deadline) {
        TransportRequest request =
                new TransportRequest("POST", connection.endpoint(), headers(action), Optional.of(message)).asking(ask);
        Exchange exchange = connection.transport().exchange(request, deadline);
        Optional<Outcome> outcome = TransportOutcomes.of(exchange);
        return outcome.isPresent() || !(exchange instanceof Exchange.Reply reply)
                ? new Failed(outcome.orElseGet(Outcome.Late::new))
                : new Body(reply.status(), reply.body());
    }

    /** SOAP 1.1 names the action in a header of its own, SOAP 1.2 within the content type. */
    private Map<String, String> headers(String action) {
        Map<String, String> headers = new HashMap<>();
        headers.put("Content-Type", version.contentType(action));
        if (version == SoapVersion.V1_1) {
            headers.put("SOAPAction", "\"" + action + "\"");
        }
        return headers;
    }
}
