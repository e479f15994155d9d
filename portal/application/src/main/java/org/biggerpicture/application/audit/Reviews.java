package org.biggerpicture.application.audit;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.biggerpicture.accesslog.AccessLog;
import org.biggerpicture.accesslog.AccessLogUnavailable;
import org.biggerpicture.accesslog.entry.Entry;
import org.biggerpicture.accesslog.entry.EntryKind;
import org.biggerpicture.accesslog.entry.Grounds;
import org.biggerpicture.accesslog.entry.LoggedEntry;
import org.biggerpicture.accesslog.entry.Who;
import org.biggerpicture.accesslog.review.Notice;
import org.biggerpicture.accesslog.review.ReviewState;
import org.biggerpicture.accesslog.review.Watch;
import org.biggerpicture.accesslog.search.Criteria;
import org.biggerpicture.accesslog.search.Criteria.Field;
import org.biggerpicture.application.access.Entries;
import org.biggerpicture.application.access.Journal;
import org.biggerpicture.application.access.LogClosedException;
import org.biggerpicture.application.configuration.Auditing;
import org.biggerpicture.application.security.Practitioner;
import org.springframework.stereotype.Component;

/** What waits for review, and what became of it. Both are read from the log afresh each time. */
@Component
final class Reviews {
    private static final Clock CLOCK = Clock.system(AuditQuery.ENGLAND);
    private static final int PAGE = 1000;

    private final AccessLog log;
    private final Journal journal;
    private final Auditing auditing;

    Reviews(AccessLog log, Journal journal, Auditing auditing) {
        this.log = log;
        this.journal = journal;
        this.auditing = auditing;
    }

    /** Notices with the state of each, the latest first. */
    record Queue(List<Notice> notices, Map<String, ReviewState> states) {
        ReviewState state(Notice notice) {
            return states.getOrDefault(notice.reference(), new ReviewState.Waiting());
        }
    }

    Queue queue() throws SQLException {
        Instant now = CLOCK.instant();
        List<LoggedEntry> span = all(Criteria.ALL.between(now.minus(auditing.span()), Criteria.ALL.to()));
        return new Queue(
                new Watch(AuditQuery.ENGLAND).notices(auditing.rules(), span),
                ReviewState.of(all(Criteria.ALL.where(
                        Field.KIND, EntryKind.REVIEW_OPENED.name(), EntryKind.REVIEW_CLOSED.name()))));
    }

    Optional<Notice> notice(String reference) throws SQLException {
        return queue().notices().stream()
                .filter(n -> n.reference().equals(reference))
                .findFirst();
    }

    /** Whether this auditor may review it: never themselves, and never their own team. */
    static boolean may(Practitioner auditor, Notice notice) {
        Who own = Entries.who(auditor);
        Who other = notice.who();
        boolean sameTeam =
                own.organisation().equals(other.organisation()) && own.role().equals(other.role());
        return !own.person().equals(other.person()) && !sameTeam;
    }

    /**
     * Takes up a review.
     *
     * @throws IllegalArgumentException if this auditor may not, or somebody has taken it up
     */
    void open(Practitioner auditor, Notice notice) throws SQLException {
        require(may(auditor, notice) && queue().state(notice) instanceof ReviewState.Waiting);
        record(Entry.of(EntryKind.REVIEW_OPENED, Entries.who(auditor), Grounds.NONE)
                .with(ReviewState.NOTICE, notice.reference())
                .with("rule", notice.rule().id())
                .with("about", notice.who().person()));
    }

    /**
     * Closes a review with what was found.
     *
     * @param note why, in the reviewer's words; kept as a personal field
     * @throws IllegalArgumentException if this auditor may not, or nobody has taken it up
     */
    void close(Practitioner auditor, Notice notice, String finding, String note) throws SQLException {
        require(may(auditor, notice)
                && queue().state(notice) instanceof ReviewState.Open
                && auditing.findings().containsKey(finding));
        record(Entry.of(EntryKind.REVIEW_CLOSED, Entries.who(auditor), Grounds.NONE)
                .with(ReviewState.NOTICE, notice.reference())
                .with("rule", notice.rule().id())
                .with("about", notice.who().person())
                .with(ReviewState.FINDING, finding)
                .withPersonal("note", note));
    }

    private static void require(boolean so) {
        if (!so) {
            throw new IllegalArgumentException("This review can't be taken up or closed by this auditor now");
        }
    }

    private void record(Entry entry) {
        try {
            journal.append(List.of(entry));
        } catch (AccessLogUnavailable e) {
            throw new LogClosedException(e);
        }
    }

    private List<LoggedEntry> all(Criteria criteria) throws SQLException {
        List<LoggedEntry> all = new ArrayList<>();
        List<LoggedEntry> page;
        do {
            page = log.find(criteria.limit(PAGE)
                    .after(all.isEmpty() ? Criteria.START : all.getLast().position()));
            all.addAll(page);
        } while (page.size() == PAGE);
        return all;
    }
}
