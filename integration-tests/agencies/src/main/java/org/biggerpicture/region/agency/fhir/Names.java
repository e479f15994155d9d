package org.biggerpicture.region.agency.fhir;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.biggerpicture.region.agency.Sought;
import org.biggerpicture.region.families.Held;

/** Finding by the start of a name, and by its sound. */
final class Names {
    private Names() {}

    static Predicate<Held> family(String start) {
        return held -> families(held, true).stream().anyMatch(name -> begins(name, start));
    }

    static Predicate<Held> given(String start) {
        return held -> givens(held, true).stream().anyMatch(name -> begins(name, start));
    }

    private static boolean begins(String name, String start) {
        return Sought.plain(name).startsWith(Sought.plain(start));
    }

    /** Surnames; with those of former and other names if history counts. */
    static List<String> families(Held held, boolean history) {
        return Stream.of(
                        held.who().family().stream(),
                        held.who().alsoKnownAs().stream().map(name -> name.substring(name.lastIndexOf(' ') + 1)),
                        history
                                ? held.facts("former-names").stream().flatMap(fact -> fact.text("family").stream())
                                : Stream.<String>empty())
                .flatMap(names -> names)
                .toList();
    }

    /** Given names, the first and the others. */
    static List<String> givens(Held held, boolean history) {
        return Stream.of(
                        held.who().given().stream(),
                        held.who().alsoKnownAs().stream()
                                .filter(name -> name.contains(" "))
                                .map(name -> name.substring(0, name.indexOf(' '))),
                        history
                                ? held.facts("former-names").stream().flatMap(fact -> fact.texts("given").stream())
                                : Stream.<String>empty())
                .flatMap(names -> names)
                .toList();
    }

    /** American Soundex: the first letter and three digits. */
    static String soundex(String name) {
        String letters = Sought.plain(name).replaceAll("[^a-z]", "").toUpperCase(Locale.ROOT);
        if (letters.isEmpty()) {
            return "";
        }
        StringBuilder code = new StringBuilder().append(letters.charAt(0));
        char last = digit(letters.charAt(0));
        for (int i = 1; i < letters.length() && code.length() < 4; i++) {
            char letter = letters.charAt(i);
            char digit = digit(letter);
            if (digit != '0' && digit != last) {
                code.append(digit);
            }
            // H and W do not part two letters of one sound; vowels do.
            last = letter == 'H' || letter == 'W' ? last : digit;
        }
        return (code + "000").substring(0, 4);
    }

    private static char digit(char letter) {
        return "01230120022455012623010202".charAt(letter - 'A');
    }
}
