package org.biggerpicture.application.audit;

import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.biggerpicture.accesslog.AccessLogUnavailable;
import org.biggerpicture.accesslog.entry.Entry;
import org.biggerpicture.accesslog.entry.EntryKind;
import org.biggerpicture.accesslog.entry.Grounds;
import org.biggerpicture.accesslog.entry.LoggedEntry;
import org.biggerpicture.accesslog.entry.Who;
import org.biggerpicture.accesslog.review.Notice;
import org.biggerpicture.accesslog.review.ReviewState;
import org.biggerpicture.application.access.Entries;
import org.biggerpicture.application.access.Journal;
import org.biggerpicture.application.access.LogClosedException;
import org.biggerpicture.application.configuration.Auditing;
import org.biggerpicture.application.notices.EmergencyFacts;
import org.biggerpicture.application.security.Practitioner;

/** What waits for review, and what became of it. Both are read from the log; there is no other store. */
final class Reviews {
    private final Following following;
    private final Journal journal;
    private final Auditing auditing;
    private final InstantSource clock;

    Reviews(Following following, Journal journal, Auditing auditing, InstantSource clock) {
        this.following = following;
        this.journal = journal;
        this.auditing = auditing;
        this.clock = clock;
    }

    /**
     * A notice and where its review stands.
     *
     * @param late since when it should have been taken up or closed; empty while it is in time
     */
    record Review(Notice notice, ReviewState state, Optional<Instant> late) {
        boolean closed() {
            return state instanceof ReviewState.Closed;
        }

        boolean waiting() {
            return state instanceof ReviewState.Waiting;
        }
    }

    /**
     * Everything noticed within the span, and besides whatever was taken up and is not closed, or whose rule says how soon
     * it must be taken up, such as emergency access: late ones first.
     */
    Following.Told<List<Review>> queue() throws SQLException {
        Instant now = clock.instant();
        Instant first = now.minus(auditing.span());
        return following.ask(known -> known.watch().notices().stream()
                .map(notice -> review(notice, known.reviews().of(notice.reference()), now))
                .filter(r -> !r.notice().at().isBefore(first) || staysUntilClosed(r))
                .sorted(Comparator.comparing((Review r) -> r.late().isEmpty()))
                .toList());
    }

    private static boolean staysUntilClosed(Review review) {
        return review.state() instanceof ReviewState.Open
                || review.waiting() && review.notice().rule().stated().due().isPresent();
    }

    Optional<Review> review(String reference) throws SQLException {
        return queue().what().stream()
                .filter(r -> r.notice().reference().equals(reference))
                .findFirst();
    }

    private Review review(Notice notice, ReviewState state, Instant now) {
        Optional<Instant> until = switch (state) {
            case ReviewState.Waiting w -> Optional.of(notice.at().plus(auditing.due(notice.rule())));
            case ReviewState.Open o -> Optional.of(o.since().plus(auditing.chaseAfter()));
            case ReviewState.Closed c -> Optional.empty();
        };
        return new Review(notice, state, until.filter(u -> u.isBefore(now)));
    }

    /** Whether this auditor may review it: never themselves, and never their own team. */
    static boolean may(Practitioner auditor, Notice notice) {
        Who own = Entries.who(auditor);
        Who other = notice.who();
        boolean sameTeam =
                own.organisation().equals(other.organisation()) && own.role().equals(other.role());
        return !own.person().equals(other.person()) && !sameTeam;
    }

    /** Whether this auditor may take it up now: nobody has, or who has left it open for too long. */
    static boolean mayTakeUp(Practitioner auditor, Review review) {
        return may(auditor, review.notice()) && (review.waiting() || leftByAnother(auditor, review));
    }

    private static boolean leftByAnother(Practitioner auditor, Review review) {
        return review.state() instanceof ReviewState.Open open
                && review.late().isPresent()
                && !open.reviewer().equals(auditor.requester().person());
    }

    /** Whether this auditor may close it: who took it up, and nobody else. */
    static boolean mayClose(Practitioner auditor, Review review) {
        return may(auditor, review.notice())
                && review.state() instanceof ReviewState.Open open
                && open.reviewer().equals(auditor.requester().person());
    }

    /** Takes up a review that this auditor may take up. */
    void open(Practitioner auditor, Review review) {
        Entry entry = about(review, EntryKind.REVIEW_OPENED, Entries.who(auditor));
        record(List.of(review.waiting() ? entry : entry.with(ReviewState.TAKEN_OVER, "yes")));
    }

    /**
     * Closes a review that this auditor may close.
     *
     * @param said what they found, what came of it, and why in their words; that is kept as a personal field
     * @param entries those that made the notice: an emergency access among them has been reviewed with it
     */
    void close(Practitioner auditor, Review review, ReviewWords.Said said, List<LoggedEntry> entries) {
        List<Entry> closing = new ArrayList<>();
        closing.add(closed(auditor, review, EntryKind.REVIEW_CLOSED, said)
                .withPersonal("note", said.note().strip()));
        entries.stream()
                .map(LoggedEntry::entry)
                .filter(e -> e.kind() == EntryKind.BREAK_GLASS_OPENED)
                .map(e -> closed(auditor, review, EntryKind.BREAK_GLASS_REVIEWED, said)
                        .with(EmergencyFacts.REFERENCE, EmergencyFacts.of(e, EmergencyFacts.REFERENCE)))
                .forEach(closing::add);
        record(closing);
    }

    private static Entry closed(Practitioner auditor, Review review, EntryKind kind, ReviewWords.Said said) {
        return about(review, kind, Entries.who(auditor))
                .with(ReviewState.FINDING, said.finding())
                .with(ReviewState.OUTCOME, said.outcome());
    }

    /** That somebody tried what they may not. */
    void refused(Practitioner auditor, Review review) {
        record(List.of(Entry.of(EntryKind.REFUSAL, Entries.who(auditor), Grounds.NONE)
                .with("page", "audit")
                .with("review", review.notice().reference())));
    }

    /**
     * Chases every review that is late, once for each time it is late by: one that was taken up and not closed, and one
     * whose rule says how soon it must be taken up. The entry names the notice, nobody who reviews.
     *
     * @return how many were chased
     */
    int chase(Who portal) throws SQLException {
        Instant now = clock.instant();
        List<Entry> chased = new ArrayList<>();
        for (Review review : queue().what()) {
            if (review.late().isPresent() && toBeChased(review, now)) {
                chased.add(about(review, EntryKind.REVIEW_CHASED, portal)
                        .with("late-since", review.late().get().toString()));
            }
        }
        record(chased);
        return chased.size();
    }

    private boolean toBeChased(Review review, Instant now) {
        return switch (review.state()) {
            case ReviewState.Waiting w ->
                review.notice()
                        .rule()
                        .stated()
                        .due()
                        .filter(due ->
                                w.chased().map(c -> c.plus(due).isBefore(now)).orElse(true))
                        .isPresent();
            case ReviewState.Open o ->
                o.chased().map(c -> c.plus(auditing.chaseAfter()).isBefore(now)).orElse(true);
            case ReviewState.Closed c -> false;
        };
    }

    private static Entry about(Review review, EntryKind kind, Who who) {
        Entry entry = Entry.of(kind, who, Grounds.NONE)
                .with(ReviewState.NOTICE, review.notice().reference())
                .with("rule", review.notice().rule().id());
        return kind == EntryKind.REVIEW_CHASED
                ? entry
                : entry.with("about", review.notice().who().person());
    }

    private void record(List<Entry> entries) {
        try {
            journal.append(entries);
        } catch (AccessLogUnavailable e) {
            throw new LogClosedException(e);
        }
    }
}
