package org.biggerpicture.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.biggerpicture.ask.PersonSought;
import org.biggerpicture.record.Identifier;
import org.biggerpicture.record.PartialDate;
import org.biggerpicture.record.PersonIdentity;
import org.biggerpicture.record.PersonName;
import org.biggerpicture.record.PostalAddress;
import org.biggerpicture.record.Sex;

/**
 * What can be compared of one person, whether sought or held, in one form.
 *
 * @param names every name, the one in use first
 * @param born birth date as exactly as known
 * @param bornWithinYears how many years either side of it the birth may have been
 * @param expected the expected date of a child not yet born
 * @param sex as recorded
 * @param numbers every number held, as given
 * @param postcodes of all places, the present one first
 * @param addresses lines of all places, the present one first
 * @param contacts e-mail addresses and telephone numbers
 * @param mother the mother's name, where held
 */
public record Particulars(
        List<PersonName> names,
        Optional<PartialDate> born,
        int bornWithinYears,
        Optional<PartialDate> expected,
        Sex sex,
        List<Identifier> numbers,
        List<String> postcodes,
        List<String> addresses,
        List<String> contacts,
        Optional<PersonName> mother) {
    public Particulars {
        names = List.copyOf(names);
        numbers = List.copyOf(numbers);
        postcodes = List.copyOf(postcodes);
        addresses = List.copyOf(addresses);
        contacts = List.copyOf(contacts);
    }

    /**
     * What is known of the person sought. Of an unborn child it is the mother who is described: all that is known of the
     * child is the expected date, the mother's name and, as a guess, her surname.
     */
    public static Particulars of(PersonSought sought) {
        if (sought.expected().isEmpty()) {
            return asDescribed(sought);
        }
        return new Particulars(
                sought.family().isEmpty()
                        ? List.of()
                        : List.of(new PersonName(PersonName.Use.USUAL, List.of(), sought.family())),
                Optional.empty(),
                0,
                sought.expected(),
                Sex.UNKNOWN,
                List.of(),
                sought.postcode().stream().toList(),
                sought.addressLine().stream().toList(),
                List.of(),
                Optional.of(new PersonName(PersonName.Use.USUAL, sought.given(), sought.family())));
    }

    /** The person described, who is the mother when an unborn child is sought. */
    public static Particulars asDescribed(PersonSought sought) {
        List<Identifier> numbers = new ArrayList<>();
        sought.nhsNumber().ifPresent(n -> numbers.add(typed(Identifier.Kind.NHS_NUMBER, n)));
        sought.upn().ifPresent(n -> numbers.add(typed(Identifier.Kind.UPN, n)));
        return new Particulars(
                names(new PersonName(PersonName.Use.USUAL, sought.given(), sought.family()), sought.aliases()),
                sought.born(),
                sought.bornWithinYears(),
                Optional.empty(),
                sought.sex().orElse(Sex.UNKNOWN),
                numbers,
                sought.postcode().stream().toList(),
                sought.addressLine().stream().toList(),
                List.of(),
                Optional.empty());
    }

    /** What an agency holds of a person. */
    public static Particulars of(PersonIdentity held) {
        List<String> postcodes = new ArrayList<>(held.addresses().size());
        List<String> addresses = new ArrayList<>(held.addresses().size());
        for (PostalAddress address : held.addresses()) {
            address.postcode().filter(p -> !postcodes.contains(p)).ifPresent(postcodes::add);
            if (!address.lines().isEmpty()) {
                addresses.add(String.join(", ", address.lines()));
            }
        }
        return new Particulars(
                held.names(),
                held.born(),
                0,
                held.expected(),
                held.sex(),
                held.identifiers(),
                postcodes,
                addresses,
                List.of(),
                held.mother());
    }

    /** The same without anything from which a place may be inferred. */
    public Particulars withoutLocation() {
        return new Particulars(
                names, born, bornWithinYears, expected, sex, numbers, List.of(), List.of(), List.of(), mother);
    }

    private static Identifier typed(Identifier.Kind kind, String value) {
        return new Identifier(kind, value, Identifier.Standing.UNVERIFIED);
    }

    private static List<PersonName> names(PersonName usual, List<String> aliases) {
        List<PersonName> names = new ArrayList<>(List.of(usual));
        for (String alias : aliases) {
            List<String> tokens = List.of(alias.strip().split("\\s+"));
            int last = tokens.size() - 1;
            names.add(
                    last == 0
                            ? new PersonName(PersonName.Use.ALIAS, tokens, usual.family())
                            : new PersonName(
                                    PersonName.Use.ALIAS, tokens.subList(0, last), Optional.of(tokens.get(last))));
        }
        return names;
    }
}
