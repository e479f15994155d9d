package org.biggerpicture.matching;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/** What each aspect of one comparison weighs, under three explanations: same child, child of the same home, stranger. */
final class Tally {
    private final Map<Aspect, Line> lines = new EnumMap<>(Aspect.class);

    /**
     * One aspect compared.
     *
     * @param level how the values compare
     * @param stranger log2 of how much likelier this is of the same child than of a stranger
     * @param household log2 of how much likelier this is of another child of the same home than of a stranger
     * @param share how common the value is; 0 when that was not weighed
     */
    record Line(Level level, double stranger, double household, double share, String sought, String held) {}

    void add(Aspect aspect, Line line) {
        lines.put(aspect, line);
    }

    Map<Aspect, Line> lines() {
        return lines;
    }

    double stranger() {
        return lines.values().stream().mapToDouble(Line::stranger).sum();
    }

    double household() {
        return lines.values().stream().mapToDouble(Line::household).sum();
    }

    Level level(Aspect aspect) {
        Line line = lines.get(aspect);
        return line == null ? Level.MISSING : line.level();
    }

    boolean any(Aspect aspect, Level... levels) {
        return Arrays.asList(levels).contains(level(aspect));
    }
}
