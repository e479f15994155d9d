package org.biggerpicture.agreements.activation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.biggerpicture.agreements.Agreements;
import org.biggerpicture.agreements.activation.Step.Activated;
import org.biggerpicture.agreements.activation.Step.Stopped;
import org.biggerpicture.agreements.activation.Step.Waits;
import org.biggerpicture.agreements.stewardship.VersionDifference;
import org.biggerpicture.configuration.Finding;

/**
 * The version that runs. A new one begins with the next question that takes {@link #current()}; an enquiry under way keeps
 * the version it took, which never changes, and ends under it. Safe for use by several threads.
 */
public final class RunningAgreements {
    private static final ZoneId ENGLAND = ZoneId.of("Europe/London");

    private final AtomicReference<Agreements> current;

    /** Begins with the version that was read at the start. */
    public RunningAgreements(Agreements first) {
        current = new AtomicReference<>(first);
    }

    /** The version for a question that begins now. */
    public Agreements current() {
        return current.get();
    }

    /** One steward proposes what the files now say. */
    public Step propose(Candidate candidate, Steward by, Instant at, String why) {
        Agreements running = current();
        List<String> reasons = new ArrayList<>(mistakes(candidate));
        if (why.isBlank()) {
            reasons.add("A proposal says why.");
        }
        candidate
                .agreements()
                .filter(a -> a.version().equals(running.version()))
                .ifPresent(a -> reasons.add("Nothing is changed: this version runs already."));
        if (!reasons.isEmpty() || candidate.agreements().isEmpty()) {
            return new Stopped(reasons);
        }
        Agreements proposed = candidate.agreements().get();
        return new Waits(
                new Proposal(proposed.version(), running.version(), by, at, why),
                VersionDifference.of(running, proposed, day(at)));
    }

    /**
     * Another steward, of another organisation, approves it; it is read and tried again, because its files may have
     * changed since. Holding the tables against the interpreter over every combination takes seconds.
     *
     * @param candidate what the files say now
     */
    public Step approve(Proposal proposal, Candidate candidate, Steward by, Instant at) {
        Agreements running = current();
        List<String> reasons = new ArrayList<>(persons(proposal, by));
        reasons.addAll(mistakes(candidate));
        if (!running.version().equals(proposal.replaces())) {
            reasons.add("Another version has begun to run since it was proposed: propose it again.");
        }
        candidate
                .agreements()
                .filter(a -> !a.version().equals(proposal.hash()))
                .ifPresent(a -> reasons.add("The files have changed since it was proposed: propose it again."));
        if (reasons.isEmpty()) {
            candidate
                    .agreements()
                    .flatMap(a -> a.difference(day(at)))
                    .ifPresent(d -> reasons.add("The compiled form differs from the plain reading: " + d));
        }
        return reasons.isEmpty() && candidate.agreements().isPresent()
                ? begin(proposal, running, candidate.agreements().get(), by, at)
                : new Stopped(reasons);
    }

    private Step begin(Proposal proposal, Agreements running, Agreements next, Steward by, Instant at) {
        VersionDifference difference = VersionDifference.of(running, next, day(at));
        return current.compareAndSet(running, next)
                ? new Activated(proposal, by, at, difference)
                : new Stopped(List.of("Another version has begun to run meanwhile: propose it again."));
    }

    private static List<String> persons(Proposal proposal, Steward by) {
        return Stream.of(
                        proposal.by().person().equals(by.person()) ? "Who proposes doesn't approve." : "",
                        proposal.by().organisation().equals(by.organisation())
                                ? "Proposing and approving stewards act for different organisations."
                                : "")
                .filter(r -> !r.isEmpty())
                .toList();
    }

    private static List<String> mistakes(Candidate candidate) {
        return candidate.findings().stream().map(Finding::toString).toList();
    }

    private static LocalDate day(Instant at) {
        return at.atZone(ENGLAND).toLocalDate();
    }
}
