package org.biggerpicture.application.configuration;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import org.biggerpicture.agency.Agency;
import org.biggerpicture.agency.AgencyId;
import org.biggerpicture.agency.AreaId;
import org.biggerpicture.agency.Contact;
import org.biggerpicture.agency.LocalAuthority;
import org.biggerpicture.agency.OrganisationId;
import org.biggerpicture.agreements.Agreements;
import org.biggerpicture.agreements.Vocabulary;
import org.biggerpicture.agreements.activation.RunningAgreements;
import org.biggerpicture.configuration.Findings;
import org.biggerpicture.configuration.Keys;
import org.biggerpicture.configuration.Node;
import org.biggerpicture.configuration.Readings;
import org.biggerpicture.configuration.YamlFile;
import org.biggerpicture.connector.AgencyFolders;
import org.biggerpicture.connector.ConnectedAgency;
import org.biggerpicture.connector.ConnectorKind;
import org.biggerpicture.connector.Surroundings;
import org.biggerpicture.matching.PublishedCounts;

/** Reads a configuration folder whole; every mistake in every file is told at once. */
public final class RegionReader {
    private static final Duration ROUND = Duration.ofSeconds(6);
    private static final int QUESTIONS = 8;

    private final Path folder;
    private final Surroundings surroundings;
    private final Findings findings;

    private RegionReader(Path folder, Surroundings surroundings, Findings findings) {
        this.folder = folder;
        this.surroundings = surroundings;
        this.findings = findings;
    }

    /**
     * The region; empty only together with a finding.
     *
     * @param names what {@code ${name}} in a file stands for
     */
    public static Optional<Region> read(
            Path folder, Map<String, String> names, Surroundings surroundings, Findings findings) {
        return new RegionReader(folder, surroundings, findings).read(names);
    }

    private Optional<Region> read(Map<String, String> names) {
        int before = findings.count();
        Optional<Region.Hub> hub =
                YamlFile.read(folder.resolve("hub.yaml"), names, findings).flatMap(root -> hub(root.keys(findings)));
        List<LocalAuthority> areas = YamlFile.read(folder.resolve("areas.yaml"), names, findings)
                .map(root -> areas(root.keys(findings)))
                .orElse(List.of());
        List<ConnectorKind> kinds = ServiceLoader.load(ConnectorKind.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
        List<ConnectedAgency> agencies =
                AgencyFolders.read(folder.resolve("agencies"), names, kinds, surroundings, findings);
        Set<Agency> known = new LinkedHashSet<>();
        agencies.forEach(a -> known.add(a.agency()));
        Map<AgencyId, PublishedCounts> counts = NameCounts.read(
                folder.resolve("agencies"), known.stream().map(Agency::id).toList(), names, findings);
        // An agency that can't be read would make every agreement that names it report too.
        boolean sound = findings.count() == before;
        Optional<Agreements> agreements = Vocabulary.read(folder, findings)
                .filter(v -> sound)
                .flatMap(v -> Agreements.read(folder, known, v, findings));
        hub.ifPresent(h -> agreements.ifPresent(a -> h.supervisors().check(a, folder.resolve("hub.yaml"), findings)));
        if (findings.count() != before || hub.isEmpty() || agreements.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Region(
                hub.get(),
                areas,
                agencies.stream().map(RegionReader::connection).toList(),
                new RunningAgreements(agreements.get()),
                counts));
    }

    private static Connection connection(ConnectedAgency agency) {
        return agency.way()
                .map(way -> new Connection(
                        agency.agency(),
                        Optional.of(way.connector()),
                        way.connection().deadline(),
                        way.connection().atOnce(),
                        way.connection().needs(),
                        way.connection().marksRestricted(),
                        way.connection().caution()))
                .orElseGet(() -> new Connection(
                        agency.agency(), Optional.empty(), ROUND, 1, List.of(), false, Optional.empty()));
    }

    private Optional<Region.Hub> hub(Keys keys) {
        Optional<String> name = keys.required("name", Readings.TEXT);
        Optional<String> organisation = keys.required("organisation", Readings.TEXT);
        Optional<Contact> desk = keys.required("desk", Readings.mapping(RegionReader::contact));
        boolean demonstration = keys.otherwise("demo", Readings.TRUTH, false);
        Duration within = keys.otherwise("deadline", Readings.LENGTH_OF_TIME, ROUND);
        int questions = keys.otherwise("questions", Readings.WHOLE_NUMBER, QUESTIONS);
        Supervisors supervisors = Supervisors.of(keys.list("supervisors", Readings.mapping(Supervisors::line)));
        return keys.whole()
                ? Optional.of(new Region.Hub(
                        name.orElseThrow(),
                        new OrganisationId(organisation.orElseThrow()),
                        desk.orElseThrow(),
                        demonstration,
                        within,
                        questions,
                        supervisors))
                : Optional.empty();
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

    private List<LocalAuthority> areas(Keys keys) {
        Optional<List<LocalAuthority>> areas =
                keys.required("areas", Readings.listOf(Readings.mapping(RegionReader::area)));
        return keys.whole() ? areas.orElse(List.of()) : List.of();
    }

    private static Optional<LocalAuthority> area(Node.Mapping node, Findings findings) {
        Keys keys = node.keys(findings);
        Optional<String> area = keys.required("area", Readings.TEXT);
        Optional<String> name = keys.required("name", Readings.TEXT);
        Optional<String> dfe = keys.optional("dfe-code", Readings.TEXT);
        Optional<String> gss = keys.optional("gss-code", Readings.TEXT);
        boolean here = keys.otherwise("in-this-hub", Readings.TRUTH, false);
        Optional<String> duty = keys.required("duty-telephone", Readings.TEXT);
        return keys.whole()
                ? Optional.of(new LocalAuthority(
                        new AreaId(area.orElseThrow()), name.orElseThrow(), dfe, gss, here, duty.orElseThrow()))
                : Optional.empty();
    }
}
