package org.biggerpicture.region.agency.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.StrictErrorHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.biggerpicture.region.Region;
import org.biggerpicture.region.RegionSettings;
import org.biggerpicture.region.door.Fault;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FhirAgenciesTest {
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final FhirContext FHIR = FhirContext.forR4();
    private static final Pattern EXAMPLE =
            Pattern.compile("<!-- example GET (\\S+) -->\\s*```json\\s*(.*?)```", Pattern.DOTALL);
    private static final String PDS = "/personal-demographics/FHIR/R4/Patient";

    @TempDir
    static Path credentials;

    private static Region region;
    private static Partner partner;

    @BeforeAll
    static void start() {
        region = Region.start(RegionSettings.anywhere(credentials, Clock.fixed(NOW, ZoneOffset.UTC)));
        partner = new Partner(region, credentials, NOW);
    }

    @AfterAll
    static void stop() {
        region.close();
    }

    static Stream<Arguments> examples() {
        return Stream.of("northmere-hospital", "community-health", "demographics", "estuary-ambulance")
                .flatMap(agency -> EXAMPLE.matcher(contract(agency))
                        .results()
                        .map(example -> Arguments.of(agency, example.group(1), example.group(2))));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("examples")
    void a_contract_s_example_is_what_is_served_and_is_sound_fhir(String agency, String target, String example)
            throws Exception {
        HttpResponse<String> answer = partner.ask(agency, target);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/fhir+json"));
        assertThat(JSON.readTree(answer.body()))
                .isEqualTo(JSON.readTree(example.replace("{base}", region.address(agency) + "/fhir/R4")));
        FHIR.newJsonParser().setParserErrorHandler(new StrictErrorHandler()).parseResource(answer.body());
    }

    @ParameterizedTest
    @CsvSource({
        "northmere-hospital, /fhir/R4/Patient?family=Hollis&birthdate=2013-03-09, login",
        "community-health, /fhir/R4/Patient?family=Hollis&birthdate=2013-03-09, login",
        "estuary-ambulance, /fhir/R4/Patient?family=Hollis&birthdate=2013-03-09, login",
        "demographics, /personal-demographics/FHIR/R4/Patient/9990041008, ACCESS_DENIED"
    })
    void nobody_enters_without_credentials(String agency, String target, String code) throws Exception {
        HttpResponse<String> answer = Partner.sent(partner.request(agency, target));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains(code).doesNotContain("Hollis");
    }

    @Test
    void an_assertion_of_another_algorithm_buys_no_token() throws Exception {
        assertThat(partner.tokenAnswer("demographics", "RS384").statusCode()).isEqualTo(401);
        assertThat(partner.tokenAnswer("northmere-hospital", "RS512").statusCode())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"northmere-hospital", "community-health", "estuary-ambulance"})
    void a_server_states_what_it_can_do_to_anybody(String agency) throws Exception {
        assertThat(Partner.sent(partner.request(agency, "/fhir/R4/metadata")).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "/fhir/R4/Patient?family=Hollis, 400, required",
        "/fhir/R4/Patient?family=Hollis&birthdate=soon, 400, invalid",
        "/fhir/R4/Patient/nh-0, 404, not-found",
        "/fhir/R4/Patient?family=hol&birthdate=2013-03-09&given=ma, 200, nh-700412",
        "/fhir/R4/Patient?identifier=https://northmere-hospital.example/Id/mrn|700412, 200, nh-700412",
        "/fhir/R4/Patient/nh-700412/$everything, 200, nh-700412-flag-1"
    })
    void the_hospital_keeps_its_rules(String target, int status, String said) throws Exception {
        HttpResponse<String> answer = partner.ask("northmere-hospital", target);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains("\"" + said + "\"");
    }

    @ParameterizedTest
    @CsvSource({
        "?family=Hollis, 400, TOO_FEW_VALUES_SUBMITTED",
        "?family=Hollis&birthdate=2013-03-09&colour=red, 400, ADDITIONAL_PROPERTIES",
        "?family=Hollis&birthdate=soon, 400, INVALID_SEARCH_DATA",
        "?family=H*&birthdate=2013-03-09, 400, INVALID_SEARCH_DATA",
        "?family=Ho*&birthdate=2013-03-09, 200, 9990041008",
        "?_fuzzy-match=true&family=Holis&given=Maia&birthdate=2013-03-09, 200, 9990041008",
        "?_fuzzy-match=true&family=Maya&given=Hollis&birthdate=2013-03-09, 200, 9990041008",
        "?_fuzzy-match=true&family=Hollis&birthdate=2013-03-09, 400, TOO_FEW_VALUES_SUBMITTED",
        "?family=Hollis&birthdate=ge2013-01-01&birthdate=le2013-12-31, 200, 9990041008",
        "/9990041009, 400, INVALID_RESOURCE_ID",
        "/9000000009, 404, RESOURCE_NOT_FOUND"
    })
    void demographics_behaves_as_pds_does(String target, int status, String said) throws Exception {
        HttpResponse<String> answer = partner.ask("demographics", PDS + target);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains("\"" + said + "\"");
        FHIR.newJsonParser().setParserErrorHandler(new StrictErrorHandler()).parseResource(answer.body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?family=Holis&birthdate=2013-03-09",
                "?_fuzzy-match=true&_exact-match=true&family=Holis&given=Maya&birthdate=2013-03-09"
            })
    void demographics_finds_nobody_by_a_misspelt_name_unless_fuzzy(String target) throws Exception {
        JsonNode bundle =
                JSON.readTree(partner.ask("demographics", PDS + target).body());
        assertThat(bundle.path("total").asInt(-1)).isZero();
    }

    @Test
    void demographics_demands_a_request_id() throws Exception {
        HttpResponse<String> answer =
                partner.send(partner.request("demographics", PDS + "/9990041008"), "demographics");
        assertThat(answer.statusCode()).isEqualTo(412);
        assertThat(answer.body()).contains("PRECONDITION_FAILED");
    }

    @Test
    void a_fault_answers_before_the_agency_does() throws Exception {
        region.fault("estuary-ambulance", Fault.of(Fault.Kind.FAIL_500));
        int status =
                partner.ask("estuary-ambulance", "/fhir/R4/Patient/ea-90031").statusCode();
        region.fault("estuary-ambulance", Fault.NONE);
        assertThat(status).isEqualTo(500);
        assertThat(region.requests("estuary-ambulance")).isNotEmpty();
    }

    private static String contract(String agency) {
        try (var text = FhirAgenciesTest.class.getResourceAsStream("/region/contracts/" + agency + ".md")) {
            return new String(java.util.Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8);
        } catch (java.io.IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }
}
