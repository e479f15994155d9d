package org.biggerpicture.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.biggerpicture.agency.AgencyId;
import org.biggerpicture.ask.PersonSought;
import org.biggerpicture.record.SubjectRelation;

/**
 * Weighs candidates against the person sought under three explanations: the same child, another child of the same home,
 * a stranger. Fixed, published figures; nothing is learnt or kept. Safe for use by many threads.
 */
public final class Matching {
    private static final PublishedCounts NOTHING_PUBLISHED = PublishedCounts.of(1);

    private final Lexicon lexicon;
    private final Model model;
    private final Map<AgencyId, PublishedCounts> published;
    private final boolean neverIssuedAllowed;

    private Matching(
            Lexicon lexicon, Model model, Map<AgencyId, PublishedCounts> published, boolean neverIssuedAllowed) {
        this.lexicon = lexicon;
        this.model = model;
        this.published = Map.copyOf(published);
        this.neverIssuedAllowed = neverIssuedAllowed;
    }

    /** The published model with the national name tables. NHS numbers of the never-issued range are refused. */
    public static Matching standard() {
        return new Matching(Lexicon.standard(), Model.standard(), Map.of(), false);
    }

    /** The same for a demonstration or a test, whose people carry NHS numbers of the never-issued 999 range. */
    public static Matching demonstration() {
        return new Matching(Lexicon.standard(), Model.standard(), Map.of(), true);
    }

    /** The same with other figures. */
    public Matching with(Model figures) {
        return new Matching(lexicon, figures, published, neverIssuedAllowed);
    }

    /** The same with what agencies publish of how many people and names they hold. */
    public Matching with(Map<AgencyId, PublishedCounts> counts) {
        return new Matching(lexicon, model, counts, neverIssuedAllowed);
    }

    /** Particulars made ready to compare many times. */
    public Described describe(Particulars particulars) {
        return new Described(particulars, lexicon, neverIssuedAllowed);
    }

    /** A scorer of one agency's people. */
    public Scorer scorer(AgencyId agency) {
        PublishedCounts counts = published.getOrDefault(agency, NOTHING_PUBLISHED);
        double people = counts.people() > 1 ? counts.people() : model.peopleWhenUnknown;
        return new Scorer(model, new Shares(lexicon, model, counts), people);
    }

    /**
     * Compares candidates with the person sought, best first. If any of them is marked as a person whose location is
     * protected, location is left out for all: of score, evidence and words.
     */
    public List<CandidateMatch> compare(PersonSought sought, List<Candidate> candidates) {
        return compare(sought, candidates, false);
    }

    /**
     * The same, when it is known from elsewhere that location must be left out.
     *
     * @param withoutLocation whether some source marks the person as one whose location is protected
     */
    public List<CandidateMatch> compare(PersonSought sought, List<Candidate> candidates, boolean withoutLocation) {
        boolean without = withoutLocation || candidates.stream().anyMatch(Candidate::restricted);
        Sought wanted = new Sought(
                described(Particulars.of(sought), without),
                described(Particulars.asDescribed(sought), without),
                sought.expected().isPresent());
        Map<AgencyId, List<Candidate>> answers = new TreeMap<>();
        candidates.forEach(
                c -> answers.computeIfAbsent(c.agency(), a -> new ArrayList<>()).add(c));
        List<CandidateMatch> matches = new ArrayList<>(candidates.size());
        answers.forEach((agency, answer) -> matches.addAll(answer(agency, wanted, answer, without)));
        matches.sort(Comparator.comparingDouble(CandidateMatch::logOdds)
                .reversed()
                .thenComparing(m -> m.candidate().key()));
        return List.copyOf(matches);
    }

    /**
     * The person sought, made ready.
     *
     * @param mother of an unborn child; the same as the person otherwise
     */
    private record Sought(Described person, Described mother, boolean unborn) {
        /** An agency may answer a question about an unborn child with the mother's own record. */
        Described heldAgainst(Candidate candidate) {
            return candidate.identity().about().relation() == SubjectRelation.PARENT_OR_CARER ? mother : person;
        }
    }

    private Described described(Particulars all, boolean withoutLocation) {
        return describe(withoutLocation ? all.withoutLocation() : all);
    }

    private List<CandidateMatch> answer(
            AgencyId agency, Sought sought, List<Candidate> answer, boolean withoutLocation) {
        Scorer scorer = scorer(agency);
        List<Described> held = new ArrayList<>(answer.size());
        List<Tally> tallies = new ArrayList<>(answer.size());
        double[] bits = new double[answer.size()];
        for (int i = 0; i < bits.length; i++) {
            Described one = described(Particulars.of(answer.get(i).identity()), withoutLocation);
            Tally tally = new Tally();
            scorer.compare(sought.heldAgainst(answer.get(i)), one, tally);
            bits[i] = scorer.logOdds(tally);
            held.add(one);
            tallies.add(tally);
        }
        double[] lost = scorer.lostToOthers(held, bits);
        double[] leads = leads(bits);
        Verdict verdict = new Verdict(model, scorer, sought.unborn());
        List<CandidateMatch> matches = new ArrayList<>(bits.length);
        for (int i = 0; i < bits.length; i++) {
            matches.add(verdict.on(
                    answer.get(i),
                    sought.heldAgainst(answer.get(i)),
                    held.get(i),
                    tallies.get(i),
                    bits[i] - lost[i],
                    lost[i],
                    leads[i]));
        }
        return matches;
    }

    /** How far each is ahead of the best of the others. */
    private static double[] leads(double[] bits) {
        double first = Double.NEGATIVE_INFINITY;
        double second = Double.NEGATIVE_INFINITY;
        for (double one : bits) {
            second = Math.max(second, Math.min(first, one));
            first = Math.max(first, one);
        }
        double[] leads = new double[bits.length];
        for (int i = 0; i < bits.length; i++) {
            leads[i] = bits[i] - (bits[i] == first ? second : first);
        }
        return leads;
    }
}
