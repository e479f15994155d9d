package org.biggerpicture.fhir;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.biggerpicture.ask.PersonSought;
import org.biggerpicture.record.Identifier;
import org.biggerpicture.record.PersonIdentity;

/** Whether an identity an agency answered with can be the person it was asked about. */
final class SomeoneElse {
    private SomeoneElse() {}

    /** Whether it carries that NHS number, in use or former. */
    static boolean carries(PersonIdentity identity, String nhsNumber) {
        return identity.identifiers().stream()
                .anyMatch(
                        i -> i.kind() == Identifier.Kind.NHS_NUMBER && i.value().equals(nhsNumber));
    }

    /**
     * Whether birth date or, where none was given, family name agree with what was asked: what a number that was
     * replaced is held against. Empty when there is nothing to compare.
     */
    static Optional<Boolean> agrees(PersonIdentity identity, PersonSought sought) {
        return born(identity, sought).or(() -> family(identity, sought));
    }

    /**
     * Whether neither birth date nor any name agrees with what was asked, though both were given: a search by details
     * never answers so.
     */
    static boolean stranger(PersonIdentity identity, PersonSought sought) {
        boolean otherDay = born(identity, sought).filter(a -> !a).isPresent();
        boolean otherName = family(identity, sought).filter(a -> !a).isPresent();
        return otherDay && otherName;
    }

    private static Optional<Boolean> born(PersonIdentity identity, PersonSought sought) {
        int years = sought.bornWithinYears();
        return sought.born()
                .flatMap(s -> identity.born()
                        .map(i -> !i.latest().isBefore(s.earliest().minusYears(years))
                                && !i.earliest().isAfter(s.latest().plusYears(years))));
    }

    private static Optional<Boolean> family(PersonIdentity identity, PersonSought sought) {
        List<String> held = identity.names().stream()
                .flatMap(n -> Stream.concat(n.family().stream(), n.given().stream()))
                .map(SomeoneElse::plain)
                .toList();
        return held.isEmpty() ? Optional.empty() : sought.family().map(f -> held.contains(plain(f)));
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("[^\\p{L}]", "")
                .toLowerCase(Locale.ROOT);
    }
}
