package org.biggerpicture.record;

import java.util.List;
import java.util.Optional;

/**
 * School attendance over a span: half-days counted as the School Attendance (Pupil Registration) (England)
 * Regulations 2024 count them.
 *
 * @param ref where it came from
 * @param about whom it is about
 * @param labels how the agency marked it
 * @param school the school
 * @param period the span counted
 * @param possible possible half-days: codes that are not possible attendances left out
 * @param attended half-days present or attending elsewhere
 * @param authorised half-days missed with leave
 * @param unauthorised half-days missed without leave
 * @param suspensions half-days suspended (code E)
 * @param lastAttended when last present
 * @param marks marks one by one, newest last; may be empty
 */
public record Attendance(
        RecordRef ref,
        Subject about,
        Labels labels,
        String school,
        Period period,
        int possible,
        int attended,
        int authorised,
        int unauthorised,
        int suspensions,
        Optional<PartialDate> lastAttended,
        List<HalfDayMark> marks)
        implements AgencyRecord {
    /** The name of the person it is about, if not the child. */
    public static final Field<Attendance, PersonName> SUBJECT = Field.of(
            Category.ATTENDANCE, "subject", Layer.HEADLINE, r -> r.about().name());

    /** The span counted. */
    public static final Field<Attendance, Period> PERIOD =
            Field.of(Category.ATTENDANCE, "period", Layer.HEADLINE, r -> Optional.of(r.period()));

    /** Attended of possible, in per cent. */
    public static final Field<Attendance, Double> PERCENTAGE =
            Field.of(Category.ATTENDANCE, "percentage", Layer.HEADLINE, Attendance::percentage);

    /** Possible half-days. */
    public static final Field<Attendance, Integer> POSSIBLE =
            Field.of(Category.ATTENDANCE, "possible", Layer.DETAIL, r -> Optional.of(r.possible()));

    /** Half-days attended. */
    public static final Field<Attendance, Integer> ATTENDED =
            Field.of(Category.ATTENDANCE, "attended", Layer.DETAIL, r -> Optional.of(r.attended()));

    /** Half-days missed with leave. */
    public static final Field<Attendance, Integer> AUTHORISED =
            Field.of(Category.ATTENDANCE, "authorised", Layer.DETAIL, r -> Optional.of(r.authorised()));

    /** Half-days missed without leave. */
    public static final Field<Attendance, Integer> UNAUTHORISED =
            Field.of(Category.ATTENDANCE, "unauthorised", Layer.DETAIL, r -> Optional.of(r.unauthorised()));

    /** Half-days suspended. */
    public static final Field<Attendance, Integer> SUSPENSIONS =
            Field.of(Category.ATTENDANCE, "suspensions", Layer.DETAIL, r -> Optional.of(r.suspensions()));

    /** When last present. */
    public static final Field<Attendance, PartialDate> LAST_ATTENDED =
            Field.of(Category.ATTENDANCE, "last-attended", Layer.DETAIL, Attendance::lastAttended);

    /** Which school. */
    public static final Field<Attendance, String> SCHOOL =
            Field.bearingLocation(Category.ATTENDANCE, "school", Layer.HEADLINE, r -> Optional.of(r.school()));

    /** Marks one by one. */
    public static final Field<Attendance, List<HalfDayMark>> MARKS =
            Field.of(Category.ATTENDANCE, "marks", Layer.DETAIL, r -> listed(r.marks()));

    /** All its fields, in the order pages show them. */
    public static final List<Field<Attendance, ?>> FIELDS = List.of(
            SUBJECT,
            PERIOD,
            PERCENTAGE,
            POSSIBLE,
            ATTENDED,
            AUTHORISED,
            UNAUTHORISED,
            SUSPENSIONS,
            LAST_ATTENDED,
            SCHOOL,
            MARKS);

    public Attendance {
        marks = List.copyOf(marks);
    }

    @Override
    public Category category() {
        return Category.ATTENDANCE;
    }

    @Override
    public Period when() {
        return period;
    }

    /** Attended of possible half-days in per cent, 0 to 100; empty when none was possible. */
    public Optional<Double> percentage() {
        return possible == 0 ? Optional.empty() : Optional.of(100.0 * attended / possible);
    }

    private static <T> Optional<List<T>> listed(List<T> values) {
        return values.isEmpty() ? Optional.empty() : Optional.of(values);
    }
}
