package org.biggerpicture.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.biggerpicture.configuration.Finding;
import org.biggerpicture.configuration.Findings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Checking the agreements")
class AgreementFindingsTest {
    private static final Vocabulary WORDS = Region.vocabulary();

    @TempDir
    Path config;

    @BeforeEach
    void copy() throws IOException {
        Files.createDirectory(config.resolve("agreements"));
        try (Stream<Path> files = Files.list(Region.CONFIG.resolve("agreements"))) {
            for (Path file : files.toList()) {
                Files.copy(file, config.resolve("agreements").resolve(file.getFileName()));
            }
        }
    }

    private Path file(String name) {
        return config.resolve("agreements").resolve(name);
    }

    private void change(String name, String written, String mistaken) throws IOException {
        String text = Files.readString(file(name));
        assertThat(text).contains(written);
        int at = text.indexOf(written);
        Files.writeString(file(name), text.substring(0, at) + mistaken + text.substring(at + written.length()));
    }

    private List<Finding> findings() {
        Findings findings = new Findings();
        assertThat(Agreements.read(config, Region.agencies(), WORDS, findings)).isEmpty();
        return findings.all();
    }

    /** The finding stands where the word stands. */
    private void found(String name, String word, String problem, String remedy) throws IOException {
        List<String> lines = Files.readAllLines(file(name));
        int line = 0;
        while (!lines.get(line).contains(word)) {
            line++;
        }
        int number = line + 1;
        int column = lines.get(line).indexOf(word) + 1;
        assertThat(findings()).anySatisfy(f -> {
            assertThat(f.file()).isEqualTo(file(name));
            assertThat(f.line()).isEqualTo(number);
            assertThat(f.column()).isEqualTo(column);
            assertThat(f.problem()).isEqualTo(problem);
            assertThat(f.remedy()).isEqualTo(remedy);
        });
    }

    @Test
    void finds_a_misspelt_word_and_says_what_was_probably_meant() throws IOException {
        change("housing.yaml", "social-worker", "social-wroker");
        found("housing.yaml", "social-wroker", "'social-wroker' is not known here", "did you mean 'social-worker'?");
    }

    @Test
    void finds_a_misspelt_key_and_says_what_was_probably_meant() throws IOException {
        change("housing.yaml", "permits:", "permitts:");
        found("housing.yaml", "permitts", "unknown key 'permitts'", "did you mean 'permits'?");
    }

    @Test
    void finds_a_party_that_is_no_organisation_of_the_hub() throws IOException {
        change("housing.yaml", "organisation: northmere-homes", "organisation: northmere-home");
        found(
                "housing.yaml",
                "northmere-home,",
                "'northmere-home' is not known here",
                "did you mean 'northmere-homes'?");
    }

    @Test
    void finds_an_organisation_in_a_clause_that_is_no_party() throws IOException {
        change("housing.yaml", "to: [", "to: [estuary-police, ");
        found(
                "housing.yaml",
                "[estuary-police",
                "'estuary-police' is not a party",
                "add it to the parties, or remove it here");
    }

    @Test
    void finds_two_agreements_of_one_title_that_overlap_in_time() throws IOException {
        Files.copy(file("housing.yaml"), file("housing-two.yaml"));
        String title = "Northmere Homes and children's services agreement";
        found(
                "housing.yaml",
                "2026-05-01",
                "'" + title + "' overlaps in time with housing-two.yaml",
                "let one expire before the other is in force");
    }

    @Test
    void finds_a_review_that_is_due_before_the_agreement_begins() throws IOException {
        change("housing.yaml", "in-force: 2026-05-01", "in-force: 2036-05-01");
        assertThat(findings()).anySatisfy(f -> {
            assertThat(f.problem()).startsWith("'review-due' is before");
            assertThat(f.line()).isPositive();
        });
    }

    @Test
    void finds_a_scenario_that_fails_where_it_is_written() throws IOException {
        change("housing.scenarios.yaml", "then: shown", "then: masked");
        assertThat(findings()).singleElement().satisfies(f -> {
            assertThat(f.file()).isEqualTo(file("housing.scenarios.yaml"));
            assertThat(f.line()).isPositive();
            assertThat(f.problem()).contains("fails: it is shown, not masked");
        });
    }

    @Test
    void finds_scenarios_of_an_agreement_that_is_not_there() throws IOException {
        Files.move(file("housing.scenarios.yaml"), file("hosing.scenarios.yaml"));
        assertThat(findings()).anyMatch(f -> f.problem().equals("there is no agreement 'hosing'"));
    }

    @Test
    void finds_a_clause_numbered_twice_and_a_label_no_clause_can_name() throws IOException {
        change("housing.yaml", "    fields:", "    labels: [more-detrimental]\n    fields:");
        assertThat(findings()).anyMatch(f -> f.problem().startsWith("no clause can name more-detrimental"));
    }
}
