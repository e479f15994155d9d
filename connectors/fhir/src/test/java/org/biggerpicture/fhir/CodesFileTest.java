package org.biggerpicture.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.biggerpicture.configuration.Findings;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("An agency's codes.yaml")
class CodesFileTest {
    @TempDir
    Path folder;

    static Stream<Path> region() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("../../config/agencies"))) {
            return files.filter(f -> f.endsWith("codes.yaml")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("region")
    void of_the_region_is_read_without_a_finding(Path file) {
        Findings findings = new Findings();
        CodesFile.read(file, findings);
        assertThat(findings.all()).isEmpty();
    }

    @Test
    void with_mistakes_tells_all_of_them_with_their_lines() throws IOException {
        Path file = Files.writeString(folder.resolve("codes.yaml"), """
                mark:
                  urn:x|A: {code: thirdparty, display: A}
                relationship:
                  urn:x|B: {code: mother, dispaly: B}
                event: nothing
                """);
        Findings findings = new Findings();
        CodesFile.read(file, findings);
        assertThat(findings.all()).extracting(f -> f.line()).contains(2, 4, 5);
    }
}
