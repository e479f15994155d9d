package org.biggerpicture.application.picture;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.biggerpicture.agreements.Disclosure;
import org.biggerpicture.agreements.Shown;
import org.biggerpicture.record.Alert;
import org.biggerpicture.record.Attendance;
import org.biggerpicture.record.ChronologyEvent;
import org.biggerpicture.record.Coded;
import org.biggerpicture.record.Field;
import org.biggerpicture.record.Involvement;
import org.biggerpicture.record.MissedAppointment;
import org.biggerpicture.record.PartialDate;
import org.biggerpicture.record.Period;
import org.biggerpicture.record.PersonIdentity;
import org.biggerpicture.record.PersonName;
import org.biggerpicture.record.Professional;
import org.biggerpicture.record.Relationship;
import org.biggerpicture.record.StatutoryPlan;

/** One disclosure in a line: what may be shown of it, and nothing of a place, since that is written last. */
final class DisclosureWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

    private DisclosureWords() {}

    /** The line. */
    static String of(Disclosure d) {
        List<String> parts = new ArrayList<>();
        switch (d.category()) {
            case IDENTITY -> names(d).ifPresent(parts::add);
            case ADDRESSES -> parts.add("An address is held");
            case RELATIONSHIPS -> add(parts, code(d, Relationship.KIND), person(d, Relationship.PERSON));
            case INVOLVEMENT -> add(parts, code(d, Involvement.KIND), code(d, Involvement.STATUS));
            case PROFESSIONALS ->
                add(parts, code(d, Professional.ROLE), person(d, Professional.NAME), known(d, Professional.TELEPHONE));
            case PLANS ->
                add(parts, code(d, StatutoryPlan.TYPE), code(d, StatutoryPlan.STATUS), code(d, StatutoryPlan.SUBTYPE));
            case ALERTS -> add(parts, code(d, Alert.KIND), code(d, Alert.SEVERITY), known(d, Alert.DETAIL));
            case EVENTS ->
                add(
                        parts,
                        code(d, ChronologyEvent.KIND),
                        code(d, ChronologyEvent.GRADE),
                        known(d, ChronologyEvent.LINE));
            case ATTENDANCE -> add(parts, known(d, Attendance.PERCENTAGE).map("Attended %.1f per cent"::formatted));
            case APPOINTMENTS -> add(parts, code(d, MissedAppointment.STATUS), code(d, MissedAppointment.SETTING));
        }
        return parts.isEmpty() ? "A record is held; its parts may not be shown" : String.join(": ", parts);
    }

    /** When, in words; empty if that may not be shown. */
    static String date(Disclosure d) {
        return switch (d.category()) {
            case EVENTS -> day(known(d, ChronologyEvent.DATE));
            case APPOINTMENTS -> day(known(d, MissedAppointment.DATE));
            case PLANS -> span(known(d, StatutoryPlan.PERIOD));
            case INVOLVEMENT -> span(known(d, Involvement.PERIOD));
            case ALERTS -> span(known(d, Alert.PERIOD));
            case ATTENDANCE -> span(known(d, Attendance.PERIOD));
            case IDENTITY, ADDRESSES, RELATIONSHIPS, PROFESSIONALS -> "";
        };
    }

    @SafeVarargs
    private static void add(List<String> parts, Optional<String>... values) {
        Stream.of(values).flatMap(Optional::stream).forEach(parts::add);
    }

    private static Optional<String> names(Disclosure d) {
        return known(d, PersonIdentity.NAMES)
                .flatMap(n -> n.stream().findFirst())
                .map(PersonName::full);
    }

    static Optional<String> code(Disclosure d, Field<?, Coded> field) {
        return known(d, field).map(Coded::display);
    }

    static Optional<String> person(Disclosure d, Field<?, PersonName> field) {
        return known(d, field).map(PersonName::full);
    }

    static <T> Optional<T> known(Disclosure d, Field<?, T> field) {
        return d.show(field) instanceof Shown.Known<T> known ? Optional.of(known.value()) : Optional.empty();
    }

    /** A date in words, as exactly as it is known. */
    static String day(PartialDate date) {
        return date.exact()
                .map(DAY::format)
                .orElseGet(
                        () -> date.month().isPresent() ? MONTH.format(date.earliest()) : Integer.toString(date.year()));
    }

    private static String day(Optional<PartialDate> date) {
        return date.map(DisclosureWords::day).orElse("");
    }

    /** A span in words. */
    static String span(Optional<Period> period) {
        return period.map(p -> {
                    String from = p.start().map(s -> "since " + day(s)).orElse("");
                    return p.end()
                            .map(e -> p.start().map(s -> day(s) + " to ").orElse("until ") + day(e))
                            .orElse(from);
                })
                .orElse("");
    }
}
