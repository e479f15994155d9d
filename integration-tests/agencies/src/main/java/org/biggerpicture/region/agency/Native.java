package org.biggerpicture.region.agency;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** How dates are written and read in the agencies' formats. */
public final class Native {
    /** The zone of the whole region. */
    public static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static final DateTimeFormatter BRITISH = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private Native() {}

    static String british(LocalDate day) {
        return BRITISH.format(day);
    }

    static Optional<LocalDate> day(String text, DateTimeFormatter format) {
        try {
            return Optional.of(LocalDate.parse(text.trim(), format));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    static Optional<LocalDate> isoDay(String text) {
        return day(text, DateTimeFormatter.ISO_LOCAL_DATE);
    }

    static Optional<LocalDate> britishDay(String text) {
        return day(text, BRITISH);
    }

    /** The moment of a family file as an instant with the region's offset. */
    public static String instant(LocalDateTime moment) {
        return moment.atZone(LONDON).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }

    static String now(Clock clock) {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
