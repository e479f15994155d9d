package org.biggerpicture.record;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A date as exactly as it is known: a day, a month or only a year. Precision is never invented.
 *
 * @param year four digits
 * @param month 1 to 12, if known
 * @param day 1 to 31, if known; never without a month
 */
public record PartialDate(int year, Optional<Integer> month, Optional<Integer> day) {
    /**
     * @throws IllegalArgumentException if there is no such date
     */
    public PartialDate {
        if (day.isPresent() && month.isEmpty()) {
            throw new IllegalArgumentException("A day needs a month");
        }
        try {
            LocalDate.of(year, month.orElse(1), day.orElse(1));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("There is no such date", e);
        }
    }

    /** A date known to the day. */
    public static PartialDate of(LocalDate date) {
        return new PartialDate(date.getYear(), Optional.of(date.getMonthValue()), Optional.of(date.getDayOfMonth()));
    }

    /**
     * Reads {@code yyyy}, {@code yyyy-mm} or {@code yyyy-mm-dd}; anything after a {@code T} is ignored.
     *
     * @throws IllegalArgumentException if the text has another form or names no date
     */
    public static PartialDate parse(String text) {
        String[] parts = text.strip().split("T", 2)[0].split("-");
        try {
            return switch (parts.length) {
                case 1 -> new PartialDate(Integer.parseInt(parts[0]), Optional.empty(), Optional.empty());
                case 2 ->
                    new PartialDate(
                            Integer.parseInt(parts[0]), Optional.of(Integer.valueOf(parts[1])), Optional.empty());
                case 3 ->
                    new PartialDate(
                            Integer.parseInt(parts[0]),
                            Optional.of(Integer.valueOf(parts[1])),
                            Optional.of(Integer.valueOf(parts[2])));
                default -> throw new IllegalArgumentException("A date is yyyy, yyyy-mm or yyyy-mm-dd");
            };
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("A date is yyyy, yyyy-mm or yyyy-mm-dd", e);
        }
    }

    /** The day itself, if it is known to the day. */
    public Optional<LocalDate> exact() {
        return day.map(d -> LocalDate.of(year, month.orElseThrow(), d));
    }

    /** The first day it may have been. */
    public LocalDate earliest() {
        return LocalDate.of(year, month.orElse(1), day.orElse(1));
    }

    /** The last day it may have been. */
    public LocalDate latest() {
        if (day.isPresent()) {
            return earliest();
        }
        return month.map(m -> YearMonth.of(year, m).atEndOfMonth()).orElseGet(() -> LocalDate.of(year, 12, 31));
    }

    /** Whole years from the earliest possible day to the given one; never negative. */
    public int yearsUntil(LocalDate date) {
        return (int) Math.max(0, ChronoUnit.YEARS.between(earliest(), date));
    }

    /** The ISO 8601 form of what is known. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("%04d".formatted(year));
        month.ifPresent(m -> text.append("-%02d".formatted(m)));
        day.ifPresent(d -> text.append("-%02d".formatted(d)));
        return text.toString();
    }
}
