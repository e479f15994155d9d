package org.biggerpicture.fhir;

import java.util.Optional;
import org.biggerpicture.configuration.Findings;
import org.biggerpicture.configuration.Keys;
import org.biggerpicture.connector.AgencyConnection;
import org.biggerpicture.connector.Connector;
import org.biggerpicture.connector.ConnectorKind;
import org.biggerpicture.connector.Surroundings;
import org.biggerpicture.fhir.mapping.LocalCodes;
import org.biggerpicture.fhir.mapping.Parsing;

/** Connectors that speak FHIR R4; one parser, warm from the start, serves them all. */
public final class FhirKind implements ConnectorKind {
    private final Parsing parsing = new Parsing();

    /** With its parser warm, so that no question waits for it. */
    public FhirKind() {
        parsing.warm();
    }

    @Override
    public String word() {
        return "fhir";
    }

    @Override
    public Optional<Connector> connect(
            AgencyConnection connection, Keys settings, Surroundings surroundings, Findings findings) {
        LocalCodes codes = CodesFile.read(connection.folder().resolve("codes.yaml"), findings);
        return Settings.read(settings)
                .map(s -> new FhirConnector(
                        s,
                        connection.caution(),
                        new Server(
                                new GuardedWire(connection, surroundings.ids()),
                                parsing,
                                connection.endpoint(),
                                s.mostPages()),
                        codes,
                        surroundings.clock()));
    }
}
