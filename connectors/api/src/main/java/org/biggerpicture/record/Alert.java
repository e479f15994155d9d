package org.biggerpicture.record;

import java.util.List;
import java.util.Optional;

/**
 * A flag or warning.
 *
 * @param ref where it came from
 * @param about whom it is about
 * @param labels how the agency marked it
 * @param kind what it warns of
 * @param period from when to when
 * @param severity how serious, in the agency's own grading
 * @param reviewDue when it is to be reviewed
 * @param detail what the agency wrote
 */
public record Alert(
        RecordRef ref,
        Subject about,
        Labels labels,
        Coded kind,
        Period period,
        Optional<Coded> severity,
        Optional<PartialDate> reviewDue,
        Optional<String> detail)
        implements AgencyRecord {
    /** The name of the person it is about, if not the child. */
    public static final Field<Alert, PersonName> SUBJECT =
            Field.of(Category.ALERTS, "subject", Layer.HEADLINE, r -> r.about().name());

    /** What it warns of. */
    public static final Field<Alert, Coded> KIND =
            Field.of(Category.ALERTS, "kind", Layer.HEADLINE, r -> Optional.of(r.kind()));

    /** From when to when. */
    public static final Field<Alert, Period> PERIOD =
            Field.of(Category.ALERTS, "period", Layer.HEADLINE, r -> Optional.of(r.period()));

    /** How serious. */
    public static final Field<Alert, Coded> SEVERITY =
            Field.of(Category.ALERTS, "severity", Layer.HEADLINE, Alert::severity);

    /** When to be reviewed. */
    public static final Field<Alert, PartialDate> REVIEW_DUE =
            Field.of(Category.ALERTS, "review-due", Layer.DETAIL, Alert::reviewDue);

    /** What the agency wrote. */
    public static final Field<Alert, String> DETAIL =
            Field.of(Category.ALERTS, "detail", Layer.NARRATIVE, Alert::detail);

    /** All its fields, in the order pages show them. */
    public static final List<Field<Alert, ?>> FIELDS = List.of(SUBJECT, KIND, PERIOD, SEVERITY, REVIEW_DUE, DETAIL);

    @Override
    public Category category() {
        return Category.ALERTS;
    }

    @Override
    public Period when() {
        return period;
    }
}
