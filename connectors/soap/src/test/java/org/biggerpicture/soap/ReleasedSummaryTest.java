package org.biggerpicture.soap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.sf.saxon.s9api.Processor;
import org.biggerpicture.configuration.Findings;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A force's released summary, mapped by the files of its folder")
class ReleasedSummaryTest {
    private static final Path FOLDER = Path.of("../../config/agencies/estuary-police");
    private static final Processor PROCESSOR = Stylesheet.processor();
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    private static Mapping mapping(String kind) {
        Findings findings = new Findings();
        Optional<Mapping> mapping = new Folder(FOLDER, PROCESSOR).mapping(kind, findings);
        assertThat(findings.all()).isEmpty();
        return mapping.orElseThrow();
    }

    private static Map<String, Object> ask(Map<String, Object> more) {
        Map<String, Object> ask = new java.util.HashMap<>(
                Map.of("id", "7d1c", "purpose", "screening", "requester", Map.of("organisation", "northmere-council")));
        ask.putAll(more);
        return ask;
    }

    private static Map<?, ?> read(String payload) throws Exception {
        String envelope = "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Header>"
                + "<a:RelatesTo xmlns:a=\"http://www.w3.org/2005/08/addressing\">urn:uuid:1</a:RelatesTo></s:Header><s:Body>"
                + payload + "</s:Body></s:Envelope>";
        Message message =
                Message.open(envelope.getBytes(java.nio.charset.StandardCharsets.UTF_8), "urn:uuid:1", PROCESSOR);
        return mapping("fetch").read(ask(Map.of()), List.of(message.body()), NOW);
    }

    private static String sample(String name) throws IOException {
        return new String(
                ReleasedSummaryTest.class.getResourceAsStream("/region/" + name).readAllBytes(),
                java.nio.charset.StandardCharsets.UTF_8);
    }

    @Test
    void a_trace_asks_by_surname_and_birth_date_and_by_each_alias() throws Exception {
        List<String> bodies = mapping("trace")
                .bodies(ask(Map.of(
                        "sought",
                        Map.of(
                                "family",
                                "Hollis",
                                "given",
                                List.of("Maya"),
                                "born",
                                "2013-03-09",
                                "bornWithinYears",
                                0,
                                "aliases",
                                List.of("May Prewitt")))));
        assertThat(bodies).hasSize(2);
        assertThat(bodies.getFirst())
                .contains("<pr:surname>Hollis</pr:surname>")
                .contains("<pr:birthDate>20130309</pr:birthDate>")
                .doesNotContain("Maya");
        assertThat(bodies.getLast()).contains("<pr:surname>Prewitt</pr:surname>");
    }

    @Test
    void without_an_exact_birth_date_it_asks_by_forename() throws Exception {
        List<String> bodies = mapping("trace")
                .bodies(ask(Map.of(
                        "sought", Map.of("family", "Hollis", "given", List.of("Maya", "Rose"), "born", "2013"))));
        assertThat(bodies).singleElement().asString().contains("<pr:forename>Maya</pr:forename>");
    }

    @Test
    void with_too_little_it_does_not_ask() throws Exception {
        assertThat(mapping("trace").bodies(ask(Map.of("sought", Map.of("family", "Hollis")))))
                .isEmpty();
        assertThat(mapping("trace").bodies(ask(Map.of("sought", Map.of("nhsNumber", "9990041008")))))
                .isEmpty();
    }

    @Test
    void a_fetch_asks_once_for_each_nominal() throws Exception {
        assertThat(mapping("fetch").bodies(ask(Map.of("localIds", List.of("EP-1", "EP-2")))))
                .hasSize(2)
                .first()
                .asString()
                .contains("<pr:nominalReference>EP-1</pr:nominalReference>");
    }

    @Test
    void a_search_gives_identities_alone() throws Exception {
        Map<?, ?> answer = read(sample("findNominal.xml"));
        assertThat(answer.get("outcome")).isEqualTo(Map.of("kind", "answered"));
        assertThat(records(answer)).singleElement().satisfies(r -> {
            assertThat(r.get("id")).isEqualTo("EP-2093317");
            assertThat(r.get("born")).isEqualTo("2013-03-09");
            assertThat(r.get("sex")).isEqualTo("female");
        });
    }

    @Test
    void a_summary_gives_people_events_alerts_and_whom_to_ring() throws Exception {
        Map<?, ?> answer = read(sample("getReleasedSummary.xml"));
        assertThat(records(answer).stream().map(r -> String.valueOf(r.get("category"))))
                .containsExactly(
                        "identity",
                        "addresses",
                        "professionals",
                        "relationships",
                        "relationships",
                        "events",
                        "events",
                        "events",
                        "events",
                        "alerts",
                        "alerts");
        assertThat(((Map<?, ?>) answer.get("outcome")).get("kind")).isEqualTo("part-withheld");
        assertThat(((Map<?, ?>) answer.get("outcome")).get("why")).isEqualTo("What 1 record says: ring 01632 960412");
        Map<?, ?> missing = records(answer).get(5);
        assertThat(missing.get("time")).isEqualTo("21:30");
        assertThat(missing.get("kind"))
                .isEqualTo(Map.of(
                        "system", "event",
                        "code", "missing-start",
                        "display", "Reported missing",
                        "original", "MISSING"));
        assertThat(records(answer).get(7).get("participants").toString()).contains("parent-or-carer");
    }

    @ParameterizedTest
    @CsvSource({
        "EPR-0001, down",
        "EPR-0003, nothing-held",
        "EPR-0007, unclear",
        "EPR-0010, unclear",
        "EPR-0043, refused",
        "EPR-0044, part-withheld",
        "EPR-9999, down",
        "EPR-4711, unreadable"
    })
    void every_result_code_is_an_outcome(String code, String kind) throws Exception {
        Map<?, ?> answer = read("<pr:findNominalResponse xmlns:pr=\"urn:estuary-police:partner-release:v1\">"
                + "<pr:result codeSystem=\"urn:estuary-police:codes:release-result\" code=\"" + code
                + "\"/></pr:findNominalResponse>");
        assertThat(((Map<?, ?>) answer.get("outcome")).get("kind")).isEqualTo(kind);
        assertThat(records(answer)).isEmpty();
    }

    @Test
    void the_same_code_in_another_code_system_means_nothing() throws Exception {
        Map<?, ?> answer = read("<pr:findNominalResponse xmlns:pr=\"urn:estuary-police:partner-release:v1\">"
                + "<pr:result codeSystem=\"urn:other\" code=\"EPR-0003\"/></pr:findNominalResponse>");
        assertThat(((Map<?, ?>) answer.get("outcome")).get("kind")).isEqualTo("unreadable");
    }

    @SuppressWarnings("unchecked")
    private static List<Map<?, ?>> records(Map<?, ?> answer) {
        return (List<Map<?, ?>>) answer.get("records");
    }
}
