package org.biggerpicture.record;

import java.util.List;
import java.util.Optional;

/**
 * A person around the child and how they are related. The person is the one this record is about.
 *
 * @param ref where it came from
 * @param about whom it is about
 * @param labels how the agency marked it
 * @param kind mother, step-father, partner of mother, unknown male, sibling …
 * @param born the person's birth date
 * @param sex the person's sex
 * @param parentalResponsibility whether the agency holds that this person has parental responsibility
 * @param livesWithChild whether they share a home
 * @param period from when to when
 * @param aliases other names of the person
 * @param telephone how to reach the person
 * @param note what the agency wrote about the risk the person may pose
 */
public record Relationship(
        RecordRef ref,
        Subject about,
        Labels labels,
        Coded kind,
        Optional<PartialDate> born,
        Optional<Sex> sex,
        Optional<Boolean> parentalResponsibility,
        Optional<Boolean> livesWithChild,
        Period period,
        List<PersonName> aliases,
        Optional<String> telephone,
        Optional<String> note)
        implements AgencyRecord {
    /** Who. */
    public static final Field<Relationship, PersonName> PERSON = Field.of(
            Category.RELATIONSHIPS, "person", Layer.HEADLINE, r -> r.about().name());

    /** How related. */
    public static final Field<Relationship, Coded> KIND =
            Field.of(Category.RELATIONSHIPS, "kind", Layer.HEADLINE, r -> Optional.of(r.kind()));

    /** Birth date. */
    public static final Field<Relationship, PartialDate> BORN =
            Field.of(Category.RELATIONSHIPS, "born", Layer.DETAIL, Relationship::born);

    /** Sex. */
    public static final Field<Relationship, Sex> SEX =
            Field.of(Category.RELATIONSHIPS, "sex", Layer.HEADLINE, Relationship::sex);

    /** Parental responsibility. */
    public static final Field<Relationship, Boolean> PARENTAL_RESPONSIBILITY = Field.of(
            Category.RELATIONSHIPS, "parental-responsibility", Layer.HEADLINE, Relationship::parentalResponsibility);

    /** Whether they share a home. */
    public static final Field<Relationship, Boolean> LIVES_WITH_CHILD =
            Field.of(Category.RELATIONSHIPS, "lives-with-child", Layer.HEADLINE, Relationship::livesWithChild);

    /** From when to when. */
    public static final Field<Relationship, Period> PERIOD =
            Field.of(Category.RELATIONSHIPS, "period", Layer.HEADLINE, r -> Optional.of(r.period()));

    /** Other names. */
    public static final Field<Relationship, List<PersonName>> ALIASES =
            Field.of(Category.RELATIONSHIPS, "aliases", Layer.DETAIL, r -> listed(r.aliases()));

    /** How to reach the person. */
    public static final Field<Relationship, String> TELEPHONE =
            Field.bearingLocation(Category.RELATIONSHIPS, "telephone", Layer.DETAIL, Relationship::telephone);

    /** What the agency wrote about risk. */
    public static final Field<Relationship, String> NOTE =
            Field.of(Category.RELATIONSHIPS, "note", Layer.NARRATIVE, Relationship::note);

    /** All its fields, in the order pages show them. */
    public static final List<Field<Relationship, ?>> FIELDS = List.of(
            PERSON, KIND, BORN, SEX, PARENTAL_RESPONSIBILITY, LIVES_WITH_CHILD, PERIOD, ALIASES, TELEPHONE, NOTE);

    public Relationship {
        aliases = List.copyOf(aliases);
    }

    @Override
    public Category category() {
        return Category.RELATIONSHIPS;
    }

    @Override
    public Period when() {
        return period;
    }

    private static <T> Optional<List<T>> listed(List<T> values) {
        return values.isEmpty() ? Optional.empty() : Optional.of(values);
    }
}
