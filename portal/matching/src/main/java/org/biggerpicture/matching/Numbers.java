package org.biggerpicture.matching;

import org.biggerpicture.record.Identifier;

/** The rules of the numbers a person carries, and how pages call them. */
final class Numbers {
    private Numbers() {}

    static String words(Identifier.Kind kind) {
        return switch (kind) {
            case NHS_NUMBER -> "NHS number";
            case UPN -> "unique pupil number";
            case COUNCIL -> "council reference";
            case POLICE -> "police reference";
            case LOCAL -> "reference number";
        };
    }

    static Aspect aspect(Identifier.Kind kind) {
        return switch (kind) {
            case NHS_NUMBER -> Aspect.NHS_NUMBER;
            case UPN -> Aspect.UPN;
            case COUNCIL, POLICE, LOCAL -> Aspect.OTHER_NUMBER;
        };
    }

    /**
     * Whether a number may be a key: its check digit or letter is right, and an NHS number is of a range that is issued.
     *
     * @param neverIssuedAllowed whether 999, kept for tests and never issued (NHS Digital), counts as issued: only in a
     *     demonstration
     */
    static boolean usable(Identifier id, boolean neverIssuedAllowed) {
        boolean neverIssued =
                id.kind() == Identifier.Kind.NHS_NUMBER && id.value().startsWith("999");
        return id.wellFormed().orElse(true) && (neverIssuedAllowed || !neverIssued);
    }
}
