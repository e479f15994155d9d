package org.biggerpicture.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.biggerpicture.ask.Answer;
import org.biggerpicture.ask.Ask;
import org.biggerpicture.ask.Outcome;
import org.biggerpicture.record.AgencyRecord;
import org.biggerpicture.record.Alert;
import org.biggerpicture.record.Attendance;
import org.biggerpicture.record.Category;
import org.biggerpicture.record.ChronologyEvent;
import org.biggerpicture.record.Involvement;
import org.biggerpicture.record.MissedAppointment;
import org.biggerpicture.record.PartialDate;
import org.biggerpicture.record.PersonIdentity;
import org.biggerpicture.record.Professional;
import org.biggerpicture.record.Relationship;
import org.biggerpicture.record.Sensitivity;
import org.biggerpicture.record.StatutoryPlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The region's JSON agencies, asked and read by their own files, with their contracts' examples as answers. */
class RegionMappingsTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "northmere-council, Hollis, NC-104233",
        "saltby-council, Hollis, 88012",
        "northmere-early-help, Hollis, EH-F-1207",
        "westmarch-police, Hollis, wm-3310067",
        "northmere-schools, , A1329183376",
        "saltby-schools, Hollis-Denton, SP-2209",
        "northmere-homes, Hollis, NH-30877",
        "youth-justice, Hollis, YJ-1180"
    })
    void a_child_is_found_and_what_is_held_comes_under_the_id_the_search_gave(String agency, String family, String id)
            throws IOException {
        Answer found = ask(RegionAgency.trace(agency, Optional.ofNullable(family)));
        assertThat(found.outcome()).isEqualTo(new Outcome.Answered());
        PersonIdentity child = (PersonIdentity) found.records().getFirst();
        assertThat(child.ref().localId()).isEqualTo(id);
        assertThat(child.born()).contains(RegionAgency.BORN);
        assertThat(child.names()).extracting(n -> n.full()).anyMatch(n -> n.contains("Maya"));
        Answer held = ask(RegionAgency.fetch(agency, id));
        assertThat(held.outcome()).isEqualTo(new Outcome.Answered());
        assertThat(held.records())
                .filteredOn(r -> r.category() == Category.IDENTITY)
                .extracting(r -> r.ref().localId())
                .isEqualTo(agency.equals("northmere-homes") ? List.of() : List.of(id));
        assertThat(held.records())
                .extracting(r -> r.category() + " " + r.ref().localId())
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "northmere-council, Hollis, NC-104233",
        "saltby-council, Hollis, 88012",
        "northmere-early-help, Hollis, EH-F-1207",
        "westmarch-police, Hollis, wm-3310067",
        "northmere-schools, , A1329183376",
        "saltby-schools, Hollis-Denton, SP-2209",
        "northmere-homes, Hollis, NH-30877",
        "youth-justice, Hollis, YJ-1180"
    })
    void a_well_formed_answer_in_another_form_than_the_agency_s_is_not_nothing_held(
            String agency, String family, String id) throws IOException {
        for (String other : List.of("{}", "[]", "{\"error\": \"try later\"}")) {
            assertThat(ask(RegionAgency.trace(agency, Optional.ofNullable(family)), Contract.EVERY_ANSWER, other)
                            .outcome())
                    .describedAs("trace " + other)
                    .isInstanceOf(Outcome.Unreadable.class);
            assertThat(ask(RegionAgency.fetch(agency, id), Contract.EVERY_ANSWER, other)
                            .outcome())
                    .describedAs("fetch " + other)
                    .isInstanceOf(Outcome.Unreadable.class);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "northmere-council, Hollis, \"restricted_access\": false, \"restricted_access\": true",
        "saltby-council, Hollis, \"restricted\": \"N\", \"restricted\": \"Y\"",
        "northmere-early-help, Hollis, \"protectedAddress\": false, \"protectedAddress\": true",
        "westmarch-police, Hollis, \"locationProtected\": false, \"locationProtected\": true",
        "northmere-schools, , \"protected_address\": false, \"protected_address\": true",
        "saltby-schools, Hollis-Denton, \"addressConfidential\": false, \"addressConfidential\": true",
        "northmere-homes, Hollis, \"Sensitive\": false, \"Sensitive\": true",
        "youth-justice, Hollis, \"whereabouts_protected\": false, \"whereabouts_protected\": true"
    })
    void protected_whereabouts_are_marked(String agency, String family, String of, String instead) throws IOException {
        Answer plain = ask(RegionAgency.trace(agency, Optional.ofNullable(family)));
        assertThat(plain.records()).noneMatch(r -> r.labels().restrictedPerson());
        Answer marked = ask(RegionAgency.trace(agency, Optional.ofNullable(family)), of, instead);
        assertThat(marked.records()).isNotEmpty().allMatch(r -> r.labels().restrictedPerson());
    }

    @ParameterizedTest
    @CsvSource({
        "northmere-council, NC-104233",
        "saltby-council, 88012",
        "northmere-early-help, EH-F-1207",
        "westmarch-police, wm-3310067",
        "northmere-schools, A1329183376",
        "saltby-schools, SP-2209",
        "northmere-homes, NH-30877",
        "youth-justice, YJ-1180"
    })
    void what_is_held_of_one_of_two_comes_though_the_other_fails(String agency, String id) throws IOException {
        Answer alone = ask(RegionAgency.fetch(agency, id));
        Answer held = ask(RegionAgency.fetch(agency, id, "unknown"));
        assertThat(held.outcome()).isInstanceOf(Outcome.Incomplete.class);
        assertThat(held.records())
                .extracting(r -> r.ref().localId())
                .isEqualTo(alone.records().stream().map(r -> r.ref().localId()).toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "northmere-council|NC-104233|\"contact\": {|\"withheld\": [{\"part\": \"x\", \"reason\": \"SEALED\","
                        + " \"contact_telephone\": \"01632 960999\"}], \"contact\": {",
                "saltby-council|88012|\"caseStatuses\": [|\"withheld\": [{\"what\": \"x\", \"why\": \"sealed\","
                        + " \"ring\": \"01632 960999\"}], \"caseStatuses\": [",
                "northmere-early-help|EH-F-1207|\"ring\": {|\"heldBack\": [{\"part\": \"x\","
                        + " \"because\": \"third-party\", \"ring\": \"01632 960999\"}], \"ring\": {",
                "westmarch-police|wm-3310067|\"meta\": {\"c|\"meta\": {\"withheld\": [{\"type\": \"incident\","
                        + " \"count\": 1, \"reason\": \"LIVE_OPERATION\", \"contact\": \"01632 960999\"}], \"c",
                "northmere-homes|NH-30877|\"DutyDesk\": {|\"Withheld\": [{\"Part\": \"x\", \"Reason\": \"Detriment\","
                        + " \"Ring\": \"01632 960999\"}], \"DutyDesk\": {",
                "youth-justice|YJ-1180|\"duty\": {|\"withheld\": [{\"part\": \"x\", \"reason\": \"detriment\","
                        + " \"ring\": \"01632 960999\"}], \"duty\": {"
            })
    void what_is_withheld_is_said_with_the_number_to_ring(String agency, String id, String of, String instead)
            throws IOException {
        Answer held = ask(RegionAgency.fetch(agency, id), of, instead);
        assertThat(held.outcome())
                .isInstanceOfSatisfying(
                        Outcome.PartWithheld.class,
                        w -> assertThat(w.toString()).contains("ring 01632 960999"));
        assertThat(held.records()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "saltby-council|88012|\"endReason\": \"STEP\"|\"legalStatus\": \"ICO\"",
                "northmere-council|NC-104233|\"child_in_need_plans\": [|\"child_looked_after_placements\": ["
                        + "{\"start_date\": \"2026-01-01\", \"legal_status\": \"C1\"}], \"child_in_need_plans\": [",
                "westmarch-police|wm-3310067|\"kind\": \"INC_DA\"|\"kind\": \"INC_MISS\","
                        + " \"closedAt\": \"2025-11-20T01:00:00Z\", \"returnInterview\": \"declined\"",
                "youth-justice|YJ-1180|\"plans\": [|\"orders\": [{\"kind\": \"referral_order\","
                        + " \"start\": \"2026-11-01\", \"conditions\": [\"a\", \"b\"]}], \"plans\": [",
                "northmere-homes|NH-30877|\"Type\": \"Introductory\"|\"Type\": \"Refuge\"",
                "northmere-schools|A1329183376|\"status\": \"current\"|\"status\": \"leaver\"",
                "northmere-early-help|EH-F-1207|\"headline\"|\"confidential\": true, \"headline\"",
                "saltby-schools|SP-2209|\"to\": \"2026-02-13\",|"
            })
    void what_else_a_contract_offers_can_be_read_too(String agency, String id, String of, String instead)
            throws IOException {
        Answer held = ask(
                RegionAgency.fetch(agency, id), of, Optional.ofNullable(instead).orElse(""));
        assertThat(held.outcome()).isEqualTo(new Outcome.Answered());
    }

    @Test
    void northmere_council_tells_of_the_plan_the_people_and_the_desk() throws IOException {
        Answer held = ask(RegionAgency.fetch("northmere-council", "NC-104233"));
        assertThat(plans(held)).containsExactly("CIN open");
        assertThat(people(held)).containsExactly("mother", "father", "partner-of-parent", "sibling");
        assertThat(telephones(held)).contains("01632 960112", "01632 960100");
        assertThat(each(held, Alert.class)).extracting(a -> a.kind().code()).containsExactly("violent-to-staff");
        assertThat(events(held)).contains("strategy-meeting 2026-11-17", "referral 2026-11-05");
        assertThat(each(held, Involvement.class))
                .extracting(i -> i.kind().code())
                .contains("social-care", "assessment", "s47");
    }

    @Test
    void saltby_council_tells_of_ended_plans_and_the_transfer() throws IOException {
        Answer held = ask(RegionAgency.fetch("saltby-council", "88012"));
        assertThat(plans(held)).containsExactly("CIN ended", "CPP ended");
        StatutoryPlan protection = each(held, StatutoryPlan.class).getLast();
        assertThat(protection.subtype().orElseThrow().code()).isEqualTo("EMO");
        assertThat(protection.period().start()).contains(PartialDate.parse("2024-09-10"));
        assertThat(people(held)).containsExactly("mother", "father", "sibling");
        assertThat(telephones(held)).contains("01632 960214", "01632 960200");
        assertThat(each(held, Involvement.class))
                .filteredOn(i -> i.status().code().equals("transferred"))
                .singleElement()
                .satisfies(i -> assertThat(i.closure().orElseThrow().code()).isEqualTo("RC5"));
        assertThat(events(held)).contains("la-transfer 2026-03-20");
    }

    @Test
    void early_help_tells_of_the_family_and_the_missed_sessions() throws IOException {
        Answer held = ask(RegionAgency.fetch("northmere-early-help", "EH-F-1207"));
        assertThat(plans(held)).containsExactly("EARLY_HELP ended");
        assertThat(people(held)).containsExactly("mother", "sibling", "grandparent");
        assertThat(telephones(held)).contains("01632 960130", "01632 960131");
        assertThat(each(held, MissedAppointment.class))
                .extracting(a -> a.status().code() + " " + a.rebooked().orElse(false))
                .containsExactly("cancelled-by-carer false", "was-not-brought true");
    }

    @Test
    void westmarch_police_tell_of_the_incident_and_whom_to_ring() throws IOException {
        Answer held = ask(RegionAgency.fetch("westmarch-police", "wm-3310067"));
        assertThat(people(held)).containsExactly("mother", "father");
        assertThat(telephones(held)).containsExactly("01632 960860", "01632 960850");
        ChronologyEvent incident = each(held, ChronologyEvent.class).getFirst();
        assertThat(incident.kind().code()).isEqualTo("domestic-abuse-incident");
        assertThat(incident.grade().orElseThrow().code()).isEqualTo("medium");
        assertThat(incident.participants()).hasSize(1);
        assertThat(each(held, Alert.class)).extracting(a -> a.kind().code()).containsExactly("domestic-abuse");
    }

    @Test
    void what_an_officer_will_tell_by_telephone_alone_says_whom_to_ring() throws IOException {
        Answer held = ask(
                RegionAgency.fetch("westmarch-police", "wm-3310067"),
                "\"outcome\": \"Advice given, no arrest\", \"released\": \"SHAREABLE\"",
                "\"released\": \"RING_OFFICER\"");
        assertThat(held.outcome()).isInstanceOf(Outcome.PartWithheld.class);
        assertThat(each(held, ChronologyEvent.class).getFirst().line().orElseThrow())
                .contains("Ring DC Ffion Yates", "01632 960860");
    }

    @Test
    void northmere_schools_tell_of_attendance_of_the_possible_half_days() throws IOException {
        Answer held = ask(RegionAgency.fetch("northmere-schools", "A1329183376"));
        Attendance attendance = each(held, Attendance.class).getFirst();
        assertThat(List.of(
                        attendance.possible(),
                        attendance.attended(),
                        attendance.authorised(),
                        attendance.unauthorised()))
                .containsExactly(110, 89, 5, 16);
        assertThat(attendance.school()).isEqualTo("Ropewalk Academy");
        assertThat(attendance.marks()).hasSize(2);
        assertThat(people(held)).containsExactly("mother", "partner-of-parent");
        assertThat(telephones(held)).contains("01632 960511");
        assertThat(events(held)).contains("encompass-notice 2026-11-06", "suspension 2026-10-13");
    }

    @Test
    void saltby_schools_tell_of_the_roll_left_and_the_attendance_until_then() throws IOException {
        Answer held = ask(RegionAgency.fetch("saltby-schools", "SP-2209"));
        Attendance attendance = each(held, Attendance.class).getFirst();
        assertThat(attendance.possible()).isEqualTo(210);
        assertThat(attendance.attended()).isEqualTo(183);
        assertThat(attendance.marks()).hasSize(4);
        assertThat(each(held, Involvement.class))
                .extracting(i -> i.status().code())
                .containsExactly("closed");
        assertThat(telephones(held)).contains("01632 960611", "01632 960610");
        assertThat(people(held)).containsExactly("mother", "father");
    }

    @Test
    void northmere_homes_tell_of_who_lives_there_and_of_the_unknown_man() throws IOException {
        Answer held = ask(RegionAgency.fetch("northmere-homes", "NH-30877"));
        assertThat(people(held)).containsExactly("other-adult-in-household", "sibling", "unknown-male");
        assertThat(telephones(held)).containsExactlyInAnyOrder("01632 960710", "01632 960720", "01632 960700");
        assertThat(each(held, Involvement.class))
                .extracting(i -> i.kind().code() + " " + i.status().code())
                .containsExactly("tenancy open", "homelessness closed");
        assertThat(events(held)).contains("concern 2026-11-02", "homeless 2026-01-19");
    }

    @Test
    void youth_justice_tells_of_the_plan_the_exploiter_under_label_and_the_missed_appointment() throws IOException {
        Answer held = ask(RegionAgency.fetch("youth-justice", "YJ-1180"));
        assertThat(plans(held)).containsExactly("YOUTH_JUSTICE open");
        assertThat(people(held)).containsExactly("mother", "alleged-perpetrator");
        assertThat(each(held, Relationship.class).getLast().labels().sensitivities())
                .containsExactly(Sensitivity.LIVE_OPERATION);
        assertThat(each(held, MissedAppointment.class))
                .extracting(a -> a.status().code())
                .containsExactly("was-not-brought");
        assertThat(telephones(held)).containsExactly("01632 960810", "01632 960800");
    }

    @ParameterizedTest
    @CsvSource({
        "saltby-council, \"nextCursor\": \"\", \"nextCursor\": \"too-many\"",
        "westmarch-police, \"thresholdExceeded\": false, \"thresholdExceeded\": true",
        "northmere-homes, \"TooMany\": false, \"TooMany\": true",
        "youth-justice, \"overflow\": false, \"overflow\": true"
    })
    void too_many_who_fit_are_said(String agency, String of, String instead) throws IOException {
        assertThat(ask(RegionAgency.trace(agency, Optional.of("Hollis")), of, instead)
                        .outcome())
                .isInstanceOf(Outcome.Incomplete.class);
    }

    private static <R extends AgencyRecord> List<R> each(Answer answer, Class<R> type) {
        return answer.records().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private static Stream<String> told(Answer answer) {
        return each(answer, Professional.class).stream().flatMap(p -> p.telephone().stream());
    }

    private static List<String> telephones(Answer answer) {
        return told(answer).toList();
    }

    private static List<String> people(Answer answer) {
        return each(answer, Relationship.class).stream()
                .map(r -> r.kind().code())
                .toList();
    }

    private static List<String> plans(Answer answer) {
        return each(answer, StatutoryPlan.class).stream()
                .map(p -> p.type().code() + " " + p.status().code())
                .toList();
    }

    private static List<String> events(Answer answer) {
        return each(answer, ChronologyEvent.class).stream()
                .map(e -> e.kind().code() + " " + e.date())
                .toList();
    }

    private Answer ask(Ask ask) throws IOException {
        return ask(ask, "", "");
    }

    private Answer ask(Ask ask, String of, String instead) throws IOException {
        return RegionAgency.ask(folder, ask, of, instead);
    }
}
