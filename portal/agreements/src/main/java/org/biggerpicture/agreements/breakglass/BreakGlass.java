package org.biggerpicture.agreements.breakglass;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.biggerpicture.agency.Agency;
import org.biggerpicture.agreements.Agreements;
import org.biggerpicture.agreements.Asking;
import org.biggerpicture.agreements.Circumstances;
import org.biggerpicture.agreements.Clause;
import org.biggerpicture.agreements.ClauseRef;
import org.biggerpicture.agreements.Explanation;
import org.biggerpicture.agreements.Held;
import org.biggerpicture.agreements.SharingDecision;
import org.biggerpicture.ask.Enquiry;
import org.biggerpicture.ask.EnquiryId;
import org.biggerpicture.ask.Requester;
import org.biggerpicture.record.Category;
import org.biggerpicture.record.SubjectRelation;

/**
 * One breaking of the glass. It opens the clauses that foresee it and nothing else: what a clause prohibits absolutely stays
 * withheld, because the agreements decide so and not this. It stands for a while; its review stays due until someone else
 * closes it.
 *
 * @param enquiry for which enquiry, and no other
 * @param by who broke it
 * @param reason why, in their own words
 * @param at when
 * @param until the end of the time it stands, not included
 * @param reviewDue by when someone else must have reviewed it
 * @param clauses the clauses that foresee it
 * @param review how it was reviewed; empty while that is due
 */
public record BreakGlass(
        EnquiryId enquiry,
        Requester by,
        String reason,
        Instant at,
        Instant until,
        Instant reviewDue,
        List<ClauseRef> clauses,
        Optional<Review> review) {
    public BreakGlass {
        clauses = List.copyOf(clauses);
    }

    /**
     * How long it stands and by when it is reviewed.
     *
     * @param lasts how long it stands
     * @param reviewWithin how soon it is reviewed
     */
    public record Terms(Duration lasts, Duration reviewWithin) {
        /** A quarter of an hour, reviewed within a day: what the partners' protocol says. */
        public static final Terms USUAL = new Terms(Duration.ofMinutes(15), Duration.ofDays(1));
    }

    /**
     * How it was reviewed.
     *
     * @param by who reviewed it
     * @param at when
     * @param justified whether it was right
     * @param note in words
     */
    public record Review(String by, Instant at, boolean justified, String note) {}

    /** What comes of it. */
    public sealed interface Outcome {
        /**
         * Done.
         *
         * @param glass as it now is
         */
        record Done(BreakGlass glass) implements Outcome {}

        /**
         * Not done.
         *
         * @param why in words
         */
        record Refused(String why) implements Outcome {}
    }

    /** Breaks it, if a clause foresees that for this enquiry and a reason is given. */
    public static Outcome open(Agreements agreements, Enquiry enquiry, String reason, Instant now, Terms terms) {
        List<ClauseRef> clauses = foreseen(agreements, enquiry);
        if (clauses.isEmpty()) {
            return new Outcome.Refused("No clause foresees breaking the glass for this enquiry.");
        }
        if (reason.isBlank()) {
            return new Outcome.Refused("Breaking the glass needs a reason.");
        }
        return new Outcome.Done(new BreakGlass(
                enquiry.id(),
                enquiry.requester(),
                reason.strip(),
                now,
                now.plus(terms.lasts()),
                now.plus(terms.reviewWithin()),
                clauses,
                Optional.empty()));
    }

    /** The clauses that breaking the glass would open for this enquiry; empty where nothing foresees it. */
    public static List<ClauseRef> foreseen(Agreements agreements, Enquiry enquiry) {
        Set<String> marked = new LinkedHashSet<>();
        agreements
                .all()
                .forEach(a -> a.clauses().stream()
                        .filter(c -> c instanceof Clause.Permission p && p.breakGlass())
                        .forEach(c -> marked.add(agreements.cite(a, c).cite())));
        if (marked.isEmpty()) {
            return List.of();
        }
        Asking asking = agreements.asking(enquiry, new Circumstances(Set.of(), true));
        Set<ClauseRef> opened = new LinkedHashSet<>();
        for (Agency agency : agreements.agencies()) {
            for (Category category : Category.values()) {
                for (SubjectRelation about : SubjectRelation.values()) {
                    covering(agreements.explain(asking, Held.supposed(agency.id(), category, about))).stream()
                            .filter(c -> marked.contains(c.cite()))
                            .forEach(opened::add);
                }
            }
        }
        return List.copyOf(opened);
    }

    private static List<ClauseRef> covering(Explanation why) {
        List<ClauseRef> covering = new ArrayList<>(why.others());
        if (why.decision() instanceof SharingDecision.Permitted p) {
            covering.add(p.by());
        }
        return covering;
    }

    /** Whether it stands broken for that enquiry at that moment. */
    public boolean stands(EnquiryId asked, Instant now) {
        return enquiry.equals(asked) && !now.isBefore(at) && now.isBefore(until);
    }

    /** What is known of the practitioner at that moment of that enquiry. */
    public Circumstances circumstances(EnquiryId asked, Instant now, Set<String> inductions) {
        return new Circumstances(inductions, stands(asked, now));
    }

    /** Whether its review is due still and late. */
    public boolean reviewOverdue(Instant now) {
        return review.isEmpty() && now.isAfter(reviewDue);
    }

    /** Closes its review. Who broke the glass doesn't, and a review closed stays closed. */
    public Outcome close(Review by) {
        if (by.by().equals(this.by.person())) {
            return new Outcome.Refused("Who broke the glass doesn't review it.");
        }
        if (review.isPresent()) {
            return new Outcome.Refused("It has been reviewed.");
        }
        if (by.note().isBlank()) {
            return new Outcome.Refused("A review says in words what was found.");
        }
        return new Outcome.Done(
                new BreakGlass(enquiry, this.by, reason, at, until, reviewDue, clauses, Optional.of(by)));
    }
}
