package org.biggerpicture.application.candidates;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.biggerpicture.agency.AgencyId;
import org.biggerpicture.agreements.Protection;
import org.biggerpicture.application.enquiry.Offered;
import org.biggerpicture.application.enquiry.OpenEnquiry;
import org.biggerpicture.application.enquiry.Tile;
import org.biggerpicture.application.frame.Contexts;
import org.biggerpicture.matching.Band;
import org.biggerpicture.matching.CandidateMatch;
import org.biggerpicture.matching.MatchEvidence;
import org.biggerpicture.matching.Sentence;
import org.biggerpicture.matching.Stance;
import org.biggerpicture.page.Candidate;
import org.biggerpicture.page.CandidatesPage;
import org.biggerpicture.page.Errors;
import org.biggerpicture.page.Fact;
import org.biggerpicture.page.OutcomeWords;
import org.biggerpicture.page.Table;
import org.biggerpicture.record.Identifier;
import org.biggerpicture.record.PersonIdentity;
import org.biggerpicture.record.PersonName;
import org.biggerpicture.record.Sex;

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

    CandidatesPage page(Set<String> compare, Errors errors) {
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
                candidates(Band.STRONG, errors),
                candidates(Band.CONFIRM, errors),
                CandidatesPage.weakTable(weak()),
                compared(compare),
                errors);
    }

    private static Table.Row row(Tile tile) {
        OutcomeWords words = OutcomeWords.of(tile.outcome());
        return Table.Row.of(
                Table.Cell.of(tile.placard().heading()),
                Table.Cell.tag(words.tag()),
                Table.Cell.of(words.lines().toArray(String[]::new)));
    }

    private List<Candidate> candidates(Band band, Errors errors) {
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < offered.matches().size(); i++) {
            CandidateMatch match = offered.matches().get(i);
            if (match.band() == band) {
                candidates.add(candidate(prefix + i, match, errors));
            }
        }
        return candidates;
    }

    private Candidate candidate(String id, CandidateMatch match, Errors errors) {
        PersonIdentity identity = match.candidate().identity();
        return new Candidate(
                id,
                name(identity),
                facts(identity),
                List.of(heading(match.candidate().agency())),
                sentences(match, Stance.FOR),
                Stream.concat(sentences(match, Stance.AGAINST).stream(), Stream.empty())
                        .toList(),
                match.evidence().stream().map(CandidateWords::weight).toList(),
                match.mayBePreselected(),
                offered.protection() instanceof Protection.Protected p ? p.why() + "." : "",
                "",
                errors.at("reason-" + id));
    }

    private static List<String> sentences(CandidateMatch match, Stance stance) {
        return match.words().stream()
                .filter(s -> s.stance() == stance)
                .map(Sentence::text)
                .map(t -> t.substring(0, 1).toUpperCase(Locale.UK) + t.substring(1))
                .toList();
    }

    private static Candidate.Weight weight(MatchEvidence evidence) {
        return new Candidate.Weight(
                evidence.aspect().toString(),
                evidence.sought().orElse("–"),
                evidence.held().orElse("–"),
                switch (evidence.stance()) {
                    case FOR -> "Speaks for the same child";
                    case AGAINST -> "Speaks against it";
                    case NEITHER -> "Says little";
                },
                "%+.1f".formatted(evidence.bits()));
    }

    private String heading(AgencyId agency) {
        return offered.agencies().stream()
                .filter(t -> t.placard().agency().equals(agency))
                .map(t -> t.placard().heading())
                .findFirst()
                .orElse("An agency");
    }

    private static String name(PersonIdentity identity) {
        return identity.names().stream()
                .findFirst()
                .map(PersonName::full)
                .orElseGet(() -> identity.expected().isPresent() ? "A child not yet born" : "Name not shown");
    }

    private static List<Fact> facts(PersonIdentity identity) {
        List<Fact> facts = new ArrayList<>();
        identity.born().ifPresent(b -> facts.add(Fact.of("Date of birth", b.toString())));
        identity.expected().ifPresent(e -> facts.add(Fact.of("Expected", e.toString())));
        if (identity.sex() != Sex.UNKNOWN) {
            facts.add(Fact.of("Sex", identity.sex().name().toLowerCase(Locale.UK)));
        }
        identity.identifiers().stream()
                .filter(i -> i.kind() == Identifier.Kind.NHS_NUMBER)
                .findFirst()
                .ifPresent(i -> facts.add(Fact.of("NHS number", "ends in " + end(i.value()))));
        identity.names().stream()
                .skip(1)
                .map(PersonName::full)
                .reduce((a, b) -> a + ", " + b)
                .ifPresent(n -> facts.add(Fact.of("Also known as", n)));
        return facts;
    }

    private static String end(String number) {
        return number.substring(Math.max(0, number.length() - 3));
    }

    private List<Table.Row> weak() {
        Map<String, Integer> counts = new TreeMap<>();
        offered.matches().stream()
                .filter(m -> m.band() == Band.WEAK)
                .forEach(m -> counts.merge(heading(m.candidate().agency()), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(e -> Table.Row.of(Table.Cell.of(e.getKey()), Table.Cell.of(String.valueOf(e.getValue()))))
                .toList();
    }

    private Table compared(Set<String> compare) {
        List<CandidateMatch> chosen = new ArrayList<>();
        for (int i = 0; i < offered.matches().size(); i++) {
            boolean shown = offered.matches().get(i).band() == Band.STRONG
                    || offered.matches().get(i).band() == Band.CONFIRM;
            if (shown && compare.contains(prefix + i)) {
                chosen.add(offered.matches().get(i));
            }
        }
        if (chosen.size() < 2) {
            return CandidatesPage.nothingCompared();
        }
        List<String> columns = new ArrayList<>(List.of("Detail"));
        chosen.forEach(m -> columns.add(heading(m.candidate().agency())));
        return new Table(
                "Side by side",
                columns,
                List.of(
                        compared("Name", chosen, m -> name(m.candidate().identity())),
                        compared(
                                "Date of birth",
                                chosen,
                                m -> m.candidate()
                                        .identity()
                                        .born()
                                        .map(Object::toString)
                                        .orElse("Not held")),
                        compared(
                                "Sex",
                                chosen,
                                m -> m.candidate().identity().sex().name().toLowerCase(Locale.UK))),
                "");
    }

    private static Table.Row compared(
            String label, List<CandidateMatch> chosen, java.util.function.Function<CandidateMatch, String> of) {
        return Table.Row.of(Stream.concat(Stream.of(label), chosen.stream().map(of))
                .map(Table.Cell::of)
                .toArray(Table.Cell[]::new));
    }
}
