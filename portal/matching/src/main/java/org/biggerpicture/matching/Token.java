package org.biggerpicture.matching;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.codec.language.DoubleMetaphone;
import org.biggerpicture.record.Sex;
import org.jspecify.annotations.Nullable;

/** One word of a name, with what the tables know of it. */
final class Token {
    private static final int MOSTLY = 9;
    private static final DoubleMetaphone SOUND = new DoubleMetaphone();

    final String text;
    final int boys;
    final int girls;
    final int surnamePer100k;
    /** The same name with a feminine ending put into the masculine. */
    final String stem;

    private final Lexicon lexicon;
    private final int row;
    private final int[] givenKin;
    private final int[] familyKin;
    private int familyTraditions = -1;
    private @Nullable String sound;
    private @Nullable String otherSound;

    /** @param row of the name in the tables, below 0 when it is in none */
    Token(Lexicon lexicon, String text, int row) {
        this.lexicon = lexicon;
        this.text = text;
        this.row = row;
        boys = lexicon.boys(row);
        girls = lexicon.girls(row);
        surnamePer100k = lexicon.surnamePer100k(row);
        givenKin = lexicon.givenKin(row);
        familyKin = lexicon.familyKin(row);
        stem = Endings.masculine(text);
    }

    String sound() {
        if (sound == null) {
            sound = lexicon.soundKnown(row) ? lexicon.sound(row) : coded(false);
        }
        return sound;
    }

    private String otherSound() {
        if (otherSound == null) {
            otherSound = lexicon.soundKnown(row) ? lexicon.otherSound(row) : coded(true);
        }
        return otherSound;
    }

    private String coded(boolean alternate) {
        String code = SOUND.doubleMetaphone(text, alternate);
        return code == null ? "" : code;
    }

    /** Whether any sound code of one is a code of the other (Philips 2000: codes of at most four letters). */
    boolean soundsLike(Token other) {
        if (lexicon.soundKnown(row) && lexicon.soundKnown(other.row)) {
            return lexicon.soundAlike(row, other.row);
        }
        return mayBeginAlike(other) && soundsLikeByCode(other);
    }

    /** Reckoning a code costs more than all else; names whose first letters never sound alike need none. */
    private boolean mayBeginAlike(Token other) {
        return !text.isEmpty() && !other.text.isEmpty() && lexicon.mayBeginAlike(text.charAt(0), other.text.charAt(0));
    }

    private boolean soundsLikeByCode(Token other) {
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
        return among(other, givenKin) || among(this, other.givenKin) || Endings.courtesy(text, other.text);
    }

    boolean kinOfFamily(Token other) {
        return stem.equals(other.stem)
                || among(other, familyKin)
                || among(this, other.familyKin)
                || Endings.ofOneFamily(text, other.text);
    }

    private static boolean among(Token token, int[] rows) {
        return token.row >= 0 && Kin.contains(rows, token.row);
    }

    /** Boys of this name in any of its spellings and short forms. */
    double boysOfKin() {
        double all = boys;
        for (int kin : givenKin) {
            all += lexicon.boys(kin);
        }
        return all;
    }

    /** Girls of this name in any of its spellings and short forms. */
    double girlsOfKin() {
        double all = girls;
        for (int kin : givenKin) {
            all += lexicon.girls(kin);
        }
        return all;
    }

    /** Every spelling and short form of this first name. */
    List<String> givenOfKin() {
        return spellings(givenKin);
    }

    /** Every spelling of this surname. */
    List<String> familyOfKin() {
        return spellings(familyKin);
    }

    private List<String> spellings(int[] kin) {
        List<String> all = new ArrayList<>(kin.length + 1);
        all.add(text);
        for (int row : kin) {
            all.add(lexicon.name(row));
        }
        return all;
    }

    /** The least share of adults born about a year who can have this first name. */
    double ofAdults(Bearer bearer) {
        return Math.max(
                lexicon.adults(row, bearer.sex(), bearer.year()),
                lexicon.adults(row, bearer.sex(), bearer.otherYear()));
    }

    /** People per 100,000 of this surname in any of its spellings. */
    double surnamePer100kOfKin() {
        double all = surnamePer100k;
        for (int kin : familyKin) {
            all += lexicon.surnamePer100k(kin);
        }
        return all;
    }

    int givenTraditions() {
        return lexicon.givenTraditions(row);
    }

    int familyTraditions() {
        if (familyTraditions < 0) {
            familyTraditions = lexicon.familyTraditions(text, row);
        }
        return familyTraditions;
    }

    /** Whether it is in use as a first name, by the tables of births. */
    boolean listed() {
        return boys + girls > 0;
    }

    /** The sex it tells of, where nine of ten who have it are of it. */
    Sex sex() {
        return boys > MOSTLY * girls ? Sex.MALE : girls > MOSTLY * boys ? Sex.FEMALE : Sex.UNKNOWN;
    }

    boolean same(Token other) {
        return text.equals(other.text);
    }
}
