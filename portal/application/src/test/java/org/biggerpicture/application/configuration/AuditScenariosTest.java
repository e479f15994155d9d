package org.biggerpicture.application.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.biggerpicture.agreements.Vocabulary;
import org.biggerpicture.configuration.Findings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("What surfaces is tried by its scenarios")
class AuditScenariosTest {
    private static final Path OWN = Path.of("../../config");

    @TempDir
    private Path folder;

    @BeforeEach
    void the_products_own() throws IOException {
        for (String file : new String[] {"audit.yaml", "audit.scenarios.yaml"}) {
            Files.copy(OWN.resolve(file), folder.resolve(file));
        }
    }

    @Test
    void the_products_own_rules_do_what_their_scenarios_say() {
        assertThat(read().all()).isEmpty();
    }

    @Test
    void a_threshold_that_is_changed_fails_the_scenario_that_shows_it_with_its_line() throws IOException {
        change("audit.yaml", "times: 4, within: 7d", "times: 5, within: 7d");

        assertThat(read().toString())
                .contains("audit.scenarios.yaml:")
                .contains(
                        "scenario 'One child four times in a week' fails: the rule 'repeat-looks' noticed 0 times, not 1");
    }

    @Test
    void a_rule_without_a_scenario_that_it_notices_is_a_finding() throws IOException {
        change("audit.yaml", "id: burst\n", "id: rush\n");

        assertThat(read().toString()).contains("'burst' is not known here");
        change("audit.scenarios.yaml", "rule: burst\n", "rule: refused\n");
        assertThat(read().toString()).contains("no scenario shows what the rule 'rush' notices");
    }

    @Test
    void a_role_or_purpose_that_the_region_does_not_know_is_a_finding() throws IOException {
        change("audit.yaml", "role: screener", "role: screner");
        change("audit.yaml", "purposes: [IMMEDIATE]", "purposes: [IMEDIATE]");

        assertThat(read().toString()).contains("'screner' is not known here", "'IMEDIATE' is not known here");
    }

    private void change(String file, String from, String to) throws IOException {
        String text = Files.readString(folder.resolve(file));
        assertThat(text).contains(from);
        Files.writeString(folder.resolve(file), text.replace(from, to));
    }

    private Findings read() {
        Findings findings = new Findings();
        Vocabulary words = Vocabulary.read(OWN, new Findings()).orElseThrow();
        assertThat(Auditing.read(folder, Map.of(), words, findings).isEmpty()).isEqualTo(!findings.none());
        return findings;
    }
}
