package org.biggerpicture.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.biggerpicture.matching.Group.Standing;

/**
 * Which candidates of different agencies seem to be one person. It only proposes: what a practitioner decided stands, and
 * the result doesn't depend on the order of answers or decisions.
 */
public final class Grouping {
    private final Set<CandidateKey> confirmed = new HashSet<>();
    private final Set<CandidateKey> refused = new HashSet<>();
    private final TreeMap<CandidateKey, CandidateMatch> matches = new TreeMap<>();

    private Grouping(List<CandidateMatch> matches, List<Decision> decisions) {
        matches.forEach(m -> this.matches.put(m.candidate().key(), m));
        for (Decision decision : decisions) {
            switch (decision) {
                case Decision.Confirmed c -> confirmed.add(c.candidate());
                case Decision.NotTheSame n -> refused.add(n.candidate());
            }
        }
        confirmed.removeAll(refused);
    }

    /**
     * The groups: first that of the child, as confirmed, preselected or proposed, then every other person by itself.
     * Candidates that are not even weak matches are left out unless decided about. When the same candidate was both
     * confirmed and refused, the refusal stands.
     */
    public static List<Group> propose(List<CandidateMatch> matches, List<Decision> decisions) {
        return new Grouping(matches, decisions).groups();
    }

    private List<Group> groups() {
        List<Group> groups = new ArrayList<>();
        List<CandidateMatch> child = new ArrayList<>();
        for (CandidateMatch match : byStrength()) {
            CandidateKey key = match.candidate().key();
            if (confirmed.contains(key) || joins(match, child)) {
                child.add(match);
            } else if (refused.contains(key)) {
                groups.add(new Group(List.of(match), Standing.NOT_THE_SAME));
            } else if (match.band() != Band.NONE) {
                groups.add(new Group(List.of(match), Standing.PROPOSED));
            }
        }
        if (!child.isEmpty()) {
            groups.addFirst(new Group(child, standing(child)));
        }
        return List.copyOf(groups);
    }

    private List<CandidateMatch> byStrength() {
        Comparator<CandidateMatch> confirmedFirst =
                Comparator.comparing(m -> !confirmed.contains(m.candidate().key()));
        return matches.values().stream()
                .sorted(confirmedFirst
                        .thenComparing(Comparator.comparingDouble(CandidateMatch::logOdds)
                                .reversed())
                        .thenComparing(m -> m.candidate().key()))
                .toList();
    }

    private boolean joins(CandidateMatch match, List<CandidateMatch> child) {
        return match.band() == Band.STRONG
                && !refused.contains(match.candidate().key())
                && child.stream()
                        .noneMatch(m ->
                                m.candidate().agency().equals(match.candidate().agency()));
    }

    private Standing standing(List<CandidateMatch> child) {
        if (child.stream().anyMatch(m -> confirmed.contains(m.candidate().key()))) {
            return Standing.CONFIRMED;
        }
        return child.stream().allMatch(CandidateMatch::mayBePreselected) ? Standing.PRESELECTED : Standing.PROPOSED;
    }
}
