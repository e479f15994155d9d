package org.biggerpicture.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.biggerpicture.picture.AgencyAnswers.HOSPITAL;
import static org.biggerpicture.picture.AgencyAnswers.NORTHMERE;
import static org.biggerpicture.picture.AgencyAnswers.POLICE;
import static org.biggerpicture.picture.AgencyAnswers.SALTBY;
import static org.biggerpicture.picture.AgencyAnswers.TODAY;
import static org.biggerpicture.picture.AgencyAnswers.labels;
import static org.biggerpicture.picture.AgencyAnswers.none;
import static org.biggerpicture.picture.AgencyAnswers.ref;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.biggerpicture.agency.AgencyId;
import org.biggerpicture.agreements.DisclosedAnswer;
import org.biggerpicture.agreements.Protection;
import org.biggerpicture.record.Attendance;
import org.biggerpicture.record.ChronologyEvent;
import org.biggerpicture.record.Coded;
import org.biggerpicture.record.Involvement;
import org.biggerpicture.record.MissedAppointment;
import org.biggerpicture.record.PartialDate;
import org.biggerpicture.record.Period;
import org.biggerpicture.record.PersonIdentity;
import org.biggerpicture.record.PersonName;
import org.biggerpicture.record.PostalAddress;
import org.biggerpicture.record.Professional;
import org.biggerpicture.record.Relationship;
import org.biggerpicture.record.Residence;
import org.biggerpicture.record.Sex;
import org.biggerpicture.record.StatutoryPlan;
import org.biggerpicture.record.Subject;
import org.biggerpicture.record.SubjectRelation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureTest {
    @Test
    void two_birth_dates_from_two_agencies_are_shown_as_two_each_with_who_said_so() {
        WhoTheChildIs child = none().with(identity(NORTHMERE, "2017-03-12"), identity(HOSPITAL, "2017-12-03"))
                .picture()
                .child();
        assertThat(child.birthDatesDiffer()).isTrue();
        assertThat(child.births())
                .extracting(
                        s -> s.value().toString(), s -> s.by().getFirst().ref().agency())
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("2017-03-12", NORTHMERE),
                        org.assertj.core.groups.Tuple.tuple("2017-12-03", HOSPITAL));
    }

    @Test
    void a_value_that_agencies_agree_on_is_shown_once_with_everyone_who_said_it() {
        WhoTheChildIs child = none().with(identity(NORTHMERE, "2017-03-12"), identity(HOSPITAL, "2017-03-12"))
                .picture()
                .child();
        assertThat(child.births())
                .singleElement()
                .satisfies(s -> assertThat(s.by()).hasSize(2));
    }

    @Test
    void open_plans_of_two_councils_stand_side_by_side_and_the_clash_is_named() {
        Plans plans = none().with(
                        plan(NORTHMERE, "1", "CPP", "open", "2026-09-01", null),
                        plan(SALTBY, "7", "CPP", "open", "2026-02-01", null))
                .picture()
                .plans();
        assertThat(plans.open()).extracting(d -> d.ref().agency()).containsExactly(NORTHMERE, SALTBY);
        assertThat(plans.clashes())
                .singleElement()
                .satisfies(c -> assertThat(c.kind()).isEqualTo(Plans.ClashKind.SAME_TYPE_TWICE));
    }

    @Test
    void two_open_plans_of_one_agency_are_its_own_affair() {
        Plans plans = none().with(
                        plan(NORTHMERE, "1", "CPP", "open", "2026-09-01", null),
                        plan(NORTHMERE, "2", "EHCP", "open", "2026-02-01", null))
                .picture()
                .plans();
        assertThat(plans.open()).hasSize(2);
        assertThat(plans.clashes()).isEmpty();
    }

    @Test
    void a_plan_that_has_ended_by_status_or_by_date_is_past() {
        Plans plans = none().with(
                        plan(NORTHMERE, "1", "CPP", "ended", "2025-09-01", null),
                        plan(NORTHMERE, "2", "CIN", "open", "2025-02-01", "2026-11-23"),
                        plan(NORTHMERE, "3", "EHCP", "open", "2024-02-01", null))
                .picture()
                .plans();
        assertThat(plans.open()).extracting(d -> d.ref().localId()).containsExactly("3");
        assertThat(plans.past()).extracting(d -> d.ref().localId()).containsExactly("1", "2");
    }

    @Test
    void a_screener_reads_first_to_whom_the_child_is_open() {
        Picture picture = none().with(
                        involvement(NORTHMERE, "1", "open", "2026-11-03", null),
                        involvement(SALTBY, "2", "transferred", "2025-06-04", "2026-03-20"),
                        involvement(HOSPITAL, "3", "closed", "2026-01-01", null))
                .picture();
        assertThat(picture.openTo()).extracting(d -> d.ref().localId()).containsExactly("1");
        assertThat(picture.pastInvolvements())
                .extracting(d -> d.ref().localId())
                .containsExactly("3", "2");
    }

    @Test
    void a_father_whom_no_agency_names_is_stated_as_not_known() {
        Household household = none().with(person(NORTHMERE, "1", "mother", SubjectRelation.PARENT_OR_CARER, "Tanya"))
                .picture()
                .household();
        assertThat(household.unknown()).containsExactly(Household.Unknown.FATHER);
    }

    @Test
    void the_same_name_and_relation_are_read_together_and_both_tellings_stay() {
        Household household = none().with(
                        person(NORTHMERE, "1", "mother", SubjectRelation.PARENT_OR_CARER, "Tanya"),
                        person(POLICE, "9", "mother", SubjectRelation.PARENT_OR_CARER, "TANYA"))
                .picture()
                .household();
        assertThat(household.people())
                .singleElement()
                .satisfies(p -> assertThat(p.told()).hasSize(2));
    }

    @Test
    void unnamed_adults_of_two_agencies_are_never_read_together() {
        Household household = none().with(
                        person(NORTHMERE, "1", "unknown-male", SubjectRelation.HOUSEHOLD_ADULT, null),
                        person(POLICE, "9", "unknown-male", SubjectRelation.HOUSEHOLD_ADULT, null))
                .picture()
                .household();
        assertThat(household.people()).hasSize(2);
    }

    @Test
    void a_chronology_runs_across_agencies_the_latest_first_whatever_order_answers_came_in() {
        AgencyAnswers answers = none().with(
                        event(POLICE, "p1", "2026-10-02", "domestic-abuse"),
                        event(HOSPITAL, "h1", "2026-10-05", "ed-attendance"),
                        event(NORTHMERE, "n1", "2026-10", "contact"),
                        plan(NORTHMERE, "1", "CPP", "open", "2026-11-01", null),
                        missed(HOSPITAL, "m1", "2026-09-30"));
        List<DisclosedAnswer> disclosed = new ArrayList<>(answers.disclosed());
        List<ChronologyEntry> first = Picture.of(disclosed, TODAY).chronology().entries();
        assertThat(first).extracting(e -> e.source().ref().localId()).containsExactly("1", "n1", "h1", "p1", "m1");
        Random random = new Random(7);
        for (int i = 0; i < 20; i++) {
            Collections.shuffle(disclosed, random);
            assertThat(ids(Picture.of(disclosed, TODAY).chronology())).isEqualTo(ids(new Chronology(first)));
        }
    }

    @Test
    void a_chronology_is_narrowed_by_agency_kind_person_and_time() {
        Chronology chronology = none().with(
                        event(POLICE, "p1", "2026-10-02", "domestic-abuse"),
                        event(POLICE, "p2", "2025-10-02", "missing"),
                        event(HOSPITAL, "h1", "2026-10-05", "ed-attendance"))
                .picture()
                .chronology();
        assertThat(ids(chronology.only(
                        new Chronology.Filter(Set.of(POLICE), Set.of(), Set.of(), Optional.empty(), Optional.empty()))))
                .containsExactly("p1", "p2");
        assertThat(ids(chronology.only(new Chronology.Filter(
                        Set.of(POLICE), Set.of("missing"), Set.of(), Optional.empty(), Optional.empty()))))
                .containsExactly("p2");
        assertThat(ids(chronology.only(new Chronology.Filter(
                        Set.of(), Set.of(), Set.of(SubjectRelation.SIBLING), Optional.empty(), Optional.empty()))))
                .isEmpty();
        assertThat(ids(chronology.only(new Chronology.Filter(
                        Set.of(), Set.of(), Set.of(), Optional.of(TODAY.minusMonths(3)), Optional.of(TODAY)))))
                .containsExactly("h1", "p1");
        assertThat(chronology.only(Chronology.Filter.NONE)).isEqualTo(chronology);
    }

    @Test
    void a_span_of_eight_weeks_without_a_word_from_anyone_is_shown_as_a_gap() {
        Chronology chronology = none().with(
                        event(POLICE, "p1", "2026-10-02", "domestic-abuse"),
                        event(HOSPITAL, "h1", "2026-06-26", "ed-attendance"),
                        event(HOSPITAL, "h2", "2026-06-20", "ed-attendance"))
                .picture()
                .chronology();
        assertThat(chronology.gaps())
                .singleElement()
                .satisfies(g -> assertThat(g.weeks()).isEqualTo(14));
    }

    @Test
    void moves_are_a_trail_with_the_areas_they_name_and_the_gaps_between() {
        Trail trail = none().with(
                        residence(NORTHMERE, "1", "3 Quay Row", "northmere", "2026-05-01", null),
                        residence(SALTBY, "2", "7 Tannery Row", "saltby", "2024-08-01", "2026-01-10"))
                .picture()
                .trail();
        assertThat(trail.stays())
                .extracting(s -> s.address().value().lines().getFirst())
                .containsExactly("3 Quay Row", "7 Tannery Row");
        assertThat(trail.areas()).containsExactly("northmere", "saltby");
        assertThat(trail.gaps())
                .singleElement()
                .satisfies(g -> assertThat(g.weeks()).isEqualTo(15));
    }

    /** Design rule 4: neither places, nor their number, nor the areas, nor the days of moving. */
    @Test
    void nothing_of_where_a_protected_child_lives_is_in_any_part_of_the_picture() {
        AgencyAnswers answers = none().with(
                        residence(NORTHMERE, "1", "3 Quay Row", "northmere", "2026-05-01", null),
                        residence(SALTBY, "2", "7 Tannery Row", "saltby", "2024-08-01", "2026-01-10"),
                        identity(NORTHMERE, "2017-03-12"));
        for (Protection protection : List.of(Protection.because("restricted"), Protection.NOT_YET_KNOWN)) {
            Picture picture = answers.protecting(protection).picture();
            assertThat(picture.trail().stays()).isEmpty();
            assertThat(picture.trail().areas()).isEmpty();
            assertThat(picture.trail().gaps()).isEmpty();
            assertThat(picture.chronology().entries()).isEmpty();
        }
    }

    @Test
    void an_event_whose_date_no_clause_names_moves_nothing_in_the_chronology() {
        Picture picture = none().with(event(POLICE, "p1", "2026-10-02", "domestic-abuse"))
                .withoutField(ChronologyEvent.DATE)
                .picture();
        assertThat(picture.chronology().entries()).isEmpty();
    }

    @Test
    void lead_professionals_stand_first() {
        List<String> names = none()
                .with(professional(NORTHMERE, "1", "Bo", false), professional(SALTBY, "2", "Al", true))
                .picture()
                .professionals()
                .stream()
                .map(d -> d.ref().localId())
                .toList();
        assertThat(names).containsExactly("2", "1");
    }

    @Test
    void missed_appointments_are_counted_as_a_run_at_each_agency() {
        List<MissedRun> runs = none().with(
                        missed(HOSPITAL, "1", "2026-09-30"),
                        missed(HOSPITAL, "2", "2026-10-30"),
                        missed(NORTHMERE, "3", "2026-10-01"))
                .picture()
                .missed();
        assertThat(runs).hasSize(2);
        assertThat(runs.getLast().appointments())
                .extracting(d -> d.ref().localId())
                .containsExactly("2", "1");
    }

    @Test
    void attendance_is_shown_as_each_school_counts_it() {
        Attendance attendance = new Attendance(
                ref(NORTHMERE, "a"),
                Subject.CHILD,
                labels(),
                "Quayside Primary",
                Period.UNKNOWN,
                0,
                0,
                0,
                0,
                0,
                Optional.empty(),
                List.of());
        assertThat(none().with(attendance).picture().attendance()).hasSize(1);
        assertThat(attendance.percentage()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {100, 90.01})
    void more_than_ninety_per_cent_is_ordinary(double percentage) {
        assertThat(AttendanceBand.of(percentage, 85)).isEqualTo(AttendanceBand.ORDINARY);
    }

    @Test
    void each_boundary_falls_on_the_side_the_statistics_put_it() {
        assertThat(AttendanceBand.of(90, 85)).isEqualTo(AttendanceBand.PERSISTENTLY_ABSENT);
        assertThat(AttendanceBand.of(85, 85)).isEqualTo(AttendanceBand.PERSISTENTLY_ABSENT);
        assertThat(AttendanceBand.of(84.9, 85)).isEqualTo(AttendanceBand.BELOW_LOCAL_THRESHOLD);
        assertThat(AttendanceBand.of(50.1, 85)).isEqualTo(AttendanceBand.BELOW_LOCAL_THRESHOLD);
        assertThat(AttendanceBand.of(50, 85)).isEqualTo(AttendanceBand.SEVERELY_ABSENT);
    }

    private static List<String> ids(Chronology chronology) {
        return chronology.entries().stream()
                .map(e -> e.source().ref().localId())
                .toList();
    }

    private static PersonIdentity identity(AgencyId agency, String born) {
        return new PersonIdentity(
                ref(agency, "who"),
                Subject.CHILD,
                labels(),
                List.of(PersonName.usual("Maya", "Hollis")),
                Optional.of(PartialDate.parse(born)),
                Optional.empty(),
                Sex.FEMALE,
                List.of(),
                List.of(address("3 Quay Row", "northmere")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static PostalAddress address(String line, String area) {
        return new PostalAddress(
                PostalAddress.Kind.HOME, List.of(line), Optional.empty(), Optional.empty(), Optional.of(area));
    }

    private static Period period(String from, String to) {
        return new Period(
                Optional.of(PartialDate.parse(from)), Optional.ofNullable(to).map(PartialDate::parse));
    }

    private static Coded coded(String code) {
        return Coded.of("test", code, code);
    }

    private static StatutoryPlan plan(AgencyId agency, String id, String type, String status, String from, String to) {
        return new StatutoryPlan(
                ref(agency, id),
                Subject.CHILD,
                labels(),
                coded(type),
                coded(status),
                period(from, to),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Involvement involvement(AgencyId agency, String id, String status, String from, String to) {
        return new Involvement(
                ref(agency, id),
                Subject.CHILD,
                labels(),
                "Team",
                coded("assessment"),
                coded(status),
                period(from, to),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Relationship person(
            AgencyId agency, String id, String kind, SubjectRelation relation, String given) {
        return new Relationship(
                ref(agency, id),
                new Subject(
                        relation, Optional.empty(), Optional.ofNullable(given).map(g -> PersonName.usual(g, "Hollis"))),
                labels(),
                coded(kind),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Period.UNKNOWN,
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    private static ChronologyEvent event(AgencyId agency, String id, String date, String kind) {
        return new ChronologyEvent(
                ref(agency, id),
                Subject.CHILD,
                labels(),
                PartialDate.parse(date),
                Optional.empty(),
                coded(kind),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    private static MissedAppointment missed(AgencyId agency, String id, String date) {
        return new MissedAppointment(
                ref(agency, id),
                Subject.CHILD,
                labels(),
                PartialDate.parse(date),
                coded("hospital"),
                Optional.empty(),
                coded("was-not-brought"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Residence residence(AgencyId agency, String id, String line, String area, String from, String to) {
        return new Residence(
                ref(agency, id), Subject.CHILD, labels(), address(line, area), period(from, to), List.of());
    }

    private static Professional professional(AgencyId agency, String id, String given, boolean lead) {
        return new Professional(
                ref(agency, id),
                Subject.CHILD,
                labels(),
                PersonName.usual(given, "Prosser"),
                coded("social-worker"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Period.UNKNOWN,
                lead);
    }
}
