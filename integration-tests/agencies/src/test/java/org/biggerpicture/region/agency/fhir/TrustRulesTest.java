package org.biggerpicture.region.agency.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.StrictErrorHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.biggerpicture.region.agency.Records;
import org.biggerpicture.region.door.Ask;
import org.biggerpicture.region.door.Reply;
import org.biggerpicture.region.families.Anchor;
import org.biggerpicture.region.families.Families;
import org.junit.jupiter.api.Test;

/** What a health provider withholds, labels and declines to list. */
class TrustRulesTest {
    private static final FhirContext FHIR = FhirContext.forR4();
    private static final String FAMILY = """
            lesson: Rules.
            search: Rules.
            see: Rules.
            persons:
              ann: {given: Ann, family: Reed, born: 2015-05-05, sex: female, nhs: "9997001001", phone: 07700 900001}
              many: {given: Max, family: Many, born: 2016-06-06, sex: male}
            agencies:
              northmere-hospital:
                - id: nh-1
                  of: ann
                  restricted: yes
                  homes: [{lines: [1 Quay], postcode: NM1 1AA}]
                  gp: {ods: Z99001}
                  people: [{given: Joe, relation: other-adult, phone: 07700 900002, marking: third-party}]
                  encounters: [{at: 2026-01-02, class: EMER, narrative: "<b> & more", labels: [V, SEX]}]
                  held-back: [{type: Condition, reason: more-detrimental, ring: "Ring 01632 960001"}]
            """
            + IntStream.rangeClosed(2, 22)
                    .mapToObj(place -> "    - {id: nh-" + place + ", of: many}\n")
                    .collect(Collectors.joining());

    private final Trust hospital = new Trust(
            new Records(
                    new Families(List.of(Families.read(
                                    "rules",
                                    FAMILY,
                                    new Anchor(LocalDate.of(2026, 11, 24)),
                                    Map.of("northmere-hospital", Trust.VOCABULARY))))
                            .heldBy("northmere-hospital"),
                    () -> false),
            "northmere-hospital",
            "mrn",
            "Northmere General Hospital");

    @Test
    void a_restricted_patient_s_whereabouts_are_absent() throws IOException {
        String patient = ask("/Patient/nh-1", "").toString();
        assertThat(patient).contains("\"R\"").doesNotContain("Quay", "NM1", "07700", "Z99001");
        assertThat(ask("/RelatedPerson", "patient=nh-1").toString())
                .doesNotContain("07700")
                .contains("third-party");
    }

    @Test
    void what_is_held_back_is_said_so_with_whom_to_ring() throws IOException {
        JsonNode entry = ask("/Condition", "patient=nh-1").at("/entry/0");
        assertThat(entry.at("/search/mode").asText()).isEqualTo("outcome");
        assertThat(entry.at("/resource/issue/0/code").asText()).isEqualTo("suppressed");
        assertThat(entry.at("/resource/issue/0/details/coding/0/code").asText()).isEqualTo("more-detrimental");
        assertThat(ask("/Encounter", "patient=nh-1").toString()).doesNotContain("suppressed");
        assertThat(ask("/Patient/nh-1/$everything", "").toString()).contains("suppressed", "01632 960001");
    }

    @Test
    void labels_stand_on_their_own_resource_alone() throws IOException {
        JsonNode encounter = ask("/Encounter", "patient=nh-1").at("/entry/0/resource");
        assertThat(encounter.at("/meta/security/0/code").asText()).isEqualTo("V");
        assertThat(encounter.at("/meta/security/1/system").asText()).endsWith("v3-ActCode");
        assertThat(encounter.at("/period/start").asText()).isEqualTo("2026-01-02");
    }

    @Test
    void more_than_twenty_matches_are_not_listed() throws IOException {
        JsonNode bundle = ask("/Patient", "family=Many&birthdate=2016-06-06");
        assertThat(bundle.path("total").asInt(-1)).isZero();
        assertThat(bundle.at("/entry/0/resource/issue/0/code").asText()).isEqualTo("too-costly");
    }

    private JsonNode ask(String path, String query) throws IOException {
        Reply reply = hospital.answer(new Ask("GET", "/fhir/R4" + path, query, Map.of(), new byte[0]));
        assertThat(reply.status()).isEqualTo(200);
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        reply.body().write(body);
        String text = body.toString(StandardCharsets.UTF_8);
        FHIR.newJsonParser().setParserErrorHandler(new StrictErrorHandler()).parseResource(text);
        return new ObjectMapper().readTree(text);
    }
}
