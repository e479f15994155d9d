package org.biggerpicture.record;

import java.util.List;
import java.util.Optional;

/**
 * A place where a person lives or lived, as one agency records it.
 *
 * @param ref where it came from
 * @param about whom it is about
 * @param labels how the agency marked it
 * @param address the place
 * @param period from when to when
 * @param residents who else is recorded there
 */
public record Residence(
        RecordRef ref, Subject about, Labels labels, PostalAddress address, Period period, List<PersonName> residents)
        implements AgencyRecord {
    /** The name of the person it is about, if not the child. */
    public static final Field<Residence, PersonName> SUBJECT = Field.of(
            Category.ADDRESSES, "subject", Layer.HEADLINE, r -> r.about().name());

    /** The place. */
    public static final Field<Residence, PostalAddress> ADDRESS =
            Field.bearingLocation(Category.ADDRESSES, "address", Layer.DETAIL, r -> Optional.of(r.address()));

    /** From when to when: a date of moving tells of a place. */
    public static final Field<Residence, Period> PERIOD =
            Field.bearingLocation(Category.ADDRESSES, "period", Layer.HEADLINE, r -> Optional.of(r.period()));

    /** Who else is recorded there. */
    public static final Field<Residence, List<PersonName>> RESIDENTS =
            Field.bearingLocation(Category.ADDRESSES, "residents", Layer.DETAIL, r -> listed(r.residents()));

    /** All its fields, in the order pages show them. */
    public static final List<Field<Residence, ?>> FIELDS = List.of(SUBJECT, ADDRESS, PERIOD, RESIDENTS);

    public Residence {
        residents = List.copyOf(residents);
    }

    @Override
    public Category category() {
        return Category.ADDRESSES;
    }

    @Override
    public Period when() {
        return period;
    }

    private static <T> Optional<List<T>> listed(List<T> values) {
        return values.isEmpty() ? Optional.empty() : Optional.of(values);
    }
}
