package org.biggerpicture.region.families;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads identities out of a family file: a person's true one, and an agency's version laid over it. */
final class Identities {
    static final Set<String> NUMBERS = Set.of("nhs", "nhs-status", "former-nhs", "upn", "former-upn", "pnc");
    static final List<String> KEYS = List.of(
            "given",
            "family",
            "aka",
            "born",
            "expected",
            "sex",
            "nhs",
            "nhs-status",
            "former-nhs",
            "upn",
            "former-upn",
            "pnc",
            "ethnicity",
            "phone",
            "twin",
            "wrong-nhs");

    private static final Identity NOBODY = new Identity(
            List.of(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Sex.UNKNOWN,
            Map.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    private Identities() {}

    static Identity nobody() {
        return NOBODY;
    }

    /** What an agency has: its own words where it says them, else the truth, less what it does not hold. */
    static Identity over(Identity truth, Optional<Fact> said, List<String> omitted) {
        Fact words = said.orElse(null);
        Identity laid = words == null ? truth : lay(truth, words.only(KEYS));
        return omitted.isEmpty() ? laid : without(laid, omitted);
    }

    /** As {@link #over}, for a fact that says more than an identity. */
    static Identity connected(Identity truth, Fact said, List<String> omitted) {
        Identity laid = lay(truth, said);
        return omitted.isEmpty() ? laid : without(laid, omitted);
    }

    private static Identity lay(Identity truth, Fact said) {
        return new Identity(
                said.names().contains("given") ? said.texts("given") : truth.given(),
                said.text("family").or(truth::family),
                said.names().contains("aka") ? said.texts("aka") : truth.alsoKnownAs(),
                said.day("born").or(truth::born),
                said.day("expected").or(truth::expected),
                said.text("sex").map(word -> sex(said, word)).orElse(truth.sex()),
                numbers(truth, said),
                said.text("ethnicity").or(truth::ethnicity),
                said.text("phone").or(truth::phone),
                said.text("twin").map(Integer::valueOf).or(truth::birthOrder));
    }

    private static Map<String, String> numbers(Identity truth, Fact said) {
        Map<String, String> numbers = new LinkedHashMap<>(truth.numbers());
        for (String kind : NUMBERS) {
            said.text(kind).ifPresent(number -> numbers.put(kind, checked(said, kind, number)));
        }
        // The one place where a number may be wrong on purpose.
        said.text("wrong-nhs").ifPresent(number -> numbers.put("nhs", number));
        return Map.copyOf(numbers);
    }

    private static String checked(Fact said, String kind, String number) {
        boolean sound = switch (kind) {
            case "nhs", "former-nhs" -> CheckDigits.inventedNhsNumber(number);
            case "upn", "former-upn" -> CheckDigits.upn(number);
            default -> true;
        };
        if (!sound) {
            throw said.mistake("'" + kind + "' is not a valid invented number: " + number);
        }
        return number;
    }

    private static Sex sex(Fact said, String word) {
        try {
            return Sex.valueOf(word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw said.mistake("'sex' must be female, male or unknown");
        }
    }

    private static Identity without(Identity held, List<String> omitted) {
        Map<String, String> numbers = new LinkedHashMap<>(held.numbers());
        omitted.forEach(numbers::remove);
        return new Identity(
                omitted.contains("given") ? List.of() : held.given(),
                keep(held.family(), omitted, "family"),
                omitted.contains("aka") ? List.of() : held.alsoKnownAs(),
                keep(held.born(), omitted, "born"),
                held.expected(),
                omitted.contains("sex") ? Sex.UNKNOWN : held.sex(),
                Map.copyOf(numbers),
                keep(held.ethnicity(), omitted, "ethnicity"),
                keep(held.phone(), omitted, "phone"),
                keep(held.birthOrder(), omitted, "twin"));
    }

    private static <T> Optional<T> keep(Optional<T> value, List<String> omitted, String name) {
        return omitted.contains(name) ? Optional.empty() : value;
    }
}
