package org.biggerpicture.matching;

import org.biggerpicture.record.Identifier;

/** How pages call the numbers a person carries. */
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
}
