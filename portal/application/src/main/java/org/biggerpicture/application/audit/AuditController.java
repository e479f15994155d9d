package org.biggerpicture.application.audit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.biggerpicture.accesslog.AccessLog;
import org.biggerpicture.accesslog.entry.LoggedEntry;
import org.biggerpicture.accesslog.search.Criteria;
import org.biggerpicture.accesslog.search.Criteria.Field;
import org.biggerpicture.accesslog.search.Tally;
import org.biggerpicture.application.configuration.Auditing;
import org.biggerpicture.application.configuration.Region;
import org.biggerpicture.application.frame.NoSuchPage;
import org.biggerpicture.application.frame.Pieces;
import org.biggerpicture.application.security.Practitioner;
import org.biggerpicture.application.security.Practitioners;
import org.biggerpicture.page.Errors;
import org.biggerpicture.page.FiguresPage;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The access log for the auditor. Each look is logged before it is shown. */
@Controller
final class AuditController {
    /** The outcomes an agency may have, as the log writes them. */
    static final List<String> OUTCOMES = List.of(
            Criteria.ASKED,
            "answered",
            "part-withheld",
            "incomplete",
            "nothing-held",
            "refused",
            "not-permitted",
            "not-asked",
            "late",
            "down",
            "unreadable",
            "unclear-which-person");

    private static final int ENTRIES = 50;
    private static final int FIGURES_DAYS = 30;

    private final Region region;
    private final AccessLog log;
    private final Following following;
    private final Looks looks;
    private final Persons names;
    private final Practitioners practitioners;
    private final Pieces pieces;

    AuditController(
            Region region,
            AccessLog log,
            Following following,
            Looks looks,
            Persons names,
            Practitioners practitioners,
            Pieces pieces) {
        this.region = region;
        this.log = log;
        this.following = following;
        this.looks = looks;
        this.names = names;
        this.practitioners = practitioners;
        this.pieces = pieces;
    }

    @GetMapping("/audit")
    void search(
            @RequestParam Map<String, String> parameters,
            Authentication who,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, SQLException {
        Practitioner auditor = practitioners.of(who);
        List<String> persons =
                following.ask(known -> List.copyOf(known.persons())).what();
        AuditQuery query = AuditQuery.of(parameters, names, persons);
        boolean sound = query.faults().isEmpty();
        List<LoggedEntry> found = sound ? log.find(query.page(ENTRIES + 1)) : List.of();
        long total = sound ? total(query.listed()) : 0;
        byte[] bytes = pieces.forRequest(request, response)
                .bytes(
                        "audit",
                        "",
                        Map.of("page", new AuditWords(region, names).page(query, found, ENTRIES, total, persons)));
        looks.looked(auditor, "search", AuditWords.lookedFor(query.criteria()), bytes);
        send(bytes, response);
    }

    @GetMapping("/audit/entries/{position}")
    void entry(
            @PathVariable long position, Authentication who, HttpServletRequest request, HttpServletResponse response)
            throws IOException, SQLException {
        Practitioner auditor = practitioners.of(who);
        LoggedEntry logged = log.entry(position).orElseThrow(NoSuchPage::new);
        byte[] bytes = pieces.forRequest(request, response)
                .bytes(
                        "document",
                        "",
                        Map.of("page", new EntryWords(region).page(logged, log.personalFieldsOf(position))));
        looks.looked(auditor, "entry", Map.of("position", Long.toString(position)), bytes);
        send(bytes, response);
    }

    /** How the portal is used, in figures; each leads to its entries. */
    @GetMapping("/audit/figures")
    void figures(
            @RequestParam Map<String, String> parameters,
            Authentication who,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, SQLException {
        Practitioner auditor = practitioners.of(who);
        AuditQuery query = AuditQuery.of(parameters, names, List.of());
        byte[] bytes = pieces.forRequest(request, response).bytes("figures", "", Map.of("page", figures(query)));
        looks.looked(auditor, "figures", AuditWords.lookedFor(query.criteria()), bytes);
        send(bytes, response);
    }

    /** Without a span of its own choosing, the last thirty days. */
    private FiguresPage figures(AuditQuery query) throws SQLException {
        LocalDate last = query.lastDay().orElse(LocalDate.now(Clock.system(Auditing.ZONE)));
        LocalDate first = query.firstDay().orElse(last.minusDays(FIGURES_DAYS - 1L));
        Figures drawn = new Figures(region, first, last);
        Following.Told<List<FiguresPage.Figure>> figures = query.faults().isEmpty()
                ? following.ask(known -> drawn.of(known.usage()))
                : new Following.Told<>(List.of(), 0);
        return new FiguresPage(
                drawn.span(),
                Figures.unread(figures.unread()),
                AuditWords.span(query),
                new Errors(query.faults()),
                figures.what());
    }

    private long total(Criteria criteria) throws SQLException {
        return log.count(criteria, Field.KIND).stream()
                .mapToLong(Tally::entries)
                .sum();
    }

    private static void send(byte[] bytes, HttpServletResponse response) throws IOException {
        Pieces.page(response);
        response.getOutputStream().write(bytes);
    }
}
