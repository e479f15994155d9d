package org.biggerpicture.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code check} prints, and how it ends. */
class CheckTest {
    private static final Path CONFIG = Path.of("../../config");

    @TempDir
    Path folder;

    @BeforeEach
    void copy() throws IOException {
        try (Stream<Path> files = Files.walk(CONFIG)) {
            for (Path file : files.toList()) {
                Path to =
                        folder.resolve("config").resolve(CONFIG.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(file, to);
                }
            }
        }
    }

    private record Said(int exit, List<String> lines) {
        List<String> mistakes() {
            return lines.stream()
                    .limit(lines.size() - 1L)
                    .filter(l -> !l.startsWith("warning: "))
                    .toList();
        }
    }

    private Said check(String... more) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<String> words = Stream.concat(
                        Stream.of("check", "--config", folder.resolve("config").toString()), Stream.of(more))
                .toList();
        int exit = Commands.check(Options.of(words), new PrintStream(out, true, StandardCharsets.UTF_8));
        return new Said(exit, out.toString(StandardCharsets.UTF_8).lines().toList());
    }

    private Path agreement(String name) {
        return folder.resolve("config").resolve("agreements").resolve(name);
    }

    /** Puts other words in the place of some, and gives where they stand: {@code file:line:column}. */
    private String write(String name, String written, String anew, String word) throws IOException {
        String text = Files.readString(agreement(name));
        int at = text.indexOf(written);
        assertThat(at).as(written).isNotNegative();
        String changed = text.substring(0, at) + anew + text.substring(at + written.length());
        Files.writeString(agreement(name), changed);
        String before = changed.substring(0, changed.indexOf(word, at));
        long line = before.chars().filter(c -> c == '\n').count() + 1;
        return agreement(name) + ":" + line + ":" + (before.length() - before.lastIndexOf('\n'));
    }

    @Test
    void what_stops_no_start_is_a_warning_and_the_check_succeeds() {
        Said said = check();

        assertThat(said.mistakes()).isEmpty();
        assertThat(said.exit()).isZero();
        assertThat(said.lines())
                .anyMatch(
                        l -> l.startsWith("warning: ")
                                && l.matches(
                                        ".*harrowfield-transfer\\.yaml:\\d+:\\d+: 'harrowfield-council' has not signed — add .*"))
                .anyMatch(l -> l.startsWith("warning: ") && l.contains(" asks "));
        assertThat(said.lines().getLast()).matches(".*config: no findings, \\d+ warnings");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "roles: [screener | roles: [screaner | screaner | 'screaner' is not known here — did you mean 'screener'?",
                "ask-with: [ | ask_with: [ | ask_with | unknown key 'ask_with' — did you mean 'ask-with'?",
                "purposes: [S47 | purposes: [S74 | S74 | 'S74' is not known here — did you mean 'S47'?",
                "organisation: northmere-homes | organisation: northmere-home | northmere-home, | 'northmere-home' is not known here — did you mean 'northmere-homes'?",
                "to: [northmere-council | to: [estuary-police | [estuary-police | 'estuary-police' is not a party — add it to the parties, or remove it here",
                "from: [northmere-homes | from: [northmere-hums | northmere-hums | 'northmere-hums' is not known here — did you mean 'northmere-homes'?",
                "expires: 2028-04-30 | expires: 2026-04-30 | 2026-04-30 | 'expires' is before 2027-04-30 — in-force, review-due and expires follow each other",
                "signed: 2026-04-14 | signed: 14/4/2026 | 14/4/2026 | '14/4/2026' can't be read — write a day, for example 2026-04-01"
            })
    void what_is_mistaken_is_told_with_its_place_and_what_was_probably_meant(
            String written, String mistaken, String word, String told) throws IOException {
        String place = write("housing.yaml", written, mistaken, word);
        Said said = check();

        assertThat(said.mistakes()).contains(place + ": " + told);
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.lines().getLast()).contains("it does not start");
    }

    @Test
    void two_agreements_of_one_title_that_overlap_in_time_are_a_mistake() throws IOException {
        Files.copy(agreement("housing.yaml"), agreement("housing-two.yaml"));
        Said said = check();

        assertThat(said.mistakes())
                .singleElement()
                .asString()
                .matches(".*housing\\.yaml:9:11: .* overlaps in time with housing-two\\.yaml — let one expire .*");
        assertThat(said.exit()).isEqualTo(1);
    }

    @Test
    void a_signature_that_is_missing_is_a_warning_where_the_party_stands() throws IOException {
        String place = write("housing.yaml", ", signed: 2026-04-14", "", "}");
        Files.delete(agreement("housing.scenarios.yaml"));
        Said said = check();

        String line = place.substring(0, place.lastIndexOf(':') + 1);
        assertThat(said.lines())
                .anyMatch(l -> l.startsWith("warning: " + line)
                        && l.contains("'northmere-homes' has not signed — add 'signed: …'"));
        assertThat(said.exit()).isZero();
    }

    @Test
    void what_new_agreements_would_change_is_told_beside_those_that_run() throws IOException {
        write("housing.yaml", "purposes: [S17]", "purposes: [S17, SCREEN]", "SCREEN");
        Said said = check("--before", CONFIG.toString());

        assertThat(said.exit()).isZero();
        assertThat(said.lines())
                .anyMatch(l -> l.startsWith("warning: ") && l.contains("more is shown, in 0 cases less"))
                .anyMatch(l -> l.contains("gain") && l.contains("northmere-homes"));
        assertThat(check("--before", folder.resolve("config").toString()).lines())
                .noneMatch(l -> l.contains("more is shown"));
    }

    @Test
    void a_folder_before_that_can_not_be_read_is_told() {
        Said said = check("--before", folder.resolve("nowhere").toString());

        assertThat(said.exit()).isZero();
        assertThat(said.lines()).anyMatch(l -> l.contains("nowhere: the agreements before can't be read"));
    }
}
