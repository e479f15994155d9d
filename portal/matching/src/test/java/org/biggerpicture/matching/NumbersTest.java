package org.biggerpicture.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.biggerpicture.ask.IdentifierKind;
import org.biggerpicture.ask.PersonSought;
import org.biggerpicture.record.Identifier;
import org.biggerpicture.record.Identifier.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which numbers may be keys. Whatever can't be one is kept as given and said to be no valid number. */
class NumbersTest {
    /** Nine digits and the check digit that belongs to them; the next nine that have one, if they have none. */
    private static String number(String nine) {
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            sum += (nine.charAt(i) - '0') * (10 - i);
        }
        int check = (11 - sum % 11) % 11;
        return check == 10 ? number("%09d".formatted(Integer.parseInt(nine) + 1)) : nine + check;
    }

    private static PersonSought sought(IdentifierKind kind, String value) {
        boolean nhs = kind == IdentifierKind.NHS_NUMBER;
        return new PersonSought(
                Optional.of(value).filter(v -> nhs),
                Optional.of(value).filter(v -> !nhs),
                List.of("Eva"),
                Optional.of("Penhallow"),
                List.of(),
                Optional.empty(),
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static boolean asked(IdentifierKind kind, String value) {
        return QuestionLadder.steps(sought(kind, value), EnumSet.allOf(IdentifierKind.class), List.of()).stream()
                .anyMatch(s -> s.discloses().contains(kind));
    }

    private static CandidateMatch match(IdentifierKind kind, Identifier.Kind held, String value) {
        Candidate candidate = People.held("Eva", "Penhallow", "")
                .number(new Identifier(held, value, Standing.VERIFIED))
                .candidate();
        return Matching.standard()
                .compare(sought(kind, value), List.of(candidate))
                .getFirst();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "400000001, first of England and Wales",
        "499999990, last of the older ones",
        "600000001, first of the newer ones",
        "799999990, last of them",
        "320000001, first of Northern Ireland",
        "399999990, last of it",
        "010101000, Scotland: born on 1 January 2001 or 1901",
        "290200123, Scotland: born on a 29 February",
        "311299990, Scotland: born on 31 December 1999"
    })
    void an_nhs_number_of_a_range_that_is_issued_is_a_key(String nine, String range) {
        String number = number(nine);
        assertThat(asked(IdentifierKind.NHS_NUMBER, number)).isTrue();
        CandidateMatch match = match(IdentifierKind.NHS_NUMBER, Identifier.Kind.NHS_NUMBER, number);
        assertThat(match.verifiedIdentifier()).isTrue();
        assertThat(match.inWords()).doesNotContain("not a valid number");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "000000001, no day",
        "320000000, Northern Ireland begins one later",
        "310200123, February has no 31st",
        "011300123, no month",
        "010000123, no month",
        "319999990, between Scotland and Northern Ireland",
        "500000001, never issued",
        "599999990, never issued",
        "800000001, never issued",
        "900000001, kept for the trial services of the NHS",
        "999000001, kept for tests"
    })
    void an_nhs_number_of_a_range_never_issued_is_no_key_outside_a_demonstration(String nine, String why) {
        String number = number(nine);
        assertThat(asked(IdentifierKind.NHS_NUMBER, number)).isFalse();
        CandidateMatch match = match(IdentifierKind.NHS_NUMBER, Identifier.Kind.NHS_NUMBER, number);
        assertThat(match.verifiedIdentifier()).isFalse();
        assertThat(match.evidence()).noneMatch(e -> e.aspect() == Aspect.NHS_NUMBER && e.level() == Level.EQUAL);
        assertThat(match.inWords()).contains("The NHS number held there is not a valid number".substring(4));
        assertThat(QuestionLadder.demonstration(
                        sought(IdentifierKind.NHS_NUMBER, number), EnumSet.allOf(IdentifierKind.class), List.of()))
                .anyMatch(s -> s.discloses().contains(IdentifierKind.NHS_NUMBER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"4444444444", "7777777777", "4000000013", "40000000", "4000000o04"})
    void a_repeated_digit_a_wrong_check_digit_or_another_length_is_no_key(String number) {
        assertThat(asked(IdentifierKind.NHS_NUMBER, number)).isFalse();
        CandidateMatch match = match(IdentifierKind.NHS_NUMBER, Identifier.Kind.NHS_NUMBER, number);
        assertThat(match.inWords()).contains("is not a valid number", number);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"B801200005001, permanent", "Z82332021502A, temporary", "B82332021502K, temporary"})
    void a_pupil_number_with_the_right_letter_is_a_key(String number, String kind) {
        assertThat(asked(IdentifierKind.UPN, number)).isTrue();
        assertThat(match(IdentifierKind.UPN, Identifier.Kind.UPN, number).verifiedIdentifier())
                .isTrue();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "A801200005001, another letter belongs to it",
        "I801200005001, no such letter is used",
        "B80120000500, too short",
        "Z82332021502I, no such letter is used for a temporary one"
    })
    void a_pupil_number_that_cannot_be_valid_is_no_key_and_is_shown_so(String number, String why) {
        assertThat(asked(IdentifierKind.UPN, number)).isFalse();
        CandidateMatch match = match(IdentifierKind.UPN, Identifier.Kind.UPN, number);
        assertThat(match.verifiedIdentifier()).isFalse();
        assertThat(match.inWords()).contains("unique pupil number held there is not a valid number", number);
    }

    @Test
    void a_temporary_pupil_number_says_nothing_against_a_permanent_one() {
        Candidate candidate = People.held("Eva", "Penhallow", "")
                .number(new Identifier(Identifier.Kind.UPN, "Z82332021502A", Standing.VERIFIED))
                .candidate();
        CandidateMatch match = Matching.standard()
                .compare(sought(IdentifierKind.UPN, "B801200005001"), List.of(candidate))
                .getFirst();
        assertThat(match.evidence()).noneMatch(e -> e.aspect() == Aspect.UPN);
    }

    @Test
    void two_permanent_pupil_numbers_are_said_to_differ_and_are_no_veto() {
        Candidate candidate = People.held("Eva", "Penhallow", "")
                .number(new Identifier(Identifier.Kind.UPN, "B856324098716", Standing.VERIFIED))
                .candidate();
        CandidateMatch match = Matching.standard()
                .compare(sought(IdentifierKind.UPN, "B801200005001"), List.of(candidate))
                .getFirst();
        assertThat(match.contradictions()).contains(new Contradiction.DifferentIdentifier(Identifier.Kind.UPN));
        assertThat(match.evidence()).anyMatch(e -> e.aspect() == Aspect.UPN && e.bits() > -7);
    }
}
