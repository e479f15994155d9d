package org.biggerpicture.application.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.biggerpicture.agreements.Vocabulary;
import org.biggerpicture.agreements.Word;
import org.biggerpicture.application.problem.Kind;
import org.biggerpicture.application.problem.Problem;
import org.biggerpicture.application.problem.ProblemException;

/** What must be put right in a body, gathered so that all of it is told at once. */
final class Faults {
    private final List<Problem.Fault> faults = new ArrayList<>();

    void add(String pointer, String detail) {
        faults.add(new Problem.Fault(pointer, detail));
    }

    boolean none() {
        return faults.isEmpty();
    }

    /** A code of one of the region's word lists; empty only together with a fault. */
    Optional<String> word(String pointer, Optional<String> code, List<? extends Word> words) {
        Optional<String> known = code.filter(c -> Vocabulary.find(words, c).isPresent());
        if (known.isEmpty()) {
            add(pointer, "Give one of: " + words.stream().map(Word::code).collect(Collectors.joining(", ")));
        }
        return known;
    }

    /**
     * Goes on only if nothing must be put right.
     *
     * @throws ProblemException otherwise
     */
    void refuse() {
        if (!none()) {
            throw new ProblemException(Problem.of(
                    Kind.NOT_SOUND, "Nobody was asked. Put right what is listed and send it again.", faults));
        }
    }
}
