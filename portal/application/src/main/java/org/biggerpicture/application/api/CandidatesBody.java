package org.biggerpicture.application.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.biggerpicture.agency.AgencyId;
import org.biggerpicture.application.enquiry.Offered;
import org.biggerpicture.application.enquiry.Tile;
import org.biggerpicture.matching.Band;
import org.biggerpicture.matching.CandidateMatch;
import org.biggerpicture.matching.MatchEvidence;
import org.biggerpicture.matching.Sentence;
import org.biggerpicture.matching.Stance;
import org.biggerpicture.record.Identifier;
import org.biggerpicture.record.PartialDate;
import org.biggerpicture.record.PersonIdentity;

/**
 * Who knows the child: what became of every agency, and the records that may be the child's. A person says which are.
 *
 * @param enquiry the enquiry's name
 * @param whereabouts whether the whereabouts of any of them are protected
 * @param agencies every agency, in the order of the tiles; {@code records} is empty here
 * @param candidates the records offered, best first
 * @param weak agencies that hold records which are possible and no more: only how many
 */
record CandidatesBody(
        String enquiry,
        LineBody.Whereabouts whereabouts,
        List<TileBody> agencies,
        List<Candidate> candidates,
        List<Weak> weak) {
    /**
     * One record that may be the child's, described by what may be shown of it.
     *
     * @param id what to call it when saying whose it is
     * @param tile the number of the agency that holds it
     * @param band {@code strong}, or {@code confirm}: then a reason is needed
     * @param preselect whether it may stand selected before a person has looked
     * @param names names held
     * @param born birth date held
     * @param expected expected date held
     * @param sex as recorded
     * @param nhsNumberEnds the last three digits of the NHS number held
     * @param speaksFor what speaks for it, in words
     * @param speaksAgainst what speaks against it, in words
     * @param evidence what was compared
     */
    record Candidate(
            String id,
            int tile,
            String band,
            boolean preselect,
            List<Values.Name> names,
            Optional<String> born,
            Optional<String> expected,
            String sex,
            Optional<String> nhsNumberEnds,
            List<String> speaksFor,
            List<String> speaksAgainst,
            List<Evidence> evidence) {}

    /**
     * One thing that was compared.
     *
     * @param aspect what
     * @param sought the value sought
     * @param held the value held
     * @param stance {@code for}, {@code against} or {@code neither}
     * @param bits how much it weighs, as a base-2 logarithm of odds
     */
    record Evidence(String aspect, Optional<String> sought, Optional<String> held, String stance, double bits) {}

    /** How many records of an agency are possible and no more. */
    record Weak(int tile, int records) {}

    private static final String PREFIX = "c";
    private static final int SHOWN_OF_NUMBER = 3;
    private static final double HUNDREDTHS = 100;

    static CandidatesBody of(String enquiry, Offered offered) {
        List<AgencyId> order =
                offered.agencies().stream().map(t -> t.placard().agency()).toList();
        return new CandidatesBody(
                enquiry,
                LineBody.Whereabouts.of(offered.protection()),
                IntStream.range(0, order.size())
                        .mapToObj(i -> withoutRecords(i + 1, offered.agencies().get(i)))
                        .toList(),
                candidates(offered, order),
                weak(offered, order));
    }

    /** The records that are offered to be confirmed, by what they are called: their place in the order. */
    static Map<String, CandidateMatch> byId(Offered offered) {
        Map<String, CandidateMatch> matches = new LinkedHashMap<>();
        for (int i = 0; i < offered.matches().size(); i++) {
            CandidateMatch match = offered.matches().get(i);
            if (offered(match)) {
                matches.put(PREFIX + i, match);
            }
        }
        return matches;
    }

    private static boolean offered(CandidateMatch match) {
        return switch (match.band()) {
            case STRONG, CONFIRM -> true;
            case WEAK, NONE -> false;
        };
    }

    /** The records are told as candidates, so that nobody reads a stranger's as the child's. */
    private static TileBody withoutRecords(int number, Tile tile) {
        TileBody body = TileBody.of(number, tile);
        return new TileBody(
                body.agency(), body.outcome(), body.askedAt(), body.asOf(), List.of(), body.withheld(), body.clauses());
    }

    private static List<Candidate> candidates(Offered offered, List<AgencyId> order) {
        List<Candidate> candidates = new ArrayList<>();
        byId(offered)
                .forEach((id, match) -> candidates.add(
                        candidate(id, order.indexOf(match.candidate().agency()) + 1, match)));
        return candidates;
    }

    private static Candidate candidate(String id, int tile, CandidateMatch match) {
        PersonIdentity identity = match.candidate().identity();
        return new Candidate(
                id,
                tile,
                Codes.of(match.band()),
                match.mayBePreselected(),
                identity.names().stream().map(Values::name).toList(),
                identity.born().map(PartialDate::toString),
                identity.expected().map(PartialDate::toString),
                Codes.of(identity.sex()),
                identity.identifiers().stream()
                        .filter(n -> n.kind() == Identifier.Kind.NHS_NUMBER)
                        .findFirst()
                        .map(n -> n.value().substring(Math.max(0, n.value().length() - SHOWN_OF_NUMBER))),
                sentences(match, Stance.FOR),
                sentences(match, Stance.AGAINST),
                match.evidence().stream().map(CandidatesBody::evidence).toList());
    }

    private static List<String> sentences(CandidateMatch match, Stance stance) {
        return match.words().stream()
                .filter(s -> s.stance() == stance)
                .map(Sentence::text)
                .toList();
    }

    private static Evidence evidence(MatchEvidence evidence) {
        return new Evidence(
                evidence.aspect().words(),
                evidence.sought(),
                evidence.held(),
                Codes.of(evidence.stance()),
                Math.round(evidence.bits() * HUNDREDTHS) / HUNDREDTHS);
    }

    private static List<Weak> weak(Offered offered, List<AgencyId> order) {
        TreeMap<Integer, Integer> counts = new TreeMap<>();
        offered.matches().stream()
                .filter(m -> m.band() == Band.WEAK)
                .forEach(m -> counts.merge(order.indexOf(m.candidate().agency()) + 1, 1, Integer::sum));
        return counts.entrySet().stream()
                .map(e -> new Weak(e.getKey(), e.getValue()))
                .toList();
    }
}
