package org.biggerpicture.application.audit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.biggerpicture.accesslog.AccessLog;
import org.biggerpicture.accesslog.entry.LoggedEntry;
import org.biggerpicture.accesslog.review.Notice;
import org.biggerpicture.application.access.ToldUnderKey;
import org.biggerpicture.application.configuration.Auditing;
import org.biggerpicture.application.configuration.Region;
import org.biggerpicture.application.frame.NoSuchPage;
import org.biggerpicture.application.frame.Pieces;
import org.biggerpicture.application.security.Practitioner;
import org.biggerpicture.application.security.Practitioners;
import org.biggerpicture.page.Errors;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The auditor's work: what surfaced by itself, taken up and closed with a finding. */
@Controller
final class QueueController {
    private static final int MOST_ENTRIES = 100;

    private final Region region;
    private final AccessLog log;
    private final Reviews reviews;
    private final Auditing auditing;
    private final ToldUnderKey told;
    private final Looks looks;
    private final Persons names;
    private final Practitioners practitioners;
    private final Pieces pieces;
    private final Clock clock;

    QueueController(
            Region region,
            AccessLog log,
            Reviews reviews,
            Auditing auditing,
            ToldUnderKey told,
            Looks looks,
            Persons names,
            Practitioners practitioners,
            Pieces pieces,
            Clock clock) {
        this.clock = clock;
        this.region = region;
        this.log = log;
        this.reviews = reviews;
        this.auditing = auditing;
        this.told = told;
        this.looks = looks;
        this.names = names;
        this.practitioners = practitioners;
        this.pieces = pieces;
    }

    @GetMapping("/audit/queue")
    void queue(
            @RequestParam Map<String, String> parameters,
            Authentication who,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, SQLException {
        QueueWords words = new QueueWords(region, auditing, told, clock.instant());
        byte[] bytes = pieces.forRequest(request, response)
                .bytes("queue", "", Map.of("page", words.page(reviews.queue(), QueueQuery.of(parameters))));
        looks.looked(practitioners.of(who), "queue", Map.of(), bytes);
        send(bytes, response);
    }

    @GetMapping("/audit/queue/{reference}")
    void review(
            @PathVariable String reference,
            Authentication who,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, SQLException {
        show(named(reference), practitioners.of(who), ReviewWords.Said.NOTHING, HttpStatus.OK, request, response);
    }

    @PostMapping("/audit/queue/{reference}/open")
    void open(
            @PathVariable String reference,
            Authentication who,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, SQLException {
        Practitioner auditor = practitioners.of(who);
        Reviews.Review review = named(reference);
        if (!Reviews.mayTakeUp(auditor, review)) {
            refuse(review, auditor, request, response);
            return;
        }
        reviews.open(auditor, review);
        response.sendRedirect("/audit/queue/" + reference);
    }

    @PostMapping("/audit/queue/{reference}/close")
    void close(
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String finding,
            @RequestParam(defaultValue = "") String outcome,
            @RequestParam(defaultValue = "") String note,
            Authentication who,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, SQLException {
        Practitioner auditor = practitioners.of(who);
        Reviews.Review review = named(reference);
        if (!Reviews.mayClose(auditor, review)) {
            refuse(review, auditor, request, response);
            return;
        }
        Errors errors = faults(finding, outcome, note);
        ReviewWords.Said said = new ReviewWords.Said(finding, outcome, note, errors);
        if (errors.any()) {
            show(review, auditor, said, HttpStatus.OK, request, response);
            return;
        }
        reviews.close(auditor, review, said, entries(review.notice()));
        response.sendRedirect("/audit/queue/" + reference);
    }

    private Errors faults(String finding, String outcome, String note) {
        List<Errors.Fault> faults = new ArrayList<>();
        if (!auditing.findings().containsKey(finding)) {
            faults.add(new Errors.Fault("finding", "Choose what you found"));
        }
        if (!auditing.outcomes().containsKey(outcome)) {
            faults.add(new Errors.Fault("outcome", "Choose what came of it"));
        }
        if (note.isBlank()) {
            faults.add(new Errors.Fault("note", "Say why in a sentence"));
        }
        return new Errors(faults);
    }

    /** What may not be done is not done, said, and logged: also where no page ever offered it. */
    private void refuse(
            Reviews.Review review, Practitioner auditor, HttpServletRequest request, HttpServletResponse response)
            throws IOException, SQLException {
        reviews.refused(auditor, review);
        show(review, auditor, ReviewWords.Said.NOTHING, HttpStatus.FORBIDDEN, request, response);
    }

    private void show(
            Reviews.Review review,
            Practitioner auditor,
            ReviewWords.Said said,
            HttpStatus status,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, SQLException {
        ReviewWords words = new ReviewWords(region, auditing, names);
        byte[] bytes = pieces.forRequest(request, response)
                .bytes("review", "", Map.of("page", words.page(auditor, review, entries(review.notice()), said)));
        looks.looked(auditor, "review", Map.of("notice", review.notice().reference()), bytes);
        response.setStatus(status.value());
        send(bytes, response);
    }

    /** The latest of the entries that made it. */
    private List<LoggedEntry> entries(Notice notice) throws SQLException {
        List<LoggedEntry> entries = new ArrayList<>();
        int left = Math.max(0, notice.positions().size() - MOST_ENTRIES);
        for (long position : notice.positions().subList(left, notice.positions().size())) {
            log.entry(position).ifPresent(entries::add);
        }
        return entries;
    }

    private Reviews.Review named(String reference) throws SQLException {
        return reviews.review(reference).orElseThrow(NoSuchPage::new);
    }

    private static void send(byte[] bytes, HttpServletResponse response) throws IOException {
        Pieces.page(response);
        response.getOutputStream().write(bytes);
    }
}
