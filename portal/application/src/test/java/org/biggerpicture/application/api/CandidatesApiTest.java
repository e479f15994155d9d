package org.biggerpicture.application.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.biggerpicture.application.portal.IdentityProvider.Person.MAYA;

import java.util.List;
import org.biggerpicture.region.door.Fault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Is this the same child? By program, over the region's own families. */
class CandidatesApiTest extends ApiTalk {
    private static final String AISHA = "{\"given\": [\"Aisha\"], \"family\": \"Khan\", \"born\": \"2014-09-12\"}";

    @BeforeEach
    void everyAgencyIsWell() {
        AGENCIES.renew();
    }

    private JsonNode candidates(String enquiry) {
        return json(get("/api/v1/enquiries/{id}/candidates", MAYA, enquiry));
    }

    private List<JsonNode> records(String enquiry) {
        return candidates(enquiry).get("candidates").valueStream().toList();
    }

    @Test
    void until_a_person_says_yes_a_record_is_a_minimal_card_and_afterwards_it_is_whole() {
        String id = opened(MAYA, question(AISHA));
        JsonNode first = records(id).getFirst();

        assertThat(first.get("minimal").asBoolean()).isTrue();
        assertThat(first.get("born").asString()).isEqualTo("2014");
        assertThat(first.has("sex")).isFalse();
        assertThat(first.get("names").size()).isEqualTo(1);
        String yes = "{\"confirmed\": [{\"candidate\": \"%s\", \"reason\": \"Her mother gave this school\"}]}"
                .formatted(first.get("id").asString());
        assertThat(post("/api/v1/enquiries/{id}/matches", MAYA, yes, id).statusCode())
                .isEqualTo(200);

        JsonNode confirmed = records(id).getFirst();
        assertThat(confirmed.get("said").asString()).isEqualTo("confirmed");
        assertThat(confirmed.get("minimal").asBoolean()).isFalse();
        assertThat(confirmed.get("born").asString()).isEqualTo("2014-09-12");
        assertThat(confirmed.get("sex").asString()).isEqualTo("female");
    }

    @Test
    void of_two_children_of_one_name_and_birthday_no_record_is_to_be_preselected() {
        String id = opened(MAYA, question(AISHA));

        assertThat(records(id))
                .hasSize(6)
                .noneMatch(r -> r.get("preselect").asBoolean())
                .allMatch(r -> r.get("cautions").toString().contains("another-fits"));
    }

    @Test
    void not_this_child_alone_asks_nobody_and_stands() {
        String id = opened(MAYA, question(AISHA));
        String other = records(id).getLast().get("id").asString();
        AGENCIES.renew();
        String no = "{\"notThisChild\": [{\"candidate\": \"%s\"}]}".formatted(other);

        assertThat(post("/api/v1/enquiries/{id}/matches", MAYA, no, id).statusCode())
                .isEqualTo(200);
        assertThat(AGENCIES.agencies())
                .allSatisfy(a -> assertThat(AGENCIES.requests(a)).isEmpty());
        assertThat(records(id))
                .filteredOn(r -> r.has("said"))
                .singleElement()
                .satisfies(r -> assertThat(r.get("said").asString()).isEqualTo("not-this-child"))
                .satisfies(r -> assertThat(r.get("id").asString()).isEqualTo(other));
    }

    @Test
    void neither_of_both_is_a_fault() {
        String id = opened(MAYA, question(AISHA));

        assertThat(post("/api/v1/enquiries/{id}/matches", MAYA, "{}", id).statusCode())
                .isEqualTo(422);
    }

    @Test
    void a_record_keeps_its_name_when_an_agency_is_asked_again() {
        AGENCIES.fault("northmere-hospital", Fault.of(Fault.Kind.FAIL_500));
        String id = opened(MAYA, question(AISHA));
        JsonNode before = candidates(id);
        JsonNode down = before.get("agencies")
                .valueStream()
                .filter(a -> a.get("outcome").get("code").asString().equals("down"))
                .findFirst()
                .orElseThrow();
        assertThat(down.get("outcome").get("words").toString()).contains("We do not know whether there are records");
        AGENCIES.fault("northmere-hospital", Fault.NONE);

        String tile = down.get("agency").get("tile").toString();
        assertThat(post("/api/v1/enquiries/{id}/ask-again", MAYA, "{\"tile\": %s}".formatted(tile), id)
                        .statusCode())
                .isEqualTo(204);
        assertThat(records(id)).hasSize(6);
        assertThat(records(id).stream().map(CandidatesApiTest::known).toList())
                .containsAll(before.get("candidates")
                        .valueStream()
                        .map(CandidatesApiTest::known)
                        .toList());
    }

    /** A record by its name and the end of its number. */
    private static String known(JsonNode record) {
        return record.get("id").asString() + record.get("names") + record.get("nhsNumberEnds") + record.get("upnEnds");
    }
}
