package org.biggerpicture.matching;

import static org.biggerpicture.matching.Aspect.FAMILY_NAME;
import static org.biggerpicture.matching.Aspect.GIVEN_NAME;
import static org.biggerpicture.matching.Aspect.MIDDLE_NAMES;

import java.util.Set;
import org.biggerpicture.record.Sex;

/** Compares two names of two people. */
final class NameComparison {
    private static final double NEARLY = .90;
    private static final double FAINTLY = .80;
    /** Few people have a double name, so a chance agreement of one part is rarer than the part. */
    private static final double HALF_IS_LESS = .3;
    /** Given and family name in each other's place happens to this share of people by chance. */
    private static final double CHANCE_EXCHANGE = .0006;

    /**
     * Names so widely shared, and so often used or left out, that a difference tells little and an agreement hardly more
     * (Guide to Names 2006).
     */
    private static final Set<String> MARKERS = Set.of(
            "SINGH", "KAUR", "BEGUM", "BIBI", "KHATUN", "KHATOON", "KHANUM", "KHANAM", "AKHTAR", "AKHTER", "BANO",
            "PARVEEN", "SULTANA", "NESSA", "DEVI", "KUMARI", "BAI");

    private final Model model;
    private final Shares shares;
    private final Cell bothInUse;

    NameComparison(Model model, Shares shares) {
        this.model = model;
        this.shares = shares;
        bothInUse = model.part("given-name", "both-in-use", Level.CLOSE);
    }

    void compare(Name a, Name b, Bearer bearer, Tally tally) {
        if (a.hasGiven() && b.hasGiven() && a.hasFamily() && b.hasFamily() && exchanged(a, b)) {
            exchange(a, b, bearer, tally);
            return;
        }
        if (a.hasGiven() && b.hasGiven()) {
            given(a, b, bearer, tally);
        }
        if (a.hasFamily() && b.hasFamily()) {
            family(a, b, tally);
        }
        together(a, b, tally);
    }

    /**
     * A stranger may be named so, or be of the same names and be recorded the wrong way round too; another child of the home
     * only the latter, with the child's given name.
     */
    private void exchange(Name a, Name b, Bearer bearer, Tally tally) {
        Cell given = model.cell(GIVEN_NAME, Level.EXCHANGED);
        double slip = Math.pow(2, given.same());
        double ofA = shares.given(a.first(), bearer) * shares.family(a);
        double ofB = shares.given(b.first(), bearer) * shares.family(b);
        double u = Math.max(given.stranger(), Math.max(ofA, ofB) + slip * Math.min(ofA, ofB));
        double rarer = Math.min(shares.given(a.first(), bearer), shares.given(b.first(), bearer));
        double home = u + slip * rarer;
        double same = given.same() - Bits.log2(u);
        tally.put(GIVEN_NAME, Level.EXCHANGED, same / 2, Bits.log2(home / u) / 2, 0);
        tally.put(FAMILY_NAME, Level.EXCHANGED, same / 2, Bits.log2(home / u) / 2, 0);
    }

    /**
     * Whether each one's given name is the other's family name. One alone is not enough: a twin's surname entered as the
     * child's given name says nothing of the given name.
     */
    private static boolean exchanged(Name a, Name b) {
        return !a.first().same(b.first())
                && (a.first().same(b.whole) && like(b.first(), a) || b.first().same(a.whole) && like(a.first(), b));
    }

    /** Whether a given name is a family name, or a part of it, or spelt nearly so. */
    private static boolean like(Token given, Name other) {
        for (Token part : other.family) {
            if (given.same(part)) {
                return true;
            }
        }
        return Likeness.jaroWinkler(given.text, other.whole.text) >= NEARLY;
    }

    private void given(Name a, Name b, Bearer bearer, Tally tally) {
        Token one = a.first();
        Token two = b.first();
        if (one.same(two)) {
            put(tally, GIVEN_NAME, Level.EQUAL, shares.given(one, bearer));
        } else if (b.others(one) || a.others(two)) {
            double oneShare = b.others(one) ? shares.given(one, bearer) : 0;
            double twoShare = a.others(two) ? shares.given(two, bearer) : 0;
            put(tally, GIVEN_NAME, Level.AMONG_OTHER_NAMES, Math.max(oneShare, twoShare));
            return;
        } else if (one.kinOfGiven(two)) {
            put(tally, GIVEN_NAME, Level.SAME_NAME_FAMILY, shares.kin(one, two, bearer));
        } else {
            unequalGiven(a, b, bearer, tally);
        }
        middle(a, b, bearer, tally);
    }

    private void unequalGiven(Name a, Name b, Bearer bearer, Tally tally) {
        Token one = a.first();
        Token two = b.first();
        if (one.text.length() == 1 || two.text.length() == 1) {
            boolean initial = one.text.charAt(0) == two.text.charAt(0);
            put(tally, GIVEN_NAME, initial ? Level.INITIAL : Level.DIFFERENT, 0);
        } else if (shares.bothCommon(one, two, bearer.sex())) {
            put(tally, GIVEN_NAME, alike(one, two) ? Level.FAINT : Level.DIFFERENT, 0);
        } else if (one.soundsLike(two)) {
            close(one, two, shares.sounding(one, two, bearer.sex()), tally);
        } else {
            double alike = Likeness.jaroWinkler(one.text, two.text);
            if (alike >= NEARLY || split(a, b)) {
                close(one, two, 0, tally);
            } else if (sharedPart(one.text, two.text)) {
                put(tally, GIVEN_NAME, Level.SHARED_PART, 0);
            } else {
                put(tally, GIVEN_NAME, alike >= FAINTLY ? Level.FAINT : Level.DIFFERENT, 0);
            }
        }
    }

    /** Arjun and Arun: a slip of the pen makes seldom a name, and twins' names often are a letter apart. */
    private void close(Token one, Token two, double share, Tally tally) {
        if (one.listed() && two.listed()) {
            put(tally, GIVEN_NAME, Level.CLOSE, bothInUse, share);
        } else {
            put(tally, GIVEN_NAME, Level.CLOSE, share);
        }
    }

    private static boolean alike(Token a, Token b) {
        return a.soundsLike(b) || Likeness.jaroWinkler(a.text, b.text) >= FAINTLY;
    }

    /** One name written as two words: Mary Ann and Maryann. */
    private static boolean split(Name a, Name b) {
        return a.given.length + b.given.length > 2
                && (joined(a, b.first())
                        || joined(b, a.first())
                        || a.given.length == 2
                                && b.given.length == 2
                                && Likeness.oneSlip(
                                        a.given[0].text + a.given[1].text, b.given[0].text + b.given[1].text));
    }

    private static boolean joined(Name two, Token one) {
        return two.given.length >= 2
                && one.text.length() > two.given[0].text.length()
                && Likeness.jaroWinkler(two.given[0].text + two.given[1].text, one.text) >= .95;
    }

    /** Anna and Anna-Maria. */
    private static boolean sharedPart(String a, String b) {
        int hyphenA = a.indexOf('-');
        int hyphenB = b.indexOf('-');
        if (hyphenA < 0 && hyphenB < 0) {
            return false;
        }
        String headA = hyphenA < 0 ? a : a.substring(0, hyphenA);
        String headB = hyphenB < 0 ? b : b.substring(0, hyphenB);
        return headA.length() > 1 && headA.equals(headB) || a.endsWith("-" + b) || b.endsWith("-" + a);
    }

    /** The first name tells the sex already, recorded or not, and with it how common another is. */
    private void middle(Name a, Name b, Bearer bearer, Tally tally) {
        if (!tellsMiddle(a) || !tellsMiddle(b)) {
            return;
        }
        Bearer other = bearer.of(a.first().sex() == b.first().sex() ? a.first().sex() : Sex.UNKNOWN);
        Level best = Level.DIFFERENT;
        double share = 0;
        for (int i = 1; i < a.given.length; i++) {
            for (int j = 1; j < b.given.length; j++) {
                boolean tells = !marker(a.given[i]) && !marker(b.given[j]);
                Level level = tells ? middle(a.given[i], b.given[j]) : Level.DIFFERENT;
                if (level.ordinal() < best.ordinal()) {
                    best = level;
                    share = level == Level.EQUAL ? shares.given(a.given[i], other) : 0;
                }
            }
        }
        put(tally, MIDDLE_NAMES, best, share);
    }

    /** A name besides marker names, which tell little. */
    private static boolean tellsMiddle(Name name) {
        for (int i = 1; i < name.given.length; i++) {
            if (!marker(name.given[i])) {
                return true;
            }
        }
        return false;
    }

    private static boolean marker(Token token) {
        return MARKERS.contains(token.text);
    }

    private static Level middle(Token a, Token b) {
        if (a.same(b)) {
            return Level.EQUAL;
        }
        if (a.text.charAt(0) != b.text.charAt(0)) {
            return a.kinOfGiven(b) ? Level.CLOSE : Level.DIFFERENT;
        }
        boolean close = a.kinOfGiven(b) || a.soundsLike(b) || Likeness.jaroWinkler(a.text, b.text) >= NEARLY;
        return close ? Level.CLOSE : Level.INITIAL;
    }

    private void family(Name a, Name b, Tally tally) {
        if (a.whole.same(b.whole)) {
            put(tally, FAMILY_NAME, Level.EQUAL, shares.family(a));
            return;
        }
        double part = sharedPart(a, b);
        if (part >= 0) {
            put(tally, FAMILY_NAME, Level.SHARED_PART, HALF_IS_LESS * part);
        } else if (a.family.length == b.family.length && kin(a, b)) {
            put(tally, FAMILY_NAME, Level.SAME_NAME_FAMILY, shares.familyKin(a.whole, b.whole));
        } else if (a.whole.soundsLike(b.whole) && (a.family.length == 1 || b.family.length == 1)) {
            put(tally, FAMILY_NAME, Level.CLOSE, shares.surnamesSounding(a.whole, b.whole));
        } else {
            unequalFamily(a, b, tally);
        }
    }

    private void unequalFamily(Name a, Name b, Tally tally) {
        double alike = Likeness.jaroWinkler(a.joined, b.joined);
        if (alike >= NEARLY) {
            put(tally, FAMILY_NAME, Level.CLOSE, 0);
        } else if (a.hasGiven() && a.first().same(b.whole)
                || b.hasGiven() && b.first().same(a.whole)) {
            put(tally, FAMILY_NAME, Level.EXCHANGED, CHANCE_EXCHANGE);
        } else if (marker(a.whole) || marker(b.whole)) {
            put(tally, FAMILY_NAME, Level.COMMON_MARKER, 0);
        } else if (a.others(b.whole) || b.others(a.whole)) {
            put(tally, FAMILY_NAME, Level.AMONG_OTHER_NAMES, Math.max(shares.family(a), shares.family(b)));
        } else if (closePart(a, b)) {
            put(tally, FAMILY_NAME, Level.FAINT, 0);
        } else {
            put(tally, FAMILY_NAME, alike >= FAINTLY ? Level.FAINT : Level.DIFFERENT, 0);
        }
    }

    private static boolean kin(Name a, Name b) {
        for (int i = 0; i < a.family.length; i++) {
            if (!a.family[i].same(b.family[i]) && !a.family[i].kinOfFamily(b.family[i])) {
                return false;
            }
        }
        return true;
    }

    /** The share of the commonest part that both have; below 0 when they have none in common. */
    private double sharedPart(Name a, Name b) {
        double share = -1;
        if (a.family.length == 1 && b.family.length == 1) {
            return share;
        }
        for (Token one : a.family) {
            for (Token two : b.family) {
                share = one.same(two) ? Math.max(share, shares.family(one)) : share;
            }
        }
        return share;
    }

    /** A part of a double name spelt nearly alike. */
    private static boolean closePart(Name a, Name b) {
        if (a.family.length == 1 && b.family.length == 1) {
            return false;
        }
        for (Token one : a.family) {
            for (Token two : b.family) {
                if (one.kinOfFamily(two) || one.soundsLike(two) || Likeness.jaroWinkler(one.text, two.text) >= NEARLY) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Both names agree and go together: their agreeing by chance is likelier than if they were independent. */
    private void together(Name a, Name b, Tally tally) {
        if (tally.compared(GIVEN_NAME)
                && tally.compared(FAMILY_NAME)
                && agrees(tally.level(GIVEN_NAME))
                && agrees(tally.level(FAMILY_NAME))) {
            double factor = 1;
            for (Token family : a.family) {
                factor = Math.max(factor, shares.together(a.first(), family));
            }
            for (Token family : b.family) {
                factor = Math.max(factor, shares.together(b.first(), family));
            }
            double most = Math.max(0, tally.bits(FAMILY_NAME) - .5);
            double taken = Math.min(Bits.log2(factor), most);
            tally.shift(FAMILY_NAME, -taken, -taken);
        }
    }

    private static boolean agrees(Level level) {
        return switch (level) {
            case EQUAL, SAME_NAME_FAMILY, CLOSE, AMONG_OTHER_NAMES, SHARED_PART -> true;
            case FAINT, INITIAL, EXCHANGED, COMMON_MARKER, DAY_MONTH_EXCHANGED, FIRST_OF_JANUARY -> false;
            case WITHIN, SAME_DAY_AND_MONTH, SAME_YEAR, NEARBY, DIFFERENT, INVALID, MISSING, ASSUMED -> false;
        };
    }

    private void put(Tally tally, Aspect aspect, Level level, double share) {
        put(tally, aspect, level, model.cell(aspect, level), share);
    }

    private static void put(Tally tally, Aspect aspect, Level level, Cell cell, double share) {
        double bits = cell.strangerBits(share);
        double common = share > 0 ? Math.max(cell.stranger(), share) : 0;
        tally.put(aspect, level, cell.same() - bits, cell.homeOver(bits), common);
    }
}
