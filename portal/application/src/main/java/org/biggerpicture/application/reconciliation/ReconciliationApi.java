package org.biggerpicture.application.reconciliation;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.biggerpicture.accesslog.AccessLogUnavailable;
import org.biggerpicture.accesslog.entry.Commitment;
import org.biggerpicture.accesslog.entry.Entry;
import org.biggerpicture.accesslog.entry.EntryKind;
import org.biggerpicture.accesslog.entry.Grounds;
import org.biggerpicture.accesslog.entry.Who;
import org.biggerpicture.accesslog.reconciliation.ToldPage;
import org.biggerpicture.accesslog.search.Criteria;
import org.biggerpicture.agency.Agency;
import org.biggerpicture.application.access.Journal;
import org.biggerpicture.application.access.LogClosedException;
import org.biggerpicture.application.problem.Kind;
import org.biggerpicture.application.problem.Problem;
import org.biggerpicture.application.problem.ProblemException;
import org.biggerpicture.application.security.CallingAgencies;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** For an agency's own system: what the log says it was asked, and what was disclosed from it. That it fetched is logged. */
@RestController
final class ReconciliationApi {
    private static final String NDJSON = "application/x-ndjson";
    private static final int ENTRIES = 200;

    private final AgencyLines lines;
    private final CallingAgencies callers;
    private final Journal journal;
    private final SecureRandom randomness = new SecureRandom();

    ReconciliationApi(AgencyLines lines, CallingAgencies callers, Journal journal) {
        this.lines = lines;
        this.callers = callers;
        this.journal = journal;
    }

    @GetMapping(path = "/api/v1/reconciliation/entries", produces = NDJSON)
    byte[] entries(
            @RequestParam Optional<String> from,
            @RequestParam Optional<String> to,
            @RequestParam Optional<String> after,
            Authentication who)
            throws SQLException {
        Agency agency = callers.of(who);
        Instant start = moment("/from", from, Criteria.ALL.from());
        Instant end = moment("/to", to, Criteria.ALL.to());
        long behind = position(after);
        ToldPage page = lines.page(agency.id().value(), start, end, behind, ENTRIES);
        byte[] bytes = page.ndjson().getBytes(StandardCharsets.UTF_8);
        record(Entry.of(
                        EntryKind.RECONCILED,
                        new Who(who.getName(), "", agency.organisation().value(), "agency", "", ""),
                        Grounds.NONE)
                .with("agency", agency.id().value())
                .with("from", start.toString())
                .with("to", end.toString())
                .with("after", Long.toString(behind))
                .with("told", Integer.toString(page.told().size()))
                .committedTo(Commitment.to(bytes, randomness)));
        return bytes;
    }

    private static Instant moment(String pointer, Optional<String> text, Instant otherwise) {
        try {
            return text.map(Instant::parse).orElse(otherwise);
        } catch (DateTimeException e) {
            throw wrong(pointer, "Write a moment such as 2026-11-24T09:30:00Z");
        }
    }

    private static long position(Optional<String> after) {
        try {
            return after.map(Long::parseLong).filter(a -> a >= 0).orElse(Criteria.START);
        } catch (NumberFormatException e) {
            throw wrong("/after", "Give the 'next' of the page before");
        }
    }

    private static ProblemException wrong(String pointer, String detail) {
        return new ProblemException(Problem.of(
                Kind.NOT_SOUND,
                "Put right what is listed and send it again.",
                List.of(new Problem.Fault(pointer, detail))));
    }

    private void record(Entry entry) {
        try {
            journal.append(List.of(entry));
        } catch (AccessLogUnavailable e) {
            throw new LogClosedException(e);
        }
    }
}
