package org.biggerpicture.region.agency.fhir;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.biggerpicture.region.agency.Sought;
import org.biggerpicture.region.families.Held;
import org.biggerpicture.region.families.Home;

/**
 * What a demographics search asks for, by the rules of the PDS FHIR API.
 *
 * @param said parameter values by name
 */
record Criteria(Map<String, List<String>> said) {
    private static final Set<String> KNOWN = Set.of(
            "_fuzzy-match",
            "_exact-match",
            "_history",
            "_max-results",
            "family",
            "given",
            "gender",
            "birthdate",
            "death-date",
            "address-postalcode",
            "general-practitioner",
            "email",
            "phone");
    private static final Set<String> HIDING = Set.of("address-postalcode", "general-practitioner", "phone", "email");
    private static final double SOUNDS_ALIKE = 0.85;
    private static final double TRANSPOSED = 0.8;
    private static final int MOST = 50;

    /** Why a search is refused. */
    record Wrong(int status, String name, String says) {}

    /** Reads the values, so that one that cannot be read is known at once. */
    static Criteria of(Map<String, List<String>> said) {
        Criteria criteria = new Criteria(said);
        criteria.values("birthdate").forEach(value -> LocalDate.parse(day(value)));
        criteria.most();
        return criteria;
    }

    Optional<Wrong> wrong() {
        if (!KNOWN.containsAll(said.keySet())) {
            return Optional.of(new Wrong(400, "ADDITIONAL_PROPERTIES", "A parameter is not known"));
        }
        if (most() < 1 || most() > MOST) {
            return Optional.of(new Wrong(400, "INVALID_SEARCH_DATA", "_max-results is between 1 and 50"));
        }
        if (!enough()) {
            return Optional.of(new Wrong(400, "TOO_FEW_VALUES_SUBMITTED", "Not enough to search by"));
        }
        boolean badWildcard = List.of("family", "given", "address-postalcode").stream()
                .flatMap(name -> values(name).stream())
                .anyMatch(value -> value.contains("*") && (fuzzy() || value.indexOf('*') < 2));
        return badWildcard
                ? Optional.of(new Wrong(400, "INVALID_SEARCH_DATA", "A wildcard stands where none may"))
                : Optional.empty();
    }

    private boolean enough() {
        return fuzzy()
                ? has("given", "family", "birthdate")
                        || has("family", "birthdate", "gender", "address-postalcode")
                        || has("given", "birthdate", "gender", "address-postalcode")
                : has("family", "birthdate");
    }

    boolean exact() {
        return values("_exact-match").contains("true");
    }

    int most() {
        return values("_max-results").stream().findFirst().map(Integer::valueOf).orElse(MOST);
    }

    private boolean fuzzy() {
        return values("_fuzzy-match").contains("true");
    }

    // A fuzzy search always looks at what was before.
    private boolean history() {
        return fuzzy() || values("_history").contains("true");
    }

    private boolean has(String... names) {
        return List.of(names).stream().noneMatch(name -> values(name).stream().allMatch(String::isBlank));
    }

    private List<String> values(String name) {
        return said.getOrDefault(name, List.of());
    }

    /** How well this person agrees, up to 1; empty if not at all. */
    Optional<Double> score(Held held) {
        boolean hidden = held.restricted() && HIDING.stream().anyMatch(said::containsKey);
        if (hidden || !values("birthdate").stream().allMatch(value -> born(held, value)) || !details(held)) {
            return Optional.empty();
        }
        List<String> families = Names.families(held, history());
        List<String> givens = Names.givens(held, history());
        Optional<Double> straight = names(families, givens);
        return fuzzy() && straight.isEmpty()
                ? names(givens, families).map(score -> rounded(score * TRANSPOSED))
                : straight;
    }

    private Optional<Double> names(List<String> families, List<String> givens) {
        List<Double> scores = new ArrayList<>();
        values("family").forEach(asked -> scores.add(best(asked, families)));
        values("given").forEach(asked -> scores.add(best(asked, givens)));
        boolean none = scores.stream().anyMatch(score -> score == 0.0);
        return none
                ? Optional.empty()
                : Optional.of(rounded(scores.stream()
                        .mapToDouble(Double::doubleValue)
                        .average()
                        .orElse(1.0)));
    }

    private double best(String asked, List<String> held) {
        return held.stream().mapToDouble(name -> alike(asked, name)).max().orElse(0.0);
    }

    private double alike(String asked, String held) {
        if (matches(asked, held)) {
            return 1.0;
        }
        return fuzzy() && Names.soundex(asked).equals(Names.soundex(held)) ? SOUNDS_ALIKE : 0.0;
    }

    private static boolean matches(String asked, String held) {
        int star = asked.indexOf('*');
        return star < 0
                ? Sought.plain(asked).equals(Sought.plain(held))
                : Sought.plain(held).startsWith(Sought.plain(asked.substring(0, star)));
    }

    private boolean details(Held held) {
        return values("gender").stream()
                        .allMatch(sex -> sex.equals(People.CODES.sex(held.who().sex())))
                && values("address-postalcode").stream().allMatch(code -> lived(held, code))
                && values("phone").stream()
                        .allMatch(number -> digits(number)
                                .equals(held.who().phone().map(Criteria::digits).orElse("")))
                && (fuzzy() || values("general-practitioner").stream().allMatch(code -> registeredAt(held, code)))
                && values("email").isEmpty();
    }

    private static boolean registeredAt(Held held, String practice) {
        return held.facts("gp").stream().anyMatch(gp -> gp.needed("ods").equalsIgnoreCase(practice));
    }

    private boolean lived(Held held, String postcode) {
        return held.shownHomes().stream()
                .filter(home -> history() || home.to().isEmpty())
                .map(Home::postcode)
                .flatMap(Optional::stream)
                .anyMatch(code -> matches(postcode, code));
    }

    private static String digits(String phone) {
        return phone.replace(" ", "");
    }

    private static boolean born(Held held, String value) {
        LocalDate asked = LocalDate.parse(day(value));
        String how = value.substring(0, value.length() - day(value).length()).toLowerCase(Locale.ROOT);
        return held.who()
                .born()
                .filter(born -> switch (how) {
                    case "ge" -> !born.isBefore(asked);
                    case "le" -> !born.isAfter(asked);
                    default -> born.equals(asked);
                })
                .isPresent();
    }

    private static String day(String value) {
        return value.replaceFirst("^(eq|ge|le)", "");
    }

    private static double rounded(double score) {
        return Math.round(score * 10_000) / 10_000.0;
    }
}
