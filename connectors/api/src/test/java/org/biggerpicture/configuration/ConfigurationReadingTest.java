package org.biggerpicture.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigurationReadingTest {
    private static final Path FILE = Path.of("config/agencies/x/agency.yaml");

    private final Findings findings = new Findings();

    private Keys keys(String yaml) {
        return YamlFile.parse(yaml, FILE, Map.of("host", "https://a.example"), findings)
                .orElseThrow()
                .keys(findings);
    }

    @Test
    void every_mistake_is_told_at_once_with_its_place_and_remedy() {
        Keys keys = keys("""
                name: Northmere
                deadline: soon
                endpont: https://a.example
                day: mnday
                """);
        keys.required("name", Readings.TEXT);
        keys.required("deadline", Readings.LENGTH_OF_TIME);
        keys.required("endpoint", Readings.ADDRESS);
        keys.required("day", Readings.oneOf(DayOfWeek.class));
        assertThat(keys.whole()).isFalse();
        assertThat(findings.toString().lines())
                .containsExactly(
                        "config/agencies/x/agency.yaml:1:1: missing key 'endpoint' — add 'endpoint: …'",
                        "config/agencies/x/agency.yaml:2:11: 'soon' can't be read — write a length of time, for"
                                + " example 500ms, 2s, 5m, 4h or 7d",
                        "config/agencies/x/agency.yaml:3:1: unknown key 'endpont' — did you mean 'endpoint'?",
                        "config/agencies/x/agency.yaml:4:6: 'mnday' is not known here — did you mean 'monday'?");
    }

    @Test
    void a_file_without_mistakes_gives_its_values() {
        Keys keys = keys("{address: '${host}/x', wait: 2s, days: [monday, sunday], on: true, most: 12, note: }");
        assertThat(keys.required("address", Readings.ADDRESS)).contains(URI.create("https://a.example/x"));
        assertThat(keys.required("wait", Readings.LENGTH_OF_TIME)).contains(Duration.ofSeconds(2));
        assertThat(keys.list("days", Readings.oneOf(DayOfWeek.class)))
                .containsExactly(DayOfWeek.MONDAY, DayOfWeek.SUNDAY);
        assertThat(keys.required("on", Readings.TRUTH)).contains(true);
        assertThat(keys.required("most", Readings.WHOLE_NUMBER)).contains(12);
        assertThat(keys.optional("note", Readings.TEXT)).isEmpty();
        assertThat(keys.whole()).isTrue();
        assertThat(findings.none()).isTrue();
    }

    @Test
    void a_key_written_twice_is_told_with_the_line_of_the_other() {
        keys("a: 1\nb: 2\na: 3\n");
        assertThat(findings.toString()).endsWith(":3:1: key 'a' is written twice — the other is in line 1: keep one");
    }

    @Test
    void every_tab_in_the_indentation_is_told() {
        assertThat(YamlFile.parse("a:\n\tb: 1\n\tc: 2\n", FILE, Map.of(), findings))
                .isEmpty();
        assertThat(findings.all()).extracting(Finding::line).containsExactly(2, 3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a: [1, 2", "a: 'open", "a: b: c", "- a", "", "a: *x", "a: 1\n---\nb: 2", "\u0001"})
    void what_is_not_yaml_is_one_finding(String text) {
        assertThat(YamlFile.parse(text, FILE, Map.of(), findings)).isEmpty();
        assertThat(findings.count()).isEqualTo(1);
    }

    @Test
    void a_missing_file_is_a_finding() {
        assertThat(YamlFile.read(Path.of("no/such.yaml"), Map.of(), findings)).isEmpty();
        assertThat(findings.toString()).isEqualTo("no/such.yaml: there is no such file — add it");
    }

    @Test
    void a_name_nobody_gave_is_told_unless_it_has_an_otherwise() {
        Keys keys = keys("{a: '${hosst}', b: '${port:80}'}");
        assertThat(keys.required("b", Readings.WHOLE_NUMBER)).contains(80);
        assertThat(findings.toString()).contains("nothing is known for '${hosst}' — did you mean 'host'?");
    }

    @Test
    void a_part_of_the_wrong_kind_is_told() {
        Keys keys = keys("{a: [1], b: {c: 1}, d: x}");
        keys.required("a", Readings.TEXT);
        keys.required("b", Readings.listOf(Readings.TEXT));
        keys.required("d", Readings.mapping((m, f) -> Optional.of(m)));
        assertThat(findings.all())
                .extracting(Finding::problem)
                .containsExactly("found a list", "found keys with values", "found one value");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://a.example", "https://", "https://u:p@a.example", "https://a.example?x=1", "a b"})
    void an_address_is_http_or_https_with_a_host_and_nothing_more(String text) {
        keys("a: '" + text + "'").required("a", Readings.ADDRESS);
        assertThat(findings.count()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"endpont,endpoint,1", "ab,ba,1", "a,b,1", "'',abc,3", "same,same,0", "kitten,sitting,3"})
    void words_are_as_far_apart_as_slips_of_the_hand(String a, String b, int distance) {
        assertThat(NearWord.distance(a, b)).isEqualTo(distance);
    }

    @Test
    void a_list_with_one_bad_item_is_not_read_in_part() {
        Keys keys = keys("{days: [monday, nonsense]}");
        assertThat(keys.required("days", Readings.listOf(Readings.oneOf(DayOfWeek.class))))
                .isEmpty();
        assertThat(findings.all()).extracting(Finding::remedy).allMatch(r -> r.startsWith("write one of 'friday'"));
        assertThat(List.of(keys.whole())).containsExactly(false);
    }
}
