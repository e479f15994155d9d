package org.biggerpicture.region.families;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The day from which the families' dates are counted, so that the region always looks recent.
 *
 * @param today the day of the injected clock
 */
public record Anchor(LocalDate today) {
    private static final Pattern RELATIVE = Pattern.compile("today(?:([+-])(\\d+)(d|w|mo|y))?");

    /** The moment that a family file's date means: {@code 2013-03-09}, {@code today-14d}, {@code today-3d 22:40}. */
    Optional<LocalDateTime> resolve(String text) {
        String[] parts = text.trim().split("\\s+", 2);
        try {
            LocalTime time = parts.length == 2 ? LocalTime.parse(parts[1]) : LocalTime.MIDNIGHT;
            return day(parts[0]).map(day -> day.atTime(time));
        } catch (DateTimeParseException notATime) {
            return Optional.empty();
        }
    }

    private Optional<LocalDate> day(String text) {
        var relative = RELATIVE.matcher(text);
        if (!relative.matches()) {
            return Optional.of(LocalDate.parse(text));
        }
        if (relative.group(1) == null) {
            return Optional.of(today);
        }
        Period period = Period.parse(
                "P" + relative.group(2) + relative.group(3).replace("mo", "m").toUpperCase(Locale.ROOT));
        return Optional.of(relative.group(1).equals("-") ? today.minus(period) : today.plus(period));
    }
}
