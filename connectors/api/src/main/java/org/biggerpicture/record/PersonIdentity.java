package org.biggerpicture.record;

import java.util.List;
import java.util.Optional;

/**
 * Who a person is, as one agency records it: what a trace answers with.
 *
 * @param ref where it came from
 * @param about whom it is about
 * @param labels how the agency marked it
 * @param names every name held, the one in use first
 * @param born birth date as exactly as known
 * @param expected the expected date, for a child not yet born
 * @param sex as recorded
 * @param identifiers every number held, former ones included
 * @param addresses places held, the present one first
 * @param birthOrder the order among twins or more, from 1
 * @param ethnicity as recorded
 * @param language the language to speak in, if an interpreter may be needed
 * @param died date of death, if the person has died
 * @param mother the mother's name, where the agency holds it
 */
public record PersonIdentity(
        RecordRef ref,
        Subject about,
        Labels labels,
        List<PersonName> names,
        Optional<PartialDate> born,
        Optional<PartialDate> expected,
        Sex sex,
        List<Identifier> identifiers,
        List<PostalAddress> addresses,
        Optional<Integer> birthOrder,
        Optional<Coded> ethnicity,
        Optional<String> language,
        Optional<PartialDate> died,
        Optional<PersonName> mother)
        implements AgencyRecord {
    /** Names. */
    public static final Field<PersonIdentity, List<PersonName>> NAMES =
            Field.of(Category.IDENTITY, "names", Layer.HEADLINE, r -> listed(r.names()));

    /** Birth date. */
    public static final Field<PersonIdentity, PartialDate> BORN =
            Field.of(Category.IDENTITY, "born", Layer.HEADLINE, PersonIdentity::born);

    /** Expected date of birth. */
    public static final Field<PersonIdentity, PartialDate> EXPECTED =
            Field.of(Category.IDENTITY, "expected", Layer.HEADLINE, PersonIdentity::expected);

    /** Sex. */
    public static final Field<PersonIdentity, Sex> SEX =
            Field.of(Category.IDENTITY, "sex", Layer.HEADLINE, r -> Optional.of(r.sex()));

    /** Identifiers in use. */
    public static final Field<PersonIdentity, List<Identifier>> IDENTIFIERS = Field.of(
            Category.IDENTITY,
            "identifiers",
            Layer.HEADLINE,
            r -> listed(r.identifiers().stream()
                    .filter(i -> i.standing() != Identifier.Standing.FORMER)
                    .toList()));

    /** Numbers that were replaced: after an adoption they link two identities, so a clause must name them. */
    public static final Field<PersonIdentity, List<Identifier>> FORMER_IDENTIFIERS = Field.of(
            Category.IDENTITY,
            "former-identifiers",
            Layer.DETAIL,
            r -> listed(r.identifiers().stream()
                    .filter(i -> i.standing() == Identifier.Standing.FORMER)
                    .toList()));

    /** Places. */
    public static final Field<PersonIdentity, List<PostalAddress>> ADDRESSES =
            Field.bearingLocation(Category.IDENTITY, "addresses", Layer.DETAIL, r -> listed(r.addresses()));

    /** Order among twins or more. */
    public static final Field<PersonIdentity, Integer> BIRTH_ORDER =
            Field.of(Category.IDENTITY, "birth-order", Layer.HEADLINE, PersonIdentity::birthOrder);

    /** Ethnicity. */
    public static final Field<PersonIdentity, Coded> ETHNICITY =
            Field.of(Category.IDENTITY, "ethnicity", Layer.DETAIL, PersonIdentity::ethnicity);

    /** Language to speak in. */
    public static final Field<PersonIdentity, String> LANGUAGE =
            Field.of(Category.IDENTITY, "language", Layer.HEADLINE, PersonIdentity::language);

    /** Date of death. */
    public static final Field<PersonIdentity, PartialDate> DIED =
            Field.of(Category.IDENTITY, "died", Layer.HEADLINE, PersonIdentity::died);

    /** The mother's name. */
    public static final Field<PersonIdentity, PersonName> MOTHER =
            Field.of(Category.IDENTITY, "mother", Layer.DETAIL, PersonIdentity::mother);

    /** All its fields, in the order pages show them. */
    public static final List<Field<PersonIdentity, ?>> FIELDS = List.of(
            NAMES,
            BORN,
            EXPECTED,
            SEX,
            IDENTIFIERS,
            FORMER_IDENTIFIERS,
            ADDRESSES,
            BIRTH_ORDER,
            ETHNICITY,
            LANGUAGE,
            DIED,
            MOTHER);

    public PersonIdentity {
        names = List.copyOf(names);
        identifiers = List.copyOf(identifiers);
        addresses = List.copyOf(addresses);
    }

    @Override
    public Category category() {
        return Category.IDENTITY;
    }

    @Override
    public Period when() {
        return Period.UNKNOWN;
    }

    private static <T> Optional<List<T>> listed(List<T> values) {
        return values.isEmpty() ? Optional.empty() : Optional.of(values);
    }
}
