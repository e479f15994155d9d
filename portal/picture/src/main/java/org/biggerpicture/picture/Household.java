package org.biggerpicture.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.biggerpicture.agreements.Disclosure;
import org.biggerpicture.record.Coded;
import org.biggerpicture.record.PartialDate;
import org.biggerpicture.record.PersonName;
import org.biggerpicture.record.Relationship;
import org.biggerpicture.record.SubjectRelation;

/**
 * The people around the child, each with everyone who told of them. Fathers and other males are what reviews find
 * missing, so their absence is stated too.
 *
 * @param people in the order told, adults before children
 * @param unknown whom no agency that answered knows
 */
public record Household(List<PersonAround> people, List<Unknown> unknown) {
    /** Whom no agency that answered knows. */
    public enum Unknown {
        /** No mother told. */
        MOTHER,
        /** No father told. */
        FATHER
    }

    /**
     * One person around the child. Tellings are laid together only when name and relation are the same and birth dates
     * do not differ; that is a way of reading, never a finding that they are one person.
     *
     * @param relation how the person stands to the child
     * @param name as told; empty for an unnamed person
     * @param told each agency's telling
     */
    public record PersonAround(SubjectRelation relation, Optional<PersonName> name, List<Disclosure> told) {
        public PersonAround {
            told = List.copyOf(told);
        }

        /** Whether agencies differ on whether this person lives with the child. */
        public boolean livingTogetherDiffers() {
            return told.stream()
                            .flatMap(d -> Told.known(d, Relationship.LIVES_WITH_CHILD).stream())
                            .distinct()
                            .count()
                    > 1;
        }
    }

    private static final Set<String> MOTHERS = Set.of("mother");
    private static final Set<String> FATHERS = Set.of("father");

    static Household from(List<Disclosure> relationships) {
        List<PersonAround> people = new ArrayList<>();
        relationships.forEach(d -> add(people, d));
        people.sort(java.util.Comparator.comparing(p -> isChild(p.relation())));
        List<Unknown> unknown = new ArrayList<>();
        if (noneIs(relationships, MOTHERS)) {
            unknown.add(Unknown.MOTHER);
        }
        if (noneIs(relationships, FATHERS)) {
            unknown.add(Unknown.FATHER);
        }
        return new Household(List.copyOf(people), List.copyOf(unknown));
    }

    private static boolean noneIs(List<Disclosure> relationships, Set<String> kinds) {
        return relationships.stream()
                .flatMap(d -> Told.known(d, Relationship.KIND).stream())
                .map(Coded::code)
                .noneMatch(kinds::contains);
    }

    private static boolean isChild(SubjectRelation relation) {
        return switch (relation) {
            case SIBLING, OTHER_CHILD, CHILD, UNBORN_CHILD -> true;
            case PARENT_OR_CARER, HOUSEHOLD_ADULT, ALLEGED_PERPETRATOR -> false;
        };
    }

    private static void add(List<PersonAround> people, Disclosure telling) {
        for (int i = 0; i < people.size(); i++) {
            PersonAround person = people.get(i);
            if (readTogether(person, telling)) {
                List<Disclosure> told = new ArrayList<>(person.told());
                told.add(telling);
                people.set(i, new PersonAround(person.relation(), person.name(), told));
                return;
            }
        }
        people.add(new PersonAround(telling.relation(), Told.known(telling, Relationship.PERSON), List.of(telling)));
    }

    private static boolean readTogether(PersonAround person, Disclosure telling) {
        Optional<PersonName> name = Told.known(telling, Relationship.PERSON);
        return person.relation() == telling.relation()
                && name.isPresent()
                && person.name().isPresent()
                && plain(name.get()).equals(plain(person.name().get()))
                && person.told().stream().allMatch(d -> birthDatesAgree(d, telling));
    }

    private static boolean birthDatesAgree(Disclosure one, Disclosure other) {
        Optional<PartialDate> first = Told.known(one, Relationship.BORN);
        Optional<PartialDate> second = Told.known(other, Relationship.BORN);
        return first.isEmpty() || second.isEmpty() || first.equals(second);
    }

    private static String plain(PersonName name) {
        return name.full().toLowerCase(Locale.ROOT).strip();
    }
}
