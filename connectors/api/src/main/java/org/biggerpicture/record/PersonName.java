package org.biggerpicture.record;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A name as an agency recorded it, spelling and accents kept.
 *
 * @param use how the name is used
 * @param given given names in order; may be empty
 * @param family family name, if there is one
 */
public record PersonName(Use use, List<String> given, Optional<String> family) {
    /** How a name is used (HL7 NameUse, narrowed). */
    public enum Use {
        /** The name in use or on documents. */
        USUAL,
        /** A name the person also goes by. */
        ALIAS,
        /** A name no longer used. */
        FORMER
    }

    public PersonName {
        given = List.copyOf(given);
    }

    /** A usual name. */
    public static PersonName usual(String given, String family) {
        return new PersonName(Use.USUAL, List.of(given.strip().split("\\s+")), Optional.of(family));
    }

    /** Given names then family name, as one line. */
    public String full() {
        return Stream.concat(given.stream(), family.stream()).collect(Collectors.joining(" "));
    }
}
