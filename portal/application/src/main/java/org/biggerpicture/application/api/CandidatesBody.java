package org.biggerpicture.application.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.biggerpicture.agency.AgencyId;
import org.biggerpicture.application.candidates.CandidateCard;
import org.biggerpicture.application.enquiry.Conflicts;
import org.biggerpicture.application.enquiry.Offered;
import org.biggerpicture.application.enquiry.OpenEnquiry;
import org.biggerpicture.application.enquiry.Tile;
import org.biggerpicture.matching.Band;
import org.biggerpicture.matching.CandidateKey;
import org.biggerpicture.matching.CandidateMatch;
import org.biggerpicture.matching.Decision;
import org.biggerpicture.matching.MatchEvidence;
import org.biggerpicture.matching.Stance;
import org.biggerpicture.record.Identifier;
import org.biggerpicture.record.PartialDate;

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
     * One record that may be the child's, described by what may be shown of it. Until a person has said that it is the
     * child's, one that is not strong is a minimal identity card.
     *
     * @param id what to call it when saying whose it is; the same for the whole enquiry
     * @param tile the number of the agency that holds it
     * @param band {@code strong}, or {@code confirm}: then a reason is needed
     * @param preselect whether it may stand selected before a person has looked
     * @param said what a person said of it: {@code confirmed} or {@code not-this-child}
     * @param whose {@code child}, {@code unborn-child}, or {@code mother}: her own record
     * @param minimal whether it is a minimal card: one name, a year, and of all else only how it compares
     * @param names names held, the one in use first
     * @param born birth date held
     * @param expected expected date held
     * @param sex as recorded
     * @param nhsNumberEnds the last three digits of the NHS number held
     * @param upnEnds the last three characters of the unique pupil number held
     * @param speaksFor what speaks for it, in words
     * @param speaksAgainst what speaks against it, in words
     * @param cautions what keeps it from being taken for the child's without a closer look, each with its rule
     * @param evidence what was compared, in the order in which the weights add up
     */
    record Candidate(
            String id,
            int tile,
            String band,
            boolean preselect,
            Optional<String> said,
            String whose,
            boolean minimal,
            List<Values.Name> names,
            Optional<String> born,
            Optional<String> expected,
            Optional<String> sex,
            Optional<String> nhsNumberEnds,
            Optional<String> upnEnds,
            List<String> speaksFor,
            List<String> speaksAgainst,
            List<Careful> cautions,
            List<Evidence> evidence) {}

    /**
     * What keeps a record from being taken for the child's.
     *
     * @param code which
     * @param words what was found
     * @param rule what to do about it
     */
    record Careful(String code, String words, String rule) {}

    /**
     * One thing that was compared.
     *
     * @param aspect what
     * @param sought the value sought
     * @param held the value held, unless the minimal card covers it
     * @param stance {@code for}, {@code against} or {@code neither}
     * @param why what it found and why it weighs what it does
     * @param bits how much it weighs, as a base-2 logarithm of odds
     */
    record Evidence(
            String aspect, Optional<String> sought, Optional<String> held, String stance, String why, double bits) {}

    /**
     * How many records of an agency are possible and no more.
     *
     * @param conflicting how many of them carry the number given and are of somebody of another name and birth date
     */
    record Weak(int tile, int records, int conflicting) {}

    private static final double HUNDREDTHS = 100;

    static CandidatesBody of(OpenEnquiry enquiry, Offered offered) {
        List<AgencyId> order =
                offered.agencies().stream().map(t -> t.placard().agency()).toList();
        Set<CandidateKey> chosen = offered.chosen(enquiry);
        return new CandidatesBody(
                enquiry.enquiry().id().value(),
                LineBody.Whereabouts.of(offered.protection()),
                IntStream.range(0, order.size())
                        .mapToObj(i -> withoutRecords(i + 1, offered.agencies().get(i)))
                        .toList(),
                offered.matches().stream()
                        .filter(Offered::mayBeShown)
                        .map(m -> candidate(
                                offered.name(m),
                                order.indexOf(m.candidate().agency()) + 1,
                                chosen.contains(m.candidate().key()),
                                CandidateCard.of(m, enquiry),
                                enquiry))
                        .toList(),
                weak(offered, order));
    }

    /** The records are told as candidates, so that nobody reads a stranger's as the child's. */
    private static TileBody withoutRecords(int number, Tile tile) {
        TileBody body = TileBody.of(number, tile);
        return new TileBody(
                body.agency(), body.outcome(), body.askedAt(), body.asOf(), List.of(), body.withheld(), body.clauses());
    }

    private static Candidate candidate(String id, int tile, boolean chosen, CandidateCard card, OpenEnquiry enquiry) {
        CandidateMatch match = card.match();
        return new Candidate(
                id,
                tile,
                Codes.of(match.band()),
                chosen,
                enquiry.decision(match.candidate().key()).map(CandidatesBody::said),
                Codes.of(card.whose()),
                !card.whole(),
                card.names().stream().map(Values::name).toList(),
                card.born().map(PartialDate::toString),
                card.expected().map(PartialDate::toString),
                card.sex().map(Codes::of),
                card.number().map(Identifier::value).map(CandidateCard::ending),
                card.pupilNumber().map(Identifier::value).map(CandidateCard::ending),
                sentences(card, Stance.FOR),
                sentences(card, Stance.AGAINST),
                card.cautions().stream()
                        .map(c -> new Careful(c.code(), c.words(), c.rule()))
                        .toList(),
                match.evidence().stream().map(e -> evidence(card, e)).toList());
    }

    private static String said(Decision decision) {
        return switch (decision) {
            case Decision.Confirmed yes -> "confirmed";
            case Decision.NotTheSame no -> "not-this-child";
        };
    }

    private static List<String> sentences(CandidateCard card, Stance stance) {
        return card.sentences()
                .filter(s -> s.stance() == stance)
                .map(card::said)
                .toList();
    }

    private static Evidence evidence(CandidateCard card, MatchEvidence evidence) {
        return new Evidence(
                evidence.aspect().words(),
                evidence.sought(),
                evidence.held().filter(v -> card.tells(evidence)),
                Codes.of(evidence.stance()),
                evidence.why(),
                Math.round(evidence.bits() * HUNDREDTHS) / HUNDREDTHS);
    }

    private static List<Weak> weak(Offered offered, List<AgencyId> order) {
        TreeMap<Integer, List<CandidateMatch>> weak = new TreeMap<>();
        offered.matches().stream()
                .filter(m -> m.band() == Band.WEAK)
                .forEach(m -> weak.computeIfAbsent(order.indexOf(m.candidate().agency()) + 1, tile -> new ArrayList<>())
                        .add(m));
        return weak.entrySet().stream()
                .map(e -> new Weak(e.getKey(), e.getValue().size(), (int)
                        e.getValue().stream().filter(Conflicts::is).count()))
                .toList();
    }
}
