package org.biggerpicture.fhir.mapping;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.biggerpicture.record.PersonName;
import org.biggerpicture.record.Sex;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointUse;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;

/** Names, sex and telephone numbers. */
final class People {
    private People() {}

    /** Every name, the one in use first. */
    static List<PersonName> names(List<HumanName> names) {
        return names.stream()
                .flatMap(n -> name(n).stream())
                .sorted(Comparator.comparing(PersonName::use))
                .toList();
    }

    static Optional<PersonName> name(List<HumanName> names) {
        return names(names).stream().findFirst();
    }

    private static Optional<PersonName> name(HumanName name) {
        List<String> given = name.getGiven().stream()
                .map(StringType::getValue)
                .flatMap(g -> Texts.of(g).stream())
                .toList();
        Optional<String> family = Texts.of(name.getFamily());
        if (given.isEmpty() && family.isEmpty()) {
            return Texts.of(name.getText()).map(t -> written(use(name), t));
        }
        return Optional.of(new PersonName(use(name), given, family));
    }

    /** A name written as one line: its last word is taken for the family name if there are several. */
    static PersonName written(PersonName.Use use, String line) {
        List<String> words = Arrays.asList(line.split("\\s+"));
        return words.size() == 1
                ? new PersonName(use, words, Optional.empty())
                : new PersonName(use, words.subList(0, words.size() - 1), Optional.of(words.getLast()));
    }

    private static PersonName.Use use(HumanName name) {
        if (name.getUse() == null) {
            return PersonName.Use.USUAL;
        }
        return switch (name.getUse()) {
            case USUAL, OFFICIAL, NULL -> PersonName.Use.USUAL;
            case TEMP, NICKNAME, ANONYMOUS -> PersonName.Use.ALIAS;
            case OLD, MAIDEN -> PersonName.Use.FORMER;
        };
    }

    static Sex sex(@Nullable AdministrativeGender gender) {
        if (gender == null) {
            return Sex.UNKNOWN;
        }
        return switch (gender) {
            case FEMALE -> Sex.FEMALE;
            case MALE -> Sex.MALE;
            case OTHER -> Sex.OTHER;
            case UNKNOWN, NULL -> Sex.UNKNOWN;
        };
    }

    static Optional<String> telephone(List<ContactPoint> points) {
        return first(points, c -> c.getSystem() == ContactPointSystem.PHONE || c.getSystem() == ContactPointSystem.SMS);
    }

    /** The number for one use: at CP-IS {@code work} is the council's office, {@code mobile} its emergency duty team. */
    static Optional<String> telephone(List<ContactPoint> points, ContactPointUse use) {
        return first(points, c -> c.getSystem() != ContactPointSystem.EMAIL && c.getUse() == use);
    }

    static Optional<String> email(List<ContactPoint> points) {
        return first(points, c -> c.getSystem() == ContactPointSystem.EMAIL);
    }

    private static Optional<String> first(List<ContactPoint> points, Predicate<ContactPoint> wanted) {
        return points.stream()
                .filter(wanted)
                .filter(c -> c.getUse() != ContactPointUse.OLD)
                .flatMap(c -> Stream.ofNullable(c.getValue()))
                .flatMap(v -> Texts.of(v).stream())
                .findFirst();
    }
}
