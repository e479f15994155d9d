package org.biggerpicture.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.biggerpicture.ask.IdentifierKind.BIRTH_DATE;
import static org.biggerpicture.ask.IdentifierKind.FAMILY_NAME;
import static org.biggerpicture.ask.IdentifierKind.GIVEN_NAME;
import static org.biggerpicture.ask.IdentifierKind.NHS_NUMBER;
import static org.biggerpicture.ask.IdentifierKind.POSTCODE;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.biggerpicture.ask.IdentifierKind;
import org.biggerpicture.ask.PersonSought;
import org.biggerpicture.matching.QuestionLadder.Search;
import org.biggerpicture.matching.Step.Variation;
import org.biggerpicture.record.PartialDate;
import org.junit.jupiter.api.Test;

/** With which identifiers an agency is asked, in which order, and when to stop. */
class QuestionLadderTest {
    private static final Set<IdentifierKind> ALL = EnumSet.allOf(IdentifierKind.class);
    private static final PersonSought EVA =
            People.sought("Eva Rose", "Penhallow-Marlowe", "2016-03-04", "NM1 2AB", People.NHS);

    private static List<Step> steps(PersonSought sought, Set<IdentifierKind> permitted) {
        return QuestionLadder.demonstration(sought, permitted, List.of());
    }

    @Test
    void the_number_comes_first_and_places_last() {
        List<Step> steps = steps(EVA, ALL);
        assertThat(steps.getFirst().discloses()).containsExactlyInAnyOrder(NHS_NUMBER, BIRTH_DATE);
        assertThat(steps.getLast().discloses()).contains(POSTCODE);
        int firstPlace = 0;
        while (!steps.get(firstPlace).discloses().contains(POSTCODE)) {
            firstPlace++;
        }
        assertThat(steps.subList(firstPlace, steps.size()))
                .allMatch(s -> s.discloses().contains(POSTCODE));
    }

    @Test
    void there_is_always_a_question_without_a_postcode_when_anything_else_is_known() {
        assertThat(steps(EVA, ALL)).anyMatch(s -> !s.discloses().contains(POSTCODE));
    }

    @Test
    void no_question_carries_what_no_agreement_permits() {
        Set<IdentifierKind> permitted = Set.of(GIVEN_NAME, FAMILY_NAME, BIRTH_DATE);
        assertThat(steps(EVA, permitted)).isNotEmpty().allMatch(s -> permitted.containsAll(s.discloses()));
    }

    @Test
    void every_question_contains_what_the_agencys_search_needs_at_least() {
        List<Set<IdentifierKind>> accepted = List.of(Set.of(FAMILY_NAME, BIRTH_DATE), Set.of(NHS_NUMBER, BIRTH_DATE));
        assertThat(QuestionLadder.demonstration(EVA, ALL, accepted))
                .isNotEmpty()
                .allMatch(s -> accepted.stream().anyMatch(k -> s.discloses().containsAll(k)));
    }

    @Test
    void no_question_is_asked_twice_and_each_says_why() {
        List<Step> steps = steps(EVA, ALL);
        assertThat(new HashSet<>(steps)).hasSameSizeAs(steps);
        assertThat(steps).allMatch(s -> !s.reason().isBlank());
    }

    @Test
    void an_agency_whose_search_finds_only_what_is_written_is_never_asked_the_same_words_twice() {
        List<PersonSought> asked = steps(EVA, ALL).stream().map(Step::sought).toList();
        assertThat(new HashSet<>(asked)).hasSameSizeAs(asked);
    }

    @Test
    void an_agency_whose_search_knows_sounds_is_asked_for_both_names_and_for_each_alone_by_sound() {
        assertThat(QuestionLadder.demonstration(EVA, ALL, List.of(), EnumSet.of(Search.SOUNDS)))
                .filteredOn(s -> s.variation() == Variation.AS_IT_SOUNDS)
                .extracting(Step::discloses)
                .containsExactly(
                        Set.of(GIVEN_NAME, FAMILY_NAME, BIRTH_DATE),
                        Set.of(FAMILY_NAME, BIRTH_DATE),
                        Set.of(GIVEN_NAME, BIRTH_DATE));
        assertThat(steps(EVA, ALL)).noneMatch(s -> s.variation() == Variation.AS_IT_SOUNDS);
    }

    @Test
    void day_and_month_are_exchanged_where_that_gives_another_date() {
        assertThat(steps(EVA, ALL))
                .filteredOn(s -> s.variation() == Variation.DAY_MONTH_EXCHANGED)
                .singleElement()
                .satisfies(s -> assertThat(s.sought().born()).contains(PartialDate.parse("2016-04-03")));
        PersonSought late = People.sought("Eva", "Penhallow", "2016-03-24", "", "");
        assertThat(steps(late, ALL)).noneMatch(s -> s.variation() == Variation.DAY_MONTH_EXCHANGED);
    }

    @Test
    void each_half_of_a_double_surname_is_tried() {
        assertThat(steps(EVA, ALL))
                .filteredOn(s -> s.variation() == Variation.FAMILY_NAME_PART)
                .extracting(s -> s.sought().family().orElseThrow())
                .containsExactly("Penhallow", "Marlowe");
    }

    @Test
    void a_number_that_cannot_be_valid_or_was_never_issued_is_no_key() {
        PersonSought wrong = People.sought("Eva", "Penhallow", "2016-03-04", "", "9990000019");
        assertThat(steps(wrong, ALL)).noneMatch(s -> s.discloses().contains(NHS_NUMBER));
        assertThat(QuestionLadder.steps(EVA, ALL, List.of()))
                .noneMatch(s -> s.discloses().contains(NHS_NUMBER));
    }

    @Test
    void an_unborn_child_is_asked_for_through_the_mother_only() {
        List<Step> steps = steps(People.unborn("Kasia", "Nowicka", "1998-02-03", "2026-06-01"), ALL);
        assertThat(steps).isNotEmpty().allMatch(s -> s.reason().contains("mother"));
    }

    @Test
    void nothing_known_is_nothing_asked() {
        assertThat(steps(PersonSought.UNKNOWN, ALL)).isEmpty();
    }

    @Test
    void one_strong_candidate_alone_is_enough_and_doubt_is_not() {
        Matching matching = Matching.demonstration();
        Candidate eva = People.held("Eva", "Penhallow-Marlowe", "2016-03-04")
                .as("1")
                .postcode("NM1 2AB")
                .candidate();
        Candidate other = People.held("Eva", "Penhallow", "2016-03-04")
                .as("2")
                .verified(People.OTHER_NHS)
                .candidate();
        assertThat(QuestionLadder.enough(matching.compare(EVA, List.of(eva)))).isTrue();
        assertThat(QuestionLadder.enough(matching.compare(EVA, List.of(other)))).isFalse();
        assertThat(QuestionLadder.enough(List.of())).isFalse();
    }
}
