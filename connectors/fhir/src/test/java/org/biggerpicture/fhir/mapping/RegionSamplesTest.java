package org.biggerpicture.fhir.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.biggerpicture.record.AgencyRecord;
import org.biggerpicture.record.Alert;
import org.biggerpicture.record.ChronologyEvent;
import org.biggerpicture.record.Coded;
import org.biggerpicture.record.Involvement;
import org.biggerpicture.record.MissedAppointment;
import org.biggerpicture.record.PersonIdentity;
import org.biggerpicture.record.Professional;
import org.biggerpicture.record.Relationship;
import org.biggerpicture.record.Sensitivity;
import org.biggerpicture.record.StatutoryPlan;
import org.biggerpicture.record.SubjectRelation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A hospital, a community service and an ambulance service of UK Core shape")
class RegionSamplesTest {
    private static final String HOSPITAL = "region/northmere-hospital-Patient.json";
    private static final String COMMUNITY = "region/community-health-Patient.json";
    private static final String AMBULANCE = "region/estuary-ambulance-Patient.json";

    @Test
    void an_attendance_is_an_event_with_its_line_outcome_place_and_narrative() {
        List<AgencyRecord> records = Sample.records(HOSPITAL, "region/northmere-hospital-Encounter.json");
        ChronologyEvent event = Sample.only(ChronologyEvent.class, records).getFirst();
        assertThat(event.kind().code()).isEqualTo("ed-attendance");
        assertThat(event.date()).hasToString("2026-10-18");
        assertThat(event.time()).contains("22:40");
        assertThat(event.line()).contains("Wrist injury, said to have fallen on stairs");
        assertThat(event.outcome().orElseThrow().display()).startsWith("Discharged");
        assertThat(event.place()).contains("Children's emergency department");
        assertThat(event.narrative().orElseThrow()).startsWith("Accompanied by mother's partner");
        assertThat(Sample.only(Professional.class, records))
                .extracting(p -> p.name().full())
                .containsExactly("Dr Rhys Bevan");
    }

    @Test
    void a_child_did_not_fail_to_attend_but_was_not_brought() {
        MissedAppointment missed = Sample.only(
                        MissedAppointment.class, Sample.records(HOSPITAL, "region/northmere-hospital-Appointment.json"))
                .getFirst();
        assertThat(missed.status().code()).isEqualTo("was-not-brought");
        assertThat(missed.specialty()).contains("Fracture clinic");
        assertThat(missed.note()).contains("Was not brought. Letter sent.");
    }

    @Test
    void a_star_in_an_agencys_list_stands_for_whatever_the_list_does_not_name() {
        Heard heard = Sample.heard("region/northmere-hospital-Appointment.json");
        LocalCodes codes = Sample.codes("setting", Map.of("*", Coded.of("setting", "hospital", "Hospital")));
        MissedAppointment missed = (MissedAppointment) Sample.retelling(codes)
                .records(Sample.patient(HOSPITAL), heard.resources(), heard.byName())
                .records()
                .getFirst();
        assertThat(missed.setting())
                .isEqualTo(new Coded("setting", "hospital", "Hospital", Optional.of("Fracture clinic")));
    }

    @Test
    void people_around_the_child_keep_the_words_that_were_written() {
        List<Relationship> people = Sample.only(
                Relationship.class, Sample.records(HOSPITAL, "region/northmere-hospital-RelatedPerson.json"));
        assertThat(people)
                .extracting(r -> r.kind().code() + " " + r.about().relation())
                .containsExactly("mother PARENT_OR_CARER", "partner-of-parent HOUSEHOLD_ADULT");
        assertThat(people.getLast().kind().original()).contains("mother's partner, 'stepdad'");
    }

    @Test
    void an_agencys_own_word_is_read_as_its_file_says_and_otherwise_kept() {
        String people = "region/estuary-ambulance-RelatedPerson.json";
        Heard heard = Sample.heard(people);
        LocalCodes codes = Sample.codes(
                "relationship",
                Map.of(
                        "https://estuary-ambulance.example/CodeSystem/relationship|other-adult",
                        Coded.of("relationship", "other-adult-in-household", "Other adult")));
        Relationship read = (Relationship) Sample.retelling(codes)
                .records(Sample.patient(AMBULANCE), heard.resources(), heard.byName())
                .records()
                .getFirst();
        assertThat(read.kind())
                .isEqualTo(new Coded(
                        "relationship", "other-adult-in-household", "Other adult", Optional.of("male on scene")));
        assertThat(read.about().name().orElseThrow().full()).isEqualTo("Lee");
        Relationship unread = (Relationship) Sample.records(AMBULANCE, people).getFirst();
        assertThat(unread.kind()).isEqualTo(Coded.of("relationship", LocalCodes.OTHER, "male on scene"));
    }

    @Test
    void a_flag_that_is_over_is_an_alert_with_an_end() {
        Alert alert = Sample.only(Alert.class, Sample.records(HOSPITAL, "region/northmere-hospital-Flag.json"))
                .getFirst();
        assertThat(alert.kind().code()).isEqualTo("cp-is");
        assertThat(alert.kind().original()).contains("Child protection plan, Saltby");
        assertThat(alert.period().end().orElseThrow()).hasToString("2025-06-04");
    }

    @Test
    void a_condition_is_an_event_on_the_day_it_was_recorded() {
        ChronologyEvent event = (ChronologyEvent) Sample.records(HOSPITAL, "region/northmere-hospital-Condition.json")
                .getFirst();
        assertThat(event.date()).hasToString("2026-10-18");
        assertThat(event.line()).contains("Soft tissue injury of wrist");
    }

    @Test
    void an_episode_is_an_involvement_with_its_lead_and_a_sensitive_one_is_labelled() {
        List<AgencyRecord> records = Sample.records(COMMUNITY, "region/community-health-EpisodeOfCare.json");
        List<Involvement> episodes = Sample.only(Involvement.class, records);
        assertThat(episodes).extracting(i -> i.status().code()).containsExactly("open", "referred");
        assertThat(episodes.getLast().labels().sensitivities()).containsExactly(Sensitivity.MENTAL_HEALTH);
        Professional lead = Sample.only(Professional.class, records).getFirst();
        assertThat(lead.lead()).isTrue();
        assertThat(lead.telephone()).contains("01632 960310");
    }

    @Test
    void a_care_team_gives_the_people_to_ring() {
        Professional nurse = (Professional) Sample.records(COMMUNITY, "region/community-health-CareTeam.json")
                .getFirst();
        assertThat(nurse.name().full()).isEqualTo("Siobhan Kerr");
        assertThat(nurse.role().display()).isEqualTo("School nurse");
        assertThat(nurse.team()).contains("School nursing, Northmere East");
        assertThat(nurse.telephone()).contains("01632 960310");
        assertThat(nurse.email()).contains("siobhan.kerr@community-health.example");
    }

    @Test
    void a_care_plan_tells_when_it_is_next_reviewed() {
        StatutoryPlan plan = (StatutoryPlan) Sample.records(COMMUNITY, "region/community-health-CarePlan.json")
                .getFirst();
        assertThat(plan.status().code()).isEqualTo("open");
        assertThat(plan.reviewDue().orElseThrow()).hasToString("2026-12-01");
        assertThat(plan.lead().orElseThrow().full()).isEqualTo("Siobhan Kerr");
    }

    @Test
    void an_observation_is_an_event_with_its_value() {
        ChronologyEvent event = (ChronologyEvent) Sample.records(COMMUNITY, "region/community-health-Observation.json")
                .getFirst();
        assertThat(event.line()).contains("Strengths and difficulties questionnaire, total: 21 (high)");
    }

    @Test
    void an_identity_carries_the_number_by_which_to_ask_again() {
        PersonIdentity identity = Sample.identity(Sample.patient(HOSPITAL));
        assertThat(identity.ref().localId()).isEqualTo("nh-700412");
        assertThat(identity.about().relation()).isEqualTo(SubjectRelation.CHILD);
    }

    @Test
    void a_plan_for_an_unborn_child_is_about_the_child_and_not_the_mother() {
        Heard heard = Sample.heardText("""
                {"resourceType":"CareTeam","id":"t","status":"active","name":"Saltby Borough Council",
                 "category":[{"coding":[{"system":"http://snomed.info/sct","code":"818901000000100"}]}],
                 "subject":{"identifier":{"system":"https://fhir.nhs.uk/Id/nhs-number","value":"9990041008"}},
                 "period":{"start":"2026-09-01"},
                 "telecom":[{"system":"phone","use":"work","value":"01632 960001"},
                            {"system":"phone","use":"mobile","value":"01632 960002"}]}""");
        List<AgencyRecord> records = Sample.retelling(Sample.NO_CODES)
                .records(Sample.patient(HOSPITAL), heard.resources(), heard.byName())
                .records();
        StatutoryPlan plan = Sample.only(StatutoryPlan.class, records).getFirst();
        assertThat(plan.type().code()).isEqualTo("UNBORN");
        assertThat(plan.about().relation()).isEqualTo(SubjectRelation.UNBORN_CHILD);
        assertThat(plan.responsible()).contains("Saltby Borough Council");
        assertThat(Sample.only(Professional.class, records))
                .extracting(p -> p.telephone().orElseThrow())
                .containsExactly("01632 960001", "01632 960002");
    }
}
