package org.biggerpicture.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.biggerpicture.ask.PersonSought;
import org.biggerpicture.record.Identifier;
import org.biggerpicture.record.Sensitivity;

/**
 * Weighs candidates against the person sought under three explanations: the same child, another child of the same home,
 * a stranger. Fixed, published figures; nothing is learnt or kept.
 */
public final class Matching {
    private static final double PEOPLE = 100_000;
    private static final double SAME = .95 / PEOPLE;
    private static final double HOUSEHOLD = 1.3 / PEOPLE;
    private static final double STRONG = .999;
    private static final double CLEAR_LEAD = 7;

    private Matching() {}

    /** A matching with the published model and the national name tables. */
    public static Matching standard() {
        return new Matching();
    }

    /**
     * Compares one answer's or several answers' candidates with the person sought, best first. If any of them is marked
     * as a person whose location is protected, location is left out for all: score, evidence and words.
     */
    public List<CandidateMatch> compare(PersonSought sought, List<Candidate> candidates) {
        return compare(sought, candidates, candidates.stream().anyMatch(Candidate::restricted));
    }

    /**
     * The same, when it is known from elsewhere whether location must be left out.
     *
     * @param withoutLocation whether to leave it out of score, evidence and words
     */
    public List<CandidateMatch> compare(PersonSought sought, List<Candidate> candidates, boolean withoutLocation) {
        boolean without = withoutLocation || candidates.stream().anyMatch(Candidate::restricted);
        Particulars wanted = seen(Particulars.of(sought), without);
        List<Scored> scored = new ArrayList<>();
        for (Candidate candidate : candidates) {
            Particulars held = seen(Particulars.of(candidate.identity()), without);
            Tally tally = Comparison.of(wanted, held);
            scored.add(new Scored(candidate, wanted, held, tally, score(tally)));
        }
        return scored.stream()
                .map(s -> match(s, lead(s, scored)))
                .sorted(Comparator.comparingDouble(CandidateMatch::logOdds)
                        .reversed()
                        .thenComparing(m -> m.candidate().key()))
                .toList();
    }

    private record Scored(Candidate candidate, Particulars sought, Particulars held, Tally tally, double bits) {}

    private static Particulars seen(Particulars all, boolean withoutLocation) {
        return withoutLocation ? all.withoutLocation() : all;
    }

    private static double score(Tally tally) {
        return Comparison.log2(SAME) + tally.stranger() - Comparison.log2(rivals(tally));
    }

    private static double rivals(Tally tally) {
        return HOUSEHOLD * Math.pow(2, tally.household()) + 1 - SAME - HOUSEHOLD;
    }

    private static double lead(Scored scored, List<Scored> all) {
        return all.stream()
                .filter(o -> o != scored
                        && o.candidate().agency().equals(scored.candidate().agency()))
                .mapToDouble(o -> scored.bits() - o.bits())
                .min()
                .orElse(Double.POSITIVE_INFINITY);
    }

    private static CandidateMatch match(Scored scored, double lead) {
        double probability = 1 / (1 + Math.pow(2, -scored.bits()));
        List<Contradiction> against = contradictions(scored, lead, probability);
        return new CandidateMatch(
                scored.candidate(),
                scored.bits(),
                probability,
                band(probability, lead, against),
                lead,
                verified(scored),
                demographicsAgree(scored.tally()),
                evidence(scored.tally()),
                against,
                Explanation.of(scored.tally(), against));
    }

    private static Band band(double probability, double lead, List<Contradiction> against) {
        boolean stopped = against.stream().anyMatch(c -> !(c instanceof Contradiction.InvalidIdentifier));
        if (probability >= STRONG && lead >= CLEAR_LEAD && !stopped) {
            return Band.STRONG;
        }
        return probability >= .5 ? Band.CONFIRM : probability >= .05 ? Band.WEAK : Band.NONE;
    }

    private static boolean demographicsAgree(Tally tally) {
        return tally.any(Aspect.GIVEN_NAME, Level.EQUAL, Level.SAME_NAME_FAMILY, Level.CLOSE)
                && tally.any(Aspect.FAMILY_NAME, Level.EQUAL, Level.SAME_NAME_FAMILY, Level.CLOSE, Level.SHARED_PART)
                && tally.any(Aspect.BIRTH_DATE, Level.EQUAL);
    }

    private static boolean verified(Scored scored) {
        return scored.held().numbers().stream()
                .filter(n -> n.standing() == Identifier.Standing.VERIFIED)
                .filter(n -> n.wellFormed().orElse(false))
                .anyMatch(n -> sameNumber(scored.sought(), n));
    }

    private static boolean sameNumber(Particulars sought, Identifier number) {
        return sought.numbers().stream()
                .anyMatch(s -> s.kind() == number.kind() && s.value().equals(number.value()));
    }

    private static List<Contradiction> contradictions(Scored scored, double lead, double probability) {
        List<Contradiction> found = new ArrayList<>();
        Tally tally = scored.tally();
        invalid(scored.sought(), false, found);
        invalid(scored.held(), true, found);
        for (Identifier number : scored.held().numbers()) {
            if (number.standing() == Identifier.Standing.FORMER && sameNumber(scored.sought(), number)) {
                found.add(new Contradiction.FormerIdentifier(number.kind()));
            }
        }
        if (scored.candidate().identity().labels().sensitivities().contains(Sensitivity.ADOPTION)
                && found.stream().noneMatch(Contradiction.FormerIdentifier.class::isInstance)) {
            found.add(new Contradiction.FormerIdentifier(Identifier.Kind.NHS_NUMBER));
        }
        boolean otherName = tally.any(Aspect.GIVEN_NAME, Level.DIFFERENT, Level.FAINT);
        boolean otherDate = tally.any(Aspect.BIRTH_DATE, Level.DIFFERENT, Level.SAME_YEAR, Level.SAME_DAY_AND_MONTH);
        if (tally.any(Aspect.NHS_NUMBER, Level.EQUAL) && otherName && otherDate) {
            found.add(new Contradiction.IdentifierConflict(Identifier.Kind.NHS_NUMBER));
        }
        if (tally.any(Aspect.NHS_NUMBER, Level.DIFFERENT)) {
            found.add(new Contradiction.DifferentIdentifier(Identifier.Kind.NHS_NUMBER));
        }
        boolean home = tally.any(Aspect.FAMILY_NAME, Level.EQUAL, Level.SHARED_PART, Level.CLOSE)
                || tally.any(Aspect.POSTCODE, Level.EQUAL);
        if (home && otherName && probability >= .01) {
            found.add(new Contradiction.PossibleTwinOrSibling(tally.any(Aspect.BIRTH_DATE, Level.EQUAL)));
        }
        if (otherDate) {
            found.add(new Contradiction.DifferentBirthDate());
        }
        if (scored.sought().expected().isPresent() || scored.held().expected().isPresent()) {
            found.add(new Contradiction.ThroughTheMother());
        }
        if (tally.lines().size() == 1) {
            found.add(new Contradiction.OnlyOneFieldGroup(
                    tally.lines().keySet().iterator().next()));
        }
        if (probability >= .5 && lead < CLEAR_LEAD) {
            found.add(new Contradiction.AnotherFitsNearlyAsWell());
        }
        return found;
    }

    private static void invalid(Particulars side, boolean held, List<Contradiction> found) {
        side.numbers().stream()
                .filter(n -> !n.wellFormed().orElse(true))
                .forEach(n -> found.add(new Contradiction.InvalidIdentifier(n.kind(), held)));
    }

    private static List<MatchEvidence> evidence(Tally tally) {
        List<MatchEvidence> lines = new ArrayList<>();
        double start = Comparison.log2(SAME / (1 - SAME - HOUSEHOLD));
        lines.add(assumed(Aspect.STARTING_POINT, start));
        tally.lines()
                .forEach((aspect, line) -> lines.add(new MatchEvidence(
                        aspect,
                        Optional.of(line.sought()),
                        Optional.of(line.held()),
                        line.level(),
                        line.stranger(),
                        line.share() > 0
                                ? Optional.of(new Frequency(line.share(), "national tables"))
                                : Optional.empty(),
                        Explanation.stance(line))));
        double penalty = Comparison.log2((1 - SAME - HOUSEHOLD) / rivals(tally));
        if (penalty < -.01) {
            lines.add(assumed(Aspect.SAME_HOUSEHOLD, penalty));
        }
        return lines;
    }

    private static MatchEvidence assumed(Aspect aspect, double bits) {
        return new MatchEvidence(
                aspect,
                Optional.empty(),
                Optional.empty(),
                Level.ASSUMED,
                bits,
                Optional.empty(),
                bits < 0 ? Stance.AGAINST : Stance.NEITHER);
    }
}
