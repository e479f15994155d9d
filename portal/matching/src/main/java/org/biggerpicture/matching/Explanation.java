package org.biggerpicture.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Says in plain words what a comparison found. */
final class Explanation {
    private Explanation() {}

    static List<Sentence> of(List<MatchEvidence> evidence, List<Contradiction> against) {
        List<Sentence> words = new ArrayList<>(8);
        List<Aspect> same = new ArrayList<>(8);
        for (MatchEvidence line : evidence) {
            if (line.level() == Level.EQUAL) {
                same.add(line.aspect());
            }
        }
        if (!same.isEmpty()) {
            words.add(new Sentence(same.getFirst(), "same " + listed(same), Stance.FOR));
        }
        for (MatchEvidence line : evidence) {
            if (line.level() != Level.EQUAL && line.level() != Level.ASSUMED) {
                String finding = finding(line.aspect(), line.level());
                words.add(new Sentence(line.aspect(), finding + values(line), finding, line.stance()));
            }
        }
        for (Contradiction one : against) {
            words.add(new Sentence(one.aspect(), lower(one.words()), Stance.AGAINST));
        }
        return words;
    }

    private static String lower(String text) {
        return Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }

    private static String listed(List<Aspect> items) {
        StringBuilder text = new StringBuilder(items.getFirst().words());
        for (int i = 1; i < items.size(); i++) {
            text.append(i == items.size() - 1 ? " and " : ", ")
                    .append(items.get(i).words());
        }
        return text.toString();
    }

    private static String values(MatchEvidence line) {
        return ": " + line.sought().orElse("") + " / " + line.held().orElse("");
    }

    /** What one line found and why it weighs what it does. */
    static String why(MatchEvidence line) {
        return switch (line.aspect()) {
            case STARTING_POINT -> "before anything is compared: the child is one of all whom this agency holds";
            case SAME_HOUSEHOLD ->
                line.bits() < -Verdict.TELLING
                        ? "a brother, sister or twin would have much of this in common"
                        : "a brother, sister or twin would not have this in common";
            case OTHER_CANDIDATES ->
                line.bits() < 0
                        ? "others in the same answer fit as well"
                        : "nobody else in the same answer fits as well";
            default ->
                finding(line.aspect(), line.level())
                        + line.frequency().map(f -> "; " + common(f)).orElse("");
        };
    }

    private static String common(Frequency frequency) {
        long oneIn = Math.round(1 / frequency.share());
        return "about 1 person in " + String.format(Locale.UK, "%,d", rounded(oneIn)) + " has it (" + frequency.source()
                + ")";
    }

    /** To two figures: the tables are no more exact. */
    private static long rounded(long n) {
        long unit = 1;
        while (n / unit >= 100) {
            unit *= 10;
        }
        return Math.round((double) n / unit) * unit;
    }

    private static String finding(Aspect aspect, Level level) {
        String what = aspect.words();
        return switch (level) {
            case EQUAL -> "same " + what;
            case SAME_NAME_FAMILY -> what + " is another spelling or form of the same name";
            case CLOSE -> close(aspect, what);
            case FAINT -> what + " is only faintly alike";
            case INITIAL -> what + " is given by its first letter only";
            case AMONG_OTHER_NAMES -> what + " is among the other given names";
            case EXCHANGED -> "given name and surname stand in each other's place";
            case SHARED_PART -> what + " is the same in part";
            case COMMON_MARKER -> what + " differs only by a name that very many share";
            case DAY_MONTH_EXCHANGED -> "day and month of the birth date are exchanged";
            case FIRST_OF_JANUARY -> "same year of birth, and 1 January may stand for a day not known";
            case WITHIN -> what + " fits as far as it is known";
            case SAME_DAY_AND_MONTH -> what + " has the same day and month in another year";
            case SAME_YEAR -> what + " has only the year in common";
            case NEARBY -> aspect == Aspect.BIRTH_DATE ? what + " has two of three parts in common" : what + " is near";
            case DIFFERENT -> what + " differs";
            case INVALID -> what + " can't be compared, one of them is not a valid number";
            case MISSING -> what + " could not be compared";
            case ASSUMED -> what;
        };
    }

    private static String close(Aspect aspect, String what) {
        return switch (aspect) {
            case NHS_NUMBER -> "the NHS number differs in one digit";
            case UPN, OTHER_NUMBER -> "the " + what + " differs in one character";
            case BIRTH_DATE, EXPECTED_DATE -> what + " differs in one digit";
            default -> what + " is nearly the same";
        };
    }
}
