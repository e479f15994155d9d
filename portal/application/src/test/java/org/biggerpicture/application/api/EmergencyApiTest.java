package org.biggerpicture.application.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.biggerpicture.application.portal.IdentityProvider.Person.DANIEL;
import static org.biggerpicture.application.portal.IdentityProvider.Person.HELEN;
import static org.biggerpicture.application.portal.IdentityProvider.Person.MAYA;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Emergency access by programs: the pages' own rules, and the challenge of RFC 9470 to a sign-in of long ago. */
class EmergencyApiTest extends ApiTalk {
    private static final String ACCESS = "/api/v1/enquiries/{id}/emergency-access";
    private static final String TONIGHT =
            MAYA_HOLLIS.replace("S47", "IMMEDIATE").replace("legal-obligation", "vital-interests");
    private static final String WHY =
            "{\"reason\": \"danger-to-life\", \"words\": \"She does not wake and the ambulance asks\"}";

    @BeforeEach
    @AfterEach
    void asUsual() {
        AGENCIES.renew();
        CLOCK.ahead(Duration.ZERO);
    }

    private HttpResponse<String> open(String id, String body, long secondsAgo) {
        String token = PEOPLE.bearer(
                MAYA,
                c -> c.claim("auth_time", Instant.now().minusSeconds(secondsAgo).getEpochSecond()));
        return held("POST " + ACCESS, post(with(token, path(ACCESS, id)), body));
    }

    @Test
    void is_not_foreseen_where_no_clause_says_so_and_refused() {
        String id = opened(MAYA, MAYA_HOLLIS);

        assertThat(json(get(ACCESS, MAYA, id)).get("state").asString()).isEqualTo("not-foreseen");
        HttpResponse<String> refused = open(id, WHY, 10);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(json(refused).get("type").asString()).endsWith("not-foreseen");
    }

    static Stream<Arguments> signInsThatAreNotEnough() {
        long now = Instant.now().getEpochSecond();
        return Stream.of(
                Arguments.of("of five minutes and a second ago", now - 301),
                Arguments.of("of this morning", now - 28_800),
                Arguments.of("of tomorrow", now + 86_400),
                Arguments.of("of nobody knows when", null));
    }

    @ParameterizedTest(name = "a sign-in {0}")
    @MethodSource("signInsThatAreNotEnough")
    void is_answered_with_a_challenge_to_sign_in_again(String kind, @org.jspecify.annotations.Nullable Long authTime) {
        String id = opened(MAYA, TONIGHT);
        String token = PEOPLE.bearer(MAYA, c -> c.claim("auth_time", authTime));
        HttpResponse<String> answer = held("POST " + ACCESS, post(with(token, path(ACCESS, id)), WHY));

        assertThat(answer.statusCode()).as(kind).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(c -> assertThat(c)
                        .startsWith("Bearer ")
                        .contains("error=\"insufficient_user_authentication\"", "max_age=\"300\""));
        assertThat(json(answer).get("type").asString()).endsWith("not-signed-in-lately");
        assertThat(json(get(ACCESS, MAYA, id)).get("state").asString()).isEqualTo("foreseen");
    }

    @Test
    void needs_a_reason_of_the_vocabulary_and_words() {
        String id = opened(MAYA, TONIGHT);

        HttpResponse<String> answer = open(id, "{\"reason\": \"curiosity\", \"words\": \" \"}", 10);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json(answer)
                        .get("faults")
                        .valueStream()
                        .map(f -> f.get("pointer").asString()))
                .containsExactlyInAnyOrder("/reason", "/words");
        assertThat(json(get("/api/v1/words", MAYA)).get("emergencies").size()).isPositive();
    }

    @Test
    void shows_more_until_its_time_is_over_and_says_which() {
        String id = opened(MAYA, TONIGHT);
        assertThat(confirmed(MAYA, id).statusCode()).isEqualTo(200);
        List<JsonNode> before = byEmergency(id);
        assertThat(before).isEmpty();

        JsonNode opened = json(open(id, WHY, 10));
        assertThat(opened.get("state").asString()).isEqualTo("open");
        assertThat(opened.get("clauses").valueStream().map(c -> c.get("clause").asString()))
                .containsExactly("1.3", "1.4");
        assertThat(open(id, WHY, 10).statusCode()).isEqualTo(409);
        assertThat(byEmergency(id)).isNotEmpty().anySatisfy(r -> {
            assertThat(r.get("byEmergency").asString()).isEqualTo("whole");
            assertThat(r.toString()).contains("Child and adolescent mental health");
        });
        assertThat(beginning(id)
                        .get("enquiry")
                        .get("emergencyAccess")
                        .get("state")
                        .asString())
                .isEqualTo("open");

        CLOCK.ahead(Duration.ofMinutes(15).plusSeconds(1));
        assertThat(byEmergency(id)).isEmpty();
        JsonNode over = json(get("/api/v1/enquiries/{id}", MAYA, id)).get("emergencyAccess");
        assertThat(over.get("state").asString()).isEqualTo("over");
        assertThat(over.get("reference")).isEqualTo(opened.get("reference"));
    }

    @Test
    void is_closed_before_its_time() {
        String id = opened(MAYA, TONIGHT);
        open(id, WHY, 10);

        assertThat(held("DELETE " + ACCESS, as(MAYA, path(ACCESS, id)).DELETE()).statusCode())
                .isEqualTo(204);
        assertThat(json(get(ACCESS, MAYA, id)).get("state").asString()).isEqualTo("over");
        assertThat(open(id, WHY, 10).statusCode()).isEqualTo(201);
    }

    @Test
    void is_nobody_elses() {
        String id = opened(MAYA, TONIGHT);

        assertThat(get(ACCESS, DANIEL, id).statusCode()).isEqualTo(404);
        assertThat(get(ACCESS, HELEN, id).statusCode()).isEqualTo(403);
    }

    private List<JsonNode> byEmergency(String id) {
        return lines(id)
                .getLast()
                .get("tiles")
                .valueStream()
                .flatMap(t -> t.get("records").valueStream())
                .filter(r -> r.has("byEmergency"))
                .toList();
    }

    private JsonNode beginning(String id) {
        return lines(id).getFirst();
    }

    private List<JsonNode> lines(String id) {
        return get("/api/v1/enquiries/{id}/picture", MAYA, id)
                .body()
                .lines()
                .map(JSON::readTree)
                .toList();
    }
}
