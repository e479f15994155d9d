package org.biggerpicture.matching;

import static org.biggerpicture.ask.IdentifierKind.ADDRESS;
import static org.biggerpicture.ask.IdentifierKind.ALIAS;
import static org.biggerpicture.ask.IdentifierKind.BIRTH_DATE;
import static org.biggerpicture.ask.IdentifierKind.EXPECTED_DATE;
import static org.biggerpicture.ask.IdentifierKind.FAMILY_NAME;
import static org.biggerpicture.ask.IdentifierKind.GIVEN_NAME;
import static org.biggerpicture.ask.IdentifierKind.NHS_NUMBER;
import static org.biggerpicture.ask.IdentifierKind.POSTCODE;
import static org.biggerpicture.ask.IdentifierKind.UPN;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.biggerpicture.ask.IdentifierKind;
import org.biggerpicture.ask.PersonSought;
import org.biggerpicture.matching.Step.Variation;
import org.biggerpicture.record.Identifier;
import org.biggerpicture.record.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * The questions to put to one agency, from the plainest to the widest. Every question tells the agency something, so
 * each is asked only if those before it left doubt, and carries no more than it needs.
 */
public final class QuestionLadder {
    private final PersonSought sought;
    private final Set<IdentifierKind> permitted;
    private final List<Set<IdentifierKind>> accepted;
    private final Set<Search> search;
    private final boolean neverIssuedAllowed;
    private final Map<Asked, Step> steps = new LinkedHashMap<>();

    /** What an agency's search can do with a name besides looking for it as it is written. */
    public enum Search {
        /** Find a surname that is only a part of the one held. */
        PARTS_OF_SURNAMES,
        /** Find names that sound alike. */
        SOUNDS
    }

    /** The same words asked another way are another question, where the search knows that way; else they are not. */
    private record Asked(PersonSought sought, boolean part, boolean sound) {}

    private QuestionLadder(
            PersonSought sought,
            Set<IdentifierKind> permitted,
            List<Set<IdentifierKind>> accepted,
            Set<Search> search,
            boolean neverIssuedAllowed) {
        this.sought = sought;
        this.permitted = permitted;
        this.accepted = accepted;
        this.search = search;
        this.neverIssuedAllowed = neverIssuedAllowed;
    }

    /**
     * The steps, in order; empty when nothing that may be asked is known.
     *
     * @param sought the person, with all that is known
     * @param permitted what an agreement lets the agency be told
     * @param accepted the least sets of identifiers the agency's search accepts; empty when it accepts any
     */
    public static List<Step> steps(
            PersonSought sought, Set<IdentifierKind> permitted, List<Set<IdentifierKind>> accepted) {
        return new QuestionLadder(sought, permitted, accepted, Set.of(), false).climb();
    }

    /** The same for a demonstration or a test, whose people carry NHS numbers of the never-issued 999 range. */
    public static List<Step> demonstration(
            PersonSought sought, Set<IdentifierKind> permitted, List<Set<IdentifierKind>> accepted) {
        return demonstration(sought, permitted, accepted, Set.of());
    }

    /** The same for an agency whose search can do more than find what is written. */
    public static List<Step> demonstration(
            PersonSought sought,
            Set<IdentifierKind> permitted,
            List<Set<IdentifierKind>> accepted,
            Set<Search> search) {
        return new QuestionLadder(sought, permitted, accepted, search, true).climb();
    }

    /** Whether what was answered leaves no doubt, so that no further step is asked: one strong candidate, alone. */
    public static boolean enough(List<CandidateMatch> matches) {
        return matches.stream().filter(m -> m.band() == Band.STRONG).count() == 1
                && matches.stream().noneMatch(m -> m.band() == Band.CONFIRM);
    }

    private List<Step> climb() {
        numbers();
        if (sought.expected().isPresent()) {
            throughTheMother();
            return List.copyOf(steps.values());
        }
        namesAndDate();
        slips();
        otherNames();
        places();
        return List.copyOf(steps.values());
    }

    private void numbers() {
        if (usable(Identifier.Kind.NHS_NUMBER, sought.nhsNumber())) {
            add(Set.of(NHS_NUMBER, BIRTH_DATE), "NHS number and birth date: the most exact question");
            add(Set.of(NHS_NUMBER), "NHS number alone: the birth date may be recorded otherwise");
        }
        if (usable(Identifier.Kind.UPN, sought.upn())) {
            add(Set.of(UPN, BIRTH_DATE), "Unique pupil number and birth date");
            add(Set.of(UPN), "Unique pupil number alone: the birth date may be recorded otherwise");
        }
    }

    private boolean usable(Identifier.Kind kind, Optional<String> number) {
        return number.map(n -> new Identifier(kind, n, Identifier.Standing.UNVERIFIED))
                .filter(id -> Numbers.usable(id, neverIssuedAllowed))
                .isPresent();
    }

    private void namesAndDate() {
        add(Set.of(GIVEN_NAME, FAMILY_NAME, BIRTH_DATE), "Full name and birth date");
        add(Set.of(FAMILY_NAME, BIRTH_DATE), "Without the first name, which may be spelt otherwise or another in use");
        for (String part : parts()) {
            vary(
                    Set.of(FAMILY_NAME, BIRTH_DATE),
                    Variation.FAMILY_NAME_PART,
                    with(sought.given(), Optional.of(part), sought.born()),
                    "The surname, or a part of it, as part of a longer one: double surnames are often recorded by half");
        }
        add(Set.of(GIVEN_NAME, BIRTH_DATE), "Without the surname, which may have changed");
    }

    private void slips() {
        asTheySound();
        exchanged()
                .ifPresent(date -> vary(
                        Set.of(FAMILY_NAME, BIRTH_DATE),
                        Variation.DAY_MONTH_EXCHANGED,
                        with(sought.given(), sought.family(), Optional.of(date)),
                        "Day and month exchanged, as dates are often keyed"));
        if (!sought.given().isEmpty()) {
            vary(
                    Set.of(FAMILY_NAME, BIRTH_DATE),
                    Variation.NAMES_EXCHANGED,
                    with(List.of(), Optional.of(sought.given().getFirst()), sought.born()),
                    "The given name as surname: records of some naming customs exchange them");
        }
        year().ifPresent(year -> {
            String reason = "Full name and about the year of birth: the day or the year may be wrong";
            Set<IdentifierKind> kinds = Set.of(GIVEN_NAME, FAMILY_NAME, BIRTH_DATE);
            vary(kinds, Variation.BIRTH_YEAR, with(sought.given(), sought.family(), year, 1), reason);
            for (String part : longerParts()) {
                vary(kinds, Variation.BIRTH_YEAR, with(sought.given(), Optional.of(part), year, 1), reason);
            }
        });
    }

    private void asTheySound() {
        if (search.contains(Search.SOUNDS)) {
            Variation sound = Variation.AS_IT_SOUNDS;
            Set<IdentifierKind> both = Set.of(GIVEN_NAME, FAMILY_NAME, BIRTH_DATE);
            vary(both, sound, sought, "Both names as they sound: they may be spelt otherwise");
            String surname = "The surname as it sounds: the first name may be another too";
            vary(Set.of(FAMILY_NAME, BIRTH_DATE), sound, sought, surname);
            String first = "The first name as it sounds: the surname may be another too";
            vary(Set.of(GIVEN_NAME, BIRTH_DATE), sound, sought, first);
        }
    }

    private void otherNames() {
        for (int i = 1; i < sought.given().size(); i++) {
            vary(
                    Set.of(GIVEN_NAME, BIRTH_DATE),
                    Variation.OTHER_NAME,
                    with(List.of(sought.given().get(i)), sought.family(), sought.born()),
                    "Another of the given names: it may be the one in use");
        }
        add(Set.of(ALIAS, BIRTH_DATE), "Other names the child is known by");
        if (sought.born().isEmpty() || !permitted.contains(BIRTH_DATE)) {
            add(Set.of(GIVEN_NAME, FAMILY_NAME), "Full name alone: no birth date may be given");
        }
    }

    private void places() {
        add(Set.of(BIRTH_DATE, POSTCODE), "Birth date and postcode: both names may be recorded otherwise");
        add(Set.of(FAMILY_NAME, POSTCODE), "Surname and postcode: the birth date may be recorded otherwise");
        sought.born()
                .ifPresent(born -> vary(
                        Set.of(BIRTH_DATE, POSTCODE),
                        Variation.BIRTH_YEAR,
                        with(
                                sought.given(),
                                sought.family(),
                                Optional.of(new PartialDate(born.year(), Optional.empty(), Optional.empty()))),
                        "Year of birth and postcode: names and day may be recorded otherwise"));
        add(Set.of(FAMILY_NAME, ADDRESS), "Surname and address");
    }

    private void throughTheMother() {
        add(Set.of(GIVEN_NAME, FAMILY_NAME, BIRTH_DATE, EXPECTED_DATE), "The mother, by full name and birth date");
        add(Set.of(GIVEN_NAME, FAMILY_NAME, BIRTH_DATE), "The mother, without the expected date");
        add(Set.of(GIVEN_NAME, FAMILY_NAME, EXPECTED_DATE), "The mother's name and the expected date");
        add(Set.of(FAMILY_NAME, BIRTH_DATE), "The mother, without the first name, which may be recorded otherwise");
        add(Set.of(GIVEN_NAME, BIRTH_DATE), "The mother, without the surname, which may have changed");
    }

    private List<String> parts() {
        List<String> parts =
                new ArrayList<>(List.of(sought.family().orElse("").strip().split("[\\s-]+")));
        parts.removeIf(part -> part.length() < 3);
        return parts;
    }

    private List<String> longerParts() {
        List<String> parts = parts();
        return parts.size() < 2 ? List.of() : parts;
    }

    private Optional<PartialDate> year() {
        return sought.born().map(born -> new PartialDate(born.year(), Optional.empty(), Optional.empty()));
    }

    private Optional<PartialDate> exchanged() {
        return sought.born()
                .filter(d ->
                        d.day().isPresent() && d.day().get() <= 12 && !d.day().equals(d.month()))
                .map(d -> new PartialDate(d.year(), d.day(), d.month()));
    }

    private PersonSought with(List<String> given, Optional<String> family, Optional<PartialDate> born) {
        return with(given, family, born.orElse(null), sought.bornWithinYears());
    }

    private PersonSought with(
            List<String> given, Optional<String> family, @Nullable PartialDate born, int withinYears) {
        return new PersonSought(
                sought.nhsNumber(),
                sought.upn(),
                given,
                family,
                sought.aliases(),
                Optional.ofNullable(born),
                withinYears,
                sought.expected(),
                sought.sex(),
                sought.postcode(),
                sought.addressLine());
    }

    private void add(Set<IdentifierKind> kinds, String reason) {
        vary(kinds, Variation.AS_GIVEN, sought, reason);
    }

    private void vary(Set<IdentifierKind> kinds, Variation variation, PersonSought varied, String reason) {
        if (!permitted.containsAll(kinds) || !varied.known().containsAll(kinds) || !accepts(kinds)) {
            return;
        }
        PersonSought asked = varied.only(kinds);
        boolean part = variation == Variation.FAMILY_NAME_PART && search.contains(Search.PARTS_OF_SURNAMES);
        boolean sound = variation == Variation.AS_IT_SOUNDS;
        steps.putIfAbsent(new Asked(asked, part, sound), new Step(asked, variation, reason));
    }

    private boolean accepts(Set<IdentifierKind> kinds) {
        return accepted.isEmpty() || accepted.stream().anyMatch(kinds::containsAll);
    }
}
