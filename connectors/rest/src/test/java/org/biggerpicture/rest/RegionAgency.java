package org.biggerpicture.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.biggerpicture.agency.AgencyId;
import org.biggerpicture.agency.AreaId;
import org.biggerpicture.agency.OrganisationId;
import org.biggerpicture.ask.Answer;
import org.biggerpicture.ask.Ask;
import org.biggerpicture.ask.CaseReference;
import org.biggerpicture.ask.PersonSought;
import org.biggerpicture.ask.Purpose;
import org.biggerpicture.ask.RequestId;
import org.biggerpicture.ask.Requester;
import org.biggerpicture.ask.Role;
import org.biggerpicture.configuration.Findings;
import org.biggerpicture.connector.AgencyFolders;
import org.biggerpicture.connector.ConnectedAgency;
import org.biggerpicture.connector.Deadline;
import org.biggerpicture.connector.Surroundings;
import org.biggerpicture.record.Category;
import org.biggerpicture.record.PartialDate;

/** An agency of the region, asked through its real files while its contract's examples answer. */
final class RegionAgency {
    static final PartialDate BORN = PartialDate.parse("2013-03-09");
    private static final Path FOLDERS = Path.of("../../config/agencies");

    private RegionAgency() {}

    /** What comes when the examples read {@code instead} where they had {@code of}. */
    static Answer ask(Path folder, Ask ask, String of, String instead) throws IOException {
        String id = ask.agency().value();
        copy(folder, id);
        secrets(folder, id);
        try (Contract contract = new Contract(id, instead, of)) {
            Findings findings = new Findings();
            List<ConnectedAgency> read = AgencyFolders.read(
                    folder.resolve("agencies"),
                    Map.of(id, contract.endpoint()),
                    List.of(new RestKind()),
                    new Surroundings(InstantSource.system(), () -> "id", folder.resolve("secrets")),
                    findings);
            assertThat(findings.all()).isEmpty();
            return read.getFirst()
                    .way()
                    .orElseThrow()
                    .connector()
                    .ask(ask, Deadline.in(Duration.ofSeconds(10), InstantSource.system()));
        }
    }

    /** The real files; mutual TLS is the transport's own matter and left out here. */
    private static void copy(Path folder, String id) throws IOException {
        Path here = Files.createDirectories(folder.resolve("agencies").resolve(id));
        try (Stream<Path> files = Files.list(FOLDERS.resolve(id))) {
            for (Path file : files.toList()) {
                String text = Files.readString(file).replace("manner: mutual-tls", "manner: none");
                Files.writeString(here.resolve(file.getFileName()), text);
            }
        }
    }

    private static void secrets(Path folder, String id) throws IOException {
        Path secrets = Files.createDirectories(folder.resolve("secrets").resolve(id));
        for (String name : List.of("api-key", "client-id", "client-secret")) {
            Files.writeString(secrets.resolve(name), "x");
        }
    }

    /** By name and birth date; by pupil number where there is no name. */
    static Ask.Trace trace(String agency, Optional<String> family) {
        PersonSought sought = new PersonSought(
                Optional.empty(),
                family.isEmpty() ? Optional.of("K991210317011") : Optional.empty(),
                List.of(),
                family,
                List.of(),
                family.map(f -> BORN),
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return new Ask.Trace(
                new RequestId("r1"),
                new AgencyId(agency),
                requester(),
                new Purpose("S47"),
                new CaseReference("MASH-1"),
                sought,
                "test");
    }

    static Ask.Fetch fetch(String agency, String... ids) {
        return new Ask.Fetch(
                new RequestId("r1"),
                new AgencyId(agency),
                requester(),
                new Purpose("S47"),
                new CaseReference("MASH-1"),
                List.of(ids),
                EnumSet.allOf(Category.class));
    }

    private static Requester requester() {
        return new Requester(
                "maya", "Maya", new OrganisationId("northmere-council"), new Role("screener"), new AreaId("northmere"));
    }
}
