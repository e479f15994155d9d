package org.biggerpicture.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.biggerpicture.agreements.exchange.Evaluation;
import org.biggerpicture.agreements.exchange.OdrlAgreement;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

@DisplayName("In the forms of open standards")
class ExchangeTest {
    private static final Agreements AGREEMENTS = Region.agreements();
    private static final String REQUEST = """
        {"subject": {"type": "practitioner", "id": "maya.okafor",
                     "properties": {"organisation": "northmere-council", "role": "screener", "area": "northmere"}},
         "action": {"name": "see",
                    "properties": {"purpose": "SCREEN", "lawful_basis": "public-task", "consent": "not-needed"}},
         "resource": {"type": "record", "id": "northmere-hospital",
                      "properties": {"category": "involvement", "about": "child"}},
         "context": {"day": "2026-11-24", "child_age": 6}}
        """;

    @SuppressWarnings("unchecked")
    private static Evaluation evaluate(String request) {
        return Evaluation.of(AGREEMENTS, new ObjectMapper().readValue(request, HashMap.class));
    }

    @Test
    void an_authzen_evaluation_permits_by_the_clause_that_decides() {
        Evaluation evaluation = evaluate(REQUEST);
        assertThat(evaluation.decision()).isTrue();
        assertThat(evaluation.context())
                .containsEntry("id", "hub-screening#2.1")
                .containsEntry("manner", "show");
        assertThat((List<?>) evaluation.context().get("fields")).asString().contains("involvement.kind");
        assertThat(evaluation.response()).containsOnlyKeys("decision", "context");
    }

    @Test
    void an_authzen_evaluation_denies_with_the_nearest_rule() {
        Evaluation evaluation = evaluate(REQUEST.replace("\"screener\"", "\"auditor\""));
        assertThat(evaluation.decision()).isFalse();
        assertThat(evaluation.context()).containsEntry("manner", "conceal").doesNotContainKey("id");
        assertThat(evaluation.context().get("reason_admin")).asString().contains("nearest rule");
        assertThat(evaluation.context().get("reason_user"))
                .isEqualTo(Map.of("en", "Withheld: no clause lets it be shown."));
    }

    @Test
    void an_authzen_evaluation_of_what_may_only_be_known_of_says_so() {
        Evaluation evaluation = evaluate(REQUEST.replace("\"involvement\"", "\"events\"")
                .replace("\"about\": \"child\"", "\"about\": \"child\", \"ended\": \"2020-01-01\""));
        assertThat(evaluation.decision()).isTrue();
        assertThat(evaluation.context()).containsEntry("manner", "mask").containsEntry("fields", List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "\"practitioner\", \"robot\", subject.type",
        "\"see\", \"change\", action.name",
        "\"record\", \"building\", resource.type",
        "\"role\", \"rule\", subject.properties.role",
        "\"organisation\", \"organization\", subject.properties.organisation",
        "\"area\", \"region\", subject.properties.area",
        "\"purpose\", \"why\", action.properties.purpose",
        "\"lawful_basis\", \"basis\", action.properties.lawful_basis",
        "\"consent\", \"agreed\", action.properties.consent",
        "\"2026-11-24\", \"tomorrow\", context.day",
        "\"involvement\", \"gossip\", resource.properties.category",
        "\"child\"}, \"neighbour\"}, resource.properties.about",
        "': 6}', ': \"six\"}', context.child_age"
    })
    void an_authzen_evaluation_withholds_what_it_does_not_understand(String written, String mistaken, String path) {
        Evaluation evaluation = evaluate(REQUEST.replace(written, mistaken));
        assertThat(evaluation.decision()).isFalse();
        assertThat(evaluation.context().get("reason_admin"))
                .asString()
                .contains("Not understood: ")
                .contains(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"labels\": \"adoption\"", "\"labels\": [\"adopted\"]", "\"open_plan\": \"yes\""})
    void an_authzen_evaluation_withholds_labels_it_does_not_understand(String part) {
        assertThat(evaluate(REQUEST.replace("\"about\": \"child\"", "\"about\": \"child\", " + part))
                        .decision())
                .isFalse();
    }

    @Test
    void an_authzen_evaluation_withholds_an_empty_request() {
        assertThat(Evaluation.of(AGREEMENTS, Map.of()).decision()).isFalse();
    }

    @Test
    void every_agreement_is_an_odrl_agreement_with_a_rule_for_each_clause() throws IOException {
        for (InformationSharingAgreement agreement : AGREEMENTS.all()) {
            JsonNode odrl = new ObjectMapper().readTree(OdrlAgreement.of(agreement));
            assertThat(odrl.get("@type").asString()).isEqualTo("Agreement");
            assertThat(odrl.get("conflict").asString()).isEqualTo("prohibit");
            assertThat(odrl.get("permission").size() + odrl.get("prohibition").size())
                    .isEqualTo(agreement.clauses().size());
            assertThat(odrl.get("bp:party").size())
                    .isEqualTo(agreement.parties().size());
        }
    }

    @Test
    void an_odrl_permission_names_who_may_read_what_until_when() throws IOException {
        InformationSharingAgreement screening = AGREEMENTS.all().stream()
                .filter(a -> a.id().equals("hub-screening"))
                .findFirst()
                .orElseThrow();
        JsonNode odrl = new ObjectMapper().readTree(OdrlAgreement.of(screening));
        assertThat(odrl.get("uid").asString()).isEqualTo("urn:bigger-picture:agreement:hub-screening:2.4");
        JsonNode rule = odrl.get("permission")
                .valueStream()
                .filter(r -> r.get("uid").asString().endsWith("#2.5"))
                .findFirst()
                .orElseThrow();
        assertThat(rule.get("assignee").toString())
                .isEqualTo("[\"urn:bigger-picture:organisation:northmere-council\","
                        + "\"urn:bigger-picture:organisation:saltby-council\"]");
        assertThat(rule.get("target").toString()).contains("urn:bigger-picture:records:demographics:addresses");
        assertThat(rule.get("constraint").toString())
                .contains("{\"leftOperand\":\"dateTime\",\"operator\":\"lteq\",\"rightOperand\":\"2028-03-31\"}")
                .contains("{\"leftOperand\":\"purpose\",\"operator\":\"isAnyOf\",\"rightOperand\":[\"SCREEN\"]}")
                .contains("{\"leftOperand\":\"bp:lookBack\",\"operator\":\"lteq\",\"rightOperand\":\"P1Y\"}")
                .contains("bp:area");
    }
}
