package org.biggerpicture.record;

import java.util.List;
import java.util.Optional;

/**
 * A person who works with the child, and how to ring them.
 *
 * @param ref where it came from
 * @param about whom it is about
 * @param labels how the agency marked it
 * @param name the professional
 * @param role social worker, health visitor, designated safeguarding lead …
 * @param team team and office
 * @param telephone where to ring
 * @param email where to write
 * @param period from when to when
 * @param lead whether the lead professional
 */
public record Professional(
        RecordRef ref,
        Subject about,
        Labels labels,
        PersonName name,
        Coded role,
        Optional<String> team,
        Optional<String> telephone,
        Optional<String> email,
        Period period,
        boolean lead)
        implements AgencyRecord {
    /** Who: a desk is often called after its place. */
    public static final Field<Professional, PersonName> NAME =
            Field.bearingLocation(Category.PROFESSIONALS, "name", Layer.HEADLINE, r -> Optional.of(r.name()));

    /** In which role. */
    public static final Field<Professional, Coded> ROLE =
            Field.of(Category.PROFESSIONALS, "role", Layer.EXISTENCE, r -> Optional.of(r.role()));

    /** Team and office. */
    public static final Field<Professional, String> TEAM =
            Field.bearingLocation(Category.PROFESSIONALS, "team", Layer.HEADLINE, Professional::team);

    /** Where to ring. */
    public static final Field<Professional, String> TELEPHONE =
            Field.bearingLocation(Category.PROFESSIONALS, "telephone", Layer.EXISTENCE, Professional::telephone);

    /** Where to write. */
    public static final Field<Professional, String> EMAIL =
            Field.bearingLocation(Category.PROFESSIONALS, "email", Layer.HEADLINE, Professional::email);

    /** From when to when. */
    public static final Field<Professional, Period> PERIOD =
            Field.of(Category.PROFESSIONALS, "period", Layer.HEADLINE, r -> Optional.of(r.period()));

    /** Whether the lead professional. */
    public static final Field<Professional, Boolean> LEAD =
            Field.of(Category.PROFESSIONALS, "lead", Layer.HEADLINE, r -> Optional.of(r.lead()));

    /** All its fields, in the order pages show them. */
    public static final List<Field<Professional, ?>> FIELDS = List.of(NAME, ROLE, TEAM, TELEPHONE, EMAIL, PERIOD, LEAD);

    @Override
    public Category category() {
        return Category.PROFESSIONALS;
    }

    @Override
    public Period when() {
        return period;
    }
}
