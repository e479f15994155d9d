package org.biggerpicture.application.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.biggerpicture.application.portal.IdentityProvider.Person.DANIEL;
import static org.biggerpicture.application.portal.IdentityProvider.Person.HELEN;
import static org.biggerpicture.application.portal.IdentityProvider.Person.MAYA;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.biggerpicture.region.door.Fault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A search through the API, over the region's own agencies, from the plan to the auditor. */
class ApiWalkTest extends ApiTalk {
    /** It serves the whole region, so its name tells of no place in it. */
    private static final String SERVES_ALL = "Northmere and Saltby Youth Justice Team";

    @BeforeEach
    void everyAgencyIsWell() {
        AGENCIES.renew();
    }

    @Test
    void the_plan_names_every_agency_once_and_asks_nobody() {
        JsonNode plan = json(post("/api/v1/plan", MAYA, MAYA_HOLLIS));

        assertThat(plan.get("asked").size() + plan.get("notAsked").size()).isEqualTo(14);
        assertThat(plan.get("notAsked").valueStream())
                .allSatisfy(n -> assertThat(n.get("reason").asString()).isNotBlank());
        assertThat(AGENCIES.agencies())
                .allSatisfy(a -> assertThat(AGENCIES.requests(a)).isEmpty());
    }

    @Test
    void an_enquiry_walks_from_the_question_to_the_decision() throws Exception {
        String id = opened(MAYA, MAYA_HOLLIS);
        assertThat(json(get("/api/v1/enquiries/{id}", MAYA, id)).get("id").asString())
                .isEqualTo(id);
        assertThat(confirmed(MAYA, id).statusCode()).isEqualTo(200);

        List<JsonNode> lines = picture(id);
        assertThat(lines.getFirst().get("line").asString()).isEqualTo("beginning");
        assertThat(lines.subList(1, lines.size() - 1))
                .hasSize(14)
                .allSatisfy(l -> assertThat(l.get("line").asString()).isEqualTo("tile"));
        JsonNode whole = lines.getLast();
        assertThat(whole.get("line").asString()).isEqualTo("whole");
        assertThat(whole.get("tiles").size()).isEqualTo(14);
        assertThat(whole.get("picture").get("chronology").size()).isPositive();
        assertThat(whole.get("picture").get("people").get("known").size()).isPositive();

        JsonNode receipt = json(get("/api/v1/enquiries/{id}/receipt", MAYA, id));
        assertThat(receipt.get("hash").asString())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256")
                                .digest(receipt.get("text").asString().getBytes(StandardCharsets.UTF_8))));
        assertThat(receipt).isEqualTo(whole.get("receipt"));

        JsonNode words = json(get("/api/v1/words", MAYA));
        JsonNode reason = words.get("reasons").get(0);
        String decision = reason.get("suits") == null
                ? words.get("decisions").get(0).get("code").asString()
                : reason.get("suits").get(0).asString();
        HttpResponse<String> decided = post(
                "/api/v1/enquiries/{id}/decisions",
                MAYA,
                "{\"decision\": \"%s\", \"reason\": \"%s\"}"
                        .formatted(decision, reason.get("code").asString()),
                id);
        assertThat(decided.statusCode()).isEqualTo(201);
        assertThat(json(decided).get("decisions").get(0).get("receipt")).isEqualTo(receipt.get("hash"));
    }

    @Test
    void a_record_of_the_picture_is_called_by_the_id_it_has_in_its_tile() {
        JsonNode whole = wholeOf(MAYA_HOLLIS);
        List<String> ids = whole.get("tiles")
                .valueStream()
                .flatMap(t -> t.get("records").valueStream())
                .map(r -> r.get("id").asString())
                .toList();

        assertThat(ids).doesNotHaveDuplicates();
        assertThat(whole.get("picture")
                        .get("chronology")
                        .valueStream()
                        .map(c -> c.get("by").asString()))
                .isNotEmpty()
                .isSubsetOf(ids);
    }

    @Test
    void an_agency_that_fails_says_so_and_asked_again_its_later_answer_counts() {
        String id = opened(MAYA, MAYA_HOLLIS);
        get("/api/v1/enquiries/{id}/candidates", MAYA, id);
        AGENCIES.fault("northmere-council", Fault.of(Fault.Kind.FAIL_500));
        confirmed(MAYA, id);

        JsonNode council = tile(picture(id).getLast(), "northmere-council");
        assertThat(council.get("outcome").get("code").asString()).isEqualTo("down");
        assertThat(council.get("outcome").get("answered").asBoolean()).isFalse();

        AGENCIES.fault("northmere-council", Fault.NONE);
        String number = council.get("agency").get("tile").toString();
        assertThat(post("/api/v1/enquiries/{id}/ask-again", MAYA, "{\"tile\": %s}".formatted(number), id)
                        .statusCode())
                .isEqualTo(204);
        JsonNode again = tile(picture(id).getLast(), "northmere-council");
        assertThat(again.get("outcome").get("answered").asBoolean()).isTrue();
    }

    @Test
    void a_record_said_not_to_be_the_childs_stays_so_until_that_is_taken_back() {
        String id = opened(MAYA, MAYA_HOLLIS);
        String matches = "/api/v1/enquiries/{id}/matches";
        String other = "{\"confirmed\": [{\"candidate\": \"c0\"}], \"notThisChild\": [{\"candidate\": \"c1\"}]}";
        String it = "{\"confirmed\": [{\"candidate\": \"c1\", \"reason\": \"It is hers after all\"}]}";

        assertThat(post(matches, MAYA, other, id).statusCode()).isEqualTo(200);
        assertThat(post(matches, MAYA, it, id).statusCode()).isEqualTo(422);
        assertThat(post("/api/v1/enquiries/{id}/take-back", MAYA, "{\"candidate\": \"c1\"}", id)
                        .statusCode())
                .isEqualTo(204);
        assertThat(post(matches, MAYA, it, id).statusCode()).isEqualTo(200);
    }

    @Test
    void none_of_these_is_an_answer() {
        String id = opened(MAYA, MAYA_HOLLIS);

        assertThat(post("/api/v1/enquiries/{id}/none-of-these", MAYA, "", id).statusCode())
                .isEqualTo(204);
    }

    @Test
    void where_whereabouts_are_protected_no_line_gives_a_place_away() {
        JsonNode whole = wholeOf(question("{\"given\": [\"Isla\"], \"family\": \"Marsh\", \"born\": \"2016-07-21\"}"));

        assertThat(whole.get("whereabouts").get("state").asString()).isEqualTo("protected");
        assertThat(whole.toString().replace(SERVES_ALL, ""))
                .doesNotContainIgnoringCase("saltby")
                .doesNotContainIgnoringCase("northmere");
    }

    @Test
    void another_practitioners_enquiry_is_not_there() {
        String id = opened(MAYA, MAYA_HOLLIS);

        for (String step : List.of("", "/candidates", "/picture", "/receipt")) {
            assertThat(get("/api/v1/enquiries/{id}" + step, DANIEL, id).statusCode())
                    .isEqualTo(404);
        }
        assertThat(post("/api/v1/enquiries/{id}/none-of-these", DANIEL, "", id).statusCode())
                .isEqualTo(404);
        assertThat(get("/api/v1/enquiries/{id}", MAYA, id).statusCode()).isEqualTo(200);
    }

    @Test
    void the_auditor_sees_each_step_and_nothing_of_the_child() {
        String id = opened(MAYA, MAYA_HOLLIS);
        confirmed(MAYA, id);
        picture(id);

        HttpResponse<String> found = post("/api/v1/audit/search", HELEN, "{\"enquiry\": [\"%s\"]}".formatted(id));
        assertThat(json(found)
                        .get("entries")
                        .valueStream()
                        .map(e -> e.get("kind").asString()))
                .startsWith("intent", "disclosure", "match-confirmed")
                .contains("receipt")
                .endsWith("disclosure");
        assertThat(found.body())
                .doesNotContainIgnoringCase("hollis")
                .doesNotContain("2013-03-09")
                .doesNotContain("9990041008")
                .doesNotContain("MASH-2041")
                .doesNotContain("Maya");
        assertThat(json(post("/api/v1/audit/search", HELEN, "{\"kind\": [\"auditor-looked\"], \"limit\": 999}"))
                        .get("entries")
                        .valueStream()
                        .map(e -> e.get("facts").toString()))
                .anyMatch(f -> f.contains(id));
    }

    @Test
    void the_log_is_read_page_by_page() {
        String id = opened(MAYA, MAYA_HOLLIS);
        confirmed(MAYA, id);
        String wanted = "{\"enquiry\": [\"%s\"], \"limit\": 2%s}";
        JsonNode first = json(post("/api/v1/audit/search", HELEN, wanted.formatted(id, "")));
        JsonNode second =
                json(post("/api/v1/audit/search", HELEN, wanted.formatted(id, ", \"after\": " + first.get("next"))));

        assertThat(first.get("entries").size()).isEqualTo(2);
        assertThat(second.get("entries").get(0).get("position").asLong())
                .isGreaterThan(first.get("next").asLong());
    }

    private List<JsonNode> picture(String id) {
        return get("/api/v1/enquiries/{id}/picture", MAYA, id)
                .body()
                .lines()
                .map(JSON::readTree)
                .toList();
    }

    private JsonNode wholeOf(String question) {
        String id = opened(MAYA, question);
        HttpResponse<String> confirmed = confirmed(MAYA, id);
        assertThat(confirmed.statusCode()).as(confirmed.body()).isEqualTo(200);
        return picture(id).getLast();
    }

    private static JsonNode tile(JsonNode whole, String agency) {
        return whole.get("tiles")
                .valueStream()
                .filter(t -> t.get("agency").has("id")
                        && t.get("agency").get("id").asString().equals(agency))
                .findFirst()
                .orElseThrow();
    }
}
