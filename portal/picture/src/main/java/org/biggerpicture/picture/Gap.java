package org.biggerpicture.picture;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A span of which no agency that answered told anything. It is no finding that nothing happened.
 *
 * @param from the last day told of before it
 * @param to the first day told of after it
 */
public record Gap(LocalDate from, LocalDate to) {
    /** Its length in whole weeks. */
    public long weeks() {
        return ChronoUnit.WEEKS.between(from, to);
    }
}
