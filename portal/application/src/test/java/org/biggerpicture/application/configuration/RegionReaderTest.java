package org.biggerpicture.application.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import org.biggerpicture.agency.AgencyId;
import org.biggerpicture.agency.OrganisationId;
import org.biggerpicture.ask.Role;
import org.biggerpicture.configuration.Findings;
import org.biggerpicture.connector.Surroundings;
import org.junit.jupiter.api.Test;

/** The region as its files say it. */
class RegionReaderTest {
    private static final Path CONFIG = Path.of("../../config");

    @Test
    void what_an_agency_s_nothing_held_leaves_open_is_read_from_its_file() {
        Findings findings = new Findings();
        Region region = RegionReader.read(
                        CONFIG, Map.of(), Surroundings.withoutSecrets(InstantSource.system(), () -> "id"), findings)
                .orElseThrow(() -> new AssertionError(findings.toString()));
        assertThat(region.connection(new AgencyId("estuary-police"))
                        .orElseThrow()
                        .caution())
                .contains("Only what the force has released to partners is searched.");
        assertThat(region.connection(new AgencyId("northmere-council"))
                        .orElseThrow()
                        .caution())
                .isEmpty();
    }

    @Test
    void an_organisation_for_which_emergency_access_is_foreseen_and_nobody_is_told_is_a_finding() {
        Findings findings = new Findings();
        Region region = RegionReader.read(
                        CONFIG,
                        Map.of(),
                        Surroundings.withoutSecrets(InstantSource.system(), () -> "id"),
                        new Findings())
                .orElseThrow();
        new Supervisors(Map.of(new OrganisationId("northmere-council"), Set.of(new Role("boss"))))
                .check(region.agreements(), CONFIG.resolve("hub.yaml"), findings);

        assertThat(findings.toString())
                .contains("'boss' under supervisors is no role")
                .contains("people of saltby-council, and nobody there is told")
                .doesNotContain("people of northmere-council");
    }
}
