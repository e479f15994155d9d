package org.biggerpicture.matching;

/**
 * Endings by which one name is written in several forms: a daughter's surname and a son's, a name with a courtesy joined
 * to it ("A Guide to Names and Naming Practices", UK government, March 2006).
 */
final class Endings {
    private static final int LONG_ENOUGH = 6;

    /** Polish, Czech, Slovak, Ukrainian, Russian, Bulgarian: the form as written, then the one all are brought to. */
    private static final String[][] MASCULINE = {
        {"SKAYA", "SKI"},
        {"SKAIA", "SKI"},
        {"SKIY", "SKI"},
        {"SKYI", "SKI"},
        {"SKII", "SKI"},
        {"SKYJ", "SKI"},
        {"SKY", "SKI"},
        {"SKA", "SKI"},
        {"CKY", "CKI"},
        {"CKA", "CKI"},
        {"DZKA", "DZKI"},
        {"OVA", "OV"},
        {"EVA", "EV"},
    };

    /** The letters any of these ends with. */
    private static final String LAST = "AIJY";

    /** A woman's ending and a man's of one family name that no rule brings to one form: too many names end so. */
    private static final String[][] PAIRS = {
        // Lithuanian: wife, then daughter
        {"IENE", "AS"},
        {"IENE", "IS"},
        {"IENE", "YS"},
        {"IENE", "US"},
        {"IENE", "A"},
        {"AITE", "AS"},
        {"AITE", "A"},
        {"YTE", "IS"},
        {"YTE", "YS"},
        {"UTE", "US"},
        {"UTE", "IUS"},
        // Latvian
        {"A", "S"},
        // Greek
        {"OU", "OS"},
        {"IDOU", "IDIS"},
        {"ADOU", "ADIS"},
        {"AKI", "AKIS"},
        // Russian, Bulgarian
        {"INA", "IN"},
    };

    /** Gujarati and Marathi courtesies that are written as a part of a first name: sister, brother, lady. */
    private static final String[] COURTESIES = {"BEN", "BHAI", "BAI"};

    private Endings() {}

    /** The surname with a feminine ending put into the masculine; others as they are. */
    static String masculine(String surname) {
        if (surname.length() >= LONG_ENOUGH && LAST.indexOf(surname.charAt(surname.length() - 1)) >= 0) {
            for (String[] forms : MASCULINE) {
                if (surname.endsWith(forms[0])) {
                    return surname.substring(0, surname.length() - forms[0].length()) + forms[1];
                }
            }
        }
        return surname;
    }

    /** Whether two surnames are a woman's and a man's form of one. */
    static boolean ofOneFamily(String one, String two) {
        return one.length() >= LONG_ENOUGH
                && two.length() >= LONG_ENOUGH
                && one.charAt(0) == two.charAt(0)
                && one.charAt(2) == two.charAt(2)
                && (pair(one, two) || pair(two, one));
    }

    private static boolean pair(String woman, String man) {
        for (String[] endings : PAIRS) {
            int stem = woman.length() - endings[0].length();
            if (stem > 2
                    && woman.endsWith(endings[0])
                    && man.length() == stem + endings[1].length()
                    && man.endsWith(endings[1])
                    && man.regionMatches(0, woman, 0, stem)) {
                return true;
            }
        }
        return false;
    }

    /** Whether one first name is the other with a courtesy joined to it. */
    static boolean courtesy(String one, String two) {
        String longer = one.length() > two.length() ? one : two;
        String shorter = one.length() > two.length() ? two : one;
        for (String courtesy : COURTESIES) {
            if (longer.length() == shorter.length() + courtesy.length()
                    && longer.startsWith(shorter)
                    && longer.endsWith(courtesy)) {
                return true;
            }
        }
        return false;
    }
}
