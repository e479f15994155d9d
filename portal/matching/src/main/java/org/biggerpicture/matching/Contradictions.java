package org.biggerpicture.matching;

import java.util.ArrayList;
import java.util.List;
import org.biggerpicture.matching.Described.KnownNumber;
import org.biggerpicture.record.Identifier;
import org.biggerpicture.record.PersonName;
import org.biggerpicture.record.Sensitivity;

/** Finds what keeps a candidate from being taken for the child without a closer look. */
final class Contradictions {
    /** Less than this ahead of "another child of the home", in bits, and the doubt is said. */
    private static final double CLEAR_OF_SIBLINGS = 6;

    /** As surely as a strong match is right, in bits: a name that is only nearly the child's is then no twin's. */
    private static final double CLEAR_OF_TWINS = 10;

    private static final double WORTH_SAYING = .01;

    private final Candidate candidate;
    private final Described sought;
    private final Described held;
    private final Tally tally;
    private final List<Aspect> aspects;
    private final List<Contradiction> found = new ArrayList<>(4);

    Contradictions(Candidate candidate, Described sought, Described held, Tally tally, List<Aspect> aspects) {
        this.candidate = candidate;
        this.sought = sought;
        this.held = held;
        this.tally = tally;
        this.aspects = aspects;
    }

    /**
     * @param overHousehold bits between the child and another child of the home
     * @param overTwin the same in the light of who else was answered
     */
    List<Contradiction> found(
            double overHousehold, double overTwin, double probability, boolean anotherFits, boolean unbornSought) {
        boolean alike = tally.level(Aspect.GIVEN_NAME) == Level.FAINT || twoNames();
        boolean otherName = tally.level(Aspect.GIVEN_NAME) == Level.DIFFERENT || alike && overTwin < CLEAR_OF_TWINS;
        boolean otherDate =
                tally.any(Aspect.BIRTH_DATE, Level.DIFFERENT, Level.SAME_YEAR, Level.SAME_DAY_AND_MONTH, Level.NEARBY);
        former();
        conflict(tally.any(Aspect.GIVEN_NAME, Level.DIFFERENT, Level.FAINT), otherDate);
        different(Aspect.NHS_NUMBER, Identifier.Kind.NHS_NUMBER);
        different(Aspect.UPN, Identifier.Kind.UPN);
        if (probability >= WORTH_SAYING && sibling(otherName, otherDate, overHousehold)) {
            found.add(new Contradiction.PossibleTwinOrSibling(!otherDate));
        }
        if (otherDate) {
            found.add(new Contradiction.DifferentBirthDate());
        }
        if (unbornSought || Comparison.unborn(held)) {
            found.add(new Contradiction.ThroughTheMother());
        }
        if (otherName(sought, tally.soughtName) || otherName(held, tally.heldName)) {
            found.add(new Contradiction.ThroughAnotherName());
        }
        onlyOne();
        if (anotherFits) {
            found.add(new Contradiction.AnotherFitsNearlyAsWell());
        }
        invalid(sought, false);
        invalid(held, true);
        return found;
    }

    private void former() {
        for (KnownNumber number : held.numbers) {
            if (number.former() && holds(sought, number)) {
                found.add(new Contradiction.FormerIdentifier(number.kind()));
            }
        }
        if (candidate.identity().labels().sensitivities().contains(Sensitivity.ADOPTION)) {
            found.add(new Contradiction.MayNotBeJoined());
        }
    }

    /** Arjun and Arun: a slip of the pen makes seldom a name; twins' names often are a letter apart. */
    private boolean twoNames() {
        return tally.level(Aspect.GIVEN_NAME) == Level.CLOSE
                && sought.names[tally.soughtName].first().listed()
                && held.names[tally.heldName].first().listed();
    }

    private void conflict(boolean otherName, boolean otherDate) {
        boolean otherFamily = tally.any(Aspect.FAMILY_NAME, Level.DIFFERENT, Level.FAINT);
        int against = (otherName ? 1 : 0) + (otherDate ? 1 : 0) + (otherFamily ? 1 : 0);
        if (against >= 2 && tally.level(Aspect.NHS_NUMBER) == Level.EQUAL) {
            found.add(new Contradiction.IdentifierConflict(Identifier.Kind.NHS_NUMBER));
        }
        if (against >= 2 && tally.level(Aspect.UPN) == Level.EQUAL) {
            found.add(new Contradiction.IdentifierConflict(Identifier.Kind.UPN));
        }
    }

    private void different(Aspect aspect, Identifier.Kind kind) {
        if (tally.level(aspect) == Level.DIFFERENT) {
            found.add(new Contradiction.DifferentIdentifier(kind));
        }
    }

    private boolean sibling(boolean otherName, boolean otherDate, double overHousehold) {
        boolean family =
                tally.any(Aspect.FAMILY_NAME, Level.EQUAL, Level.SAME_NAME_FAMILY, Level.SHARED_PART, Level.CLOSE);
        boolean home = family || tally.level(Aspect.POSTCODE) == Level.EQUAL;
        boolean otherNumber = tally.level(Aspect.NHS_NUMBER) == Level.DIFFERENT;
        boolean ofSeveral =
                candidate.identity().birthOrder().isPresent() && tally.level(Aspect.GIVEN_NAME) != Level.EQUAL;
        return home && (otherName || otherNumber || ofSeveral || otherDate && overHousehold < CLEAR_OF_SIBLINGS);
    }

    /** Whether the name compared is one the person only goes or went by. */
    private static boolean otherName(Described side, int name) {
        List<PersonName> names = side.particulars.names();
        return name < names.size() && names.get(name).use() != PersonName.Use.USUAL;
    }

    private void onlyOne() {
        boolean number = tally.compared(Aspect.NHS_NUMBER) || tally.compared(Aspect.UPN);
        boolean name = tally.compared(Aspect.GIVEN_NAME) || tally.compared(Aspect.FAMILY_NAME);
        boolean date = tally.compared(Aspect.BIRTH_DATE) || tally.compared(Aspect.EXPECTED_DATE);
        boolean place = tally.compared(Aspect.POSTCODE) || tally.compared(Aspect.ADDRESS);
        int groups = (number ? 1 : 0) + (name ? 1 : 0) + (date ? 1 : 0) + (place ? 1 : 0);
        if (groups == 1 && !aspects.isEmpty()) {
            found.add(new Contradiction.OnlyOneFieldGroup(aspects.getFirst()));
        }
    }

    private void invalid(Described side, boolean isHeld) {
        for (KnownNumber number : side.numbers) {
            if (!number.valid() && !number.former()) {
                found.add(new Contradiction.InvalidIdentifier(number.kind(), isHeld));
            }
        }
    }

    private static boolean holds(Described side, KnownNumber number) {
        for (KnownNumber one : side.numbers) {
            if (one.kind() == number.kind() && one.value().equals(number.value())) {
                return true;
            }
        }
        return false;
    }

    /** Whether both sides give a valid number, and the agency holds it as verified and in use. */
    static boolean verifiedNumber(Described sought, Described held) {
        for (KnownNumber number : held.numbers) {
            boolean national = number.kind() == Identifier.Kind.NHS_NUMBER || number.kind() == Identifier.Kind.UPN;
            if (national && number.verified() && number.valid() && holds(sought, number)) {
                return true;
            }
        }
        return false;
    }
}
