package org.biggerpicture.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.biggerpicture.region.families.CheckDigits;
import org.biggerpicture.region.families.Family;
import org.biggerpicture.region.families.Held;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FamiliesTest {
    private static final List<String> LESSONS = List.of(
            "Everyone holds a piece of a girl who has moved across the river, and nobody has seen the whole.",
            "An injury accepted as plausible, each time by somebody else.",
            "A domestic abuse incident is downgraded because the parents live apart, and they do not.",
            "Attendance under 85 per cent, and nobody was told.",
            "Three moves in a year across the border, and each council closed before the next opened.",
            "The unnamed other male in the home is known to one agency under an alias.",
            "Appointments missed, rebooked and missed again, each clinic seeing only its own.",
            "Siblings split over two councils, one of them on a plan.",
            "An unborn child of a mother who was in care, whose own file lies across the river.",
            "Two children with the same name and the same birthday.",
            "Twins with names a letter apart, who share all but their numbers.",
            "A family in refuge, whose whereabouts only one agency knows to protect.",
            "An adopted child whose former identifiers must never be joined to the new ones.",
            "A child under two open statutory plans, one in each council, that do not know of each other.",
            "One girl whose name is spelt five ways.",
            "A birth date whose day and month one agency has swapped.",
            "A wrong digit in an NHS number.");

    private static final Pattern TEN_DIGITS = Pattern.compile("(wrong-nhs: )?\"(\\d{10})\"");
    private static final Pattern SPACED = Pattern.compile("\\b(\\d{3}) (\\d{3}) (\\d{4})\\b");
    private static final Pattern PUPIL = Pattern.compile("\\b[A-Z]\\d{12}\\b");
    private static final Pattern TELEPHONE = Pattern.compile("\\b0\\d{2,4} \\d{3,4} ?\\d{3,4}\\b");
    private static final Pattern POSTCODE = Pattern.compile("\\b[A-Z]{1,2}\\d{1,2}[A-Z]? \\d[A-Z]{2}\\b");

    @TempDir
    static Path credentials;

    private static Region region;

    @BeforeAll
    static void start() {
        Clock clock = Clock.fixed(Instant.parse("2026-11-24T10:00:00Z"), ZoneOffset.UTC);
        region = Region.start(RegionSettings.anywhere(credentials, clock));
    }

    @AfterAll
    static void stop() {
        region.close();
    }

    @Test
    void each_lesson_is_taught_by_exactly_one_family() {
        assertThat(region.families()).extracting(Family::lesson).containsExactlyInAnyOrderElementsOf(LESSONS);
    }

    @Test
    void the_showcase_child_is_known_to_every_agency() {
        assertThat(agencies(family("hollis"))).containsExactlyInAnyOrderElementsOf(region.agencies());
    }

    @Test
    void every_other_family_is_known_to_two_to_five_agencies() {
        assertThat(region.families())
                .filteredOn(family -> !family.name().equals("hollis"))
                .allSatisfy(family -> assertThat(agencies(family)).hasSizeBetween(2, 5));
    }

    @Test
    void only_the_lesson_of_the_wrong_digit_has_an_nhs_number_that_fails_its_check() {
        Map<Boolean, List<String>> numbers = found(TEN_DIGITS)
                .collect(Collectors.partitioningBy(
                        number -> number.group(1) != null, Collectors.mapping(n -> n.group(2), Collectors.toList())));
        assertThat(numbers.get(false)).isNotEmpty().allMatch(CheckDigits::inventedNhsNumber);
        assertThat(numbers.get(true))
                .hasSize(1)
                .allMatch(number -> number.startsWith("999"))
                .noneMatch(CheckDigits::nhsChecksum);
        assertThat(found(SPACED).map(n -> n.group(1) + n.group(2) + n.group(3)))
                .isNotEmpty()
                .allMatch(CheckDigits::inventedNhsNumber);
    }

    @Test
    void pupil_numbers_have_the_right_check_letter() {
        assertThat(found(PUPIL).map(MatchResult::group)).isNotEmpty().allMatch(CheckDigits::upn);
    }

    @Test
    void telephones_are_of_the_ranges_kept_for_drama() {
        assertThat(found(TELEPHONE).map(MatchResult::group)).isNotEmpty().allMatch(CheckDigits::dramaTelephone);
    }

    @Test
    void postcodes_are_of_areas_that_are_not_in_use() {
        assertThat(found(POSTCODE).map(MatchResult::group)).isNotEmpty().allMatch(code -> code.matches("(NM|SB)\\d.*"));
    }

    @Test
    void no_two_families_share_an_nhs_number_or_a_pupil_number() {
        List<String> numbers = region.families().stream()
                .flatMap(family -> family.held().stream()
                        .map(Held::who)
                        .flatMap(who -> Stream.of("nhs", "upn").flatMap(kind -> who.number(kind).stream()))
                        .distinct())
                .toList();
        assertThat(numbers).doesNotHaveDuplicates();
    }

    @Test
    void a_family_in_refuge_is_protected_by_one_agency_alone() {
        assertThat(family("marsh").held()).filteredOn(Held::restricted).hasSize(1);
        assertThat(family("marsh").held())
                .filteredOn(held -> !held.restricted())
                .isNotEmpty();
    }

    @Test
    void no_record_of_the_adopted_child_has_a_number_of_the_child_before() {
        List<Held> held = family("ferreira").held();
        assertThat(held)
                .filteredOn(record -> isFerreira(record))
                .isNotEmpty()
                .allSatisfy(record ->
                        assertThat(record.who().number("nhs")).isNotEqualTo(java.util.Optional.of("9990041989")));
        assertThat(held)
                .filteredOn(record -> !isFerreira(record))
                .isNotEmpty()
                .allSatisfy(record -> assertThat(record.who().number("nhs")).contains("9990041989"));
        assertThat(held).extracting(record -> record.who().number("former-nhs")).allMatch(java.util.Optional::isEmpty);
    }

    @Test
    void nobody_has_a_record_of_the_family_that_is_not_there() {
        assertThat(text("README.md")).contains("Robin Ashdown", "999 004 9610");
        assertThat(files()).noneMatch(file -> file.contains("Ashdown") || file.contains("9990049610"));
    }

    @Test
    void the_readme_tells_every_family_as_its_file_does() {
        String readme = text("README.md");
        assertThat(region.families())
                .allSatisfy(family -> assertThat(readme)
                        .contains("| [%s](%s.yaml) | %s | %s | %s |\n"
                                .formatted(
                                        family.name(), family.name(), family.lesson(), family.search(), family.see())));
    }

    private static boolean isFerreira(Held record) {
        return record.who().family().filter("Ferreira"::equals).isPresent();
    }

    private static Family family(String name) {
        return region.families().stream()
                .filter(family -> family.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> agencies(Family family) {
        return family.held().stream().map(Held::agency).distinct().toList();
    }

    private static Stream<MatchResult> found(Pattern pattern) {
        return files().stream().flatMap(file -> pattern.matcher(file).results());
    }

    private static List<String> files() {
        return text("index.txt").lines().map(name -> text(name + ".yaml")).toList();
    }

    private static String text(String file) {
        try (InputStream stream = FamiliesTest.class.getResourceAsStream("/region/families/" + file)) {
            return new String(Objects.requireNonNull(stream, file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unread) {
            throw new java.io.UncheckedIOException(unread);
        }
    }
}
