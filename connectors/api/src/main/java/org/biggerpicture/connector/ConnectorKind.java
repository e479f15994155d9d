package org.biggerpicture.connector;

import java.util.Optional;
import org.biggerpicture.configuration.Findings;
import org.biggerpicture.configuration.Keys;

/** A way of speaking to agencies: FHIR, JSON over HTTP, SOAP. */
public interface ConnectorKind {
    /** Its word in {@code agency.yaml}. */
    String word();

    /**
     * A connector for one agency, everything it needs read and compiled.
     *
     * @param connection how the agency is reached
     * @param settings the keys below this kind's word in {@code agency.yaml}; all are read by this method but
     *     {@link Keys#whole()}, which the caller asks
     * @param surroundings what comes from outside
     * @param findings takes every mistake in settings and mapping files
     * @return empty only together with a finding
     */
    Optional<Connector> connect(
            AgencyConnection connection, Keys settings, Surroundings surroundings, Findings findings);
}
