package org.biggerpicture.application.candidates;

import java.util.Locale;
import java.util.Optional;
import org.biggerpicture.application.candidates.CandidateCard.Whose;
import org.biggerpicture.matching.Aspect;
import org.biggerpicture.matching.CandidateMatch;
import org.biggerpicture.matching.Contradiction;
import org.biggerpicture.matching.Sentence;

/**
 * What keeps a record from being taken for the child's without a closer look: each kind has its own words and its own rule.
 *
 * @param code what programs call it
 * @param heading its label
 * @param words what was found
 * @param rule what to do about it
 * @param gravity how much it should hold a person back
 */
public record Caution(String code, String heading, String words, String rule, Gravity gravity) {
    /** How much a caution should hold a person back. */
    public enum Gravity {
        /** Do not choose the record before somebody was asked. */
        STOP,
        /** Look closer. */
        LOOK,
        /** Good to know. */
        NOTE
    }

    private Caution(String code, String heading, String words, String rule) {
        this(code, heading, words, rule, Gravity.LOOK);
    }

    private Caution with(Gravity other) {
        return new Caution(code, heading, words, rule, other);
    }

    /** The caution a contradiction calls for. Adding a contradiction without one does not compile. */
    static Caution of(Contradiction found, CandidateMatch match, Whose whose) {
        return switch (found) {
            case Contradiction.IdentifierConflict c ->
                new Caution(
                                "identifier-conflict",
                                "Identifier conflict",
                                c.words(),
                                "Do not go by the number. Ring the agency and ask whose it is.")
                        .with(Gravity.STOP);
            case Contradiction.DifferentIdentifier d ->
                new Caution(
                        "different-number",
                        "Another number",
                        d.words(),
                        "A child has one such number. Choose this record only if you know that one of the two is wrong.");
            case Contradiction.PossibleTwinOrSibling p
            when p.sameBirthDate() ->
                new Caution(
                        "possible-twin",
                        "Possible twin",
                        p.words(),
                        "Twins share birth date, surname and home. Choose this record only if the first name and the"
                                + " number are this child's.");
            case Contradiction.PossibleTwinOrSibling p ->
                new Caution(
                        "possible-sibling",
                        "Possible brother or sister",
                        p.words(),
                        "They share surname and home. Choose this record only if the first name and the birth date are"
                                + " this child's.");
            case Contradiction.DifferentBirthDate d ->
                new Caution(
                        "different-birth-date",
                        "Another birth date",
                        d.words(),
                        "Choose this record only if you know that one of the two dates is wrong.");
            case Contradiction.FormerIdentifier f ->
                new Caution(
                                "former-number",
                                "Former number",
                                f.words(),
                                "A number is replaced when an identity must change, as after an adoption. Tell nobody of the"
                                        + " link, and ask the agency before you choose this record.")
                        .with(Gravity.STOP);
            case Contradiction.MayNotBeJoined m ->
                new Caution(
                                "kept-apart",
                                "Kept apart",
                                m.words(),
                                "The lives before and after an adoption are never joined here.")
                        .with(Gravity.STOP);
            case Contradiction.InvalidIdentifier i ->
                new Caution(
                        "invalid-number",
                        "Number not valid",
                        i.words(),
                        "Go by the name, the birth date and the address.");
            case Contradiction.OnlyOneFieldGroup o ->
                new Caution(
                        "too-little-compared",
                        "Too little compared",
                        o.words(),
                        "Search again with more details, or ring the agency.");
            case Contradiction.ThroughTheMother t -> throughTheMother(t, whose);
            case Contradiction.ThroughAnotherName t ->
                new Caution(
                        "another-name",
                        "Found by another name",
                        t.words(),
                        "An alias may be borrowed. Compare every name with those you know.");
            case Contradiction.AnotherFitsNearlyAsWell a ->
                new Caution(
                        "another-fits",
                        "Another fits as well",
                        another(match).orElse(a.words()),
                        "Compare them: go by the first name and the end of the number. If you cannot tell, ring the"
                                + " agency and ask for the mother or the address.");
        };
    }

    /** Whether it is in the same answer or in another agency's is said by the match. */
    private static Optional<String> another(CandidateMatch match) {
        return match.words().stream()
                .filter(w -> w.aspect() == Aspect.OTHER_CANDIDATES)
                .map(Sentence::text)
                .findFirst()
                .map(w -> w.substring(0, 1).toUpperCase(Locale.UK) + w.substring(1));
    }

    private static Caution throughTheMother(Contradiction.ThroughTheMother found, Whose whose) {
        return switch (whose) {
            case MOTHER ->
                new Caution(
                                "mothers-record",
                                "The mother's record",
                                "This is the mother's own record, found by what you told of her",
                                "What it holds is about her, and about the child only as far as it says so.")
                        .with(Gravity.NOTE);
            case CHILD, UNBORN_CHILD ->
                new Caution(
                                "through-the-mother",
                                "Through the mother",
                                found.words(),
                                "There is no name and no number to go by. Check who the mother is and when the child is"
                                        + " expected.")
                        .with(Gravity.NOTE);
        };
    }
}
