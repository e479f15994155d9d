package org.biggerpicture.benchmarks.matching;

import java.util.List;
import java.util.Optional;
import org.biggerpicture.matching.Particulars;
import org.biggerpicture.record.Identifier;
import org.biggerpicture.record.PartialDate;
import org.biggerpicture.record.PersonName;
import org.biggerpicture.record.Sex;

/**
 * One row of a set, normalised as the protocol says. Truth never reaches an engine.
 *
 * @param truth rows with the same number are the same person
 * @param group name community, for counting only
 * @param twin whether born as one of twins, for counting only
 * @param dob eight digits, or empty
 * @param extra street number, address_1, address_2, suburb, state; or town, e-mail; empty in the others
 */
record Person(
        String rid,
        int truth,
        String group,
        boolean twin,
        String id,
        String given,
        List<String> middle,
        String family,
        String dob,
        String sex,
        String postcode,
        Extra extra) {
    /** What only some sets have. */
    record Extra(String number, String street, String line, String town, String state, String email) {
        static final Extra NONE = new Extra("", "", "", "", "", "");

        String oneLine() {
            String first = (number + " " + street).strip();
            return String.join(
                    ", ",
                    List.of(first, line, town).stream()
                            .filter(s -> !s.isEmpty())
                            .toList());
        }
    }

    Person withoutId() {
        return new Person(rid, truth, group, twin, "", given, middle, family, dob, sex, postcode, extra);
    }

    boolean nhs() {
        return extra == Extra.NONE;
    }

    /** As the matching is given it: what a portal would have from a search form or an agency. */
    Particulars particulars() {
        List<String> names = new java.util.ArrayList<>();
        if (!given.isEmpty()) {
            names.add(given);
            names.addAll(middle);
        }
        Identifier.Kind kind = nhs() ? Identifier.Kind.NHS_NUMBER : Identifier.Kind.LOCAL;
        String address = extra.oneLine();
        return new Particulars(
                List.of(new PersonName(
                        PersonName.Use.USUAL, names, family.isEmpty() ? Optional.empty() : Optional.of(family))),
                born(),
                0,
                Optional.empty(),
                switch (sex) {
                    case "M" -> Sex.MALE;
                    case "F" -> Sex.FEMALE;
                    default -> Sex.UNKNOWN;
                },
                id.isEmpty() ? List.of() : List.of(new Identifier(kind, id, Identifier.Standing.UNVERIFIED)),
                postcode.isEmpty() ? List.of() : List.of(postcode),
                address.isEmpty() ? List.of() : List.of(address),
                extra.email().isEmpty() ? List.of() : List.of(extra.email()),
                Optional.empty());
    }

    /** A date that can't be is known as far as it can be: to the month or the year, as an adapter would read it. */
    private Optional<PartialDate> born() {
        if (dob.length() != 8) {
            return Optional.empty();
        }
        String year = dob.substring(0, 4);
        String month = year + "-" + dob.substring(4, 6);
        return date(month + "-" + dob.substring(6)).or(() -> date(month)).or(() -> date(year));
    }

    private static Optional<PartialDate> date(String text) {
        try {
            return Optional.of(PartialDate.parse(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
