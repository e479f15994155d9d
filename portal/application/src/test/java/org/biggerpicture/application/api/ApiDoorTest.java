package org.biggerpicture.application.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.biggerpicture.application.portal.IdentityProvider.Person.HELEN;
import static org.biggerpicture.application.portal.IdentityProvider.Person.MAYA;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.biggerpicture.application.portal.Browser;
import org.biggerpicture.application.portal.IdentityProvider;
import org.biggerpicture.application.portal.IdentityProvider.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Whom the API lets in, and what it says to everybody else. */
class ApiDoorTest extends ApiTalk {
    @BeforeEach
    void nobodyWasAsked() {
        AGENCIES.renew();
    }

    @Test
    void without_a_token_the_api_asks_for_one() {
        HttpResponse<String> answer = held("POST /api/v1/plan", post(request("/api/v1/plan"), MAYA_HOLLIS));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(c -> assertThat(c).startsWith("Bearer"));
        assertThat(json(answer).get("detail").asString()).contains("Authorization: Bearer");
    }

    static Stream<Arguments> tokensThatDoNotCount() throws JOSEException {
        RSAKey another = new RSAKeyGenerator(2048).keyID("test").generate();
        JWTClaimsSet good = PEOPLE.claims(MAYA).audience("bigger-picture-api").build();
        SignedJWT symmetric = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("test").build(), good);
        symmetric.sign(new MACSigner(PEOPLE.publicKey()));
        Instant now = Instant.now();
        return Stream.of(
                Arguments.of("meant for another audience", PEOPLE.bearer(MAYA, c -> c.audience("another"))),
                Arguments.of("meant for nobody", PEOPLE.bearer(MAYA, c -> c.audience(List.of()))),
                Arguments.of("an ID token", PEOPLE.idToken(MAYA)),
                Arguments.of("of another issuer", PEOPLE.bearer(MAYA, c -> c.issuer("https://elsewhere.example"))),
                Arguments.of("expired", PEOPLE.bearer(MAYA, c -> c.expirationTime(Date.from(now.minusSeconds(60))))),
                Arguments.of(
                        "not valid yet", PEOPLE.bearer(MAYA, c -> c.notBeforeTime(Date.from(now.plusSeconds(120))))),
                Arguments.of("signed by another key", IdentityProvider.sign(good, another)),
                Arguments.of("not signed", new PlainJWT(good).serialize()),
                Arguments.of("signed with the public key as a secret", symmetric.serialize()),
                Arguments.of("cut", PEOPLE.bearer(MAYA).substring(0, 200)),
                Arguments.of("not a token", "maya.okafor"));
    }

    @ParameterizedTest(name = "a token that is {0}")
    @MethodSource("tokensThatDoNotCount")
    void is_refused(String kind, String token) {
        HttpResponse<String> answer =
                held("POST /api/v1/enquiries", post(with(token, "/api/v1/enquiries"), MAYA_HOLLIS));

        assertThat(answer.statusCode()).as(kind).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).isPresent();
        assertThat(answer.body()).doesNotContain(token);
        nobodyIsAsked();
    }

    @ParameterizedTest
    @ValueSource(strings = {"role", "organisation", "area", "name", "preferred_username"})
    void a_token_that_does_not_say_who_asks_is_not_enough(String claim) {
        String token = PEOPLE.bearer(MAYA, c -> c.claim(claim, null));
        HttpResponse<String> answer = held("POST /api/v1/plan", post(with(token, "/api/v1/plan"), MAYA_HOLLIS));

        assertThat(answer.statusCode()).isIn(401, 403);
        nobodyIsAsked();
    }

    @Test
    void a_token_in_the_address_does_not_count() {
        HttpResponse<String> answer =
                held("GET /api/v1/words", request("/api/v1/words?access_token=" + PEOPLE.bearer(MAYA)));

        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    void being_signed_in_to_the_pages_does_not_open_the_api() {
        Browser browser = browser();
        browser.signIn(MAYA);

        assertThat(browser.send(request("/api/v1/words")).statusCode()).isEqualTo(401);
    }

    @Test
    void an_auditor_asks_nobody() {
        assertThat(post("/api/v1/plan", HELEN, MAYA_HOLLIS).statusCode()).isEqualTo(403);
        assertThat(post("/api/v1/enquiries", HELEN, MAYA_HOLLIS).statusCode()).isEqualTo(403);
        nobodyIsAsked();
    }

    @Test
    void who_searches_does_not_read_the_log() {
        assertThat(post("/api/v1/audit/search", MAYA, "{}").statusCode()).isEqualTo(403);
    }

    @Test
    void a_steward_asks_nobody() {
        Person steward = new Person("tom.whitlock", "Tom Whitlock", "steward", "northmere-council", "northmere");

        assertThat(post("/api/v1/plan", steward, MAYA_HOLLIS).statusCode()).isEqualTo(403);
        assertThat(post("/api/v1/enquiries", steward, MAYA_HOLLIS).statusCode()).isEqualTo(403);
        nobodyIsAsked();
    }

    @Test
    void a_role_that_no_agreement_names_may_ask_nobody() {
        Person caretaker = new Person("ed.cole", "Ed Cole", "caretaker", "northmere-council", "northmere");
        JsonNode plan = json(post("/api/v1/plan", caretaker, MAYA_HOLLIS));

        assertThat(plan.get("asked").size()).isZero();
    }

    @Test
    void a_field_that_is_not_known_is_refused_and_its_value_not_repeated() {
        String body = question("{\"family\": \"Hollis\", \"born\": \"2013\", \"mothersName\": \"Tanya\"}");
        HttpResponse<String> answer = post("/api/v1/plan", MAYA, body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).get("faults").get(0).get("pointer").asString()).isEqualTo("/child/mothersName");
        assertThat(answer.body()).doesNotContain("Tanya").doesNotContain("Hollis");
    }

    static Stream<String> bodiesThatCannotBeRead() {
        return Stream.of(
                "",
                "null",
                "[]",
                "{\"purpose\": ",
                "{\"purpose\": \"S47\", \"purpose\": \"SCREEN\"}",
                "{\"purpose\": 47}",
                "{\"child\": {\"bornWithinYears\": \"two\"}}",
                "{} {}",
                "{\"purpose\": " + "[".repeat(100) + "]".repeat(100) + "}",
                "{\"purpose\": \"" + "x".repeat(5_000) + "\"}",
                "{" + " ".repeat(40_000) + "}");
    }

    @ParameterizedTest
    @MethodSource("bodiesThatCannotBeRead")
    void what_can_not_be_read_is_refused(String body) {
        assertThat(post("/api/v1/plan", MAYA, body).statusCode()).isIn(400, 422);
        nobodyIsAsked();
    }

    @Test
    void everything_that_must_be_put_right_is_told_at_once() {
        HttpResponse<String> answer = post("/api/v1/enquiries", MAYA, """
                {"purpose": "CURIOSITY", "lawfulBasis": "none", "consent": "not-sought-risk", "caseReference": " ",
                 "child": {"nhsNumber": "999 004 1009", "born": "2013-02-30", "sex": "girl"}}""");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json(answer)
                        .get("faults")
                        .valueStream()
                        .map(f -> f.get("pointer").asString()))
                .containsExactlyInAnyOrder(
                        "/purpose", "/lawfulBasis", "/caseReference", "/child/nhsNumber", "/child/born", "/child/sex");
        nobodyIsAsked();
    }

    @Test
    void a_basis_that_does_not_suit_the_purpose_is_refused() {
        HttpResponse<String> answer = post("/api/v1/plan", MAYA, MAYA_HOLLIS.replace("legal-obligation", "consent"));

        assertThat(json(answer).get("faults").get(0).get("pointer").asString()).isEqualTo("/lawfulBasis");
    }

    @Test
    void a_step_out_of_turn_says_which_comes_first() {
        String id = opened(MAYA, MAYA_HOLLIS);

        assertThat(get("/api/v1/enquiries/{id}/picture", MAYA, id).statusCode()).isEqualTo(409);
        assertThat(get("/api/v1/enquiries/{id}/receipt", MAYA, id).statusCode()).isEqualTo(409);
        assertThat(post("/api/v1/enquiries/{id}/decisions", MAYA, "{}", id).statusCode())
                .isEqualTo(409);
        assertThat(post("/api/v1/enquiries/{id}/ask-again", MAYA, "{\"tile\": 1}", id)
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void only_records_that_were_offered_can_be_confirmed() {
        String id = opened(MAYA, MAYA_HOLLIS);

        assertThat(post("/api/v1/enquiries/{id}/matches", MAYA, "{\"confirmed\": [{\"candidate\": \"c999\"}]}", id)
                        .statusCode())
                .isEqualTo(422);
        assertThat(post("/api/v1/enquiries/{id}/matches", MAYA, "{}", id).statusCode())
                .isEqualTo(422);
    }

    @Test
    void addresses_and_methods_there_are_not_are_problems_too() {
        assertThat(problem(as(MAYA, "/api/v1/children/9990041008"))).isEqualTo(404);
        assertThat(problem(as(MAYA, "/api/v1/plan"))).isEqualTo(405);
        assertThat(problem(as(MAYA, "/api/v1/words").DELETE())).isEqualTo(405);
        assertThat(problem(as(MAYA, "/api/v2/words"))).isEqualTo(403);
        assertThat(problem(as(MAYA, "/api/v1/words").header("Accept", "text/html")))
                .isEqualTo(406);
        assertThat(problem(as(MAYA, "/api/v1/plan")
                        .header("Content-Type", "text/plain")
                        .POST(HttpRequest.BodyPublishers.ofString(MAYA_HOLLIS))))
                .isEqualTo(415);
    }

    @Test
    void answers_are_not_kept_not_guessed_at_and_not_read_from_elsewhere() {
        HttpResponse<String> answer = send(as(MAYA, "/api/v1/words").header("Origin", "https://elsewhere.example"));

        assertThat(answer.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(c -> assertThat(c).contains("no-store"));
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(c -> assertThat(c).startsWith("default-src 'none'"));
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }

    private int problem(HttpRequest.Builder request) {
        HttpResponse<String> answer = send(request);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(json(answer).get("status").asInt()).isEqualTo(answer.statusCode());
        assertThat(json(answer).get("detail").asString()).isNotBlank();
        return answer.statusCode();
    }

    private static void nobodyIsAsked() {
        assertThat(AGENCIES.agencies())
                .allSatisfy(a -> assertThat(AGENCIES.requests(a)).isEmpty());
    }
}
