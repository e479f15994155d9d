package org.biggerpicture.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.biggerpicture.matching.People.NHS;
import static org.biggerpicture.matching.People.OTHER_NHS;
import static org.biggerpicture.matching.People.held;
import static org.biggerpicture.matching.People.sought;

import java.util.List;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.biggerpicture.ask.PersonSought;
import org.biggerpicture.matching.Contradiction.AnotherFitsNearlyAsWell;
import org.biggerpicture.matching.Contradiction.DifferentBirthDate;
import org.biggerpicture.matching.Contradiction.DifferentIdentifier;
import org.biggerpicture.matching.Contradiction.FormerIdentifier;
import org.biggerpicture.matching.Contradiction.IdentifierConflict;
import org.biggerpicture.matching.Contradiction.InvalidIdentifier;
import org.biggerpicture.matching.Contradiction.OnlyOneFieldGroup;
import org.biggerpicture.matching.Contradiction.PossibleTwinOrSibling;
import org.biggerpicture.matching.Contradiction.ThroughTheMother;
import org.biggerpicture.record.Identifier.Standing;
import org.junit.jupiter.api.Test;

/** The labelled cases of the reviews: who may be taken for the child, and what has to be said. */
class SameChildTest {
    private static final String HOME = "NM1 2AB";
    private static final PersonSought EVA = sought("Eva Rose", "Penhallow", "2016-03-04", HOME, NHS);

    private final Matching matching = Matching.demonstration();

    private CandidateMatch match(PersonSought sought, People.Held held) {
        return matching.compare(sought, List.of(held.candidate())).getFirst();
    }

    private static List<Class<?>> kinds(CandidateMatch match) {
        return match.contradictions().stream().<Class<?>>map(Object::getClass).toList();
    }

    @Test
    void all_alike_with_a_verified_number_is_strong_and_may_stand_selected() {
        CandidateMatch match =
                match(EVA, held("Eva", "Penhallow", "2016-03-04").verified(NHS).postcode(HOME));
        assertThat(match.band()).isEqualTo(Band.STRONG);
        assertThat(match.mayBePreselected()).isTrue();
        assertThat(match.inWords()).isEqualTo("same NHS number, first name, surname, birth date and postcode");
    }

    @Test
    void names_date_and_home_without_a_verified_number_are_offered_but_never_selected() {
        CandidateMatch match = match(EVA, held("Eva", "Penhallow", "2016-03-04").postcode(HOME));
        assertThat(match.band()).isEqualTo(Band.STRONG);
        assertThat(match.mayBePreselected()).isFalse();
    }

    @Test
    void a_number_that_is_not_verified_selects_nobody() {
        CandidateMatch match = match(
                EVA,
                held("Eva", "Penhallow", "2016-03-04")
                        .nhs(NHS, Standing.UNVERIFIED)
                        .postcode(HOME));
        assertThat(match.mayBePreselected()).isFalse();
    }

    @Test
    void a_twin_with_another_number_is_named_as_one_and_is_hardly_a_candidate() {
        CandidateMatch match = match(
                EVA,
                held("Margaret", "Penhallow", "2016-03-04").verified(OTHER_NHS).postcode(HOME));
        assertThat(match.band()).isIn(Band.WEAK, Band.NONE);
        assertThat(match.contradictions()).contains(new PossibleTwinOrSibling(true));
        assertThat(match.inWords()).contains("may be the child's twin", "each side gives a different NHS number");
    }

    @Test
    void twins_whose_names_sound_alike_are_not_taken_for_one_another() {
        CandidateMatch match = match(
                sought("Eva", "Penhallow", "2016-03-04", HOME, ""),
                held("Ava", "Penhallow", "2016-03-04").postcode(HOME));
        assertThat(match.band()).isNotEqualTo(Band.STRONG);
        assertThat(match.inWords()).contains("Eva / Ava", "may be the child's twin");
    }

    @Test
    void a_twin_a_letter_apart_is_shown_beside_the_child_in_one_answer_and_is_not_chosen() {
        List<CandidateMatch> matches = matching.compare(
                sought("Arjun", "Pillai", "2019-01-27", "", NHS),
                List.of(
                        held("Arjun", "Pillai", "2019-01-27").as("1").candidate(),
                        held("Arun", "Pillai", "2019-01-27").as("2").candidate()));
        assertThat(matches.getFirst().candidate().localId()).isEqualTo("1");
        assertThat(matches.getLast().band()).isEqualTo(Band.CONFIRM);
        assertThat(matches.getLast().inWords()).contains("may be the child's twin");
    }

    @Test
    void a_twins_surname_entered_as_the_childs_given_name_does_not_make_them_one() {
        CandidateMatch match = match(
                sought("Nwosu", "Kwame", "2023-06-29", "L26 9AE", ""),
                held("Joshua", "Nwosu", "2023-06-29").postcode("L26 9AE"));
        assertThat(match.band()).isNotEqualTo(Band.STRONG);
        assertThat(match.inWords()).contains("may be the child's twin");
    }

    @Test
    void a_wrong_digit_in_the_number_is_said_and_the_number_shown_as_invalid() {
        CandidateMatch match = match(
                EVA,
                held("Ava", "Penhallow", "2016-03-04").verified("9990000019").postcode(HOME));
        assertThat(match.inWords()).contains("the NHS number differs in one digit: 9990000018 / 9990000019");
        assertThat(kinds(match)).contains(InvalidIdentifier.class);
        assertThat(match.verifiedIdentifier()).isFalse();
    }

    @Test
    void a_sibling_of_the_home_is_not_the_child() {
        CandidateMatch match = match(
                sought("Eva", "Penhallow", "2016-03-04", HOME, ""),
                held("Thomas", "Penhallow", "2013-11-20").postcode(HOME));
        assertThat(match.band()).isEqualTo(Band.NONE);
    }

    @Test
    void two_children_of_one_name_and_birthday_are_both_for_a_person_to_tell_apart() {
        PersonSought olivia = sought("Olivia", "Smith", "2014-05-06", "", "");
        List<CandidateMatch> matches = matching.compare(
                olivia,
                List.of(
                        held("Olivia", "Smith", "2014-05-06")
                                .as("1")
                                .postcode("NM1 2AB")
                                .verified(NHS)
                                .candidate(),
                        held("Olivia", "Smith", "2014-05-06")
                                .as("2")
                                .postcode("SB4 7QQ")
                                .verified(OTHER_NHS)
                                .candidate()));
        assertThat(matches).noneMatch(m -> m.band() == Band.STRONG);
        assertThat(matches).allMatch(m -> kinds(m).contains(AnotherFitsNearlyAsWell.class));
    }

    @Test
    void a_valid_number_with_someone_elses_name_and_date_is_a_conflict_and_never_strong() {
        CandidateMatch match = match(
                EVA, held("Marcus", "Oyelaran", "2009-12-30").verified(NHS).postcode("SB4 7QQ"));
        assertThat(kinds(match)).contains(IdentifierConflict.class);
        assertThat(match.band()).isNotEqualTo(Band.STRONG);
        assertThat(match.inWords()).contains("one of the records may carry someone else's number");
    }

    @Test
    void different_valid_numbers_are_said_and_no_veto() {
        CandidateMatch match = match(
                EVA,
                held("Eva Rose", "Penhallow", "2016-03-04").verified(OTHER_NHS).postcode(HOME));
        assertThat(kinds(match)).contains(DifferentIdentifier.class);
        assertThat(match.band()).isEqualTo(Band.CONFIRM);
    }

    @Test
    void an_adopted_childs_former_number_joins_nothing() {
        CandidateMatch match = match(
                EVA,
                held("Eva", "Marlowe", "2016-03-04").nhs(NHS, Standing.FORMER).postcode("SB4 7QQ"));
        assertThat(kinds(match)).contains(FormerIdentifier.class);
        assertThat(match.evidence()).noneMatch(e -> e.aspect() == Aspect.NHS_NUMBER && e.bits() > 0);
        assertThat(match.mayBePreselected()).isFalse();
        assertThat(match.band()).isNotEqualTo(Band.STRONG);
    }

    @Test
    void a_record_marked_as_adopted_is_never_selected_however_alike() {
        CandidateMatch match = match(
                EVA,
                held("Eva", "Penhallow", "2016-03-04")
                        .verified(NHS)
                        .postcode(HOME)
                        .adopted());
        assertThat(match.mayBePreselected()).isFalse();
    }

    @Test
    void a_child_known_by_another_name_is_found_through_the_alias() {
        PersonSought anna = sought("Anna", "Kouao", "1991-11-02", "", "");
        CandidateMatch without = match(anna, held("Victoria", "Climbie", "1991-11-02"));
        CandidateMatch with =
                match(anna, held("Victoria", "Climbie", "1991-11-02").alias("Anna", "Kouao"));
        assertThat(without.band()).isEqualTo(Band.NONE);
        assertThat(with.band()).isIn(Band.CONFIRM, Band.STRONG);
        assertThat(with.inWords()).contains("same first name, surname and birth date");
    }

    @Test
    void trying_many_names_costs_something() {
        PersonSought anna = sought("Anna", "Kouao", "1991-11-02", "", "");
        double one = match(anna, held("Anna", "Kouao", "1991-11-02")).logOdds();
        double many = match(
                        anna,
                        held("Victoria", "Climbie", "1991-11-02")
                                .alias("Anna", "Kouao")
                                .alias("Marie", "Tetteh"))
                .logOdds();
        assertThat(many).isLessThan(one);
    }

    @Test
    void an_unborn_child_is_found_through_the_mother_and_never_strong() {
        PersonSought unborn = People.unborn("Kasia", "Nowicka", "1998-02-03", "2026-06-01");
        CandidateMatch match =
                match(unborn, held("Baby", "Nowicka", "").expected("2026-06-08").mother("Kasia", "Nowicka"));
        assertThat(match.band()).isEqualTo(Band.CONFIRM);
        assertThat(kinds(match)).contains(ThroughTheMother.class);
        assertThat(match.inWords()).contains("unborn or newborn child", "mother's name");
    }

    @Test
    void a_child_born_outside_the_window_of_the_expected_date_is_not_the_unborn_one() {
        PersonSought unborn = People.unborn("Kasia", "Nowicka", "1998-02-03", "2026-06-01");
        double inside = match(unborn, held("Zofia", "Nowicka", "2026-05-10").mother("Kasia", "Nowicka"))
                .logOdds();
        double outside = match(unborn, held("Zofia", "Nowicka", "2024-05-10").mother("Kasia", "Nowicka"))
                .logOdds();
        assertThat(outside).isLessThan(inside - 5);
    }

    @Test
    void the_mothers_own_record_answers_a_question_about_her_unborn_child() {
        PersonSought unborn = People.unborn("Kasia", "Nowicka", "1998-02-03", "2026-06-01");
        CandidateMatch match =
                match(unborn, held("Kasia", "Nowicka", "1998-02-03").parent());
        assertThat(match.band()).isEqualTo(Band.CONFIRM);
        assertThat(kinds(match)).contains(ThroughTheMother.class);
    }

    @Test
    void a_placeholder_name_is_no_name() {
        CandidateMatch match = match(
                sought("Eva", "Penhallow", "2016-03-04", HOME, ""),
                held("Baby Girl", "Penhallow", "2016-03-04").postcode(HOME));
        assertThat(match.evidence()).noneMatch(e -> e.aspect() == Aspect.GIVEN_NAME);
    }

    @Test
    void another_birth_date_is_said_and_keeps_it_from_being_strong() {
        CandidateMatch match =
                match(EVA, held("Eva", "Penhallow", "2012-09-17").verified(NHS).postcode(HOME));
        assertThat(kinds(match)).contains(DifferentBirthDate.class);
        assertThat(match.band()).isEqualTo(Band.CONFIRM);
    }

    @Test
    void a_name_alone_is_one_field_group_and_never_strong() {
        CandidateMatch match = match(sought("Eva", "Penhallow", "", "", ""), held("Eva", "Penhallow", ""));
        assertThat(kinds(match)).contains(OnlyOneFieldGroup.class);
        assertThat(match.band()).isNotEqualTo(Band.STRONG);
    }

    @Test
    void a_second_record_of_the_same_child_does_not_speak_against_the_first() {
        double alone = match(EVA, held("Eva", "Penhallow", "2016-03-04").postcode(HOME))
                .logOdds();
        List<CandidateMatch> both = matching.compare(
                EVA,
                List.of(
                        held("Eva", "Penhallow", "2016-03-04")
                                .as("1")
                                .postcode(HOME)
                                .candidate(),
                        held("Eva Rose", "Penhallow", "2016-03-04")
                                .as("2")
                                .postcode(HOME)
                                .candidate()));
        assertThat(both).anySatisfy(m -> assertThat(m.logOdds()).isCloseTo(alone, Offset.offset(.5)));
    }

    @Test
    void the_bits_of_the_evidence_add_up_to_the_log_odds() {
        CandidateMatch match =
                match(EVA, held("Ava", "Penhallow", "2016-03-04").verified(NHS).postcode("NM1 2AC"));
        double sum = match.evidence().stream().mapToDouble(MatchEvidence::bits).sum();
        assertThat(sum).isCloseTo(match.logOdds(), Offset.offset(1e-6));
    }

    @Test
    void never_issued_numbers_count_only_in_a_demonstration() {
        Candidate candidate =
                held("Eva", "Penhallow", "2016-03-04").verified(NHS).candidate();
        CandidateMatch match =
                Matching.standard().compare(EVA, List.of(candidate)).getFirst();
        assertThat(match.verifiedIdentifier()).isFalse();
        assertThat(kinds(match)).contains(InvalidIdentifier.class);
    }

    @Test
    void where_a_protected_person_lives_is_in_neither_score_nor_evidence_nor_words() {
        CandidateMatch here =
                match(EVA, held("Eva", "Penhallow", "2016-03-04").postcode(HOME).restricted());
        CandidateMatch elsewhere = match(
                EVA, held("Eva", "Penhallow", "2016-03-04").postcode("SB4 7QQ").restricted());
        assertThat(here.logOdds()).isEqualTo(elsewhere.logOdds());
        assertThat(here.evidence()).noneMatch(e -> e.aspect().locationBearing());
        assertThat(here.inWords()).isEqualTo(elsewhere.inWords()).doesNotContain("postcode", HOME);
    }

    @Test
    void one_protected_person_in_the_answers_hides_location_in_all_of_them() {
        List<CandidateMatch> matches = matching.compare(
                EVA,
                List.of(
                        held("Eva", "Penhallow", "2016-03-04")
                                .at("northmere-police")
                                .postcode(HOME)
                                .candidate(),
                        held("Eva", "Penhallow", "2016-03-04").restricted().candidate()));
        assertThat(matches)
                .allMatch(m -> m.evidence().stream().noneMatch(e -> e.aspect().locationBearing()));
    }

    @Test
    void nothing_is_said_in_percentages() {
        CandidateMatch match = match(EVA, held("Eve", "Penhalow", "2016-04-03").postcode("NM1 2AC"));
        assertThat(match.inWords()).doesNotContain("%").contains("day and month of the birth date are exchanged");
    }

    @Test
    void an_approximate_age_is_weighed_by_how_wide_it_is() {
        PersonSought about = new PersonSought(
                Optional.empty(),
                Optional.empty(),
                List.of("Eva"),
                Optional.of("Penhallow"),
                List.of(),
                EVA.born(),
                2,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        double exact = match(sought("Eva", "Penhallow", "2016-03-04", "", ""), held("Eva", "Penhallow", "2016-03-04"))
                .logOdds();
        double within = match(about, held("Eva", "Penhallow", "2017-01-01")).logOdds();
        double beyond = match(about, held("Eva", "Penhallow", "2010-01-01")).logOdds();
        assertThat(within).isLessThan(exact);
        assertThat(beyond).isLessThan(within);
    }
}
