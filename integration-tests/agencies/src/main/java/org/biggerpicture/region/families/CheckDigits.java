package org.biggerpicture.region.families;

import java.util.regex.Pattern;

/** The check digits of the identifiers, and the ranges that invented data may use. */
public final class CheckDigits {
    private static final Pattern NHS = Pattern.compile("999\\d{7}");
    private static final Pattern UPN = Pattern.compile("[A-HJ-NP-RT-Z]\\d{12}");
    private static final String UPN_LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";
    /** Ofcom keeps these numbers for drama. */
    private static final Pattern DRAMA =
            Pattern.compile("01632 960\\d{3}|07700 900\\d{3}|020 7946 0\\d{3}|0808 157 0\\d{3}");

    private CheckDigits() {}

    /** A checksum-valid number of the range that is never issued (999 000 0000 to 999 999 9999). */
    public static boolean inventedNhsNumber(String number) {
        return NHS.matcher(number).matches() && nhsChecksum(number);
    }

    /** The NHS number's checksum: weights 10 to 2, modulo 11. */
    public static boolean nhsChecksum(String number) {
        int sum = 0;
        for (int place = 0; place < 9; place++) {
            sum += Character.digit(number.charAt(place), 10) * (10 - place);
        }
        int check = (11 - sum % 11) % 11;
        return check != 10 && check == Character.digit(number.charAt(9), 10);
    }

    /** A permanent unique pupil number whose check letter agrees with its digits. */
    public static boolean upn(String number) {
        if (!UPN.matcher(number).matches()) {
            return false;
        }
        int sum = 0;
        for (int place = 1; place < 13; place++) {
            sum += Character.digit(number.charAt(place), 10) * (place + 1);
        }
        return UPN_LETTERS.charAt(sum % 23) == number.charAt(0);
    }

    /** A telephone number that nobody can have. */
    public static boolean dramaTelephone(String number) {
        return DRAMA.matcher(number).matches();
    }
}
