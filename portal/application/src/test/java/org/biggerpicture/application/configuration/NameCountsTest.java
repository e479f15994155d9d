package org.biggerpicture.application.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.biggerpicture.agency.AgencyId;
import org.biggerpicture.configuration.Findings;
import org.biggerpicture.matching.PublishedCounts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an agency publishes of the names it holds, as its folder says it. */
class NameCountsTest {
    private static final AgencyId SCHOOLS = new AgencyId("schools");

    @TempDir
    Path folder;

    private final Findings findings = new Findings();

    private Map<AgencyId, PublishedCounts> read(String... lines) throws IOException {
        Files.write(Files.createDirectories(folder.resolve("schools")).resolve("names.yaml"), List.of(lines));
        return NameCounts.read(folder, List.of(SCHOOLS, new AgencyId("police")), Map.of(), findings);
    }

    @Test
    void counts_are_read_for_the_agency_that_publishes_them_and_for_no_other() throws IOException {
        Map<AgencyId, PublishedCounts> counts =
                read("as-at: 2026-09-30", "children: 3000", "given:", "  Eva: 31", "family:", "  Smith: 40");
        assertThat(findings.all()).isEmpty();
        assertThat(counts)
                .containsOnly(Map.entry(SCHOOLS, new PublishedCounts(3000, Map.of("Eva", 31), Map.of("Smith", 40))));
    }

    @Test
    void first_names_may_be_counted_by_years_of_birth_too() throws IOException {
        PublishedCounts counts = read(
                        "as-at: 2026-09-30",
                        "children: 3000",
                        "given:",
                        "  Ava: 31",
                        "born:",
                        "  - from: 2010",
                        "    to: 2015",
                        "    children: 1500",
                        "    given:",
                        "      Ava: 20")
                .get(SCHOOLS);
        assertThat(findings.all()).isEmpty();
        assertThat(counts.born()).containsExactly(new PublishedCounts.BirthYears(2010, 2015, 1500, Map.of("Ava", 20)));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "from: 2015,to: 2010,children: 1500",
                "from: 2010,to: 2015,children: 9",
                "from: 2010,children: 1500",
                "from: 2010,to: 2015,children: 1500,boys: 700"
            })
    void years_of_birth_that_cannot_be_so_are_a_finding(String years) throws IOException {
        assertThat(read(
                        "as-at: 2026-09-30",
                        "children: 3000",
                        "born:",
                        "  - " + years.replace(",", "\n    "),
                        "    given:",
                        "      Ava: 20"))
                .isEmpty();
        assertThat(findings.all()).isNotEmpty().allMatch(f -> !f.remedy().isBlank());
    }

    @Test
    void how_many_children_there_are_may_be_all_that_is_published() throws IOException {
        assertThat(read("as-at: 2026-09-30", "children: 3000").get(SCHOOLS)).isEqualTo(PublishedCounts.of(3000));
    }

    @Test
    void a_count_of_fewer_than_ten_is_told_with_its_line_and_what_to_do() throws IOException {
        assertThat(read("as-at: 2026-09-30", "children: 3000", "given:", "  Eva: 31", "  Zennor: 3"))
                .isEmpty();
        assertThat(findings.toString())
                .contains("names.yaml:5:")
                .endsWith(
                        "fewer than ten share this name — leave the name out: a count of fewer than ten can point at a"
                                + " child");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "children: 3000",
                "as-at: 2026-09-30",
                "as-at: yesterday,children: 3000",
                "as-at: 2026-09-30,children: many",
                "as-at: 2026-09-30,children: 9",
                "as-at: 2026-09-30,children: 3000,given: Eva",
                "as-at: 2026-09-30,children: 3000,given:,  Eva: 3001",
                "as-at: 2026-09-30,children: 3000,given:,  Eva: some",
                "as-at: 2026-09-30,children: 3000,surnames:,  Smith: 40"
            })
    void what_is_wrong_is_a_finding_and_counts_for_nothing(String lines) throws IOException {
        assertThat(read(lines.split(","))).isEmpty();
        assertThat(findings.all()).isNotEmpty().allMatch(f -> !f.remedy().isBlank());
    }

    @Test
    void an_agency_that_publishes_nothing_needs_no_file() throws IOException {
        Files.createDirectories(folder.resolve("schools"));
        assertThat(NameCounts.read(folder, List.of(SCHOOLS), Map.of(), findings))
                .isEmpty();
        assertThat(findings.none()).isTrue();
    }

    @Test
    void the_regions_own_counts_are_sound() {
        List<AgencyId> agencies = List.of("northmere-schools", "northmere-council", "community-health").stream()
                .map(AgencyId::new)
                .toList();
        assertThat(NameCounts.read(Path.of("../../config/agencies"), agencies, Map.of(), findings))
                .hasSize(3);
        assertThat(findings.all()).isEmpty();
    }
}
