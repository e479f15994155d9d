package org.biggerpicture.application.enquiry;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.biggerpicture.agency.AgencyId;
import org.biggerpicture.agreements.AskPlan;
import org.biggerpicture.agreements.Circumstances;
import org.biggerpicture.agreements.DisclosedAnswer;
import org.biggerpicture.agreements.Protection;
import org.biggerpicture.application.configuration.Connection;
import org.biggerpicture.application.configuration.Region;
import org.biggerpicture.ask.Answer;
import org.biggerpicture.ask.Ask;
import org.biggerpicture.ask.IdentifierKind;
import org.biggerpicture.ask.Outcome;
import org.biggerpicture.picture.Placard;

/**
 * Makes one tile of what became of one agency, as it may be shown in the circumstances of this moment: whatever it was,
 * there is exactly one outcome.
 */
final class Tiles {
    private static final String NOT_CONFIRMED = "None of its records was confirmed to be this child's";
    private static final String NOTHING_TO_ASK_WITH = "Nothing it can search by is known, or may be told to it";

    private final Region region;
    private final OpenEnquiry enquiry;
    private final Circumstances circumstances;

    Tiles(Region region, OpenEnquiry enquiry, Circumstances circumstances) {
        this.region = region;
        this.enquiry = enquiry;
        this.circumstances = circumstances;
    }

    /** An answer as it may be shown; of an agency that may be asked no more, only that. */
    Tile answered(Placard placard, RoundSoFar round, Answer answer, Protection protection) {
        AskPlan.Line line = line(placard, round);
        return switch (line) {
            case AskPlan.NotPermitted no -> without(placard, no.outcome(), line);
            case AskPlan.NotAsked no -> without(placard, no.outcome(), line);
            case AskPlan.Asked asked -> shown(placard, round, answer, protection, line);
        };
    }

    private Tile shown(Placard placard, RoundSoFar round, Answer answer, Protection protection, AskPlan.Line line) {
        DisclosedAnswer shown = disclose(round, answer, protection, circumstances);
        return new Tile(
                placard,
                shown.outcome(),
                Optional.of(shown),
                Optional.of(shown.askedAt()),
                Optional.of(line),
                circumstances.glassBroken()
                        ? ByEmergency.of(shown, disclose(round, answer, protection, Circumstances.ORDINARY))
                        : Map.of());
    }

    /** What the plan says of an agency now: emergency access may have ended since it was asked. */
    private AskPlan.Line line(Placard placard, RoundSoFar round) {
        return enquiry.agreements()
                .plan(
                        enquiry.enquiry(),
                        circumstances,
                        round.plan().round(),
                        region.connection(placard.agency()).map(Connection::agency).stream()
                                .toList())
                .lines()
                .getFirst();
    }

    /** An answer as the agreements let it be shown; an answer that holds nothing looks like one that is concealed. */
    private DisclosedAnswer disclose(RoundSoFar round, Answer answer, Protection protection, Circumstances supposed) {
        Set<IdentifierKind> kinds = asks(round, answer.agency()).stream()
                .flatMap(a -> a.discloses().stream())
                .collect(java.util.stream.Collectors.toSet());
        Outcome.NothingHeld nothing = new Outcome.NothingHeld(
                kinds, region.connection(answer.agency()).flatMap(Connection::caution));
        return enquiry.agreements().disclose(enquiry.enquiry(), supposed, told(round, answer), protection, nothing);
    }

    /** The answer, its people as they stand to the child sought. */
    private Answer told(RoundSoFar round, Answer answer) {
        Hers hers = new Hers(enquiry.enquiry().sought());
        if (!hers.mayBe()) {
            return answer;
        }
        return switch (round.plan().round()) {
            case TRACE -> hers.traced(answer);
            case FETCH ->
                hers.fetched(
                        answer,
                        Optional.ofNullable(enquiry.trace().answers().get(answer.agency())),
                        enquiry.decisions());
        };
    }

    /** An agency that is not asked in the second round: what the first said of it, or why it was never asked. */
    Tile unasked(Placard placard, RoundSoFar round, Protection protection) {
        AskPlan.Line line = line(placard, round);
        return switch (line) {
            case AskPlan.NotPermitted no -> without(placard, no.outcome(), line);
            case AskPlan.NotAsked no -> without(placard, no.outcome(), line);
            case AskPlan.Asked asked -> fromTrace(placard, line, protection);
        };
    }

    private Tile fromTrace(Placard placard, AskPlan.Line line, Protection protection) {
        AgencyId agency = placard.agency();
        Answer traced = enquiry.trace().answers().get(agency);
        if (traced == null) {
            return enquiry.trace()
                    .line(agency)
                    .filter(l -> !(l instanceof AskPlan.Asked))
                    .map(l -> switch (l) {
                        case AskPlan.NotPermitted no -> without(placard, no.outcome(), l);
                        case AskPlan.NotAsked no -> without(placard, no.outcome(), l);
                        case AskPlan.Asked a -> without(placard, new Outcome.NotAsked(NOTHING_TO_ASK_WITH), l);
                    })
                    .orElseGet(() -> without(placard, new Outcome.NotAsked(NOTHING_TO_ASK_WITH), line));
        }
        DisclosedAnswer shown = disclose(enquiry.trace(), traced, protection, circumstances);
        Outcome outcome = shown.outcome().carriesRecords() ? new Outcome.NotAsked(NOT_CONFIRMED) : shown.outcome();
        return new Tile(placard, outcome, Optional.empty(), Optional.of(traced.askedAt()), Optional.of(line));
    }

    /** A tile that could not be rendered: our fault, and said so. */
    static Tile failed(Tile tile) {
        return new Tile(
                tile.placard(),
                new Outcome.Unreadable("The portal itself could not show this answer"),
                Optional.empty(),
                tile.askedAt(),
                tile.plan());
    }

    /** The questions an agency was put, for the log. */
    static List<Ask> asks(RoundSoFar round, AgencyId agency) {
        return round.asks().getOrDefault(agency, List.of());
    }

    private static Tile without(Placard placard, Outcome outcome, AskPlan.Line line) {
        return new Tile(placard, outcome, Optional.empty(), Optional.<Instant>empty(), Optional.of(line));
    }
}
