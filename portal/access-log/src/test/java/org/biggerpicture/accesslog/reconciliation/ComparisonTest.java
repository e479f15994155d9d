package org.biggerpicture.accesslog.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.biggerpicture.accesslog.reconciliation.Difference.Kind;
import org.biggerpicture.accesslog.reconciliation.OwnRequest.Result;
import org.biggerpicture.accesslog.reconciliation.Statement.Did;
import org.biggerpicture.accesslog.reconciliation.Told.Proven;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Two logs side by side")
class ComparisonTest {
    private static final Instant NINE = Instant.parse("2026-11-24T09:00:00Z");

    private final List<Proven> here = new ArrayList<>();

    @Test
    void two_logs_that_say_the_same_do_not_differ() {
        asked(0, "a-1", "a-2");
        disclosed(3, "answered", "a-1", "a-2");

        assertThat(differences("""
                at,request,outcome
                2026-11-24T09:00:01Z,a-1,nothing-held
                2026-11-24T09:00:02Z,a-2,answered
                """)).isEmpty();
    }

    @Test
    void a_question_that_was_put_and_is_not_in_the_agencys_log_is_a_difference() {
        asked(0, "a-1", "a-2");
        disclosed(3, "answered", "a-1", "a-2");

        assertThat(differences("at,request\n2026-11-24T09:00:02Z,a-2\n"))
                .singleElement()
                .satisfies(d -> {
                    assertThat(d.kind()).isEqualTo(Kind.NOT_IN_THE_AGENCYS_LOG);
                    assertThat(d.ask()).isEqualTo("a-1");
                    assertThat(d.here()).contains(NINE);
                });
    }

    @Test
    void a_question_that_was_planned_and_perhaps_never_put_is_counted_apart() {
        asked(0, "a-1", "a-2", "a-3");
        disclosed(3, "answered", "a-1");
        Comparison.Found found = found("at,request\n2026-11-24T09:00:01Z,a-1\n");

        assertThat(found.differences()).isEmpty();
        assertThat(found.notKnownToBePut()).isEqualTo(2);
    }

    @Test
    void a_question_that_found_the_agency_not_reachable_is_counted_apart() {
        asked(0, "a-1");
        disclosed(3, "down", "a-1");
        Comparison.Found found = found("at,request\n");

        assertThat(found.differences()).isEmpty();
        assertThat(found.notReached()).isEqualTo(1);
    }

    @Test
    void a_planned_question_that_the_agency_received_is_known_here() {
        asked(0, "a-1", "a-2");

        assertThat(differences("at,request\n2026-11-24T09:00:01Z,a-2\n")).isEmpty();
    }

    @Test
    void a_request_that_the_portal_never_made_is_a_difference_and_so_is_one_without_a_name() {
        assertThat(differences("at,request\n2026-11-24T10:00:00Z,invented\n2026-11-24T10:00:01Z,\n"))
                .extracting(Difference::kind)
                .containsExactly(Kind.NOT_HERE, Kind.NOT_HERE);
    }

    @Test
    void what_the_agencys_log_has_outside_the_period_is_not_asked_about() {
        assertThat(differences("at,request\n2026-11-25T09:00:00Z,tomorrow\n2026-11-24T08:59:59Z,before\n"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "answered, nothing-held, true",
        "nothing-held, answered, true",
        "late, answered, true",
        "refused, refused, false",
        "unclear-which-person, answered, false",
        "unreadable, answered, true",
        "down, failed, false"
    })
    void an_answer_of_which_both_logs_say_different_things_is_a_difference(
            String portals, String agencys, boolean differs) {
        asked(0, "a");
        disclosed(2, portals, "a");

        assertThat(differences("at,request,outcome\n2026-11-24T09:00:01Z,a," + agencys + "\n"))
                .extracting(Difference::kind)
                .isEqualTo(differs ? List.of(Kind.ANOTHER_OUTCOME) : List.of());
    }

    @Test
    void what_was_shown_on_several_pages_is_one_difference_by_the_last_of_them() {
        asked(0, "a");
        disclosed(2, "late", "a");
        disclosed(5, "answered", "a");

        assertThat(differences("at,request,outcome\n2026-11-24T09:00:01Z,a,answered\n"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"60, 0", "61, 1", "-60, 0", "-61, 1"})
    void two_times_differ_when_they_lie_further_apart_than_allowed(long seconds, int differences) {
        asked(120, "a");
        disclosed(122, "answered", "a");

        assertThat(differences("at,request\n" + NINE.plusSeconds(120 + seconds) + ",a\n"))
                .filteredOn(d -> d.kind() == Kind.ANOTHER_TIME)
                .hasSize(differences);
    }

    @Test
    void a_log_of_AuditEvents_reads_as_one_of_rows() {
        String event = """
                {"resourceType": "AuditEvent", "recorded": "2026-11-24T10:00:00.250+01:00", "outcome": "0",
                 "entity": [{"what": {"identifier": {"value": "a b \\" c"}}}, {"type": {"system": "s", "code": "XrequestId"},
                 "what": {"identifier": {"value": "a-1"}}}]}""".replace("\n", "");

        assertThat(OwnLog.read(event + "\n\n" + event.replace("\"0\"", "\"8\"").replace("a-1", "a-2")))
                .containsExactly(
                        new OwnRequest(Instant.parse("2026-11-24T09:00:00.250Z"), "a-1", Result.SUCCEEDED),
                        new OwnRequest(Instant.parse("2026-11-24T09:00:00.250Z"), "a-2", Result.FAILED));
    }

    @Test
    void columns_may_stand_in_any_order_be_quoted_and_end_their_lines_in_either_way() {
        assertThat(OwnLog.read("\uFEFFid,\"Request\",Status,At\r\n1,\"a,\"\"1\",200,2026-11-24T09:00:00Z\r\n\r\n"))
                .containsExactly(new OwnRequest(NINE, "a,\"1", Result.SUCCEEDED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "when,what\n1,2\n",
                "at,request\nyesterday,secret\n",
                "at,request,status\n2026-11-24T09:00:00Z,secret,fine\n",
                "at,request,outcome\n2026-11-24T09:00:00Z,secret,fine\n",
                "{\"resourceType\": \"Patient\", \"secret\": 1}\n",
                "{secret\n"
            })
    void a_log_that_can_not_be_read_is_refused_by_its_line_and_never_quoted(String text) {
        assertThatThrownBy(() -> OwnLog.read(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ine")
                .hasMessageNotContaining("secret");
    }

    private void asked(long second, String... asks) {
        here.add(new Proven(here.size(), NINE.plusSeconds(second), statement(Did.ASKED, "", asks)));
    }

    private void disclosed(long second, String outcome, String... asks) {
        here.add(new Proven(here.size(), NINE.plusSeconds(second), statement(Did.DISCLOSED, outcome, asks)));
    }

    private static Statement statement(Did did, String outcome, String... asks) {
        return new Statement(
                "school", did, List.of(asks), "TRACE", List.of("BIRTH_DATE"), "S47", "saltby", outcome, List.of());
    }

    private List<Difference> differences(String own) {
        return found(own).differences();
    }

    private Comparison.Found found(String own) {
        return Comparison.of(here, OwnLog.read(own), NINE, NINE.plus(Duration.ofHours(12)), Duration.ofSeconds(60));
    }
}
