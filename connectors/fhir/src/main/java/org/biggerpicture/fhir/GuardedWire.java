package org.biggerpicture.fhir;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.biggerpicture.ask.Outcome;
import org.biggerpicture.ask.RequestId;
import org.biggerpicture.connector.AgencyConnection;
import org.biggerpicture.connector.Deadline;
import org.biggerpicture.transport.Exchange;
import org.biggerpicture.transport.TransportOutcomes;
import org.biggerpicture.transport.TransportRequest;

/**
 * The guarded transport as FHIR uses it. Every request has an id of its own, since the demographics service drops one
 * whose id it has seen; the ask's own goes beside it.
 */
final class GuardedWire implements Wire {
    /** Success, and the statuses whose OperationOutcome says what is meant. */
    private static final Set<Integer> READABLE = Set.of(200, 400, 404, 409, 422);

    private final AgencyConnection connection;
    private final Supplier<String> ids;

    GuardedWire(AgencyConnection connection, Supplier<String> ids) {
        this.connection = connection;
        this.ids = ids;
    }

    @Override
    public Came ask(Query query, RequestId ask, Deadline deadline) {
        String base = connection.endpoint().toString().replaceAll("/$", "") + "/" + query.path();
        String parameters = query.encoded();
        return follow(URI.create(parameters.isEmpty() ? base : base + "?" + parameters), ask, deadline);
    }

    @Override
    public Came follow(URI link, RequestId ask, Deadline deadline) {
        Map<String, String> headers = Map.of("Accept", "application/fhir+json", "X-Request-ID", ids.get());
        TransportRequest request = new TransportRequest("GET", link, headers, Optional.empty()).asking(ask);
        Exchange exchange = connection.transport().exchange(request, deadline);
        Optional<Outcome> outcome = TransportOutcomes.of(exchange);
        if (outcome.isPresent() || !(exchange instanceof Exchange.Reply reply)) {
            return new Failed(outcome.orElseGet(Outcome.Late::new));
        }
        return READABLE.contains(reply.status())
                ? new Body(reply.status(), reply.body())
                : new Failed(TransportOutcomes.ofUnexplained(reply.status()));
    }
}
