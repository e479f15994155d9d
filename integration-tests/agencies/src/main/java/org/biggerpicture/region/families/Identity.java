package org.biggerpicture.region.families;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who somebody is, truly or as one agency has it.
 *
 * @param given the given names; none for an unborn child or a person known by surname only
 * @param family the surname; empty if not known
 * @param alsoKnownAs whole names, "Given Family"
 * @param born the birth date
 * @param expected the expected birth date of an unborn child
 * @param numbers identifiers by kind: nhs, nhs-status, former-nhs, upn, former-upn, pnc
 * @param ethnicity the agency's own code or words
 * @param birthOrder order among twins
 */
public record Identity(
        List<String> given,
        Optional<String> family,
        List<String> alsoKnownAs,
        Optional<LocalDate> born,
        Optional<LocalDate> expected,
        Sex sex,
        Map<String, String> numbers,
        Optional<String> ethnicity,
        Optional<String> phone,
        Optional<Integer> birthOrder) {

    /** An identifier of this kind. */
    public Optional<String> number(String kind) {
        return Optional.ofNullable(numbers.get(kind));
    }

    /** The first given name. */
    public Optional<String> forename() {
        return given.stream().findFirst();
    }

    /** All given names but the first, in one text. */
    public Optional<String> middleNames() {
        return given.size() < 2 ? Optional.empty() : Optional.of(String.join(" ", given.subList(1, given.size())));
    }

    /** "Given Family", with what is known. */
    public String wholeName() {
        return (forename().orElse("") + " " + family.orElse("")).trim();
    }
}
