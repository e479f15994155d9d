package org.biggerpicture.matching;

import java.util.Optional;

/**
 * One line of the evidence: what was compared and what it weighs. The bits of all lines add up to the log-odds. The
 * values are agency data and pass through the agreements like the fields they come from.
 *
 * @param aspect what was compared
 * @param sought the value sought, if there is one
 * @param held the value the agency holds, if there is one
 * @param level how they compare
 * @param bits how much it speaks for (above 0) or against (below 0) the same child, as a base-2 logarithm of odds
 * @param frequency how common the value is, where that was weighed
 * @param stance which way it speaks
 */
public record MatchEvidence(
        Aspect aspect,
        Optional<String> sought,
        Optional<String> held,
        Level level,
        double bits,
        Optional<Frequency> frequency,
        Stance stance) {
    /** What it found and why it weighs what it does, in words; without the values. */
    public String why() {
        return Explanation.why(this);
    }
}
