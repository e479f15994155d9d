package org.biggerpicture.application.enquiry;

import java.io.IOException;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.biggerpicture.accesslog.entry.Entry;
import org.biggerpicture.accesslog.entry.EntryKind;
import org.biggerpicture.agency.AgencyId;
import org.biggerpicture.agreements.Agreements;
import org.biggerpicture.agreements.AskPlan;
import org.biggerpicture.agreements.Protection;
import org.biggerpicture.agreements.Round;
import org.biggerpicture.application.access.Entries;
import org.biggerpicture.application.access.Journal;
import org.biggerpicture.application.access.LogClosedException;
import org.biggerpicture.application.configuration.Region;
import org.biggerpicture.application.gather.Gates;
import org.biggerpicture.application.gather.Gather;
import org.biggerpicture.application.security.Practitioner;
import org.biggerpicture.ask.Answer;
import org.biggerpicture.ask.Ask;
import org.biggerpicture.ask.CaseReference;
import org.biggerpicture.ask.ConsentState;
import org.biggerpicture.ask.Enquiry;
import org.biggerpicture.ask.EnquiryId;
import org.biggerpicture.ask.LawfulBasis;
import org.biggerpicture.ask.PersonSought;
import org.biggerpicture.ask.Purpose;
import org.biggerpicture.matching.CandidateKey;
import org.biggerpicture.matching.Decision;
import org.biggerpicture.picture.Placard;

/**
 * The way of an enquiry through the house, one way only: ask, log, gather, disclose, assemble, show. Nothing is asked
 * before the intent is durable.
 */
public final class Enquiries {
    private final Region region;
    private final Questions questions;
    private final Plans plans;
    private final Rounds rounds;
    private final Journal journal;
    private final Entries entries;
    private final Saying saying;
    private final OpenEnquiries open;
    private final InstantSource clock;
    private final Supplier<String> names;

    /**
     * @param names gives names never used before that tell nothing
     */
    public Enquiries(
            Region region,
            Gather gather,
            Gates gates,
            Journal journal,
            Entries entries,
            OpenEnquiries open,
            InstantSource clock,
            Supplier<String> names) {
        this.region = region;
        this.questions = new Questions(region, gates, names);
        this.plans = new Plans(region, clock);
        this.rounds = new Rounds(region, gather, questions, clock);
        this.journal = journal;
        this.entries = entries;
        this.saying = new Saying(entries);
        this.open = open;
        this.clock = clock;
        this.names = names;
    }

    /**
     * A question as a practitioner puts it.
     *
     * @param purpose why
     * @param basis on what lawful basis
     * @param consent what is known of consent
     * @param caseReference for which case
     * @param sought whom they look for
     */
    public record Question(
            Purpose purpose,
            LawfulBasis basis,
            ConsentState consent,
            CaseReference caseReference,
            PersonSought sought) {}

    /** Who would be asked, and who not and why; nobody is asked and nothing is kept. */
    public AskPlan plan(Practitioner practitioner, Question question) {
        return region.agreements().plan(enquiry(practitioner, question), Round.TRACE, region.agencies());
    }

    /**
     * Asks who knows the child.
     *
     * @throws LogClosedException if the intent can't be made durable: nobody was asked
     */
    public OpenEnquiry open(Practitioner practitioner, Question question) {
        Enquiry enquiry = enquiry(practitioner, question);
        Agreements agreements = region.agreements();
        AskPlan plan = agreements.plan(enquiry, Round.TRACE, region.agencies());
        Map<AgencyId, List<Ask>> asks = questions.trace(enquiry, plan);
        record(entries.intent(practitioner, enquiry, plan, asks, asks.keySet()));
        RoundSoFar trace = new RoundSoFar(plan, asks, List.of(rounds.first(enquiry, agreements, asks)));
        OpenEnquiry opened = new OpenEnquiry(practitioner, enquiry, agreements, region.running(), trace);
        open.keep(opened);
        return opened;
    }

    /** The requester's own open enquiry of that name; another's, or one long past, is not there. */
    public Optional<OpenEnquiry> find(Practitioner practitioner, EnquiryId id) {
        return open.of(id, practitioner.requester());
    }

    /**
     * A person says which records are the child's and which are not; what is held about them is asked next. A record
     * that was said not to be the child's is not asked for, whatever is said of it now: that must be taken back first. An
     * agency that was asked the same already in this enquiry is not asked again: its answer stands, with its age.
     *
     * @throws LogClosedException if it can't be made durable: nobody was asked
     */
    public void decide(OpenEnquiry enquiry, List<Decision> said) {
        List<Decision> decisions = said.stream()
                .filter(d -> enquiry.decision(d.candidate())
                        .filter(Decision.NotTheSame.class::isInstance)
                        .isEmpty())
                .toList();
        Enquiry asked = enquiry.enquiry();
        AskPlan plan = plans.of(enquiry, Round.FETCH);
        List<Decision> all = new ArrayList<>(enquiry.decisions());
        decisions.forEach(d -> {
            all.removeIf(old -> old.candidate().equals(d.candidate()));
            all.add(d);
        });
        Map<AgencyId, List<Ask>> wanted = questions.fetch(asked, plan, all);
        Optional<RoundSoFar> before = enquiry.lastFetch();
        Map<AgencyId, List<Ask>> asks = before.map(b -> b.further(wanted)).orElse(wanted);
        List<Entry> entries =
                decisions.stream().map(d -> saying.decided(enquiry, d)).collect(Collectors.toList());
        entries.add(this.entries.intent(enquiry.practitioner(), asked, plan, asks, wanted.keySet()));
        journal.record(entries);
        enquiry.decided(decisions);
        enquiry.fetching(before.map(b -> b.only(plan, wanted))
                .orElseGet(() -> new RoundSoFar(plan, wanted, List.of()))
                .again(asks, rounds.further(enquiry, asks)));
    }

    /**
     * Asks what the circumstances of this moment allow and those before did not: emergency access was opened. Whoever was
     * asked already is not asked again. The enquiry is kept for as long again.
     *
     * @return whether somebody was asked who knows the child; then a person looks at the records offered
     * @throws LogClosedException if the intent can't be made durable: nobody was asked
     */
    public boolean askFurther(OpenEnquiry enquiry) {
        open.keep(enquiry);
        RoundSoFar trace = enquiry.trace();
        AskPlan plan = plans.of(enquiry, Round.TRACE);
        Map<AgencyId, List<Ask>> wanted = questions.trace(enquiry.enquiry(), plan);
        Map<AgencyId, List<Ask>> asks = new LinkedHashMap<>(wanted);
        asks.keySet().removeAll(trace.asks().keySet());
        if (!asks.isEmpty()) {
            record(entries.intent(enquiry.practitioner(), enquiry.enquiry(), plan, asks, wanted.keySet()));
            enquiry.tracing(trace.under(plan).again(asks, rounds.further(enquiry, asks)));
        }
        if (enquiry.fetch().isPresent()) {
            decide(enquiry, List.of());
        }
        return !asks.isEmpty();
    }

    /**
     * This record is not the child's. It stands for the enquiry, whatever else is confirmed, until it is taken back.
     *
     * @throws LogClosedException if it can't be made durable: nothing has changed
     */
    public void refuse(OpenEnquiry enquiry, Decision.NotTheSame refusal) {
        if (enquiry.decision(refusal.candidate())
                .filter(Decision.NotTheSame.class::isInstance)
                .isPresent()) {
            return;
        }
        record(saying.decided(enquiry, refusal));
        enquiry.leaveOut(refusal.candidate());
        enquiry.decided(List.of(refusal));
    }

    /**
     * What was said of a record, that it is the child's or that it is not, is taken back. Nothing happens if nothing was
     * said of it.
     *
     * @throws LogClosedException if it can't be made durable: nothing has changed
     */
    public void takeBack(OpenEnquiry enquiry, CandidateKey candidate) {
        if (enquiry.decision(candidate).isPresent()) {
            record(saying.of(enquiry, EntryKind.MATCH_TAKEN_BACK)
                    .with("agency", candidate.agency().value()));
            enquiry.leaveOut(candidate);
        }
    }

    /** The records that may be the child's, once every agency has answered or its time is up; waits for them. */
    public Offered offered(OpenEnquiry enquiry) {
        return new Offering(region, enquiry, enquiry.circumstances(clock.instant())).offered();
    }

    /**
     * The page that offers records is about to leave, in exactly these bytes.
     *
     * @throws LogClosedException if it can't be made durable: nothing may leave
     */
    public void offering(OpenEnquiry enquiry, Offered offered, byte[] bytes) {
        record(saying.offering(enquiry, offered, bytes));
    }

    /** None of the records offered is the child's: a real answer, and logged. */
    public void noneOfThese(OpenEnquiry enquiry) {
        record(saying.of(enquiry, EntryKind.NONE_OF_THESE));
    }

    /**
     * Asks one agency again what it was asked last: what it holds, or whether it knows the child.
     *
     * @throws IllegalArgumentException if it was not asked before
     * @throws LogClosedException if the intent can't be made durable: it was not asked
     */
    public void askAgain(OpenEnquiry enquiry, AgencyId agency) {
        enquiry.fetch()
                .filter(fetch -> fetch.asks().containsKey(agency))
                .ifPresentOrElse(
                        fetch -> enquiry.fetching(again(enquiry, fetch, agency)), () -> traceAgain(enquiry, agency));
    }

    /**
     * Asks one agency again whether it knows the child.
     *
     * @throws IllegalArgumentException if it was not asked before
     * @throws LogClosedException if the intent can't be made durable: it was not asked
     */
    public void traceAgain(OpenEnquiry enquiry, AgencyId agency) {
        enquiry.tracing(again(enquiry, enquiry.trace(), agency));
    }

    private RoundSoFar again(OpenEnquiry enquiry, RoundSoFar round, AgencyId agency) {
        List<Ask> before = Optional.ofNullable(round.asks().get(agency))
                .orElseThrow(() -> new IllegalArgumentException("That agency was not asked"));
        AskPlan plan = plans.of(enquiry, round.plan().round(), agency);
        Map<AgencyId, List<Ask>> asks = plan.asked().stream()
                .findFirst()
                .map(now -> questions.again(now, before))
                .filter(again -> !again.isEmpty())
                .orElseThrow(() -> new IllegalArgumentException("That agency may not be asked any more"));
        record(entries.intent(enquiry.practitioner(), enquiry.enquiry(), plan, asks, asks.keySet()));
        return round.again(asks, rounds.further(enquiry, asks));
    }

    /**
     * Writes the picture as its answers arrive, each part after its disclosure is durable.
     *
     * @throws LogClosedException if nothing can be disclosed: no byte was written
     * @throws IllegalArgumentException if nothing was asked yet
     */
    public void show(OpenEnquiry enquiry, Rendering rendering, OutputStream out) throws IOException {
        new Showing(region, enquiry, marking(enquiry), journal, entries, clock, rendering)
                .to(Showing.Out.flushing(out));
    }

    /**
     * Records a decision beside the receipt it was taken on.
     *
     * @throws IllegalArgumentException if there is no receipt yet
     */
    public void take(OpenEnquiry enquiry, String decision, String reason) {
        String receipt = enquiry.receipt()
                .orElseThrow(() -> new IllegalArgumentException("There is no receipt yet"))
                .hash();
        record(saying.of(enquiry, EntryKind.DECISION)
                .with("decision", decision)
                .with("reason", reason)
                .with("receipt", receipt));
        enquiry.took(new OpenEnquiry.Taken(decision, reason, receipt, clock.instant()));
    }

    /** What stands over each agency's tile, in the order of the page; waits for the trace. */
    public List<Placard> placards(OpenEnquiry enquiry) {
        return Showing.placards(region, enquiry, Whereabouts.traced(region, enquiry));
    }

    /**
     * What is said of one agency now, to explain it; waits for the answers.
     *
     * @throws IllegalArgumentException if nothing was asked yet
     */
    public Tile explained(OpenEnquiry enquiry, Placard placard) {
        RoundSoFar fetch = enquiry.fetch().orElseThrow(() -> new IllegalArgumentException("Nothing was asked yet"));
        Map<AgencyId, Answer> answers = fetch.answers();
        List<Answer> all = new ArrayList<>(enquiry.trace().answers().values());
        all.addAll(answers.values());
        Protection protection = Whereabouts.known(marking(enquiry), all, Set.of());
        Tiles tiles = new Tiles(region, enquiry, enquiry.circumstances(clock.instant()));
        return Optional.ofNullable(answers.get(placard.agency()))
                .map(a -> tiles.answered(placard, fetch, a, protection))
                .orElseGet(() -> tiles.unasked(placard, fetch, Whereabouts.traced(region, enquiry)));
    }

    /**
     * The page that explains an agency's tile is about to leave, in exactly these bytes.
     *
     * @throws LogClosedException if it can't be made durable: nothing may leave
     */
    public void explaining(OpenEnquiry enquiry, Tile tile, byte[] bytes) {
        record(saying.explaining(enquiry, tile, bytes));
    }

    /** The agencies that were asked in either round and can mark a person as protected. */
    Set<AgencyId> marking(OpenEnquiry enquiry) {
        Set<AgencyId> asked = new LinkedHashSet<>(enquiry.trace().asks().keySet());
        enquiry.fetch().ifPresent(f -> asked.addAll(f.asks().keySet()));
        return Whereabouts.marking(region, asked);
    }

    private Enquiry enquiry(Practitioner practitioner, Question question) {
        return new Enquiry(
                new EnquiryId(names.get()),
                practitioner.requester(),
                question.purpose(),
                question.basis(),
                question.consent(),
                question.caseReference(),
                question.sought(),
                clock.instant());
    }

    private void record(Entry entry) {
        journal.record(List.of(entry));
    }
}
