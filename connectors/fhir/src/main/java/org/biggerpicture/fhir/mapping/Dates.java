package org.biggerpicture.fhir.mapping;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.biggerpicture.record.PartialDate;
import org.biggerpicture.record.Period;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.jspecify.annotations.Nullable;

/** Dates as exactly as FHIR gives them; moments are told by the clock on the wall in England. */
final class Dates {
    static final ZoneId WALL = ZoneId.of("Europe/London");

    private Dates() {}

    static Optional<PartialDate> day(@Nullable BaseDateTimeType value) {
        return Texts.of(value == null ? null : value.getValueAsString()).flatMap(Dates::day);
    }

    static Optional<PartialDate> day(String text) {
        try {
            return Optional.of(
                    moment(text).map(m -> PartialDate.of(m.toLocalDate())).orElseGet(() -> PartialDate.parse(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Time of day hh:mm, when a moment is given to the minute. */
    static Optional<String> time(@Nullable BaseDateTimeType value) {
        return Texts.of(value == null ? null : value.getValueAsString())
                .flatMap(Dates::moment)
                .map(m -> m.toLocalTime().truncatedTo(ChronoUnit.MINUTES).toString());
    }

    static Period period(org.hl7.fhir.r4.model.Period period) {
        return new Period(day(period.getStartElement()), day(period.getEndElement()));
    }

    private static Optional<ZonedDateTime> moment(String text) {
        if (!text.contains("T")) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(text).atZoneSameInstant(WALL));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
