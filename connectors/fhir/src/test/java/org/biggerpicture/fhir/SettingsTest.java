package org.biggerpicture.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.biggerpicture.configuration.Findings;
import org.biggerpicture.configuration.YamlFile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What an agency.yaml says of a FHIR agency")
class SettingsTest {
    private final Findings findings = new Findings();

    private Optional<Settings> read(String yaml) {
        return YamlFile.parse(yaml, Path.of("agency.yaml"), Map.of(), findings)
                .map(root -> root.keys(findings))
                .flatMap(Settings::read);
    }

    @Test
    void is_read_with_ten_pages_and_plain_search_unless_it_says_otherwise() {
        assertThat(read("resources: [Encounter, Flag]\n"))
                .contains(new Settings(Settings.Search.PLAIN, List.of("Encounter", "Flag"), 10));
        assertThat(read("search: pds\nresources: [RelatedPerson]\npages: 2\n"))
                .contains(new Settings(Settings.Search.PDS, List.of("RelatedPerson"), 2));
        assertThat(findings.none()).isTrue();
    }

    @Test
    void a_slip_of_the_pen_is_told_with_what_was_meant() {
        assertThat(read("search: pdq\nresources: [Encounters]\n")).isEmpty();
        assertThat(findings.toString()).contains("did you mean 'Encounter'?").contains("agency.yaml:1");
    }
}
