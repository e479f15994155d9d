package org.biggerpicture.agreements.breakglass;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.biggerpicture.agreements.Agreements;
import org.biggerpicture.agreements.Circumstances;
import org.biggerpicture.agreements.Clause;
import org.biggerpicture.agreements.ClauseRef;
import org.biggerpicture.ask.Enquiry;
import org.biggerpicture.ask.EnquiryId;
import org.biggerpicture.ask.Requester;

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
        return Opening.all(agreements, enquiry).stream()
                .map(Opening::clause)
                .distinct()
                .toList();
    }

    /** What is prohibited absolutely to whoever asks so: breaking the glass leaves it withheld. */
    public static List<ClauseRef> neverOpened(Agreements agreements, Enquiry enquiry) {
        return agreements.all().stream()
                .flatMap(a -> a.clauses().stream()
                        .filter(c -> c instanceof Clause.Prohibition p && p.absolute())
                        .filter(c -> Opening.speaks(c.scope(), enquiry))
                        .map(c -> agreements.cite(a, c)))
                .toList();
    }

    /** Whether it stands broken for that enquiry at that moment. */
    public boolean stands(EnquiryId asked, Instant now) {
        return enquiry.equals(asked) && !now.isBefore(at) && now.isBefore(until);
    }

    /** What is known of the practitioner at that moment of that enquiry. */
    public Circumstances circumstances(EnquiryId asked, Instant now, Set<String> inductions) {
        return new Circumstances(inductions, stands(asked, now));
    }

    /** The same, given up at that moment; what is over already stays as it was. */
    public BreakGlass endedAt(Instant moment) {
        return moment.isBefore(until)
                ? new BreakGlass(enquiry, by, reason, at, moment, reviewDue, clauses, review)
                : this;
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
