package org.biggerpicture.fhir;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.biggerpicture.ask.IdentifierKind;
import org.biggerpicture.ask.PersonSought;
import org.biggerpicture.record.CheckDigits;
import org.biggerpicture.record.PartialDate;
import org.biggerpicture.record.Sex;

/**
 * How a person is looked for, narrowest first: everybody who matches a search is recorded as accessed by some sources,
 * so a broad search is itself an intrusion.
 */
final class Steps {
    private static final String NHS_NUMBER = "https://fhir.nhs.uk/Id/nhs-number|";
    private static final int MOST_CANDIDATES = 20;

    private Steps() {}

    /** For a server that searches as FHIR R4 says: by number, then by family name and birth date. */
    static List<Step> plain(PersonSought sought) {
        List<Step> steps = new ArrayList<>();
        sought.nhsNumber()
                .map(n -> new Step(
                        Query.of("Patient").with("identifier", NHS_NUMBER + n),
                        Optional.of(n),
                        EnumSet.of(IdentifierKind.NHS_NUMBER)))
                .ifPresent(steps::add);
        if (sought.family().isPresent() && sought.born().isPresent()) {
            Query query =
                    born(Query.of("Patient").with("family", sought.family().get()), sought, "");
            Set<IdentifierKind> with = EnumSet.of(IdentifierKind.FAMILY_NAME, IdentifierKind.BIRTH_DATE);
            if (!sought.given().isEmpty()) {
                steps.add(new Step(
                        query.with("given", sought.given().getFirst()),
                        Optional.empty(),
                        EnumSet.of(IdentifierKind.FAMILY_NAME, IdentifierKind.BIRTH_DATE, IdentifierKind.GIVEN_NAME)));
            }
            steps.add(new Step(query, Optional.empty(), with));
        }
        return steps;
    }

    /**
     * For the national demographics service (PDS FHIR API): a read by number, then a search without fuzziness, then a
     * fuzzy one. No step with the details that suffice carries a postcode, because a postcode hides restricted people;
     * it is sent only where the service demands it.
     */
    static List<Step> demographics(PersonSought sought) {
        List<Step> steps = new ArrayList<>();
        sought.nhsNumber()
                .filter(CheckDigits::nhsNumber)
                .map(n -> new Step(Query.of("Patient/" + n), Optional.of(n), EnumSet.of(IdentifierKind.NHS_NUMBER)))
                .ifPresent(steps::add);
        if (sought.born().isEmpty()) {
            return steps;
        }
        if (sought.family().isPresent()) {
            steps.add(search(sought, EnumSet.of(IdentifierKind.FAMILY_NAME, IdentifierKind.GIVEN_NAME), false));
        }
        if (sought.family().isPresent() && !sought.given().isEmpty()) {
            steps.add(search(sought, EnumSet.of(IdentifierKind.FAMILY_NAME, IdentifierKind.GIVEN_NAME), true));
        } else if (oneNameWithSexAndPostcode(sought)) {
            steps.add(search(
                    sought,
                    EnumSet.of(
                            IdentifierKind.FAMILY_NAME,
                            IdentifierKind.GIVEN_NAME,
                            IdentifierKind.SEX,
                            IdentifierKind.POSTCODE),
                    true));
        }
        return steps;
    }

    private static boolean oneNameWithSexAndPostcode(PersonSought sought) {
        return (sought.family().isPresent() || !sought.given().isEmpty())
                && sought.sex().filter(s -> s == Sex.FEMALE || s == Sex.MALE).isPresent()
                && sought.postcode().isPresent();
    }

    private static Step search(PersonSought sought, Set<IdentifierKind> by, boolean fuzzy) {
        PersonSought person = sought.only(by);
        Query query = Query.of("Patient");
        query = fuzzy ? query.with("_fuzzy-match", "true") : query.with("_history", "true");
        query = query.with("_max-results", String.valueOf(MOST_CANDIDATES));
        if (person.family().isPresent()) {
            query = query.with("family", person.family().get());
        }
        for (String given : person.given()) {
            query = query.with("given", given);
        }
        if (person.sex().isPresent()) {
            query = query.with("gender", person.sex().get().name().toLowerCase(Locale.ROOT));
        }
        if (person.postcode().isPresent()) {
            query = query.with("address-postalcode", person.postcode().get());
        }
        Set<IdentifierKind> with = EnumSet.of(IdentifierKind.BIRTH_DATE);
        with.addAll(person.known());
        return new Step(born(query, sought, "eq"), Optional.empty(), with);
    }

    /** A birth date known to the day is sent as it is, any other as the span it may lie in. */
    private static Query born(Query query, PersonSought sought, String exactly) {
        PartialDate born = sought.born().orElseThrow();
        if (born.exact().isPresent() && sought.bornWithinYears() == 0) {
            return query.with("birthdate", exactly + born);
        }
        LocalDate from = born.earliest().minusYears(sought.bornWithinYears());
        LocalDate to = born.latest().plusYears(sought.bornWithinYears());
        return query.with("birthdate", "ge" + from).with("birthdate", "le" + to);
    }
}
