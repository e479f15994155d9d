package org.biggerpicture.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.biggerpicture.matching.Tally.Line;
import org.biggerpicture.record.Sex;

/** Says in plain words what a comparison found. */
final class Explanation {
    private Explanation() {}

    static List<Sentence> of(Tally tally, List<Contradiction> contradictions) {
        List<Sentence> words = new ArrayList<>();
        List<String> same = new ArrayList<>();
        for (Map.Entry<Aspect, Line> entry : tally.lines().entrySet()) {
            if (entry.getValue().level() == Level.EQUAL) {
                same.add(entry.getKey().words());
            }
        }
        if (!same.isEmpty()) {
            words.add(new Sentence(tally.lines().keySet().iterator().next(), "same " + listed(same), Stance.FOR));
        }
        tally.lines().forEach((aspect, line) -> {
            if (line.level() != Level.EQUAL) {
                words.add(new Sentence(aspect, differing(aspect, line), stance(line)));
            }
        });
        contradictions.forEach(c -> words.add(new Sentence(Aspect.SAME_HOUSEHOLD, lower(c.words()), Stance.AGAINST)));
        return words;
    }

    static Stance stance(Line line) {
        return line.stranger() > .5 ? Stance.FOR : line.stranger() < -.5 ? Stance.AGAINST : Stance.NEITHER;
    }

    private static String lower(String text) {
        return Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }

    private static String listed(List<String> items) {
        int last = items.size() - 1;
        return last == 0 ? items.getFirst() : String.join(", ", items.subList(0, last)) + " and " + items.get(last);
    }

    private static String differing(Aspect aspect, Line line) {
        String what = aspect.words();
        String values = ": " + shown(line.sought()) + " / " + shown(line.held());
        return switch (line.level()) {
            case EQUAL -> "same " + what;
            case SAME_NAME_FAMILY -> what + " is another spelling or form of the same name" + values;
            case CLOSE -> close(aspect, what) + values;
            case FAINT -> what + " is faintly alike" + values;
            case INITIAL -> what + " is given by its first letter only" + values;
            case AMONG_OTHER_NAMES -> what + " is among the other given names" + values;
            case EXCHANGED -> "given name and surname stand in each other's place" + values;
            case SHARED_PART -> what + " is the same in part" + values;
            case COMMON_MARKER -> what + " differs only by a name that very many share" + values;
            case DAY_MONTH_EXCHANGED -> "day and month of the birth date are exchanged" + values;
            case FIRST_OF_JANUARY -> "same year of birth; 1 January may stand for a day not known" + values;
            case WITHIN -> what + " fits as far as it is known" + values;
            case SAME_DAY_AND_MONTH -> what + " has the same day and month in another year" + values;
            case SAME_YEAR -> what + " has only the year in common" + values;
            case NEARBY -> what + " is near" + values;
            case DIFFERENT -> what + " differs" + values;
            case INVALID -> what + " is not a valid number" + values;
            case MISSING -> what + " could not be compared";
            case ASSUMED -> what;
        };
    }

    private static String close(Aspect aspect, String what) {
        return switch (aspect) {
            case NHS_NUMBER, UPN, OTHER_NUMBER -> "the " + what + " differs in one character";
            case BIRTH_DATE, EXPECTED_DATE -> what + " differs in one digit";
            default -> what + " is nearly the same";
        };
    }

    private static String shown(String value) {
        for (Sex sex : Sex.values()) {
            if (sex.name().equals(value)) {
                return value.toLowerCase(java.util.Locale.ROOT);
            }
        }
        return value;
    }
}
