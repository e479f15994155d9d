package org.biggerpicture.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.biggerpicture.configuration.Findings;
import org.biggerpicture.connector.ConfiguredAgencies;
import org.biggerpicture.connector.ConnectedAgency;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The JSON agencies that come with the product")
class ConfiguredRestAgenciesTest {
    @TempDir
    private Path folder;

    @Test
    void are_read_from_their_files_without_a_finding() throws IOException {
        Findings findings = new Findings();
        List<ConnectedAgency> read = ConfiguredAgencies.read(new RestKind(), folder, findings);
        assertThat(findings.all()).isEmpty();
        assertThat(read)
                .extracting(a -> a.agency().id().value())
                .containsExactly(
                        "northmere-council",
                        "northmere-early-help",
                        "northmere-homes",
                        "northmere-schools",
                        "saltby-council",
                        "saltby-schools",
                        "westmarch-police",
                        "youth-justice");
        assertThat(read).allMatch(a -> a.way().isPresent());
    }
}
