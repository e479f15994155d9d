package org.biggerpicture.application.enquiry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.biggerpicture.agreements.Agreements;
import org.biggerpicture.agreements.Circumstances;
import org.biggerpicture.agreements.activation.RunningAgreements;
import org.biggerpicture.application.security.Practitioner;
import org.biggerpicture.ask.Enquiry;
import org.biggerpicture.matching.CandidateKey;
import org.biggerpicture.matching.CandidateMatch;
import org.biggerpicture.matching.Decision;
import org.biggerpicture.picture.CompletenessReceipt;

/**
 * An enquiry as it is kept in memory for the one who asks, for minutes, and nowhere else. It ends under the agreements
 * it began with.
 */
public final class OpenEnquiry {
    private final Practitioner practitioner;
    private final Enquiry enquiry;
    private final Agreements agreements;
    private final RunningAgreements running;
    private final List<Decision> decisions = new ArrayList<>();
    private final List<Taken> taken = new ArrayList<>();
    private final Map<CandidateKey, String> names = new LinkedHashMap<>();
    private RoundSoFar trace;
    private Optional<RoundSoFar> fetch = Optional.empty();
    private Optional<RoundSoFar> lastFetch = Optional.empty();
    private Optional<Frozen> receipt = Optional.empty();
    private Optional<EmergencyAccess> emergency = Optional.empty();

    /**
     * @param agreements those it began under
     * @param running tells which run now
     */
    OpenEnquiry(
            Practitioner practitioner,
            Enquiry enquiry,
            Agreements agreements,
            RunningAgreements running,
            RoundSoFar trace) {
        this.practitioner = practitioner;
        this.enquiry = enquiry;
        this.agreements = agreements;
        this.running = running;
        this.trace = trace;
    }

    /**
     * A safeguarding decision taken on what was seen.
     *
     * @param decision its code
     * @param reason its reason's code
     * @param receipt the hash of the receipt it was taken on
     * @param at when
     */
    public record Taken(String decision, String reason, String receipt, Instant at) {}

    /** A receipt with the circumstances in which its picture was seen: in others another picture is seen. */
    private record Frozen(Circumstances circumstances, CompletenessReceipt receipt) {}

    /** Who asks. */
    public Practitioner practitioner() {
        return practitioner;
    }

    /** What they ask. */
    public Enquiry enquiry() {
        return enquiry;
    }

    /** The agreements it runs under. */
    public Agreements agreements() {
        return agreements;
    }

    /** Whether another version has begun to run since: this enquiry ends under the one it began under. */
    public boolean replaced() {
        return !running.current().version().equals(agreements.version());
    }

    /** The emergency access that was opened for it, open still or over; the last where there were several. */
    public synchronized Optional<EmergencyAccess> emergency() {
        return emergency;
    }

    /** Emergency access was opened for it, or has ended: its opening or its end is durable in the log. */
    public synchronized void emergency(EmergencyAccess access) {
        emergency = Optional.of(access);
    }

    /** What is known of the practitioner at that moment; what may be asked and shown is decided by it. */
    public Circumstances circumstances(Instant now) {
        return emergency()
                .map(e -> e.glass().circumstances(enquiry.id(), now, Circumstances.ORDINARY.inductions()))
                .orElse(Circumstances.ORDINARY);
    }

    synchronized RoundSoFar trace() {
        return trace;
    }

    synchronized Optional<RoundSoFar> fetch() {
        return fetch;
    }

    /** The last fetch, also when its picture was given up: its answers need not be asked for again. */
    synchronized Optional<RoundSoFar> lastFetch() {
        return lastFetch;
    }

    /** What the practitioner decided about the records offered. */
    public synchronized List<Decision> decisions() {
        return List.copyOf(decisions);
    }

    /** The receipt, once a picture was whole. */
    public synchronized Optional<CompletenessReceipt> receipt() {
        return receipt.map(Frozen::receipt);
    }

    /** The decisions recorded beside the receipt. */
    public synchronized List<Taken> taken() {
        return List.copyOf(taken);
    }

    synchronized void decided(List<Decision> more) {
        more.forEach(d -> {
            decisions.removeIf(old -> old.candidate().equals(d.candidate()));
            decisions.add(d);
        });
    }

    /** Whether a person said that a record is not the child's. */
    public boolean refused(CandidateKey candidate) {
        return decision(candidate).filter(Decision.NotTheSame.class::isInstance).isPresent();
    }

    /** What was said of a record, if anything. */
    public synchronized Optional<Decision> decision(CandidateKey candidate) {
        return decisions.stream().filter(d -> d.candidate().equals(candidate)).findFirst();
    }

    /**
     * What records are called on forms and in the API: the order in which they were first offered. A form sent after an
     * agency was asked again still means the records it showed.
     */
    synchronized Map<CandidateKey, String> names(List<CandidateMatch> offered) {
        offered.forEach(m -> names.computeIfAbsent(m.candidate().key(), k -> "c" + names.size()));
        return Map.copyOf(names);
    }

    /** A record is not the child's any more, so the picture made with it is not the child's either. */
    synchronized void leaveOut(CandidateKey candidate) {
        if (decisions.removeIf(d -> d.candidate().equals(candidate) && d instanceof Decision.Confirmed)) {
            fetch = Optional.empty();
            receipt = Optional.empty();
        }
        decisions.removeIf(d -> d.candidate().equals(candidate));
    }

    synchronized void fetching(RoundSoFar round) {
        fetch = Optional.of(round);
        lastFetch = fetch;
        receipt = Optional.empty();
    }

    synchronized void tracing(RoundSoFar round) {
        trace = round;
        receipt = Optional.empty();
    }

    /** Keeps the first receipt of a picture: it is frozen, as long as the same may be seen. */
    synchronized CompletenessReceipt freeze(Circumstances circumstances, CompletenessReceipt whole) {
        Frozen kept = receipt.filter(r -> r.circumstances().equals(circumstances))
                .orElseGet(() -> new Frozen(circumstances, whole));
        receipt = Optional.of(kept);
        return kept.receipt();
    }

    synchronized void took(Taken decision) {
        taken.add(decision);
    }
}
