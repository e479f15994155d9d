package org.biggerpicture.ask;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.biggerpicture.record.PartialDate;
import org.biggerpicture.record.Sex;

/**
 * What is known of the person looked for. For an unborn child it is the mother who is described, and the expected date
 * is given.
 *
 * @param nhsNumber as typed, spaces removed; may be invalid
 * @param upn unique pupil number as typed; may be invalid
 * @param given given names in order
 * @param family family name
 * @param aliases other full names the person goes by
 * @param born birth date as exactly as known
 * @param bornWithinYears how many years either side of {@code born} it may be; 0 when it is as exact as it looks
 * @param expected the expected date of the child not yet born
 * @param sex if known
 * @param postcode if known
 * @param addressLine first line of an address, if known
 */
public record PersonSought(
        Optional<String> nhsNumber,
        Optional<String> upn,
        List<String> given,
        Optional<String> family,
        List<String> aliases,
        Optional<PartialDate> born,
        int bornWithinYears,
        Optional<PartialDate> expected,
        Optional<Sex> sex,
        Optional<String> postcode,
        Optional<String> addressLine) {
    /** Nothing known: the start of every description. */
    public static final PersonSought UNKNOWN = new PersonSought(
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            0,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    public PersonSought {
        given = List.copyOf(given);
        aliases = List.copyOf(aliases);
    }

    /** The kinds of identifier that are known. */
    public Set<IdentifierKind> known() {
        Set<IdentifierKind> kinds = EnumSet.noneOf(IdentifierKind.class);
        nhsNumber.ifPresent(n -> kinds.add(IdentifierKind.NHS_NUMBER));
        upn.ifPresent(n -> kinds.add(IdentifierKind.UPN));
        if (!given.isEmpty()) {
            kinds.add(IdentifierKind.GIVEN_NAME);
        }
        family.ifPresent(n -> kinds.add(IdentifierKind.FAMILY_NAME));
        if (!aliases.isEmpty()) {
            kinds.add(IdentifierKind.ALIAS);
        }
        born.ifPresent(d -> kinds.add(IdentifierKind.BIRTH_DATE));
        expected.ifPresent(d -> kinds.add(IdentifierKind.EXPECTED_DATE));
        sex.ifPresent(s -> kinds.add(IdentifierKind.SEX));
        postcode.ifPresent(p -> kinds.add(IdentifierKind.POSTCODE));
        addressLine.ifPresent(a -> kinds.add(IdentifierKind.ADDRESS));
        return kinds;
    }

    /** The same person described with these kinds of identifier and no others. */
    public PersonSought only(Set<IdentifierKind> kinds) {
        return new PersonSought(
                nhsNumber.filter(n -> kinds.contains(IdentifierKind.NHS_NUMBER)),
                upn.filter(n -> kinds.contains(IdentifierKind.UPN)),
                kinds.contains(IdentifierKind.GIVEN_NAME) ? given : List.of(),
                family.filter(n -> kinds.contains(IdentifierKind.FAMILY_NAME)),
                kinds.contains(IdentifierKind.ALIAS) ? aliases : List.of(),
                born.filter(d -> kinds.contains(IdentifierKind.BIRTH_DATE)),
                kinds.contains(IdentifierKind.BIRTH_DATE) ? bornWithinYears : 0,
                expected.filter(d -> kinds.contains(IdentifierKind.EXPECTED_DATE)),
                sex.filter(s -> kinds.contains(IdentifierKind.SEX)),
                postcode.filter(p -> kinds.contains(IdentifierKind.POSTCODE)),
                addressLine.filter(a -> kinds.contains(IdentifierKind.ADDRESS)));
    }
}
