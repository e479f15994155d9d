package org.biggerpicture.agreements;

import java.util.List;
import java.util.Optional;

/**
 * Why something is shown or withheld, as data and as sentences.
 *
 * @param decision what is decided
 * @param withheld how it is withheld; empty when some of it is shown
 * @param others the other clauses that cover it too
 * @param shown the fields shown, as agreements write them
 * @param leftOut the fields of the category that are not
 * @param nearest what would show it, when nothing does
 * @param mayChange the office that may change it
 * @param sentences all of it in words, in reading order
 */
public record Explanation(
        SharingDecision decision,
        Optional<Manner> withheld,
        List<ClauseRef> others,
        List<String> shown,
        List<String> leftOut,
        Optional<NearestMiss> nearest,
        Optional<String> mayChange,
        List<String> sentences) {
    public Explanation {
        others = List.copyOf(others);
        shown = List.copyOf(shown);
        leftOut = List.copyOf(leftOut);
        sentences = List.copyOf(sentences);
    }
}
