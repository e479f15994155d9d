package org.biggerpicture.application.candidates;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.biggerpicture.agency.AgencyId;
import org.biggerpicture.agreements.Protection;
import org.biggerpicture.application.enquiry.Offered;
import org.biggerpicture.application.enquiry.OpenEnquiry;
import org.biggerpicture.application.enquiry.Tile;
import org.biggerpicture.application.frame.Contexts;
import org.biggerpicture.matching.Band;
import org.biggerpicture.matching.CandidateMatch;
import org.biggerpicture.matching.Stance;
import org.biggerpicture.page.Candidate;
import org.biggerpicture.page.CandidatesPage;
import org.biggerpicture.page.Errors;
import org.biggerpicture.page.OutcomeWords;
import org.biggerpicture.page.Table;

/** The records offered, in words. */
final class CandidateWords {
    private final OpenEnquiry enquiry;
    private final Offered offered;
    private final String prefix;

    CandidateWords(OpenEnquiry enquiry, Offered offered, String prefix) {
        this.enquiry = enquiry;
        this.offered = offered;
        this.prefix = prefix;
    }

    /**
     * @param said what stands on the form
     * @param compare the ids of the records to lay side by side
     */
    CandidatesPage page(Said said, Set<String> compare, Errors errors) {
        String address = "/enquiries/" + enquiry.enquiry().id() + "/candidates";
        long answered =
                offered.agencies().stream().filter(t -> t.outcome().answered()).count();
        return new CandidatesPage(
                Contexts.of(enquiry),
                address,
                address,
                answered + " of " + offered.agencies().size() + " agencies answered.",
                CandidatesPage.agencyTable(
                        offered.agencies().stream().map(CandidateWords::row).toList()),
                candidates(Band.STRONG, said, errors),
                candidates(Band.CONFIRM, said, errors),
                refused(),
                CandidatesPage.weakTable(weak()),
                SideBySide.of(enquiry.enquiry().sought(), columns(compare)),
                errors);
    }

    private static Table.Row row(Tile tile) {
        OutcomeWords words = OutcomeWords.of(tile.outcome());
        return Table.Row.of(
                Table.Cell.of(tile.placard().heading()),
                Table.Cell.tag(words.tag()),
                Table.Cell.of(words.lines().toArray(String[]::new)));
    }

    private List<Candidate> candidates(Band band, Said said, Errors errors) {
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < offered.matches().size(); i++) {
            CandidateMatch match = offered.matches().get(i);
            if (match.band() == band && !Said.refused(match.candidate().key(), enquiry)) {
                candidates.add(candidate(prefix + i, match, said, errors));
            }
        }
        return candidates;
    }

    private Candidate candidate(String id, CandidateMatch match, Said said, Errors errors) {
        CandidateCard card = CandidateCard.of(match, enquiry);
        return new Candidate(
                id,
                card.name(),
                card.facts(),
                List.of(heading(match.candidate().agency())),
                card.sentences(Stance.FOR),
                card.sentences(Stance.AGAINST),
                card.waterfall(),
                said.chosen().contains(match.candidate().key()),
                offered.protection() instanceof Protection.Protected p ? p.why() + "." : "",
                said.reasons().getOrDefault(match.candidate().key(), ""),
                errors.at("reason-" + id));
    }

    private List<CandidatesPage.Refused> refused() {
        List<CandidatesPage.Refused> refused = new ArrayList<>();
        for (int i = 0; i < offered.matches().size(); i++) {
            CandidateMatch match = offered.matches().get(i);
            if (Said.refused(match.candidate().key(), enquiry)) {
                refused.add(new CandidatesPage.Refused(
                        prefix + i,
                        CandidateCard.of(match, enquiry).name(),
                        heading(match.candidate().agency())));
            }
        }
        return refused;
    }

    private String heading(AgencyId agency) {
        return offered.agencies().stream()
                .filter(t -> t.placard().agency().equals(agency))
                .map(t -> t.placard().heading())
                .findFirst()
                .orElse("An agency");
    }

    private List<Table.Row> weak() {
        Map<String, Integer> counts = new TreeMap<>();
        offered.matches().stream()
                .filter(m -> m.band() == Band.WEAK)
                .filter(m -> !Said.refused(m.candidate().key(), enquiry))
                .forEach(m -> counts.merge(heading(m.candidate().agency()), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(e -> Table.Row.of(Table.Cell.of(e.getKey()), Table.Cell.of(String.valueOf(e.getValue()))))
                .toList();
    }

    private List<SideBySide.Column> columns(Set<String> compare) {
        List<SideBySide.Column> columns = new ArrayList<>();
        for (int i = 0; i < offered.matches().size(); i++) {
            CandidateMatch match = offered.matches().get(i);
            boolean shown = match.band() == Band.STRONG || match.band() == Band.CONFIRM;
            if (shown && compare.contains(prefix + i)) {
                columns.add(new SideBySide.Column(
                        CandidateCard.of(match, enquiry),
                        heading(match.candidate().agency())));
            }
        }
        return columns;
    }
}
