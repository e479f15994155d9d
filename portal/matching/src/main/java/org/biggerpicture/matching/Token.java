package org.biggerpicture.matching;

import java.util.List;
import org.apache.commons.codec.language.DoubleMetaphone;
import org.jspecify.annotations.Nullable;

/** One word of a name, with what the tables know of it. Words the tables list exist once and are compared by identity. */
final class Token {
    private static final DoubleMetaphone SOUND = new DoubleMetaphone();
    private static final List<String> FEMININE = List.of("SKA", "CKA", "DZKA", "OVA", "EVA");
    private static final int LONG_ENOUGH = 6;

    final String text;
    final int boys;
    final int girls;
    final int surnamePer100k;
    /** The same name with a feminine ending of Slavic surnames put into the masculine. */
    final String stem;

    int givenTraditions;
    int familyTraditions;
    Token[] givenKin = {};
    Token[] familyKin = {};
    int kinBoys;
    int kinGirls;
    private @Nullable String sound;
    private @Nullable String otherSound;

    Token(String text, int boys, int girls, int surnamePer100k) {
        this.text = text;
        this.boys = boys;
        this.girls = girls;
        this.surnamePer100k = surnamePer100k;
        this.stem = stem(text);
    }

    void sounds(String one, String other) {
        sound = one;
        otherSound = other;
    }

    String sound() {
        if (sound == null) {
            sound = coded(false);
        }
        return sound;
    }

    private String otherSound() {
        if (otherSound == null) {
            otherSound = coded(true);
        }
        return otherSound;
    }

    private String coded(boolean alternate) {
        String code = SOUND.doubleMetaphone(text, alternate);
        return code == null ? "" : code;
    }

    /** Whether any sound code of one is a code of the other (Philips 2000: codes of at most four letters). */
    boolean soundsLike(Token other) {
        String mine = sound();
        String theirs = other.sound();
        return !mine.isEmpty()
                && !theirs.isEmpty()
                && (mine.equals(theirs)
                        || mine.equals(other.otherSound())
                        || otherSound().equals(theirs)
                        || otherSound().equals(other.otherSound()));
    }

    boolean kinOfGiven(Token other) {
        return among(other, givenKin) || among(this, other.givenKin);
    }

    boolean kinOfFamily(Token other) {
        return stem.equals(other.stem) || among(other, familyKin) || among(this, other.familyKin);
    }

    private static boolean among(Token token, Token[] others) {
        for (Token other : others) {
            if (other == token) {
                return true;
            }
        }
        return false;
    }

    boolean same(Token other) {
        return this == other || text.equals(other.text);
    }

    private static String stem(String text) {
        if (text.length() >= LONG_ENOUGH && text.charAt(text.length() - 1) == 'A') {
            for (String ending : FEMININE) {
                if (text.endsWith(ending)) {
                    String bare = text.substring(0, text.length() - 1);
                    return ending.endsWith("VA") ? bare : bare + "I";
                }
            }
        }
        return text;
    }
}
