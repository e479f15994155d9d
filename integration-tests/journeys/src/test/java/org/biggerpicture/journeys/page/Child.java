package org.biggerpicture.journeys.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who is looked for, as far as it is known.
 *
 * @param given given names
 * @param family family name
 * @param born birth date
 * @param nhsNumber ten digits
 * @param expected the day a child not yet born is expected; the rest is then the mother's
 */
public record Child(
        String given,
        String family,
        Optional<LocalDate> born,
        Optional<String> nhsNumber,
        Optional<LocalDate> expected) {
    /** Of whom only the name is known. */
    public static Child named(String given, String family) {
        return new Child(given, family, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The same, born on that day, such as 2013-03-09. */
    public Child born(String day) {
        return new Child(given, family, Optional.of(LocalDate.parse(day)), nhsNumber, expected);
    }

    /** The same, with an NHS number, spaces allowed. */
    public Child nhs(String number) {
        return new Child(given, family, born, Optional.of(number.replace(" ", "")), expected);
    }

    /** Not this person but the child she expects then. */
    public Child expecting(LocalDate day) {
        return new Child(given, family, born, nhsNumber, Optional.of(day));
    }

    /** What no address, title, log or metric may hold. */
    public List<String> personal() {
        List<String> personal = new ArrayList<>(List.of(family, given + " " + family, given + "+" + family));
        nhsNumber.ifPresent(personal::add);
        born.ifPresent(day -> personal.add(day.toString()));
        return personal;
    }
}
