package org.biggerpicture.record;

import java.time.LocalDate;

/**
 * One mark of a school register.
 *
 * @param date the school day
 * @param morning whether the morning session
 * @param code the 2024 code (SI 2024/208 regulation 10)
 */
public record HalfDayMark(LocalDate date, boolean morning, String code) {}
