package org.biggerpicture.agreements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.biggerpicture.agreements.WithheldNotice.Why;
import org.biggerpicture.ask.Answer;
import org.biggerpicture.ask.Outcome;
import org.biggerpicture.record.AgencyRecord;
import org.biggerpicture.record.ChronologyEvent;
import org.biggerpicture.record.Field;
import org.biggerpicture.record.Sensitivity;
import org.biggerpicture.record.StatutoryPlan;
import org.biggerpicture.record.SubjectRelation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What may be shown of an answer")
class DisclosureTest {
    private static final Agreements AGREEMENTS = Region.agreements();

    private static DisclosedAnswer disclose(String purpose, Answer answer) {
        return AGREEMENTS.disclose(Cases.enquiry(Cases.MAYA, purpose), answer, Protection.OPEN, Cases.NOTHING);
    }

    private static ChronologyEvent event(Sensitivity... labels) {
        return Cases.event("northmere-hospital", "E1", "2026-03-02", SubjectRelation.CHILD, labels);
    }

    @Test
    void is_headlines_at_screening_and_what_was_written_in_an_enquiry() {
        Disclosure screening = disclose("SCREEN", Cases.answer("northmere-hospital", event()))
                .disclosures()
                .getFirst();
        assertThat(screening.show(ChronologyEvent.KIND)).isInstanceOf(Shown.Known.class);
        assertThat(screening.show(ChronologyEvent.NARRATIVE)).isInstanceOf(Shown.Withheld.class);
        Disclosure enquiry = disclose("S47", Cases.answer("northmere-hospital", event()))
                .disclosures()
                .getFirst();
        assertThat(enquiry.show(ChronologyEvent.NARRATIVE))
                .isEqualTo(new Shown.Known<>("Mother says he fell. Bruise to the ear."));
        assertThat(enquiry.decidedBy().cite()).isEqualTo("health-hub#1.2");
        assertThat(enquiry.decidedBy().gateway()).isEqualTo("Children Act 1989 section 47");
    }

    @Test
    void of_which_all_is_concealed_equals_in_every_part_an_answer_that_holds_nothing() {
        Answer full = Cases.answer("northmere-hospital", event(Sensitivity.SEXUAL_HEALTH));
        DisclosedAnswer concealed = disclose("S47", full);
        DisclosedAnswer empty = disclose("S47", Cases.answer("northmere-hospital"));
        assertThat(concealed.outcome()).isEqualTo(empty.outcome()).isEqualTo(Cases.NOTHING);
        assertThat(concealed.disclosures()).isEmpty();
        assertThat(concealed.notices()).isEmpty();
        assertThat(concealed).hasToString(empty.toString());
    }

    @Test
    void is_the_same_with_and_without_a_concealed_record_among_others_except_in_the_log() {
        ChronologyEvent one = Cases.event("northmere-hospital", "E1", "2026-03-02", SubjectRelation.CHILD);
        ChronologyEvent two = Cases.event("northmere-hospital", "E3", "2026-04-02", SubjectRelation.CHILD);
        ChronologyEvent hidden =
                Cases.event("northmere-hospital", "E2", "2026-03-09", SubjectRelation.CHILD, Sensitivity.SEXUAL_HEALTH);
        DisclosedAnswer with = disclose("S47", Cases.answer("northmere-hospital", one, hidden, two));
        DisclosedAnswer without = disclose("S47", Cases.answer("northmere-hospital", one, two));
        assertThat(with.disclosures()).extracting(d -> d.ref().localId()).containsExactly("E1", "E3");
        assertThat(with.outcome()).isEqualTo(without.outcome()).isEqualTo(new Outcome.Answered());
        assertThat(with.notices()).isEqualTo(without.notices());
        assertThat(with.log().withheld()).singleElement().satisfies(w -> {
            assertThat(w.manner()).isEqualTo(Manner.CONCEAL);
            assertThat(w.count()).isEqualTo(1);
            assertThat(w.clause()).contains("health-hub#3.2");
        });
        assertThat(without.log().withheld()).isEmpty();
    }

    @Test
    void tells_how_many_masked_records_are_held_under_which_clause_and_whom_to_ring() {
        ChronologyEvent a =
                Cases.event("northmere-hospital", "E1", "2026-03-02", SubjectRelation.CHILD, Sensitivity.MENTAL_HEALTH);
        ChronologyEvent b =
                Cases.event("northmere-hospital", "E2", "2026-03-09", SubjectRelation.CHILD, Sensitivity.MENTAL_HEALTH);
        DisclosedAnswer answer = disclose("S47", Cases.answer("northmere-hospital", a, b));
        assertThat(answer.outcome()).isEqualTo(new Outcome.PartWithheld(Optional.empty()));
        assertThat(answer.notices()).singleElement().satisfies(n -> {
            assertThat(n.count()).isEqualTo(2);
            assertThat(n.why()).isEqualTo(Why.EXISTENCE_ONLY);
            assertThat(n.clause().cite()).isEqualTo("health-hub#3.1");
            assertThat(n.ring()).isEqualTo(Region.contact());
        });
    }

    @Test
    void of_a_live_operation_is_no_more_than_that_it_is_held_even_after_breaking_the_glass() {
        Answer answer = Cases.answer(
                "estuary-police",
                Cases.event("estuary-police", "P1", "2026-10-02", SubjectRelation.CHILD, Sensitivity.LIVE_OPERATION));
        for (Circumstances circumstances :
                List.of(Circumstances.ORDINARY, new Circumstances(java.util.Set.of(), true))) {
            DisclosedAnswer shown = AGREEMENTS.disclose(
                    Cases.enquiry(Cases.MAYA, "IMMEDIATE"), circumstances, answer, Protection.OPEN, Cases.NOTHING);
            assertThat(shown.disclosures()).isEmpty();
            assertThat(shown.notices())
                    .singleElement()
                    .satisfies(n -> assertThat(n.why()).isEqualTo(Why.PROHIBITED));
        }
    }

    @Test
    void leaves_out_what_the_agency_judges_more_detrimental_and_says_so_where_a_clause_covers_it() {
        DisclosedAnswer answer =
                disclose("S47", Cases.answer("northmere-hospital", event(Sensitivity.MORE_DETRIMENTAL)));
        assertThat(answer.disclosures()).isEmpty();
        assertThat(answer.notices())
                .singleElement()
                .satisfies(n -> assertThat(n.why()).isEqualTo(Why.MORE_DETRIMENTAL));
    }

    @Test
    void conceals_what_is_judged_more_detrimental_where_no_clause_would_cover_it() {
        DisclosedAnswer answer = disclose(
                "S47",
                Cases.answer("northmere-hospital", event(Sensitivity.MORE_DETRIMENTAL, Sensitivity.SEXUAL_HEALTH)));
        assertThat(answer.outcome()).isEqualTo(Cases.NOTHING);
    }

    @Test
    void withholds_older_records_than_the_clause_looks_back_to() {
        ChronologyEvent old = Cases.event("northmere-schools", "S1", "2020-01-10", SubjectRelation.CHILD);
        assertThat(disclose("SCREEN", Cases.answer("northmere-schools", old)).outcome())
                .isEqualTo(Cases.NOTHING);
        ChronologyEvent oldHospital = Cases.event("northmere-hospital", "E1", "2020-01-10", SubjectRelation.CHILD);
        assertThat(disclose("SCREEN", Cases.answer("northmere-hospital", oldHospital))
                        .notices())
                .hasSize(1);
    }

    @Test
    void differs_by_protection_in_fields_that_bear_location_and_in_nothing_else() {
        Answer answer = Cases.answer("northmere-hospital", event());
        List<Disclosure> three = Stream.of(
                        Protection.OPEN, Protection.NOT_YET_KNOWN, Protection.because("PDS says restricted"))
                .map(p -> AGREEMENTS.disclose(Cases.enquiry(Cases.MAYA, "S47"), answer, p, Cases.NOTHING))
                .peek(a -> assertThat(a.outcome()).isEqualTo(new Outcome.Answered()))
                .map(a -> a.disclosures().getFirst())
                .toList();
        for (Field<ChronologyEvent, ?> field : ChronologyEvent.FIELDS) {
            if (!field.locationBearing()) {
                Shown<?> open = three.getFirst().show(field);
                assertThat(three)
                        .as(field.toString())
                        .allSatisfy(d -> assertThat((Object) d.show(field)).isEqualTo(open));
            }
        }
        assertThat(three.get(0).show(ChronologyEvent.PLACE)).isEqualTo(new Shown.Known<>("Northmere General"));
        assertThat(three.get(1).show(ChronologyEvent.PLACE)).isInstanceOf(Shown.LocationWaits.class);
        assertThat(three.get(2).show(ChronologyEvent.PLACE))
                .isEqualTo(new Shown.LocationProtected<>("PDS says restricted"));
    }

    @Test
    void does_not_show_the_place_of_an_incident_before_there_is_an_enquiry() {
        Answer answer = Cases.answer(
                "estuary-police", Cases.event("estuary-police", "P1", "2026-10-02", SubjectRelation.CHILD));
        assertThat(disclose("SCREEN", answer).disclosures().getFirst().show(ChronologyEvent.PLACE))
                .isInstanceOf(Shown.Withheld.class);
        assertThat(disclose("S47", answer).disclosures().getFirst().show(ChronologyEvent.PLACE))
                .isInstanceOf(Shown.Known.class);
    }

    @Test
    void is_by_a_clause_about_that_relation_to_the_child() {
        Answer answer = Cases.answer(
                "northmere-hospital",
                Cases.event("northmere-hospital", "E1", "2026-03-02", SubjectRelation.HOUSEHOLD_ADULT));
        assertThat(disclose("S47", answer).outcome()).isEqualTo(Cases.NOTHING);
    }

    @Test
    void keeps_an_outcome_that_is_no_answer_as_it_is() {
        Answer late = new Answer(
                Cases.answer("northmere-hospital").agency(),
                new org.biggerpicture.ask.RequestId("r"),
                new Outcome.Late(),
                List.of(),
                Cases.NOW,
                java.time.Duration.ZERO,
                Optional.empty());
        assertThat(disclose("S47", late).outcome()).isEqualTo(new Outcome.Late());
    }

    @Test
    void shows_no_field_of_another_category() {
        Disclosure disclosure = disclose("S47", Cases.answer("northmere-hospital", event()))
                .disclosures()
                .getFirst();
        assertThatThrownBy(() -> disclosure.show(StatutoryPlan.TYPE)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void can_be_made_by_this_room_alone() {
        assertThat(Disclosure.class.getDeclaredConstructors())
                .allSatisfy(
                        c -> assertThat(Modifier.isPublic(c.getModifiers()) || Modifier.isProtected(c.getModifiers()))
                                .isFalse());
        assertThat(Modifier.isFinal(Disclosure.class.getModifiers())).isTrue();
    }

    @Test
    void says_in_no_text_of_its_own_what_was_told() {
        DisclosedAnswer answer = disclose("S47", Cases.answer("northmere-hospital", event()));
        assertThat(answer.toString() + answer.disclosures().getFirst()).doesNotContain("Theo", "Bruise", "E1");
    }

    @Test
    void judges_by_the_agency_that_answered_and_not_by_the_one_a_record_claims() {
        Answer answer = Cases.answer("westmarch-police", event());
        AgencyRecord claimed = answer.records().getFirst();
        assertThat(claimed.ref().agency().value()).isEqualTo("northmere-hospital");
        assertThat(disclose("S47", answer).disclosures()).isEmpty();
    }
}
