package org.biggerpicture.connector;

import java.util.Optional;
import org.biggerpicture.agency.Agency;

/**
 * An agency and, if it can be asked, how.
 *
 * @param agency which
 * @param way how it is asked; empty for one that is known but not connected
 */
public record ConnectedAgency(Agency agency, Optional<Way> way) {
    /**
     * How an agency is asked.
     *
     * @param connection how it is reached
     * @param connector what asks it
     */
    public record Way(AgencyConnection connection, Connector connector) {}
}
