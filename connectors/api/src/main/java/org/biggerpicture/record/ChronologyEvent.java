package org.biggerpicture.record;

import java.util.List;
import java.util.Optional;

/**
 * Something that happened.
 *
 * @param ref where it came from
 * @param about whom it is about
 * @param labels how the agency marked it
 * @param date when, as exactly as known
 * @param time time of day hh:mm, if known and telling
 * @param kind what sort of event
 * @param grade severity or risk grade, in the agency's own grading
 * @param line one line of what happened
 * @param outcome what was done or decided
 * @param place where
 * @param participants who else was part of it
 * @param narrative what the agency wrote
 */
public record ChronologyEvent(
        RecordRef ref,
        Subject about,
        Labels labels,
        PartialDate date,
        Optional<String> time,
        Coded kind,
        Optional<Coded> grade,
        Optional<String> line,
        Optional<Coded> outcome,
        Optional<String> place,
        List<Subject> participants,
        Optional<String> narrative)
        implements AgencyRecord {
    /** The name of the person it is about, if not the child. */
    public static final Field<ChronologyEvent, PersonName> SUBJECT =
            Field.of(Category.EVENTS, "subject", Layer.HEADLINE, r -> r.about().name());

    /** When. */
    public static final Field<ChronologyEvent, PartialDate> DATE =
            Field.of(Category.EVENTS, "date", Layer.HEADLINE, r -> Optional.of(r.date()));

    /** Time of day. */
    public static final Field<ChronologyEvent, String> TIME =
            Field.of(Category.EVENTS, "time", Layer.DETAIL, ChronologyEvent::time);

    /** What sort of event. */
    public static final Field<ChronologyEvent, Coded> KIND =
            Field.of(Category.EVENTS, "kind", Layer.HEADLINE, r -> Optional.of(r.kind()));

    /** Severity or risk grade. */
    public static final Field<ChronologyEvent, Coded> GRADE =
            Field.of(Category.EVENTS, "grade", Layer.HEADLINE, ChronologyEvent::grade);

    /** What happened, in a line. */
    public static final Field<ChronologyEvent, String> LINE =
            Field.of(Category.EVENTS, "line", Layer.DETAIL, ChronologyEvent::line);

    /** What was done or decided. */
    public static final Field<ChronologyEvent, Coded> OUTCOME =
            Field.of(Category.EVENTS, "outcome", Layer.DETAIL, ChronologyEvent::outcome);

    /** Where. */
    public static final Field<ChronologyEvent, String> PLACE =
            Field.bearingLocation(Category.EVENTS, "place", Layer.DETAIL, ChronologyEvent::place);

    /** Who else was part of it. */
    public static final Field<ChronologyEvent, List<Subject>> PARTICIPANTS =
            Field.of(Category.EVENTS, "participants", Layer.DETAIL, r -> listed(r.participants()));

    /** What the agency wrote. */
    public static final Field<ChronologyEvent, String> NARRATIVE =
            Field.of(Category.EVENTS, "narrative", Layer.NARRATIVE, ChronologyEvent::narrative);

    /** All its fields, in the order pages show them. */
    public static final List<Field<ChronologyEvent, ?>> FIELDS =
            List.of(SUBJECT, DATE, TIME, KIND, GRADE, LINE, OUTCOME, PLACE, PARTICIPANTS, NARRATIVE);

    public ChronologyEvent {
        participants = List.copyOf(participants);
    }

    @Override
    public Category category() {
        return Category.EVENTS;
    }

    @Override
    public Period when() {
        return new Period(Optional.of(date), Optional.of(date));
    }

    private static <T> Optional<List<T>> listed(List<T> values) {
        return values.isEmpty() ? Optional.empty() : Optional.of(values);
    }
}
