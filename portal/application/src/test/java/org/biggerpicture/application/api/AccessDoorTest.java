package org.biggerpicture.application.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.biggerpicture.application.portal.IdentityProvider.Person.HELEN;
import static org.biggerpicture.application.portal.IdentityProvider.Person.MAYA;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.biggerpicture.accesslog.AccessLog;
import org.biggerpicture.application.portal.IdentityProvider.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What the agreements say, asked by the AuthZEN Authorization API 1.0. */
class AccessDoorTest extends ApiTalk {
    private static final String EVALUATION = "/access/v1/evaluation";
    private static final String EVALUATIONS = "/access/v1/evaluations";
    private static final Person TOM =
            new Person("tom.whitlock", "Tom Whitlock", "steward", "northmere-council", "northmere");
    private static final Person SYSTEM =
            new Person("case-system", "Northmere case system", "own-system", "northmere-council", "northmere");
    private static final Person POLICE_SYSTEM =
            new Person("command-system", "Estuary Police system", "own-system", "estuary-police", "northmere");

    private static final String SUBJECT = """
            "subject": {"type": "practitioner", "id": "maya.okafor",
                        "properties": {"organisation": "northmere-council", "role": "screener", "area": "northmere"}}""";
    private static final String ACTION = """
            "action": {"name": "see",
                       "properties": {"purpose": "SCREEN", "lawful_basis": "public-task", "consent": "not-needed"}}""";
    private static final String RESOURCE = """
            "resource": {"type": "record", "id": "northmere-hospital",
                         "properties": {"category": "involvement", "about": "child"}}""";
    private static final String REQUEST = "{" + SUBJECT + "," + ACTION + "," + RESOURCE + "}";

    @Autowired
    private AccessLog log;

    @Test
    void a_steward_is_told_what_the_agreements_that_run_say() {
        HttpResponse<String> answer = post(EVALUATION, TOM, REQUEST);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).get("decision").asBoolean()).isTrue();
        assertThat(json(answer).get("context").get("id").asString()).isEqualTo("hub-screening#2.1");
        assertThat(answer.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(c -> assertThat(c).contains("no-store"));
    }

    @Test
    void a_denial_is_an_answer_too() {
        HttpResponse<String> answer = post(EVALUATION, TOM, REQUEST.replace("northmere-hospital", "youth-justice"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).get("decision").asBoolean()).isFalse();
        assertThat(json(answer).get("context").get("reason_admin").get("en").asString())
                .contains("nearest rule");
    }

    @Test
    void an_organisations_own_system_asks_about_its_own_practitioners_alone() {
        assertThat(json(post(EVALUATION, SYSTEM, REQUEST)).get("decision").asBoolean())
                .isTrue();

        JsonNode refused = json(post(EVALUATION, POLICE_SYSTEM, REQUEST));
        assertThat(refused.get("decision").asBoolean()).isFalse();
        assertThat(refused.get("context").get("error").get("status").asInt()).isEqualTo(403);
        JsonNode several = json(post(
                EVALUATIONS, POLICE_SYSTEM, "{" + SUBJECT + "," + ACTION + ",\"evaluations\": [{" + RESOURCE + "}]}"));
        assertThat(several.get("evaluations")
                        .get(0)
                        .get("context")
                        .get("error")
                        .get("status")
                        .asInt())
                .isEqualTo(403);
    }

    static Stream<Person> others() {
        return Stream.of(MAYA, HELEN);
    }

    @ParameterizedTest
    @MethodSource("others")
    void who_asks_about_children_and_who_reads_the_log_does_not_ask_here(Person person) {
        for (String path : new String[] {EVALUATION, EVALUATIONS}) {
            HttpResponse<String> answer = post(path, person, REQUEST);
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/plain;charset=UTF-8");
            assertThat(answer.body()).isNotBlank();
        }
    }

    @Test
    void an_organisations_own_system_asks_for_no_child_and_reads_no_log() {
        assertThat(post("/api/v1/plan", SYSTEM, MAYA_HOLLIS).statusCode()).isEqualTo(403);
        assertThat(post("/api/v1/audit/search", SYSTEM, "{}").statusCode()).isEqualTo(403);
        assertThat(get("/api/v1/words", SYSTEM).statusCode()).isEqualTo(403);
    }

    @Test
    void without_a_bearer_token_nothing_is_decided() {
        HttpResponse<String> answer = held("POST " + EVALUATION, post(request(EVALUATION), REQUEST));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(c -> assertThat(c).startsWith("Bearer"));
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }

    static Stream<String> requestsThatAreNotFormed() {
        return Stream.of(
                "",
                "null",
                "[]",
                "{",
                "{}",
                REQUEST + REQUEST,
                REQUEST.replace("\"id\": \"maya.okafor\",", ""),
                REQUEST.replace("\"name\": \"see\",", ""),
                REQUEST.replace("\"id\": \"northmere-hospital\"", "\"id\": 7"),
                REQUEST.replace("\"type\": \"record\", ", ""),
                "{\"padding\": \"" + "x".repeat(5_000) + "\"}");
    }

    @ParameterizedTest
    @MethodSource("requestsThatAreNotFormed")
    void what_the_specification_does_not_know_as_a_request_is_a_bad_request(String body) {
        HttpResponse<String> answer = post(EVALUATION, TOM, body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).isNotBlank().doesNotContain("Exception", "maya.okafor");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"evaluations\": 1}", "{\"evaluations\": [1]}", "{\"evaluations\": [{}], \"options\": 1}"})
    void several_that_can_not_be_read_as_a_whole_are_a_bad_request(String body) {
        assertThat(post(EVALUATIONS, TOM, body).statusCode()).isEqualTo(400);
    }

    @Test
    void several_are_answered_in_their_order_and_one_that_is_not_formed_is_denied_alone() {
        String body = "{" + SUBJECT + "," + ACTION + ",\"evaluations\": [{" + RESOURCE + "}, {}, {"
                + RESOURCE.replace("northmere-hospital", "youth-justice") + "}]}";
        JsonNode answers = json(post(EVALUATIONS, TOM, body)).get("evaluations");

        assertThat(answers.valueStream().map(a -> a.get("decision").asBoolean()))
                .containsExactly(true, false, false);
        assertThat(answers.get(1).get("context").get("error").get("status").asInt())
                .isEqualTo(400);
    }

    @Test
    void without_several_a_single_one_is_answered() {
        assertThat(json(post(EVALUATIONS, TOM, REQUEST)).get("decision").asBoolean())
                .isTrue();
        assertThat(post(EVALUATIONS, TOM, "{}").statusCode()).isEqualTo(400);
    }

    @Test
    void the_answer_has_the_name_of_its_request_whatever_comes_of_it() {
        String name = "bfe9eb29-ab87-4ca3-be83-a1d5d8305716";
        assertThat(named(post(as(TOM, EVALUATION), REQUEST), name)).isEqualTo(200);
        assertThat(named(post(as(TOM, EVALUATION), "{}"), name)).isEqualTo(400);
        assertThat(named(post(as(MAYA, EVALUATION), REQUEST), name)).isEqualTo(403);
        assertThat(named(post(request(EVALUATION), REQUEST), name)).isEqualTo(401);
        assertThat(send(post(as(TOM, EVALUATION), REQUEST)).headers().firstValue("X-Request-ID"))
                .isEmpty();
    }

    private int named(HttpRequest.Builder request, String name) {
        HttpResponse<String> answer = send(request.header("X-Request-ID", name));
        assertThat(answer.headers().firstValue("X-Request-ID")).hasValue(name);
        return answer.statusCode();
    }

    @Test
    void other_methods_and_forms_are_refused() {
        assertThat(send(as(TOM, EVALUATION)).statusCode()).isEqualTo(405);
        assertThat(send(as(TOM, EVALUATION)
                                .header("Content-Type", "text/plain")
                                .POST(HttpRequest.BodyPublishers.ofString(REQUEST)))
                        .statusCode())
                .isEqualTo(415);
        assertThat(send(post(as(TOM, "/access/v1/search/subject"), REQUEST)).statusCode())
                .isEqualTo(403);
    }

    @Test
    void anyone_may_read_what_this_decision_point_can_do() {
        HttpResponse<String> answer =
                held("GET /.well-known/authzen-configuration", request("/.well-known/authzen-configuration"));

        String here = address("").toString();
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).get("policy_decision_point").asString()).isEqualTo(here);
        assertThat(json(answer).get("access_evaluation_endpoint").asString()).isEqualTo(here + EVALUATION);
        assertThat(json(answer).get("access_evaluations_endpoint").asString()).isEqualTo(here + EVALUATIONS);
    }

    @Test
    void asking_what_the_agreements_say_asks_no_agency_and_tells_the_log_nothing() {
        AGENCIES.renew();
        long before = log.size();
        post(EVALUATION, TOM, REQUEST);

        assertThat(AGENCIES.agencies())
                .allSatisfy(a -> assertThat(AGENCIES.requests(a)).isEmpty());
        assertThat(log.size()).isEqualTo(before);
    }
}
