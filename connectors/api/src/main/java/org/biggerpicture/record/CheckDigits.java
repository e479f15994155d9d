package org.biggerpicture.record;

/** The check-digit rules of the two national numbers a child carries. */
public final class CheckDigits {
    /** No I, O or S: too like 1, 0 and 5 (DfE, A Guide to the UPN). */
    private static final String UPN_LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";

    private static final int NHS_LENGTH = 10;
    private static final int UPN_LENGTH = 13;
    private static final int NHS_MODULUS = 11;

    private CheckDigits() {}

    /**
     * Whether the text is ten digits with the right modulus 11 check digit and not one digit repeated: every repeated
     * digit passes the sum, and such numbers are test triggers, never people (NHS Data Dictionary, NHS NUMBER).
     */
    public static boolean nhsNumber(String text) {
        if (text.length() != NHS_LENGTH || !digits(text) || repeated(text)) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < NHS_LENGTH - 1; i++) {
            sum += (text.charAt(i) - '0') * (NHS_LENGTH - i);
        }
        int check = (NHS_MODULUS - sum % NHS_MODULUS) % NHS_MODULUS;
        return check == text.charAt(NHS_LENGTH - 1) - '0';
    }

    /**
     * Whether the text is a permanent or temporary unique pupil number with the right check letter: the sum of value
     * times position over positions 2 to 13, modulo 23 (DfE, A Guide to the UPN).
     */
    public static boolean uniquePupilNumber(String text) {
        if (text.length() != UPN_LENGTH || !digits(text.substring(1, UPN_LENGTH - 1))) {
            return false;
        }
        char last = text.charAt(UPN_LENGTH - 1);
        int lastValue = Character.isDigit(last) ? last - '0' : UPN_LETTERS.indexOf(last);
        if (lastValue < 0) {
            return false;
        }
        int sum = lastValue * UPN_LENGTH;
        for (int i = 1; i < UPN_LENGTH - 1; i++) {
            sum += (text.charAt(i) - '0') * (i + 1);
        }
        return UPN_LETTERS.charAt(sum % UPN_LETTERS.length()) == text.charAt(0);
    }

    private static boolean repeated(String text) {
        for (int i = 1; i < text.length(); i++) {
            if (text.charAt(i) != text.charAt(0)) {
                return false;
            }
        }
        return true;
    }

    private static boolean digits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
