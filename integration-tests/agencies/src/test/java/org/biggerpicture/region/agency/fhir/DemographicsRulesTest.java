package org.biggerpicture.region.agency.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.StrictErrorHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.biggerpicture.region.agency.Records;
import org.biggerpicture.region.door.Ask;
import org.biggerpicture.region.door.Reply;
import org.biggerpicture.region.families.Anchor;
import org.biggerpicture.region.families.Families;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of the PDS FHIR API that the Hollis family does not show. */
class DemographicsRulesTest {
    private static final String BASE = "/personal-demographics/FHIR/R4/Patient";
    private static final FhirContext FHIR = FhirContext.forR4();
    private static final String FAMILY = """
            lesson: Rules.
            search: Rules.
            see: Rules.
            persons:
              ann: {given: Ann, family: Reed, born: 2015-05-05, sex: female, nhs: "9997001001", phone: 07700 900001}
              amy: {given: Amy, family: Reed, born: 2015-05-05, sex: female, nhs: "9997001028", former-nhs: "9997001036"}
              abe: {given: Abe, family: Stone, born: 2014-04-04, sex: male, nhs: "9997001044"}
              mum: {given: Mum, family: Reed}
            agencies:
              demographics:
                - id: "9997001001"
                  of: ann
                  restricted: yes
                  homes: [{lines: [1 Quay], postcode: NM1 1AA}]
                  gp: {ods: Z99001}
                  people: [{person: mum, relation: mother}]
                - id: "9997001028"
                  of: amy
                  homes: [{lines: [1 Quay], postcode: NM1 1AA}, {lines: [9 Old Quay], postcode: NM9 9AA, to: 2020-01-01}]
                  former-names: {family: Marlow, given: Amy}
                  people: [{person: mum, relation: mother, ref: "9997001044"}]
                - id: "9997001044"
                  of: abe
                  pds: {invalidated: yes}
            """;

    private final Demographics demographics = new Demographics(
            new Records(
                    new Families(List.of(Families.read(
                                    "rules",
                                    FAMILY,
                                    new Anchor(LocalDate.of(2026, 11, 24)),
                                    Map.of("demographics", Demographics.VOCABULARY))))
                            .heldBy("demographics"),
                    () -> false),
            Clock.fixed(Instant.parse("2026-11-24T10:00:00Z"), ZoneOffset.UTC));

    @Test
    void too_many_matches_are_an_outcome_with_200_and_no_bundle() throws IOException {
        JsonNode answer = ask(200, "", "family=Reed&birthdate=2015-05-05&_max-results=1");
        assertThat(answer.path("resourceType").asText()).isEqualTo("OperationOutcome");
        assertThat(answer.at("/issue/0/severity").asText()).isEqualTo("information");
        assertThat(answer.at("/issue/0/details/coding/0/code").asText()).isEqualTo("TOO_MANY_MATCHES");
    }

    @Test
    void a_restricted_person_is_stripped_of_whereabouts() throws IOException {
        JsonNode patient = ask(200, "/9997001001", "");
        assertThat(patient.at("/meta/security/0/code").asText()).isEqualTo("R");
        assertThat(patient.has("address") || patient.has("telecom") || patient.has("generalPractitioner"))
                .isFalse();
    }

    @Test
    void nobody_is_shown_around_a_restricted_person() throws IOException {
        JsonNode related = ask(200, "/9997001001/RelatedPerson", "");
        assertThat(related.path("total").asInt(-1)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"address-postalcode=NM1%201AA", "phone=07700900001", "general-practitioner=Z99001"})
    void a_restricted_person_is_not_found_by_whereabouts(String criterion) throws IOException {
        assertThat(ask(200, "", "family=Reed&given=Ann&birthdate=2015-05-05")
                        .path("total")
                        .asInt())
                .isOne();
        JsonNode answer = ask(200, "", "family=Reed&given=Ann&birthdate=2015-05-05&" + criterion);
        assertThat(answer.path("total").asInt(-1)).isZero();
    }

    @Test
    void a_superseded_number_answers_the_superseding_record() throws IOException {
        assertThat(ask(200, "/9997001036", "").path("id").asText()).isEqualTo("9997001028");
    }

    @Test
    void an_invalidated_record_is_not_read_and_not_found() throws IOException {
        assertThat(ask(404, "/9997001044", "")
                        .at("/issue/0/details/coding/0/code")
                        .asText())
                .isEqualTo("INVALIDATED_RESOURCE");
        assertThat(ask(200, "", "family=Stone&birthdate=2014-04-04")
                        .path("total")
                        .asInt(-1))
                .isZero();
    }

    @Test
    void a_former_name_and_address_are_found_only_in_history() throws IOException {
        String asked = "family=Marlow&birthdate=2015-05-05&address-postalcode=NM9*";
        assertThat(ask(200, "", asked).path("total").asInt(-1)).isZero();
        assertThat(ask(200, "", asked + "&_history=true").path("total").asInt()).isOne();
    }

    @Test
    void a_fuzzy_match_scores_less_than_one_and_less_when_names_are_transposed() throws IOException {
        double alike = score("family=Read&given=Amy");
        double transposed = score("family=Amy&given=Reed");
        assertThat(score("family=Reed&given=Amy")).isEqualTo(1.0);
        assertThat(alike).isBetween(transposed, 0.99);
    }

    @Test
    void a_related_person_who_has_a_record_is_only_referred_to() throws IOException {
        JsonNode related = ask(200, "/9997001028/RelatedPerson", "");
        assertThat(related.at("/entry/0/resource/patient/reference").asText()).endsWith("/Patient/9997001044");
    }

    private double score(String names) throws IOException {
        String asked = "_fuzzy-match=true&birthdate=2015-05-05&" + names;
        for (JsonNode entry : ask(200, "", asked).path("entry")) {
            if (entry.at("/resource/id").asText().equals("9997001028")) {
                return entry.at("/search/score").asDouble();
            }
        }
        return 0;
    }

    private JsonNode ask(int status, String path, String query) throws IOException {
        Reply reply = demographics.answer(new Ask("GET", BASE + path, query, Map.of("x-request-id", "1"), new byte[0]));
        assertThat(reply.status()).isEqualTo(status);
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        reply.body().write(body);
        String text = body.toString(StandardCharsets.UTF_8);
        FHIR.newJsonParser().setParserErrorHandler(new StrictErrorHandler()).parseResource(text);
        return new ObjectMapper().readTree(text);
    }
}
