package org.biggerpicture.application.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.biggerpicture.application.portal.IdentityProvider.Person.HELEN;
import static org.biggerpicture.application.portal.IdentityProvider.Person.MAYA;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.biggerpicture.region.door.Asked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The ladder of questions: what the log said before it, held against what the agencies saw. */
class LadderTest extends ApiTalk {
    private static final String KNOWN =
            "{\"given\": [\"Maya\"], \"family\": \"Hollis\", \"born\": \"2013-03-09\", \"nhsNumber\": \"9990041008\","
                    + " \"postcode\": \"NM3 1AA\"}";
    private static final String UNKNOWN =
            "{\"given\": [\"Robin\"], \"family\": \"Ashdown\", \"born\": \"2015-02-01\", \"postcode\": \"NM1 1AA\"}";
    private static final Map<String, Set<String>> TOLD = Map.of(
            "nhs-number", Set.of("NHS_NUMBER"),
            "upn", Set.of("UPN"),
            "name", Set.of("GIVEN_NAME", "FAMILY_NAME", "ALIAS"),
            "birth-date", Set.of("BIRTH_DATE", "EXPECTED_DATE"),
            "postcode", Set.of("POSTCODE"));

    @BeforeEach
    void everyAgencyIsWell() {
        AGENCIES.renew();
    }

    /** One question as the log has it. */
    private record Logged(String reason, Set<String> tells, Instant at) {}

    private String traced(String child) {
        String id = opened(MAYA, question(child));
        get("/api/v1/enquiries/{id}/candidates", MAYA, id);
        return id;
    }

    private JsonNode intent(String enquiry) {
        return json(post("/api/v1/audit/search", HELEN, "{\"enquiry\": [\"%s\"]}".formatted(enquiry)))
                .get("entries")
                .valueStream()
                .filter(e -> e.get("kind").asString().equals("intent"))
                .findFirst()
                .orElseThrow();
    }

    private Map<String, Logged> logged(String enquiry) {
        JsonNode intent = intent(enquiry);
        Instant at = Instant.parse(intent.get("at").asString());
        Map<String, Logged> logged = new HashMap<>();
        JsonNode facts = intent.get("facts");
        facts.propertyNames().stream().filter(name -> name.endsWith(".request")).forEach(name -> {
            String step = name.substring(0, name.length() - ".request".length());
            logged.put(
                    facts.get(name).asString(),
                    new Logged(
                            facts.get(step).asString(),
                            Set.of(facts.get(step + ".tells").asString().split(", ")),
                            at));
        });
        return logged;
    }

    private List<Asked> seen() {
        return AGENCIES.agencies().stream()
                .flatMap(a -> AGENCIES.requests(a).stream())
                .filter(asked -> asked.requestId().isPresent() && !asked.kinds().isEmpty())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {KNOWN, UNKNOWN})
    void every_question_an_agency_saw_was_in_the_log_before_with_its_reason_and_told_no_more_than_was_logged(
            String child) {
        Map<String, Logged> logged = logged(traced(child));

        assertThat(seen()).hasSizeGreaterThan(10).allSatisfy(asked -> {
            Logged step = logged.get(asked.requestId().orElseThrow());
            assertThat(step).as(asked.path()).isNotNull();
            assertThat(step.at()).isBeforeOrEqualTo(asked.at());
            assertThat(step.reason()).isNotBlank();
            assertThat(asked.kinds())
                    .allSatisfy(kind -> assertThat(TOLD.get(kind)).containsAnyElementsOf(step.tells()));
        });
    }

    @Test
    void every_agency_is_put_a_question_without_a_postcode_before_any_with_one() {
        Map<String, Logged> logged = logged(traced(UNKNOWN));

        JsonNode facts = intent(traced(UNKNOWN)).get("facts");
        Set<String> agencies = facts.propertyNames().stream()
                .filter(name -> name.startsWith("step.") && name.endsWith(".1"))
                .collect(Collectors.toSet());
        assertThat(agencies)
                .hasSizeGreaterThan(8)
                .allSatisfy(step -> assertThat(Arrays.asList(
                                facts.get(step + ".tells").asString().split(", ")))
                        .doesNotContain("POSTCODE"));
        assertThat(logged).isNotEmpty();
    }

    @Test
    void an_agency_whose_first_question_left_no_doubt_is_not_told_the_name() {
        traced(KNOWN);

        assertThat(AGENCIES.requests("demographics"))
                .filteredOn(asked -> !asked.kinds().isEmpty())
                .isNotEmpty()
                .allSatisfy(asked -> assertThat(asked.kinds()).doesNotContain("name", "postcode"));
    }
}
