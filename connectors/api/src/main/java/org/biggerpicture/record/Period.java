package org.biggerpicture.record;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A span of time with either end perhaps not known.
 *
 * @param start its first day, if known
 * @param end its last day; empty when open or not known
 */
public record Period(Optional<PartialDate> start, Optional<PartialDate> end) {
    /** Nothing known of when. */
    public static final Period UNKNOWN = new Period(Optional.empty(), Optional.empty());

    /** Begun and, as far as is known, not ended. */
    public static Period since(PartialDate start) {
        return new Period(Optional.of(start), Optional.empty());
    }

    /** Whether the span may include the day. */
    public boolean mayInclude(LocalDate day) {
        return start.map(s -> !s.earliest().isAfter(day)).orElse(true)
                && end.map(e -> !e.latest().isBefore(day)).orElse(true);
    }
}
