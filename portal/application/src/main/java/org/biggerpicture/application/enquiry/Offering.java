package org.biggerpicture.application.enquiry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.biggerpicture.agency.AgencyId;
import org.biggerpicture.agreements.AskPlan;
import org.biggerpicture.agreements.Circumstances;
import org.biggerpicture.agreements.Protection;
import org.biggerpicture.application.configuration.Region;
import org.biggerpicture.ask.Answer;
import org.biggerpicture.ask.IdentifierKind;
import org.biggerpicture.ask.Outcome;
import org.biggerpicture.ask.PersonSought;
import org.biggerpicture.matching.Candidate;
import org.biggerpicture.matching.CandidateMatch;
import org.biggerpicture.matching.Matching;
import org.biggerpicture.matching.QuestionLadder;
import org.biggerpicture.matching.Step;
import org.biggerpicture.picture.Placard;

/**
 * Offers the records a trace found. A candidate is described, compared and explained by what an agreement lets be shown
 * of it and by nothing else, so that no evidence gives away what is withheld.
 */
final class Offering {
    private static final String NOTHING_TO_ASK_WITH = "Nothing it can search by is known, or may be told to it";

    private final Region region;
    private final OpenEnquiry enquiry;
    private final Tiles tiles;

    Offering(Region region, OpenEnquiry enquiry, Circumstances circumstances) {
        this.region = region;
        this.enquiry = enquiry;
        this.tiles = new Tiles(region, enquiry, circumstances);
    }

    /**
     * Invented NHS numbers count in a demonstration and nowhere else. Names weigh by what an agency publishes of those it
     * holds, where it does.
     */
    static Matching matching(Region region) {
        Matching matching = region.hub().demonstration() ? Matching.demonstration() : Matching.standard();
        return matching.with(region.nameCounts());
    }

    static List<Step> ladder(
            Region region, PersonSought sought, Set<IdentifierKind> permitted, List<Set<IdentifierKind>> accepted) {
        return region.hub().demonstration()
                ? QuestionLadder.demonstration(sought, permitted, accepted)
                : QuestionLadder.steps(sought, permitted, accepted);
    }

    Offered offered() {
        Map<AgencyId, Answer> answers = enquiry.trace().answers();
        Protection protection = Whereabouts.traced(region, enquiry);
        List<Tile> agencies = new ArrayList<>();
        List<Candidate> candidates = new ArrayList<>();
        for (Placard placard : Showing.placards(region, enquiry, protection)) {
            Tile tile = tile(placard, answers, protection);
            agencies.add(tile);
            tile.answer().ifPresent(a -> candidates.addAll(AsShown.candidates(a, protection)));
        }
        List<CandidateMatch> matches = matches(candidates, answers, !(protection instanceof Protection.Open));
        return new Offered(agencies, matches, enquiry.names(matches), protection);
    }

    private List<CandidateMatch> matches(
            List<Candidate> candidates, Map<AgencyId, Answer> answers, boolean withoutLocation) {
        PersonSought sought = enquiry.enquiry().sought();
        List<CandidateMatch> compared = matching(region).compare(sought, candidates, withoutLocation);
        return TwoLives.apart(Conflicts.told(Namesakes.apart(compared)), answers.values());
    }

    private Tile tile(Placard placard, Map<AgencyId, Answer> answers, Protection protection) {
        Answer answer = answers.get(placard.agency());
        return answer == null ? unasked(placard) : tiles.answered(placard, enquiry.trace(), answer, protection);
    }

    private Tile unasked(Placard placard) {
        AskPlan.Line line = enquiry.trace().line(placard.agency()).orElseThrow();
        Outcome outcome = switch (line) {
            case AskPlan.NotPermitted no -> no.outcome();
            case AskPlan.NotAsked no -> no.outcome();
            case AskPlan.Asked a -> new Outcome.NotAsked(NOTHING_TO_ASK_WITH);
        };
        return new Tile(placard, outcome, Optional.empty(), Optional.empty(), Optional.of(line));
    }
}
