package org.biggerpicture.connector;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.biggerpicture.agency.Agency;
import org.biggerpicture.agency.AgencyId;
import org.biggerpicture.agency.AgencyKind;
import org.biggerpicture.agency.AreaId;
import org.biggerpicture.agency.Contact;
import org.biggerpicture.agency.OrganisationId;
import org.biggerpicture.ask.IdentifierKind;
import org.biggerpicture.configuration.Findings;
import org.biggerpicture.configuration.Keys;
import org.biggerpicture.configuration.Node;
import org.biggerpicture.configuration.Place;
import org.biggerpicture.configuration.Readings;
import org.biggerpicture.configuration.YamlFile;
import org.biggerpicture.record.Category;
import org.biggerpicture.transport.Transport;
import org.biggerpicture.transport.TransportLimits;

/**
 * Reads {@code config/agencies}: a folder for each agency with its {@code agency.yaml} and mapping files. Every mistake
 * in every folder is told at once.
 */
public final class AgencyFolders {
    private static final Duration DEADLINE = Duration.ofSeconds(4);
    private static final int AT_ONCE = 16;
    private static final int LARGEST_KILOBYTES = 2048;
    private static final int KILOBYTE = 1024;

    private final Map<String, String> names;
    private final List<ConnectorKind> kinds;
    private final Surroundings surroundings;
    private final Findings findings;

    private AgencyFolders(
            Map<String, String> names, List<ConnectorKind> kinds, Surroundings surroundings, Findings findings) {
        this.names = names;
        this.kinds = kinds;
        this.surroundings = surroundings;
        this.findings = findings;
    }

    /**
     * Reads every folder.
     *
     * @param agencies the folder of folders
     * @param names what {@code ${name}} in a file stands for, for example an address that differs from place to place
     * @param kinds the ways of speaking there are
     * @return the agencies that could be read, by id
     */
    public static List<ConnectedAgency> read(
            Path agencies,
            Map<String, String> names,
            List<ConnectorKind> kinds,
            Surroundings surroundings,
            Findings findings) {
        AgencyFolders reading = new AgencyFolders(names, kinds, surroundings, findings);
        return folders(agencies, findings).stream()
                .flatMap(f -> reading.folder(f).stream())
                .toList();
    }

    private static List<Path> folders(Path agencies, Findings findings) {
        try (Stream<Path> inside = Files.list(agencies)) {
            return inside.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            findings.add(Place.whole(agencies), "there is no such folder", "add it, with a folder for each agency");
            return List.of();
        }
    }

    private Optional<ConnectedAgency> folder(Path folder) {
        return YamlFile.read(folder.resolve("agency.yaml"), names, findings).flatMap(root -> agency(folder, root));
    }

    private Optional<ConnectedAgency> agency(Path folder, Node.Mapping root) {
        Keys keys = root.keys(findings);
        Optional<AgencyId> id = id(folder);
        Optional<String> name = keys.required("name", Readings.TEXT);
        Optional<String> organisation = keys.required("organisation", Readings.TEXT);
        Optional<AgencyKind> kind = keys.required("kind", Readings.oneOf(AgencyKind.class));
        Optional<String> area = keys.optional("area", Readings.TEXT);
        Optional<Contact> contact = keys.required("contact", Readings.mapping(AgencyFolders::contact));
        Optional<List<Category>> holds = keys.required("holds", Readings.listOf(Readings.oneOf(Category.class)));
        Optional<Node.Mapping> connection = keys.optional("connection", Readings.mapping((m, f) -> Optional.of(m)));
        boolean whole = keys.whole();
        if (!whole || id.isEmpty()) {
            return Optional.empty();
        }
        Agency agency = new Agency(
                id.get(),
                name.orElseThrow(),
                new OrganisationId(organisation.orElseThrow()),
                kind.orElseThrow(),
                area.map(AreaId::new),
                contact.orElseThrow(),
                Set.copyOf(holds.orElseThrow()),
                connection.isPresent());
        return connection.isEmpty()
                ? Optional.of(new ConnectedAgency(agency, Optional.empty()))
                : way(folder, agency, connection.get()).map(w -> new ConnectedAgency(agency, Optional.of(w)));
    }

    private Optional<AgencyId> id(Path folder) {
        try {
            return Optional.of(new AgencyId(folder.getFileName().toString()));
        } catch (IllegalArgumentException e) {
            findings.add(Place.whole(folder), "a folder's name is its agency's id", "use lower-case words and hyphens");
            return Optional.empty();
        }
    }

    private static Optional<Contact> contact(Node.Mapping node, Findings findings) {
        Keys keys = node.keys(findings);
        Optional<String> name = keys.required("name", Readings.TEXT);
        Optional<String> telephone = keys.required("telephone", Readings.TEXT);
        Optional<String> outOfHours = keys.optional("out-of-hours", Readings.TEXT);
        Optional<String> email = keys.optional("email", Readings.TEXT);
        return keys.whole()
                ? Optional.of(new Contact(name.orElseThrow(), telephone.orElseThrow(), outOfHours, email))
                : Optional.empty();
    }

    private Optional<ConnectedAgency.Way> way(Path folder, Agency agency, Node.Mapping node) {
        Keys keys = node.keys(findings);
        List<String> words = kinds.stream().map(ConnectorKind::word).toList();
        Optional<String> kind = keys.required("kind", Readings.oneOf(words));
        Optional<URI> endpoint = keys.required("endpoint", Readings.ADDRESS);
        Optional<Node.Mapping> proof = keys.required("authentication", Readings.mapping((m, f) -> Optional.of(m)));
        Duration deadline = keys.otherwise("deadline", Readings.LENGTH_OF_TIME, DEADLINE);
        int atOnce = keys.otherwise("at-once", Readings.WHOLE_NUMBER, AT_ONCE);
        int kilobytes = keys.otherwise("largest-answer-kilobytes", Readings.WHOLE_NUMBER, LARGEST_KILOBYTES);
        boolean marks = keys.otherwise("marks-restricted", Readings.TRUTH, false);
        List<List<IdentifierKind>> needs =
                keys.list("trace-needs", Readings.listOf(Readings.oneOf(IdentifierKind.class)));
        Optional<String> caution = keys.optional("caution", Readings.TEXT);
        Optional<Node> settings = kind.flatMap(k -> keys.optional(k, Readings.asWritten()));
        if (atOnce < 1 || kilobytes < 1) {
            keys.wrong("at-once", "nothing could be asked", "write 1 or more");
        }
        if (!keys.whole()) {
            return Optional.empty();
        }
        Secrets secrets =
                new Secrets(surroundings.credentials().resolve(agency.id().value()), findings);
        return AuthenticationReading.read(proof.orElseThrow(), endpoint.orElseThrow(), surroundings, secrets, findings)
                .flatMap(a -> {
                    AgencyConnection connection = new AgencyConnection(
                            agency,
                            endpoint.orElseThrow(),
                            new Transport(
                                    endpoint.orElseThrow(),
                                    a.authentication(),
                                    a.tls(),
                                    TransportLimits.of((long) kilobytes * KILOBYTE)),
                            a.userName(),
                            deadline,
                            atOnce,
                            marks,
                            sets(needs),
                            caution,
                            folder);
                    return connect(kind.orElseThrow(), connection, settings, node.place());
                });
    }

    private static List<Set<IdentifierKind>> sets(List<List<IdentifierKind>> needs) {
        List<Set<IdentifierKind>> sets = new ArrayList<>();
        needs.forEach(n -> sets.add(EnumSet.copyOf(n)));
        return sets;
    }

    private Optional<ConnectedAgency.Way> connect(
            String word, AgencyConnection connection, Optional<Node> settings, Place place) {
        Node.Mapping own = settings.filter(Node.Mapping.class::isInstance)
                .map(Node.Mapping.class::cast)
                .orElseGet(() -> new Node.Mapping(place, List.of()));
        Keys keys = own.keys(findings);
        ConnectorKind kind =
                kinds.stream().filter(k -> k.word().equals(word)).findFirst().orElseThrow();
        Optional<Connector> connector = kind.connect(connection, keys, surroundings, findings);
        return keys.whole() ? connector.map(c -> new ConnectedAgency.Way(connection, c)) : Optional.empty();
    }
}
