package org.biggerpicture.benchmarks.matching;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.biggerpicture.matching.Aspect;
import org.biggerpicture.matching.Band;
import org.biggerpicture.matching.CandidateMatch;
import org.biggerpicture.matching.Contradiction;
import org.biggerpicture.matching.Level;
import org.biggerpicture.matching.MatchEvidence;

/** Why queries end without a strong candidate, and what differs in the records that no question found. */
final class Doubts {
    private static final double SURE = .999;
    private static final int SHOWN = 8;

    private final Map<String, Integer> reasons = new TreeMap<>();
    private final Map<String, Integer> missed = new TreeMap<>();

    /** One query whose first candidate is not strong. */
    void notStrong(List<CandidateMatch> matches, boolean isHeld, boolean seen, boolean right) {
        if (!matches.isEmpty() && matches.getFirst().band() == Band.STRONG) {
            return;
        }
        reasons.merge(reason(matches, isHeld, seen, right), 1, Integer::sum);
    }

    private static String reason(List<CandidateMatch> matches, boolean isHeld, boolean seen, boolean right) {
        if (!isHeld) {
            return "not held there";
        }
        if (!seen) {
            return "held, not found";
        }
        return right ? reason(matches.getFirst()) : "found, another child first";
    }

    private static String reason(CandidateMatch first) {
        List<Contradiction> said = first.contradictions().stream()
                .filter(c -> !(c instanceof Contradiction.InvalidIdentifier))
                .toList();
        boolean sure = first.probability() >= SURE;
        if (!said.isEmpty()) {
            String what = said.stream().map(c -> c.getClass().getSimpleName()).collect(Collectors.joining(" and "));
            return (sure ? "sure, but " : "") + what + ", first name " + level(first, Aspect.GIVEN_NAME);
        }
        return sure
                ? "sure, but a short lead"
                : "not sure: surname " + level(first, Aspect.FAMILY_NAME) + ", birth date "
                        + level(first, Aspect.BIRTH_DATE);
    }

    private static String level(CandidateMatch match, Aspect aspect) {
        return match.evidence().stream()
                .filter(e -> e.aspect() == aspect)
                .map(MatchEvidence::level)
                .findFirst()
                .orElse(Level.MISSING)
                .name();
    }

    /** A child that is held and was not found. */
    void missed(Person sought, Person held) {
        StringBuilder differs = new StringBuilder();
        differs.append(sought.given().equals(held.given()) ? "" : "given ");
        differs.append(sought.family().equals(held.family()) ? "" : "family ");
        differs.append(sought.dob().equals(held.dob()) ? "" : "date ");
        differs.append(
                sought.postcode().isEmpty() || held.postcode().isEmpty()
                        ? "no-postcode"
                        : sought.postcode().equals(held.postcode()) ? "" : "postcode");
        missed.merge(differs.toString().strip(), 1, Integer::sum);
    }

    Map<String, Integer> reasons() {
        return most(reasons);
    }

    Map<String, Integer> missed() {
        return most(missed);
    }

    private static Map<String, Integer> most(Map<String, Integer> counts) {
        Map<String, Integer> most = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(SHOWN)
                .forEach(e -> most.put(e.getKey() + ":", e.getValue()));
        return most;
    }
}
