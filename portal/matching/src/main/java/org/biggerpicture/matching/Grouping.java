package org.biggerpicture.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.biggerpicture.matching.Group.Standing;
import org.biggerpicture.record.Identifier;

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
     * The groups: first the child's records that a person confirmed or that may stand selected, then those that seem to
     * be the child's but wait for a person, then every other candidate by itself. Candidates that are not even weak
     * matches are left out unless decided about. When the same candidate was both confirmed and refused, the refusal
     * stands.
     */
    public static List<Group> propose(List<CandidateMatch> matches, List<Decision> decisions) {
        return new Grouping(matches, decisions).groups();
    }

    /**
     * The records that stand chosen before a person's one click confirms them, and nothing else does: those confirmed
     * already, and every strong one that can be the same person as these.
     */
    public static Set<CandidateKey> chosen(List<CandidateMatch> matches, List<Decision> decisions) {
        Grouping grouping = new Grouping(matches, decisions);
        List<CandidateMatch> chosen = new ArrayList<>();
        for (CandidateMatch match : grouping.byStrength()) {
            CandidateKey key = match.candidate().key();
            boolean strong = match.band() == Band.STRONG && !grouping.refused.contains(key) && fits(match, chosen);
            if (grouping.confirmed.contains(key) || strong) {
                chosen.add(match);
            }
        }
        return chosen.stream().map(m -> m.candidate().key()).collect(Collectors.toUnmodifiableSet());
    }

    private List<Group> groups() {
        List<CandidateMatch> child = new ArrayList<>();
        List<CandidateMatch> proposed = new ArrayList<>();
        List<Group> others = new ArrayList<>();
        for (CandidateMatch match : byStrength()) {
            CandidateKey key = match.candidate().key();
            boolean fits = match.band() == Band.STRONG && !refused.contains(key) && fits(match, child);
            if (confirmed.contains(key) || fits && match.mayBePreselected()) {
                child.add(match);
            } else if (fits && fits(match, proposed)) {
                proposed.add(match);
            } else if (refused.contains(key)) {
                others.add(new Group(List.of(match), Standing.NOT_THE_SAME));
            } else if (match.band() != Band.NONE) {
                others.add(new Group(List.of(match), Standing.PROPOSED));
            }
        }
        List<Group> groups = new ArrayList<>();
        if (!child.isEmpty()) {
            groups.add(new Group(child, standing(child)));
        }
        if (!proposed.isEmpty()) {
            groups.add(new Group(proposed, Standing.PROPOSED));
        }
        groups.addAll(others);
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

    /** Whether nothing keeps a record from being the same person as these: one record an agency, no other number. */
    private static boolean fits(CandidateMatch match, List<CandidateMatch> others) {
        return others.stream()
                .map(CandidateMatch::candidate)
                .noneMatch(o -> o.agency().equals(match.candidate().agency()) || otherNumber(o, match.candidate()));
    }

    private static boolean otherNumber(Candidate a, Candidate b) {
        return national(a)
                .anyMatch(one -> national(b)
                        .anyMatch(
                                two -> one.kind() == two.kind() && !one.value().equals(two.value())));
    }

    /** National numbers in use that can be valid: of each kind a person has one. */
    private static Stream<Identifier> national(Candidate candidate) {
        return candidate.identity().identifiers().stream()
                .filter(i -> i.standing() != Identifier.Standing.FORMER)
                .filter(i -> i.wellFormed().orElse(false));
    }

    private Standing standing(List<CandidateMatch> child) {
        boolean anyConfirmed =
                child.stream().anyMatch(m -> confirmed.contains(m.candidate().key()));
        return anyConfirmed ? Standing.CONFIRMED : Standing.PRESELECTED;
    }
}
