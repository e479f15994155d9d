package org.biggerpicture.soap;

import java.security.SecureRandom;
import java.util.Optional;
import net.sf.saxon.s9api.Processor;
import org.biggerpicture.configuration.Findings;
import org.biggerpicture.configuration.Keys;
import org.biggerpicture.configuration.Readings;
import org.biggerpicture.connector.AgencyConnection;
import org.biggerpicture.connector.Connector;
import org.biggerpicture.connector.ConnectorKind;
import org.biggerpicture.connector.Surroundings;

/**
 * Connectors that speak SOAP. Their own keys: {@code version}, {@code 1.1} or {@code 1.2}; {@code trace-action} and
 * {@code fetch-action}, what its messages ask for.
 */
public final class SoapKind implements ConnectorKind {
    private final Processor processor = Stylesheet.processor();
    private final SecureRandom nonces = new SecureRandom();

    @Override
    public String word() {
        return "soap";
    }

    @Override
    public Optional<Connector> connect(
            AgencyConnection connection, Keys settings, Surroundings surroundings, Findings findings) {
        SoapVersion version =
                settings.otherwise("version", Readings.scalar("'1.1' or '1.2'", SoapKind::version), SoapVersion.V1_1);
        Optional<String> trace = settings.required("trace-action", Readings.TEXT);
        Optional<String> fetch = settings.required("fetch-action", Readings.TEXT);
        Folder folder = new Folder(connection.folder(), processor);
        Optional<Mapping> traceMapping = folder.mapping("trace", findings);
        Optional<Mapping> fetchMapping = folder.mapping("fetch", findings);
        if (trace.isEmpty() || fetch.isEmpty() || traceMapping.isEmpty() || fetchMapping.isEmpty()) {
            return Optional.empty();
        }
        Envelope envelope = new Envelope(
                version,
                connection.userName().map(u -> new UsernameToken(u.name(), u.password())),
                surroundings.clock(),
                nonces);
        Post post = new GuardedPost(connection, version);
        String to = connection.endpoint().toString();
        return Optional.of(new SoapConnector(
                new Conversation(traceMapping.get(), envelope, trace.get(), to, () -> urn(surroundings), post),
                new Conversation(fetchMapping.get(), envelope, fetch.get(), to, () -> urn(surroundings), post),
                connection.caution(),
                surroundings.clock()));
    }

    private static String urn(Surroundings surroundings) {
        return "urn:uuid:" + surroundings.ids().get();
    }

    private static Optional<SoapVersion> version(String text) {
        return switch (text) {
            case "1.1" -> Optional.of(SoapVersion.V1_1);
            case "1.2" -> Optional.of(SoapVersion.V1_2);
            default -> Optional.empty();
        };
    }
}
