package org.biggerpicture.matching;

import java.util.ArrayList;
import java.util.List;

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
                words.add(new Sentence(line.aspect(), differing(line), line.stance()));
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

    private static String differing(MatchEvidence line) {
        return finding(line.aspect(), line.level()) + ": " + line.sought().orElse("") + " / "
                + line.held().orElse("");
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
