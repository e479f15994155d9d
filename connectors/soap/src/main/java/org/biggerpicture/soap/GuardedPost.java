package org.biggerpicture.soap;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.biggerpicture.ask.Outcome;
import org.biggerpicture.connector.AgencyConnection;
import org.biggerpicture.connector.Deadline;
import org.biggerpicture.transport.Exchange;
import org.biggerpicture.transport.TransportOutcomes;
import org.biggerpicture.transport.TransportRequest;

/** The guarded transport as SOAP uses it: a fault may come with 500 as well as with 200, so both are opened. */
final class GuardedPost implements Post {
    private static final Set<Integer> READABLE = Set.of(200, 500);

    private final AgencyConnection connection;

    GuardedPost(AgencyConnection connection) {
        this.connection = connection;
    }

    @Override
    public Came send(byte[] message, String contentType, String action, Deadline deadline) {
        TransportRequest request = new TransportRequest(
                "POST",
                connection.endpoint(),
                Map.of("Content-Type", contentType, "SOAPAction", "\"" + action + "\""),
                Optional.of(message));
        Exchange exchange = connection.transport().exchange(request, deadline);
        Optional<Outcome> outcome = TransportOutcomes.of(exchange);
        if (outcome.isPresent() || !(exchange instanceof Exchange.Reply reply)) {
            return new Failed(outcome.orElseGet(Outcome.Late::new));
        }
        boolean opened = READABLE.contains(reply.status()) && (reply.status() == 200 || envelope(reply));
        return opened ? new Body(reply.body()) : new Failed(TransportOutcomes.ofUnexplained(reply.status()));
    }

    /** A failure page is no fault: only what claims to be XML is opened. */
    private static boolean envelope(Exchange.Reply reply) {
        return reply.header("content-type").filter(t -> t.contains("xml")).isPresent();
    }
}
