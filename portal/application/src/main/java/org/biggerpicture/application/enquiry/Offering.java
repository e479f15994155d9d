package org.biggerpicture.application.enquiry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.biggerpicture.agency.AgencyId;
import org.biggerpicture.agreements.AskPlan;
import org.biggerpicture.agreements.Disclosure;
import org.biggerpicture.agreements.Protection;
import org.biggerpicture.agreements.Shown;
import org.biggerpicture.application.configuration.Region;
import org.biggerpicture.ask.Answer;
import org.biggerpicture.ask.IdentifierKind;
import org.biggerpicture.ask.Outcome;
import org.biggerpicture.ask.PersonSought;
import org.biggerpicture.matching.Candidate;
import org.biggerpicture.matching.Matching;
import org.biggerpicture.matching.QuestionLadder;
import org.biggerpicture.matching.Step;
import org.biggerpicture.picture.Placard;
import org.biggerpicture.record.Category;
import org.biggerpicture.record.Field;
import org.biggerpicture.record.Labels;
import org.biggerpicture.record.PersonIdentity;
import org.biggerpicture.record.Sex;
import org.biggerpicture.record.Subject;

/**
 * Offers the records a trace found. A candidate is described, compared and explained by what an agreement lets be shown
 * of it and by nothing else, so that no evidence gives away what is withheld.
 */
final class Offering {
    private static final String NOTHING_TO_ASK_WITH = "Nothing it can search by is known, or may be told to it";

    private final Region region;
    private final OpenEnquiry enquiry;
    private final Tiles tiles;

    Offering(Region region, OpenEnquiry enquiry) {
        this.region = region;
        this.enquiry = enquiry;
        this.tiles = new Tiles(region, enquiry);
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
            tile.answer().stream()
                    .flatMap(a -> a.disclosures().stream())
                    .filter(d -> d.category() == Category.IDENTITY)
                    .map(d -> Candidate.of(asShown(d, protection)))
                    .forEach(candidates::add);
        }
        boolean withoutLocation = !(protection instanceof Protection.Open);
        return new Offered(
                agencies,
                matching(region).compare(enquiry.enquiry().sought(), candidates, withoutLocation),
                protection);
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

    private static PersonIdentity asShown(Disclosure shown, Protection protection) {
        return new PersonIdentity(
                shown.ref(),
                new Subject(shown.relation(), Optional.empty(), Optional.empty()),
                new Labels(Set.of(), protection instanceof Protection.Protected),
                known(shown, PersonIdentity.NAMES).orElse(List.of()),
                known(shown, PersonIdentity.BORN),
                known(shown, PersonIdentity.EXPECTED),
                known(shown, PersonIdentity.SEX).orElse(Sex.UNKNOWN),
                Stream.concat(
                                known(shown, PersonIdentity.IDENTIFIERS).orElse(List.of()).stream(),
                                known(shown, PersonIdentity.FORMER_IDENTIFIERS).orElse(List.of()).stream())
                        .toList(),
                known(shown, PersonIdentity.ADDRESSES).orElse(List.of()),
                known(shown, PersonIdentity.BIRTH_ORDER),
                Optional.empty(),
                Optional.empty(),
                known(shown, PersonIdentity.DIED),
                known(shown, PersonIdentity.MOTHER));
    }

    private static <T> Optional<T> known(Disclosure shown, Field<?, T> field) {
        return shown.show(field) instanceof Shown.Known<T> known ? Optional.of(known.value()) : Optional.empty();
    }
}
