package org.biggerpicture.agreements;

import java.util.List;
import java.util.Set;

/**
 * The clause that would allow it if something were otherwise: the one that passes most of the stages in their
 * order, and of several the one that goes least deep.
 *
 * @param clause which
 * @param lacks all that it lacks
 * @param sentences each lack in words
 */
public record NearestMiss(ClauseRef clause, Set<Lack> lacks, List<String> sentences) {
    public NearestMiss {
        lacks = Set.copyOf(lacks);
        sentences = List.copyOf(sentences);
    }
}
