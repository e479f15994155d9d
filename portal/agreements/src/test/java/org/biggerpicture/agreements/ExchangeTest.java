package org.biggerpicture.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.biggerpicture.agency.OrganisationId;
import org.biggerpicture.agreements.exchange.Evaluation;
import org.biggerpicture.agreements.exchange.Evaluations;
import org.biggerpicture.agreements.exchange.Evaluator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.ObjectMapper;

@DisplayName("An AuthZEN evaluation")
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

    private static final Evaluator ANYONE = new Evaluator(AGREEMENTS, Cases.TODAY, Optional.empty());

    @SuppressWarnings("unchecked")
    private static Map<String, Object> json(String request) {
        return new ObjectMapper().readValue(request, HashMap.class);
    }

    private static Evaluation evaluate(String request) {
        return ANYONE.evaluate(json(request));
    }

    @Test
    void permits_by_the_clause_that_decides() {
        Evaluation evaluation = evaluate(REQUEST);
        assertThat(evaluation.decision()).isTrue();
        assertThat(evaluation.context())
                .containsEntry("id", "hub-screening#2.1")
                .containsEntry("manner", "show");
        assertThat((List<?>) evaluation.context().get("fields")).asString().contains("involvement.kind");
        assertThat(evaluation.response()).containsOnlyKeys("decision", "context");
    }

    @Test
    void denies_with_the_nearest_rule() {
        Evaluation evaluation = evaluate(REQUEST.replace("\"screener\"", "\"auditor\""));
        assertThat(evaluation.decision()).isFalse();
        assertThat(evaluation.context()).containsEntry("manner", "conceal").doesNotContainKey("id");
        assertThat(evaluation.context().get("reason_admin")).asString().contains("nearest rule");
        assertThat(evaluation.context().get("reason_user"))
                .isEqualTo(Map.of("en", "Withheld: no clause lets it be shown."));
    }

    private static final String OLD_EVENTS = REQUEST.replace("\"involvement\"", "\"events\"")
            .replace("\"about\": \"child\"", "\"about\": \"child\", \"ended\": \"2020-01-01\"");

    @Test
    void denies_seeing_what_may_only_be_known_of_and_permits_knowing_of_it() {
        Evaluation seeing = evaluate(OLD_EVENTS);
        assertThat(seeing.decision()).isFalse();
        assertThat(seeing.context()).containsEntry("manner", "mask").containsEntry("fields", List.of());
        assertThat(evaluate(OLD_EVENTS.replace("\"see\"", "\"know-of\"")).decision())
                .isTrue();
    }

    @Test
    void denies_knowing_of_what_looks_as_if_it_were_not_held() {
        String auditor = REQUEST.replace("\"screener\"", "\"auditor\"");
        assertThat(evaluate(auditor.replace("\"see\"", "\"know-of\"")).decision())
                .isFalse();
    }

    @Test
    void permits_the_fields_asked_for_only_if_all_of_them_are_shown() {
        String asked =
                REQUEST.replace("\"about\": \"child\"", "\"about\": \"child\", \"fields\": [\"involvement.kind\"%s]");
        assertThat(evaluate(asked.formatted("")).decision()).isTrue();
        assertThat(evaluate(asked.formatted(", \"involvement.reason\"")))
                .satisfies(e -> assertThat(e.decision()).isFalse())
                .satisfies(e -> assertThat(e.context()).containsEntry("manner", "show"));
        assertThat(evaluate(asked.formatted(", \"plans.type\"")).context().get("reason_admin"))
                .asString()
                .contains("resource.properties.fields");
    }

    private static String about(String person, String purpose, String agency, String record, String context) {
        return """
            {"subject": {"type": "practitioner", "id": "someone", "properties": {%s, "area": "northmere"}},
             "action": {"name": "see", "properties": {%s, "consent": "not-needed"}},
             "resource": {"type": "record", "id": "%s", "properties": {%s, "about": "child"}},
             "context": {"day": "2026-11-24"%s}}
            """.formatted(person, purpose, agency, record, context);
    }

    private static final String SCREENER = "\"organisation\": \"northmere-council\", \"role\": \"screener\"";
    private static final String NURSE =
            "\"organisation\": \"estuary-community-health\", \"role\": \"health-practitioner\"";
    private static final String SCREENING = "\"purpose\": \"SCREEN\", \"lawful_basis\": \"public-task\"";
    private static final String AT_ONCE = "\"purpose\": \"IMMEDIATE\", \"lawful_basis\": \"vital-interests\"";
    private static final String ON_A_PLAN = "\"purpose\": \"CP_PLAN\", \"lawful_basis\": \"public-task\"";

    private static Evaluation oldEnough(int age) {
        return evaluate(
                about(SCREENER, SCREENING, "youth-justice", "\"category\": \"identity\"", ", \"child_age\": " + age));
    }

    @Test
    void heeds_the_childs_age() {
        assertThat(oldEnough(10).decision()).isTrue();
        assertThat(oldEnough(9).decision()).isFalse();
        assertThat(oldEnough(0).context()).containsEntry("manner", "conceal");
        assertThat(oldEnough(-1).context().get("reason_admin")).asString().contains("context.child_age");
    }

    @Test
    void heeds_how_a_record_is_marked() {
        String marked = "\"category\": \"events\", \"labels\": [\"%s\"]";
        assertThat(evaluate(about(NURSE, SCREENING, "northmere-hospital", marked.formatted("mental-health"), ""))
                        .context())
                .containsEntry("id", "health-hub#2.4");
        assertThat(evaluate(about(NURSE, SCREENING, "northmere-hospital", marked.formatted("sexual-health"), ""))
                        .context())
                .containsEntry("id", "health-hub#3.2")
                .containsEntry("manner", "conceal");
    }

    @Test
    void of_what_would_do_the_child_more_harm_names_the_clause_that_would_have_permitted_it() {
        Evaluation judged = evaluate(about(
                NURSE,
                SCREENING,
                "northmere-hospital",
                "\"category\": \"events\", \"labels\": [\"more-detrimental\"]",
                ""));
        assertThat(judged.decision()).isFalse();
        assertThat(judged.context()).containsEntry("manner", "mask").containsEntry("id", "health-hub#2.3");
    }

    @Test
    void heeds_whether_the_agency_holds_an_open_plan() {
        String plans = "\"category\": \"plans\", \"open_plan\": %s, \"fields\": [\"plans.subtype\"]";
        assertThat(evaluate(about(NURSE, ON_A_PLAN, "northmere-council", plans.formatted("true"), ""))
                        .decision())
                .isTrue();
        assertThat(evaluate(about(NURSE, ON_A_PLAN, "northmere-council", plans.formatted("false"), ""))
                        .decision())
                .isFalse();
    }

    @Test
    void heeds_whether_the_glass_was_broken() {
        String narrative = "\"category\": \"events\", \"fields\": [\"events.narrative\"]";
        assertThat(evaluate(about(SCREENER, AT_ONCE, "northmere-hospital", narrative, ", \"glass_broken\": true"))
                        .decision())
                .isTrue();
        assertThat(evaluate(about(SCREENER, AT_ONCE, "northmere-hospital", narrative, ""))
                        .decision())
                .isFalse();
    }

    @Test
    void heeds_the_inductions_a_practitioner_has_passed() {
        String officer = "\"organisation\": \"northmere-council\", \"role\": \"social-worker\", \"inductions\": [%s]";
        String enquiry = "\"purpose\": \"S47\", \"lawful_basis\": \"legal-obligation\"";
        String narrative = "\"category\": \"events\", \"fields\": [\"events.narrative\"]";
        assertThat(evaluate(about(
                                officer.formatted("\"police-information\""), enquiry, "estuary-police", narrative, ""))
                        .decision())
                .isTrue();
        assertThat(evaluate(about(officer.formatted(""), enquiry, "estuary-police", narrative, ""))
                        .decision())
                .isFalse();
    }

    @Test
    void does_not_understand_a_blank_word() {
        assertThat(evaluate(REQUEST.replace("\"screener\"", "\" \"")).context().get("reason_admin"))
                .asString()
                .contains("subject.properties.role");
    }

    @Test
    void lists_fields_that_tell_of_a_place_apart() {
        Evaluation evaluation = evaluate(
                REQUEST.replace("\"involvement\"", "\"addresses\"").replace("northmere-hospital", "demographics"));
        assertThat(evaluation.decision()).isTrue();
        assertThat((List<?>) evaluation.context().get("fields_unless_protected"))
                .asString()
                .contains("addresses.address");
        assertThat((List<?>) evaluation.context().get("fields")).asString().doesNotContain("addresses.address");
    }

    @Test
    void is_of_today_unless_the_request_says_of_which_day_or_moment() {
        String dayless = REQUEST.replace("\"day\": \"2026-11-24\", ", "%s");
        assertThat(evaluate(dayless.formatted("")).decision()).isTrue();
        assertThat(evaluate(dayless.formatted("\"day\": \"2036-11-24\", ")).decision())
                .isFalse();
        assertThat(evaluate(dayless.formatted("\"time\": \"2036-11-24T10:00:00Z\", "))
                        .decision())
                .isFalse();
        assertThat(evaluate(dayless.formatted("\"time\": \"noon\", ")).context().get("reason_admin"))
                .asString()
                .contains("context.time");
        Evaluator later = new Evaluator(AGREEMENTS, Cases.TODAY.plusYears(10), Optional.empty());
        assertThat(later.evaluate(json(dayless.formatted(""))).decision()).isFalse();
    }

    @Test
    void of_a_moment_just_before_midnight_in_england_is_of_that_day() {
        String dayless = REQUEST.replace("\"day\": \"2026-11-24\", ", "\"time\": \"%s\", ");
        InformationSharingAgreement screening = AGREEMENTS.all().stream()
                .filter(a -> a.id().equals("hub-screening"))
                .findFirst()
                .orElseThrow();
        String review = screening.reviewDue().toString();
        boolean last = evaluate(dayless.formatted(review + "T23:30:00+01:00")).decision();
        assertThat(last).isTrue();
        assertThat(evaluate(dayless.formatted(review + "T23:30:00-05:00")).decision())
                .isFalse();
    }

    @Test
    void of_another_organisations_practitioner_is_not_for_every_system() {
        OrganisationId police = new OrganisationId("estuary-police");
        Evaluation refused = new Evaluator(AGREEMENTS, Cases.TODAY, Optional.of(police)).evaluate(json(REQUEST));
        assertThat(refused.decision()).isFalse();
        assertThat(refused.context().get("error")).asString().contains("403");
        OrganisationId own = new OrganisationId("northmere-council");
        assertThat(new Evaluator(AGREEMENTS, Cases.TODAY, Optional.of(own))
                        .evaluate(json(REQUEST))
                        .decision())
                .isTrue();
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
    void withholds_what_it_does_not_understand(String written, String mistaken, String path) {
        Evaluation evaluation = evaluate(REQUEST.replace(written, mistaken));
        assertThat(evaluation.decision()).isFalse();
        assertThat(evaluation.context().get("reason_admin"))
                .asString()
                .contains("Not understood: ")
                .contains(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"labels\": \"adoption\"",
                "\"labels\": [\"adopted\"]",
                "\"labels\": null",
                "\"label\": [\"adoption\"]",
                "\"open_plan\": \"yes\""
            })
    void withholds_labels_it_does_not_understand(String part) {
        assertThat(evaluate(REQUEST.replace("\"about\": \"child\"", "\"about\": \"child\", " + part))
                        .decision())
                .isFalse();
    }

    @Test
    void withholds_an_empty_request() {
        assertThat(ANYONE.evaluate(Map.of()).decision()).isFalse();
    }

    @Test
    void names_all_that_the_specification_requires_and_the_request_has_not() {
        assertThat(Evaluator.missing(json(REQUEST))).isEmpty();
        assertThat(Evaluator.missing(Map.of()))
                .containsExactly("subject.type", "subject.id", "action.name", "resource.type", "resource.id");
        assertThat(Evaluator.missing(json(REQUEST.replace("{\"purpose\"", "[{\"purpose\"")
                        .replace("\"not-needed\"}}", "\"not-needed\"}]}"))))
                .containsExactly("action.properties");
    }

    private static String several(String options, String... parts) {
        String head = REQUEST.strip();
        return head.substring(0, head.length() - 1) + ", " + options + "\"evaluations\": [" + String.join(", ", parts)
                + "]}";
    }

    private static final String PERMITTED = "{}";
    private static final String DENIED = """
        {"resource": {"type": "record", "id": "youth-justice",
                      "properties": {"category": "involvement", "about": "child"}}}""";

    private static List<Boolean> decisions(String request) {
        return Evaluations.of(json(request)).orElseThrow().answers(ANYONE).stream()
                .map(Evaluation::decision)
                .toList();
    }

    @Test
    void of_several_requests_answers_each_in_its_order_with_what_the_whole_says_filled_in() {
        assertThat(decisions(several("", PERMITTED, DENIED, PERMITTED))).containsExactly(true, false, true);
        assertThat(Evaluations.of(json(several("", DENIED)))
                        .orElseThrow()
                        .answers(ANYONE)
                        .getFirst()
                        .context())
                .containsEntry("manner", "conceal");
    }

    @Test
    void of_several_requests_goes_as_far_as_it_is_told() {
        assertThat(decisions(several(
                        "\"options\": {\"evaluations_semantic\": \"deny_on_first_deny\"}, ",
                        PERMITTED,
                        DENIED,
                        PERMITTED)))
                .containsExactly(true, false);
        assertThat(decisions(several(
                        "\"options\": {\"evaluations_semantic\": \"permit_on_first_permit\"}, ",
                        DENIED,
                        PERMITTED,
                        DENIED)))
                .containsExactly(false, true);
        assertThat(decisions(several("\"options\": {\"evaluations_semantic\": \"execute_all\"}, ", DENIED, PERMITTED)))
                .containsExactly(false, true);
    }

    @Test
    void of_several_requests_denies_one_that_is_not_formed_and_answers_the_others() {
        List<Evaluation> answers = Evaluations.of(json(several("", "{\"action\": {}}", PERMITTED)))
                .orElseThrow()
                .answers(ANYONE);
        assertThat(answers.getFirst().decision()).isFalse();
        assertThat(answers.getFirst().context().get("error"))
                .asString()
                .contains("400")
                .contains("action.name");
        assertThat(answers.getLast().decision()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"evaluations\": 1}",
                "{\"evaluations\": [1]}",
                "{\"evaluations\": [{}], \"options\": 1}",
                "{\"evaluations\": [{}], \"options\": {\"evaluations_semantic\": \"all\"}}"
            })
    void of_several_requests_answers_none_if_the_whole_can_not_be_read(String request) {
        assertThat(Evaluations.several(json(request))).isTrue();
        assertThat(Evaluations.of(json(request))).isEmpty();
    }

    @Test
    void of_several_requests_answers_no_more_than_two_hundred() {
        String[] most = java.util.Collections.nCopies(200, "{}").toArray(String[]::new);
        String[] more = java.util.Collections.nCopies(201, "{}").toArray(String[]::new);
        assertThat(Evaluations.of(json(several("", most)))).isPresent();
        assertThat(Evaluations.of(json(several("", more)))).isEmpty();
    }

    @Test
    void without_several_requests_is_a_single_one() {
        assertThat(Evaluations.several(json(REQUEST))).isFalse();
        assertThat(Evaluations.several(json(several("")))).isFalse();
        assertThat(Evaluations.several(json(several("", PERMITTED)))).isTrue();
    }
}
