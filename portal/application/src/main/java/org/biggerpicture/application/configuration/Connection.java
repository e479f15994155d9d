package org.biggerpicture.application.configuration;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.biggerpicture.agency.Agency;
import org.biggerpicture.agency.AgencyId;
import org.biggerpicture.ask.IdentifierKind;
import org.biggerpicture.connector.Connector;

/**
 * One agency with the connector to its own system.
 *
 * @param agency who it is
 * @param connector its system; empty when it is not connected
 * @param within how long one round of questions to it may take
 * @param atOnce how many questions it bears at once
 * @param accepts the least sets of identifiers its search accepts; empty when it accepts any
 * @param marksRestriction whether it can say that a person's whereabouts are protected
 * @param caution what its "nothing held" leaves open, if anything
 */
public record Connection(
        Agency agency,
        Optional<Connector> connector,
        Duration within,
        int atOnce,
        List<Set<IdentifierKind>> accepts,
        boolean marksRestriction,
        Optional<String> caution) {
    public Connection {
        accepts = List.copyOf(accepts);
    }

    /** The agency's id. */
    public AgencyId id() {
        return agency.id();
    }
}
