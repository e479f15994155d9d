package org.biggerpicture.picture;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.biggerpicture.agreements.Disclosure;
import org.biggerpicture.record.Alert;
import org.biggerpicture.record.ChronologyEvent;
import org.biggerpicture.record.Coded;
import org.biggerpicture.record.Field;
import org.biggerpicture.record.Involvement;
import org.biggerpicture.record.MissedAppointment;
import org.biggerpicture.record.PartialDate;
import org.biggerpicture.record.Period;
import org.biggerpicture.record.Residence;
import org.biggerpicture.record.StatutoryPlan;

/**
 * One line of the chronology.
 *
 * @param date when, as exactly as told
 * @param time the time of day, if told
 * @param moment which moment of what was told
 * @param kind what sort of thing
 * @param grade how serious, in the agency's own grading
 * @param line what happened, in a line, if it may be shown
 * @param source the disclosure it is read from
 */
public record ChronologyEntry(
        PartialDate date,
        Optional<String> time,
        Moment moment,
        Coded kind,
        Optional<Coded> grade,
        Optional<String> line,
        Disclosure source) {
    /** Which moment of a record an entry is. */
    public enum Moment {
        /** It happened then. */
        HAPPENED,
        /** It began then. */
        BEGAN,
        /** It ended then. */
        ENDED
    }

    private static final Coded MOVED = Coded.of("event", "address-move", "Address");
    private static final Coded UNSPECIFIED = Coded.of("event", "unspecified", "Not said what");

    /** The entries a disclosure gives: none where no date of it may be shown. */
    static List<ChronologyEntry> of(Disclosure disclosure) {
        return switch (disclosure.category()) {
            case EVENTS -> event(disclosure);
            case APPOINTMENTS -> missed(disclosure);
            case PLANS -> span(disclosure, StatutoryPlan.PERIOD, kind(disclosure, StatutoryPlan.TYPE));
            case INVOLVEMENT -> span(disclosure, Involvement.PERIOD, kind(disclosure, Involvement.KIND));
            case ALERTS -> span(disclosure, Alert.PERIOD, kind(disclosure, Alert.KIND));
            case ADDRESSES -> span(disclosure, Residence.PERIOD, MOVED);
            case IDENTITY, RELATIONSHIPS, PROFESSIONALS, ATTENDANCE -> List.of();
        };
    }

    private static List<ChronologyEntry> event(Disclosure disclosure) {
        return Told.known(disclosure, ChronologyEvent.DATE).stream()
                .map(date -> new ChronologyEntry(
                        date,
                        Told.known(disclosure, ChronologyEvent.TIME),
                        Moment.HAPPENED,
                        kind(disclosure, ChronologyEvent.KIND),
                        Told.known(disclosure, ChronologyEvent.GRADE),
                        Told.known(disclosure, ChronologyEvent.LINE),
                        disclosure))
                .toList();
    }

    private static List<ChronologyEntry> missed(Disclosure disclosure) {
        return Told.known(disclosure, MissedAppointment.DATE).stream()
                .map(date -> new ChronologyEntry(
                        date,
                        Optional.empty(),
                        Moment.HAPPENED,
                        kind(disclosure, MissedAppointment.STATUS),
                        Optional.empty(),
                        Told.known(disclosure, MissedAppointment.SPECIALTY),
                        disclosure))
                .toList();
    }

    private static List<ChronologyEntry> span(Disclosure disclosure, Field<?, Period> field, Coded kind) {
        Period period = Told.known(disclosure, field).orElse(Period.UNKNOWN);
        return Stream.concat(
                        period.start().stream().map(d -> at(d, Moment.BEGAN, kind, disclosure)),
                        period.end().stream().map(d -> at(d, Moment.ENDED, kind, disclosure)))
                .toList();
    }

    private static ChronologyEntry at(PartialDate date, Moment moment, Coded kind, Disclosure source) {
        return new ChronologyEntry(date, Optional.empty(), moment, kind, Optional.empty(), Optional.empty(), source);
    }

    private static Coded kind(Disclosure disclosure, Field<?, Coded> field) {
        return Told.known(disclosure, field).orElse(UNSPECIFIED);
    }
}
