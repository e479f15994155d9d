package org.biggerpicture.application.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import org.biggerpicture.agency.AgencyId;
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
}
