package org.biggerpicture.matching;

import java.util.List;

/**
 * How well one candidate fits the person sought, and why. Probability and bits order and band; pages say words.
 *
 * @param candidate the person the agency answered with
 * @param logOdds base-2 logarithm of the odds that it is the same child: the sum of the evidence's bits
 * @param probability the same as a probability
 * @param band how the question is put to a person
 * @param lead bits ahead of the next candidate of the same agency; infinite when there is no other, below 0 when behind
 * @param verifiedIdentifier whether a valid number, verified by its issuing service and not a former one, is the same
 * @param demographicsAgree whether name and birth date agree as well
 * @param evidence the lines the log-odds are the sum of, in the order pages show them
 * @param contradictions what keeps it from being taken for the child without a closer look
 * @param words the evidence in plain words
 */
public record CandidateMatch(
        Candidate candidate,
        double logOdds,
        double probability,
        Band band,
        double lead,
        boolean verifiedIdentifier,
        boolean demographicsAgree,
        List<MatchEvidence> evidence,
        List<Contradiction> contradictions,
        List<Sentence> words) {
    public CandidateMatch {
        evidence = List.copyOf(evidence);
        contradictions = List.copyOf(contradictions);
        words = List.copyOf(words);
    }

    /**
     * Whether it may stand selected before a person has looked (design rule 5): strong, and a verified identifier and
     * the demographics agree, and nothing speaks of a twin, a sibling, a former number or someone else's.
     */
    public boolean mayBePreselected() {
        return band == Band.STRONG && verifiedIdentifier && demographicsAgree && contradictions.isEmpty();
    }

    /** All its words as one line. */
    public String inWords() {
        return String.join("; ", words.stream().map(Sentence::text).toList());
    }
}
