package org.biggerpicture.matching;

import org.biggerpicture.record.Identifier;

/** The rules of the numbers a person carries, and how pages call them. */
final class Numbers {
    private static final int NINE = 9;
    private static final int MONTHS = 12;
    private static final int[] DAYS = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

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
     * @param neverIssuedAllowed whether ranges never issued, above all 999 that is kept for tests (NHS Digital), count as
     *     issued: only in a demonstration
     */
    static boolean usable(Identifier id, boolean neverIssuedAllowed) {
        boolean wellFormed = id.wellFormed().orElse(true);
        return wellFormed && (neverIssuedAllowed || id.kind() != Identifier.Kind.NHS_NUMBER || issued(id.value()));
    }

    /**
     * Whether a well-formed NHS number is of a range that is issued, by its first nine digits (NHS Data Dictionary, NHS
     * NUMBER; NHS Scotland, CHI; HSC Northern Ireland, health and care number): 400 000 000 to 499 999 999 and 600 000 000
     * to 799 999 999 in England, Wales and the Isle of Man; 320 000 001 to 399 999 999 in Northern Ireland; in Scotland the
     * community health index, which begins with the birth date as day, month and year.
     */
    static boolean issued(String number) {
        int nine = Integer.parseInt(number.substring(0, NINE));
        return switch (number.charAt(0)) {
            case '4', '6', '7' -> true;
            case '3' -> nine > 320_000_000 || birthDate(number);
            case '0', '1', '2' -> birthDate(number);
            default -> false;
        };
    }

    private static boolean birthDate(String number) {
        int day = Integer.parseInt(number.substring(0, 2));
        int month = Integer.parseInt(number.substring(2, 4));
        return month >= 1 && month <= MONTHS && day >= 1 && day <= DAYS[month - 1];
    }
}
