package org.biggerpicture.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckDigitsTest {
    @ParameterizedTest
    @ValueSource(strings = {"9000000009", "9000000017", "9000000025", "9693632125", "9434765919"})
    void a_number_with_its_right_check_digit_is_an_nhs_number(String number) {
        assertThat(CheckDigits.nhsNumber(number)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234567895", "9999999991", "9000000015", "1234567890", "9990000000", "900000000", ""})
    void numbers_that_official_samples_carry_but_whose_check_digit_is_wrong_are_not(String number) {
        assertThat(CheckDigits.nhsNumber(number)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000000000", "1111111111", "5555555555", "9999999999"})
    void one_digit_repeated_passes_the_sum_and_is_still_no_nhs_number(String number) {
        assertThat(CheckDigits.nhsNumber(number)).isFalse();
    }

    @Test
    void changing_any_single_digit_makes_an_nhs_number_invalid() {
        String number = "9434765919";
        for (int place = 0; place < number.length(); place++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                String changed = number.substring(0, place) + digit + number.substring(place + 1);
                assertThat(CheckDigits.nhsNumber(changed)).isEqualTo(changed.equals(number));
            }
        }
    }

    @Test
    void letters_are_no_digits_even_in_other_scripts() {
        assertThat(CheckDigits.nhsNumber("94347659١٩")).isFalse();
        assertThat(CheckDigits.nhsNumber("94347659l9")).isFalse();
    }

    @Test
    void a_pupil_number_has_the_check_letter_its_digits_ask_for() {
        assertThat(CheckDigits.uniquePupilNumber("B801200005001")).isTrue();
        assertThat(CheckDigits.uniquePupilNumber("A801200005001")).isFalse();
        assertThat(CheckDigits.uniquePupilNumber("B80120000500")).isFalse();
    }

    @Test
    void the_worked_example_on_suppliers_pages_is_arithmetically_wrong() {
        assertThat(CheckDigits.uniquePupilNumber("Q207000016049")).isFalse();
        assertThat(CheckDigits.uniquePupilNumber("P207000016049")).isTrue();
    }

    @Test
    void a_temporary_pupil_number_ends_in_a_letter_that_counts_as_its_place_in_the_alphabet() {
        long valid = "ABCDEFGHJKLMNPQRTUVWXYZ"
                .chars()
                .filter(first -> CheckDigits.uniquePupilNumber((char) first + "80120000500A"))
                .count();
        assertThat(valid).isEqualTo(1);
        assertThat(CheckDigits.uniquePupilNumber("B80120000500I")).isFalse();
    }
}
