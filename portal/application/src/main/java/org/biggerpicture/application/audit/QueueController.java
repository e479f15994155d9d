package org.biggerpicture.application.audit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.biggerpicture.accesslog.review.Notice;
import org.biggerpicture.application.configuration.Auditing;
import org.biggerpicture.application.frame.NoSuchPage;
import org.biggerpicture.application.frame.Pieces;
import org.biggerpicture.application.security.Practitioner;
import org.biggerpicture.application.security.Practitioners;
import org.biggerpicture.page.Errors;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The auditor's work: what surfaced by itself, taken up and closed with a finding. */
@Controller
final class QueueController {
    private final Reviews reviews;
    private final Auditing auditing;
    private final Looks looks;
    private final Practitioners practitioners;
    private final Pieces pieces;

    QueueController(Reviews reviews, Auditing auditing, Looks looks, Practitioners practitioners, Pieces pieces) {
        this.reviews = reviews;
        this.auditing = auditing;
        this.looks = looks;
        this.practitioners = practitioners;
        this.pieces = pieces;
    }

    @GetMapping("/audit/queue")
    void queue(Authentication who, HttpServletRequest request, HttpServletResponse response)
            throws IOException, SQLException {
        byte[] bytes = pieces.forRequest(request, response)
                .bytes("document", "", Map.of("page", words().list(reviews.queue())));
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
        show(reference, practitioners.of(who), Errors.NONE, request, response);
    }

    @PostMapping("/audit/queue/{reference}/open")
    void open(@PathVariable String reference, Authentication who, HttpServletResponse response)
            throws IOException, SQLException {
        reviews.open(practitioners.of(who), notice(reference));
        response.sendRedirect("/audit/queue/" + reference);
    }

    @PostMapping("/audit/queue/{reference}/close")
    void close(
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String finding,
            @RequestParam(defaultValue = "") String note,
            Authentication who,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, SQLException {
        List<Errors.Fault> faults = new ArrayList<>();
        if (!auditing.findings().containsKey(finding)) {
            faults.add(new Errors.Fault("finding", "Choose what you found"));
        }
        if (note.isBlank()) {
            faults.add(new Errors.Fault("note", "Say why in a sentence"));
        }
        if (!faults.isEmpty()) {
            show(reference, practitioners.of(who), new Errors(faults), request, response);
            return;
        }
        reviews.close(practitioners.of(who), notice(reference), finding, note.strip());
        response.sendRedirect("/audit/queue");
    }

    private void show(
            String reference,
            Practitioner auditor,
            Errors errors,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, SQLException {
        Reviews.Queue queue = reviews.queue();
        Notice notice = queue.notices().stream()
                .filter(n -> n.reference().equals(reference))
                .findFirst()
                .orElseThrow(NoSuchPage::new);
        byte[] bytes = pieces.forRequest(request, response)
                .bytes(
                        "review",
                        "",
                        Map.of(
                                "page",
                                words().page(notice, queue.state(notice), Reviews.may(auditor, notice), errors)));
        looks.looked(auditor, "review", Map.of("notice", reference), bytes);
        send(bytes, response);
    }

    private Notice notice(String reference) throws SQLException {
        return reviews.notice(reference).orElseThrow(NoSuchPage::new);
    }

    private QueueWords words() {
        return new QueueWords(auditing, Clock.systemUTC().instant());
    }

    private static void send(byte[] bytes, HttpServletResponse response) throws IOException {
        Pieces.page(response);
        response.getOutputStream().write(bytes);
    }
}
