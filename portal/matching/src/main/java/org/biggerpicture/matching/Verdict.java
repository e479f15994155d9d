package org.biggerpicture.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a comparison comes to: band, contradictions, evidence and words. */
final class Verdict {
    static final double TELLING = .5;

    private final Model model;
    private final Scorer scorer;
    private final boolean unbornSought;

    Verdict(Model model, Scorer scorer, boolean unbornSought) {
        this.model = model;
        this.scorer = scorer;
        this.unbornSought = unbornSought;
    }

    CandidateMatch on(
            Candidate candidate, Described sought, Described held, Tally tally, double bits, double lost, double lead) {
        double probability = Bits.probability(bits);
        List<Aspect> aspects = tally.aspects();
        double alone = Bits.probability(bits + lost);
        boolean nearlyAsWell = alone >= model.confirm && Math.abs(lead) < model.strongLead;
        List<Contradiction> against = new Contradictions(candidate, sought, held, tally, aspects)
                .found(
                        scorer.overHousehold(tally),
                        scorer.overHousehold(tally) - lost,
                        Math.max(probability, alone),
                        nearlyAsWell,
                        unbornSought);
        List<MatchEvidence> evidence = evidence(sought, held, tally, aspects, lost);
        return new CandidateMatch(
                candidate,
                bits,
                probability,
                band(probability, lead, nearlyAsWell || alone >= model.confirm && twin(against), against),
                lead,
                Contradictions.verifiedNumber(sought, held),
                demographicsAgree(tally),
                evidence,
                against,
                Explanation.of(evidence, against));
    }

    /** A twin whose name is nearly the child's is shown beside the child, unless another number tells them apart. */
    private static boolean twin(List<Contradiction> against) {
        return against.contains(new Contradiction.PossibleTwinOrSibling(true))
                && against.stream().noneMatch(Contradiction.DifferentIdentifier.class::isInstance);
    }

    /** Two that fit equally well share the odds, yet both are shown: neither may vanish for the other's sake. */
    private Band band(double probability, double lead, boolean nearlyAsWell, List<Contradiction> against) {
        boolean stopped = false;
        for (Contradiction one : against) {
            stopped |= !(one instanceof Contradiction.InvalidIdentifier);
        }
        if (probability >= model.strong && lead >= model.strongLead && !stopped) {
            return Band.STRONG;
        }
        return probability >= model.confirm || nearlyAsWell
                ? Band.CONFIRM
                : probability >= model.weak ? Band.WEAK : Band.NONE;
    }

    private static boolean demographicsAgree(Tally tally) {
        return tally.any(Aspect.GIVEN_NAME, Level.EQUAL, Level.SAME_NAME_FAMILY, Level.CLOSE)
                && tally.any(Aspect.FAMILY_NAME, Level.EQUAL, Level.SAME_NAME_FAMILY, Level.CLOSE, Level.SHARED_PART)
                && tally.level(Aspect.BIRTH_DATE) == Level.EQUAL;
    }

    private List<MatchEvidence> evidence(
            Described sought, Described held, Tally tally, List<Aspect> aspects, double lost) {
        List<MatchEvidence> lines = new ArrayList<>(12);
        lines.add(assumed(Aspect.STARTING_POINT, scorer.start()));
        for (Aspect aspect : aspects) {
            double bits = tally.bits(aspect);
            lines.add(new MatchEvidence(
                    aspect,
                    Optional.of(Shown.value(aspect, sought, tally.soughtName)),
                    Optional.of(Shown.value(aspect, held, tally.heldName)),
                    tally.level(aspect),
                    bits,
                    frequency(aspect, sought, held, tally),
                    stance(bits)));
        }
        double penalty = Bits.log2(scorer.stranger / scorer.rivals(tally));
        lines.add(assumed(Aspect.SAME_HOUSEHOLD, penalty));
        lines.add(assumed(Aspect.OTHER_CANDIDATES, -lost));
        return lines;
    }

    private Optional<Frequency> frequency(Aspect aspect, Described sought, Described held, Tally tally) {
        double share = tally.share(aspect);
        if (share == 0) {
            return Optional.empty();
        }
        Name name = sought.names[tally.soughtName];
        boolean listed = aspect == Aspect.FAMILY_NAME
                ? name.whole.surnamePer100k > 0
                : name.first().boys + name.first().girls > 0;
        String source = scorer.namesPublished ? Shares.PUBLISHED : listed ? Shares.NATIONAL : Shares.UNLISTED;
        boolean grown = aspect != Aspect.FAMILY_NAME && (model.adult(sought.year) || model.adult(held.year));
        return Optional.of(new Frequency(share, grown ? Shares.ADULTS : source));
    }

    static Stance stance(double bits) {
        return bits > TELLING ? Stance.FOR : bits < -TELLING ? Stance.AGAINST : Stance.NEITHER;
    }

    private static MatchEvidence assumed(Aspect aspect, double bits) {
        return new MatchEvidence(
                aspect, Optional.empty(), Optional.empty(), Level.ASSUMED, bits, Optional.empty(), stance(bits));
    }
}
