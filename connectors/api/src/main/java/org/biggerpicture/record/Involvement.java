package org.biggerpicture.record;

import java.util.List;
import java.util.Optional;

/**
 * That an agency's team works or worked with the child.
 *
 * @param ref where it came from
 * @param about whom it is about
 * @param labels how the agency marked it
 * @param team the team or setting
 * @param kind assessment, child in need, health visiting, enrolment, investigation …
 * @param status referred, open, closed, transferred
 * @param period from when to when
 * @param lastContact when the child was last seen or spoken to
 * @param reason why it began
 * @param closure why it ended: RC5, transferred to another authority, is the mark of a border crossed
 * @param note what the agency wrote
 */
public record Involvement(
        RecordRef ref,
        Subject about,
        Labels labels,
        String team,
        Coded kind,
        Coded status,
        Period period,
        Optional<PartialDate> lastContact,
        Optional<Coded> reason,
        Optional<Coded> closure,
        Optional<String> note)
        implements AgencyRecord {
    /** The name of the person it is about, if not the child. */
    public static final Field<Involvement, PersonName> SUBJECT = Field.of(
            Category.INVOLVEMENT, "subject", Layer.HEADLINE, r -> r.about().name());

    /** What it is. */
    public static final Field<Involvement, Coded> KIND =
            Field.of(Category.INVOLVEMENT, "kind", Layer.HEADLINE, r -> Optional.of(r.kind()));

    /** Whether it is open. */
    public static final Field<Involvement, Coded> STATUS =
            Field.of(Category.INVOLVEMENT, "status", Layer.HEADLINE, r -> Optional.of(r.status()));

    /** From when to when. */
    public static final Field<Involvement, Period> PERIOD =
            Field.of(Category.INVOLVEMENT, "period", Layer.HEADLINE, r -> Optional.of(r.period()));

    /** Which team or setting. */
    public static final Field<Involvement, String> TEAM =
            Field.bearingLocation(Category.INVOLVEMENT, "team", Layer.HEADLINE, r -> Optional.of(r.team()));

    /** When the child was last seen. */
    public static final Field<Involvement, PartialDate> LAST_CONTACT =
            Field.of(Category.INVOLVEMENT, "last-contact", Layer.HEADLINE, Involvement::lastContact);

    /** Why it began. */
    public static final Field<Involvement, Coded> REASON =
            Field.of(Category.INVOLVEMENT, "reason", Layer.DETAIL, Involvement::reason);

    /** Why it ended. */
    public static final Field<Involvement, Coded> CLOSURE =
            Field.of(Category.INVOLVEMENT, "closure", Layer.DETAIL, Involvement::closure);

    /** What the agency wrote. */
    public static final Field<Involvement, String> NOTE =
            Field.of(Category.INVOLVEMENT, "note", Layer.NARRATIVE, Involvement::note);

    /** All its fields, in the order pages show them. */
    public static final List<Field<Involvement, ?>> FIELDS =
            List.of(SUBJECT, KIND, STATUS, PERIOD, TEAM, LAST_CONTACT, REASON, CLOSURE, NOTE);

    @Override
    public Category category() {
        return Category.INVOLVEMENT;
    }

    @Override
    public Period when() {
        return period;
    }
}
