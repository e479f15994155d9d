package org.biggerpicture.page;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.biggerpicture.ask.IdentifierKind;
import org.biggerpicture.ask.Outcome;

/**
 * An outcome in words: its label, what it means, and whether asking again may help. An agency that failed is never
 * said to hold nothing.
 */
public record OutcomeWords(Tag tag, List<String> lines, boolean askAgain) {
    private static final String UNKNOWN = "We do not know whether there are records here.";

    public OutcomeWords {
        lines = List.copyOf(lines);
    }

    /** The words of an outcome. Adding an outcome without words does not compile. */
    public static OutcomeWords of(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Answered a -> words("Answered", Tone.KNOWN, false, "They looked and they answered.");
            case Outcome.PartWithheld p ->
                words(
                        "Answered, part withheld",
                        Tone.PART,
                        false,
                        p.bySource()
                                .map(why -> "The agency withheld part: " + why)
                                .orElse("Part of the answer may not be shown to you."));
            case Outcome.Incomplete i ->
                words(
                        "Answered, incomplete",
                        Tone.PART,
                        true,
                        "Part of the answer could not be had: " + i.missing() + ".");
            case Outcome.NothingHeld n -> nothingHeld(n);
            case Outcome.Refused r -> words("Refused by the agency", Tone.CLOSED, false, r.reason(), UNKNOWN);
            case Outcome.NotPermitted n -> words("Not permitted", Tone.CLOSED, false, n.reason(), UNKNOWN);
            case Outcome.NotAsked n -> words("Not asked", Tone.CLOSED, false, n.reason(), UNKNOWN);
            case Outcome.Late l -> words("No answer in time", Tone.MISSING, true, UNKNOWN);
            case Outcome.Down d -> words("Not reachable", Tone.MISSING, d.worthAskingAgain(), d.reason(), UNKNOWN);
            case Outcome.Unreadable u -> words("Answer could not be used", Tone.MISSING, false, u.reason(), UNKNOWN);
            case Outcome.Unclear u ->
                words(
                        "More than one possible person",
                        Tone.UNCLEAR,
                        false,
                        u.reason(),
                        "Give more details, or ring them.");
        };
    }

    private static OutcomeWords nothingHeld(Outcome.NothingHeld nothing) {
        String asked = "They looked with " + inWords(nothing.askedWith()) + ".";
        return nothing.caution()
                .map(caution -> words("Nothing held", Tone.QUIET, false, asked, caution))
                .orElseGet(() -> words("Nothing held", Tone.QUIET, false, asked));
    }

    private static OutcomeWords words(String label, Tone tone, boolean askAgain, String... lines) {
        return new OutcomeWords(new Tag(label, tone), List.of(lines), askAgain);
    }

    /** Kinds of identifier as a phrase: "given name, family name, date of birth". */
    public static String inWords(Set<IdentifierKind> kinds) {
        return kinds.isEmpty()
                ? "nothing about the child"
                : kinds.stream().sorted().map(OutcomeWords::inWords).collect(Collectors.joining(", "));
    }

    private static String inWords(IdentifierKind kind) {
        return switch (kind) {
            case NHS_NUMBER -> "NHS number";
            case UPN -> "pupil number";
            case GIVEN_NAME -> "given name";
            case FAMILY_NAME -> "family name";
            case ALIAS -> "other names";
            case BIRTH_DATE -> "date of birth";
            case EXPECTED_DATE -> "expected date of birth";
            case SEX -> "sex";
            case POSTCODE -> "postcode";
            case ADDRESS -> "address";
            case LOCAL_ID -> "their own record number";
        };
    }
}
