package org.biggerpicture.record;

import java.util.List;
import java.util.Optional;

/**
 * A plan for the child. Two councils may both hold an open one: both are shown.
 *
 * @param ref where it came from
 * @param about whom it is about
 * @param labels how the agency marked it
 * @param type child protection, looked after, unborn, child in need, education health and care …
 * @param status open, ended, proposed
 * @param period from when to when
 * @param subtype category of abuse or legal status
 * @param reviewDue when it is next to be reviewed
 * @param responsible the responsible authority
 * @param lead its lead professional
 * @param summary what the plan says
 */
public record StatutoryPlan(
        RecordRef ref,
        Subject about,
        Labels labels,
        Coded type,
        Coded status,
        Period period,
        Optional<Coded> subtype,
        Optional<PartialDate> reviewDue,
        Optional<String> responsible,
        Optional<PersonName> lead,
        Optional<String> summary)
        implements AgencyRecord {
    /** The name of the person it is about, if not the child. */
    public static final Field<StatutoryPlan, PersonName> SUBJECT =
            Field.of(Category.PLANS, "subject", Layer.HEADLINE, r -> r.about().name());

    /** Which plan. */
    public static final Field<StatutoryPlan, Coded> TYPE =
            Field.of(Category.PLANS, "type", Layer.HEADLINE, r -> Optional.of(r.type()));

    /** Whether it is open. */
    public static final Field<StatutoryPlan, Coded> STATUS =
            Field.of(Category.PLANS, "status", Layer.HEADLINE, r -> Optional.of(r.status()));

    /** From when to when. */
    public static final Field<StatutoryPlan, Period> PERIOD =
            Field.of(Category.PLANS, "period", Layer.HEADLINE, r -> Optional.of(r.period()));

    /** Category of abuse or legal status. */
    public static final Field<StatutoryPlan, Coded> SUBTYPE =
            Field.of(Category.PLANS, "subtype", Layer.DETAIL, StatutoryPlan::subtype);

    /** When next reviewed. */
    public static final Field<StatutoryPlan, PartialDate> REVIEW_DUE =
            Field.of(Category.PLANS, "review-due", Layer.DETAIL, StatutoryPlan::reviewDue);

    /** The responsible authority. */
    public static final Field<StatutoryPlan, String> RESPONSIBLE =
            Field.bearingLocation(Category.PLANS, "responsible", Layer.HEADLINE, StatutoryPlan::responsible);

    /** Its lead professional. */
    public static final Field<StatutoryPlan, PersonName> LEAD =
            Field.of(Category.PLANS, "lead", Layer.DETAIL, StatutoryPlan::lead);

    /** What the plan says. */
    public static final Field<StatutoryPlan, String> SUMMARY =
            Field.of(Category.PLANS, "summary", Layer.NARRATIVE, StatutoryPlan::summary);

    /** All its fields, in the order pages show them. */
    public static final List<Field<StatutoryPlan, ?>> FIELDS =
            List.of(SUBJECT, TYPE, STATUS, PERIOD, SUBTYPE, REVIEW_DUE, RESPONSIBLE, LEAD, SUMMARY);

    @Override
    public Category category() {
        return Category.PLANS;
    }

    @Override
    public Period when() {
        return period;
    }
}
