package org.biggerpicture.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.biggerpicture.agreements.stewardship.Warnings;
import org.biggerpicture.configuration.Finding;
import org.biggerpicture.configuration.Findings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stops no start and still wants a person's eye, where it stands. */
@DisplayName("Checking the agreements warns")
class WarningsTest {
    private static final Vocabulary WORDS = Region.vocabulary();

    @TempDir
    Path config;

    @BeforeEach
    void copy() throws IOException {
        Files.createDirectory(config.resolve("agreements"));
        for (String name : List.of("housing.yaml", "housing.scenarios.yaml")) {
            Files.copy(Region.CONFIG.resolve("agreements").resolve(name), file(name));
        }
    }

    private Path file(String name) {
        return config.resolve("agreements").resolve(name);
    }

    private void change(String written, String anew) throws IOException {
        String text = Files.readString(file("housing.yaml"));
        assertThat(text).contains(written);
        Files.writeString(file("housing.yaml"), text.replace(written, anew));
        Files.deleteIfExists(file("housing.scenarios.yaml"));
    }

    private List<Finding> warnings(LocalDate day) {
        Findings mistakes = new Findings();
        Findings warnings = new Findings();
        Agreements.read(config, Region.agencies(), WORDS, mistakes)
                .ifPresent(a -> Warnings.add(config, a, day, warnings));
        assertThat(mistakes.all()).isEmpty();
        return warnings.all();
    }

    /** The warning stands where the word stands, the first time. */
    private void warned(LocalDate day, String word, String problem, String remedy) throws IOException {
        List<String> lines = Files.readAllLines(file("housing.yaml"));
        int line = 0;
        while (!lines.get(line).contains(word)) {
            line++;
        }
        Finding expected =
                new Finding(file("housing.yaml"), line + 1, lines.get(line).indexOf(word) + 1, problem, remedy);
        assertThat(warnings(day)).contains(expected);
    }

    private static final String TITLE = "Northmere Homes and children's services agreement: ";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "2027-02-28 | 2027-04-30 | its review is due by 2027-04-30. | review it, and write by when it must be reviewed next",
                "2027-05-01 | 2027-04-30 | its review was due by 2027-04-30: until it is reviewed it runs for immediate protection alone. | review it, and write by when it must be reviewed next",
                "2028-05-01 | 2028-04-30 | it ended with 2028-04-30. | agree on what follows it, or let it end",
                "2026-04-30 | 2026-05-01 | it begins on 2026-05-01. | until then nothing of it runs"
            })
    void of_a_date_that_wants_an_eye(LocalDate day, String word, String what, String remedy) throws IOException {
        warned(day, word, TITLE + what, remedy);
    }

    @Test
    void of_nothing_on_a_day_on_which_all_is_well() {
        assertThat(warnings(LocalDate.of(2026, 11, 24)))
                .allMatch(f -> f.problem().contains(" asks "), "a gap");
    }

    @Test
    void of_what_has_been_suspended_and_of_what_is_a_draft() throws IOException {
        change("status: agreed", "status: suspended");
        warned(
                Cases.TODAY,
                "suspended",
                TITLE + "its parties have suspended it.",
                "its prohibitions stand all the same");
        change("status: suspended", "status: draft");
        warned(Cases.TODAY, "draft", TITLE + "it is a draft.", "write 'agreed' once its parties have agreed");
    }

    @Test
    void of_a_party_that_has_not_signed_and_of_one_that_signs_later() throws IOException {
        String signed = Files.readAllLines(file("housing.yaml")).stream()
                .filter(l -> l.contains("organisation: northmere-homes"))
                .findFirst()
                .orElseThrow();
        String unsigned = signed.replaceFirst(", signed: [0-9-]+", "");
        change(signed, unsigned);
        warned(
                Cases.TODAY,
                unsigned.strip().substring(2),
                "'northmere-homes' has not signed",
                "add 'signed: …' with the day it signs; until then nothing runs to it or from it");
        change(unsigned, signed.replaceFirst("signed: [0-9-]+", "signed: 2027-01-05"));
        warned(
                Cases.TODAY,
                "2027-01-05",
                "'northmere-homes' has not signed",
                "until 2027-01-05 nothing runs to it or from it");
    }

    @Test
    void of_a_permission_of_which_nothing_remains() throws IOException {
        change("clauses:\n", """
                clauses:
                  - id: "9.9"
                    words: Nothing of it is for anyone.
                    prohibits: mask
                    to: everyone
                    roles: everyone
                    purposes: everyone
                    from: everyone
                    categories: [identity, involvement, addresses, relationships, professionals, events, plans, alerts, attendance, appointments]
                    about: everyone
                """);
        assertThat(warnings(Cases.TODAY))
                .filteredOn(f -> f.problem().startsWith("clause "))
                .isNotEmpty()
                .allSatisfy(f -> {
                    assertThat(f.problem()).contains("gives nothing: housing#9.9 takes all of it.");
                    assertThat(Files.readAllLines(f.file()).get(f.line() - 1)).contains("- id: ");
                    assertThat(f.remedy()).isEqualTo("remove one of the two, or narrow the prohibition");
                });
    }

    @Test
    void of_organisations_that_meet_without_an_agreement() {
        assertThat(warnings(Cases.TODAY)).anySatisfy(f -> {
            assertThat(f.problem())
                    .isEqualTo("northmere-council asks estuary-police, and they are parties to no agreement together.");
            assertThat(f.file()).isEqualTo(config.resolve("agreements"));
        });
    }

    @Test
    void of_the_regions_own_agreements_where_each_matter_stands() {
        Findings warnings = new Findings();
        Warnings.add(Region.CONFIG, Region.agreements(), Cases.TODAY, warnings);
        assertThat(warnings.all())
                .anyMatch(f -> f.problem().equals("'harrowfield-council' has not signed") && f.line() > 0)
                .anyMatch(f -> f.file().endsWith("children-and-transfer.yaml")
                        && f.problem().contains("its review is due by 2026-12-31")
                        && f.column() > 0);
        assertThat(Stream.of(warnings.all()).toList()).doesNotContainNull();
    }
}
