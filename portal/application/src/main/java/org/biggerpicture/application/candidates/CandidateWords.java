package org.biggerpicture.application.candidates;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.biggerpicture.agency.AgencyId;
import org.biggerpicture.agency.Contact;
import org.biggerpicture.agreements.Protection;
import org.biggerpicture.application.enquiry.Conflicts;
import org.biggerpicture.application.enquiry.Offered;
import org.biggerpicture.application.enquiry.OpenEnquiry;
import org.biggerpicture.application.enquiry.Tile;
import org.biggerpicture.application.frame.Contexts;
import org.biggerpicture.ask.Outcome;
import org.biggerpicture.matching.Band;
import org.biggerpicture.matching.CandidateKey;
import org.biggerpicture.matching.CandidateMatch;
import org.biggerpicture.matching.Stance;
import org.biggerpicture.page.Candidate;
import org.biggerpicture.page.CandidatesPage;
import org.biggerpicture.page.EmergencyBanner;
import org.biggerpicture.page.Errors;
import org.biggerpicture.page.OutcomeWords;
import org.biggerpicture.page.Table;

/** The records offered, in words. */
final class CandidateWords {
    private static final String CONFLICT =
            "Identifier conflict: the number you gave is held there for somebody of another"
                    + " name and birth date. Check it before you go on, and ask the agency whose it is";

    private final OpenEnquiry enquiry;
    private final Offered offered;

    CandidateWords(OpenEnquiry enquiry, Offered offered) {
        this.enquiry = enquiry;
        this.offered = offered;
    }

    /** @param said what stands on the form */
    CandidatesPage page(Said said, Errors errors) {
        return new CandidatesPage(
                Contexts.of(enquiry),
                EmergencyBanner.NONE,
                "/enquiries/" + enquiry.enquiry().id() + "/candidates",
                count(),
                silent(),
                CandidatesPage.agencyTable(
                        offered.agencies().stream().map(CandidateWords::row).toList()),
                candidates(Band.STRONG, said, errors),
                candidates(Band.CONFIRM, said, errors),
                refused(),
                CandidatesPage.weakTable(weak()),
                SideBySide.of(enquiry.enquiry().sought(), columns(said)),
                errors);
    }

    private String count() {
        long answered =
                offered.agencies().stream().filter(t -> t.outcome().answered()).count();
        return answered + " of " + offered.agencies().size() + " agencies answered.";
    }

    /** Agencies that were asked and whose answer, or part of it, we do not have: they may know the child. */
    private List<CandidatesPage.Silent> silent() {
        return IntStream.range(0, offered.agencies().size())
                .filter(i -> owes(offered.agencies().get(i).outcome()))
                .mapToObj(i -> silent(i, offered.agencies().get(i)))
                .toList();
    }

    private static boolean owes(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Late l -> true;
            case Outcome.Down d -> true;
            case Outcome.Unreadable u -> true;
            case Outcome.Unclear u -> true;
            case Outcome.Incomplete i -> true;
            case Outcome.Refused r -> true;
            case Outcome.Answered a -> false;
            case Outcome.PartWithheld p -> false;
            case Outcome.NothingHeld n -> false;
            case Outcome.NotPermitted n -> false;
            case Outcome.NotAsked n -> false;
        };
    }

    private static CandidatesPage.Silent silent(int place, Tile tile) {
        OutcomeWords words = OutcomeWords.of(tile.outcome());
        Contact ring = tile.placard().contact();
        return new CandidatesPage.Silent(
                tile.placard().heading(),
                words.tag(),
                words.lines(),
                "Ring " + ring.name() + ", " + ring.telephone() + ".",
                words.askAgain() ? CandidatesController.place(place) : "");
    }

    private static Table.Row row(Tile tile) {
        OutcomeWords words = OutcomeWords.of(tile.outcome());
        return Table.Row.of(
                Table.Cell.of(tile.placard().heading()),
                Table.Cell.tag(words.tag()),
                Table.Cell.of(words.lines().toArray(String[]::new)));
    }

    private List<Candidate> candidates(Band band, Said said, Errors errors) {
        return offered.matches().stream()
                .filter(m -> m.band() == band && !enquiry.refused(m.candidate().key()))
                .map(m -> candidate(m, said, errors))
                .toList();
    }

    private Candidate candidate(CandidateMatch match, Said said, Errors errors) {
        CandidateKey key = match.candidate().key();
        String id = offered.name(match);
        CardWords card = card(match);
        return new Candidate(
                id,
                card.name(),
                card.facts(),
                List.of(heading(match.candidate().agency())),
                card.cautions(),
                card.sentences(Stance.FOR),
                card.sentences(Stance.AGAINST),
                card.waterfall(),
                said.chosen().contains(key),
                said.compared().contains(key),
                offered.protection() instanceof Protection.Protected p ? p.why() + "." : "",
                said.reasons().getOrDefault(key, ""),
                errors.at("reason-" + id));
    }

    private CardWords card(CandidateMatch match) {
        return new CardWords(CandidateCard.of(match, enquiry), enquiry.enquiry().sought());
    }

    private List<CandidatesPage.Refused> refused() {
        return offered.matches().stream()
                .filter(m -> enquiry.refused(m.candidate().key()))
                .map(m -> new CandidatesPage.Refused(
                        offered.name(m), card(m).name(), heading(m.candidate().agency())))
                .toList();
    }

    private String heading(AgencyId agency) {
        return offered.agencies().stream()
                .filter(t -> t.placard().agency().equals(agency))
                .map(t -> t.placard().heading())
                .findFirst()
                .orElse("An agency");
    }

    /** Of each agency how many records are alike and no more, and how many carry the number and are somebody else's. */
    private List<Table.Row> weak() {
        Map<List<String>, Integer> counts = new LinkedHashMap<>();
        offered.matches().stream()
                .filter(m -> m.band() == Band.WEAK)
                .filter(m -> !enquiry.refused(m.candidate().key()))
                .sorted(Comparator.comparing(m -> heading(m.candidate().agency())))
                .forEach(m -> counts.merge(
                        List.of(heading(m.candidate().agency()), Conflicts.is(m) ? CONFLICT : "Alike in part"),
                        1,
                        Integer::sum));
        return counts.entrySet().stream()
                .map(e -> Table.Row.of(
                        Table.Cell.of(e.getKey().getFirst()),
                        Table.Cell.of(String.valueOf(e.getValue())),
                        Table.Cell.of(e.getKey().getLast())))
                .toList();
    }

    private List<SideBySide.Column> columns(Said said) {
        return offered.matches().stream()
                .filter(Offered::mayBeShown)
                .filter(m -> said.compared().contains(m.candidate().key()))
                .map(m -> new SideBySide.Column(card(m), heading(m.candidate().agency())))
                .toList();
    }
}
