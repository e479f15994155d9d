package org.biggerpicture.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {
    @ParameterizedTest
    @ValueSource(strings = {"2019", "2019-04", "2019-04-30", "0987-01-01"})
    void a_date_is_written_back_exactly_as_precisely_as_it_was_read(String text) {
        assertThat(PartialDate.parse(text)).hasToString(text);
    }

    @Test
    void a_year_may_be_any_day_of_that_year() {
        PartialDate year = PartialDate.parse("2019");
        assertThat(year.earliest()).isEqualTo(LocalDate.of(2019, 1, 1));
        assertThat(year.latest()).isEqualTo(LocalDate.of(2019, 12, 31));
        assertThat(year.exact()).isEmpty();
    }

    @Test
    void a_month_ends_on_its_own_last_day() {
        assertThat(PartialDate.parse("2024-02").latest()).isEqualTo(LocalDate.of(2024, 2, 29));
    }

    @Test
    void a_time_of_day_is_left_out() {
        assertThat(PartialDate.parse("2024-02-03T11:20:00Z")).isEqualTo(PartialDate.parse("2024-02-03"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "2019-13", "2019-02-30", "30/04/2019", "2019-04-30-01"})
    void what_names_no_date_is_refused(String text) {
        assertThatThrownBy(() -> PartialDate.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_age_is_whole_years_and_never_negative() {
        PartialDate born = PartialDate.parse("2019-04-30");
        assertThat(born.yearsUntil(LocalDate.of(2026, 4, 29))).isEqualTo(6);
        assertThat(born.yearsUntil(LocalDate.of(2026, 4, 30))).isEqualTo(7);
        assertThat(born.yearsUntil(LocalDate.of(2018, 1, 1))).isZero();
    }

    @Test
    void an_open_period_may_include_any_later_day() {
        Period period = Period.since(PartialDate.parse("2024-05"));
        assertThat(period.mayInclude(LocalDate.of(2024, 4, 30))).isFalse();
        assertThat(period.mayInclude(LocalDate.of(2024, 5, 1))).isTrue();
        assertThat(period.mayInclude(LocalDate.of(2030, 1, 1))).isTrue();
    }
}
