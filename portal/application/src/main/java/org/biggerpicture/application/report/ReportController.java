package org.biggerpicture.application.report;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.biggerpicture.accesslog.entry.EntryKind;
import org.biggerpicture.accesslog.entry.LoggedEntry;
import org.biggerpicture.accesslog.search.Criteria;
import org.biggerpicture.accesslog.search.Criteria.Field;
import org.biggerpicture.application.audit.AuditEvents;
import org.biggerpicture.application.audit.LogWords;
import org.biggerpicture.application.audit.Looks;
import org.biggerpicture.application.configuration.Region;
import org.biggerpicture.application.frame.NoSuchPage;
import org.biggerpicture.application.frame.Pieces;
import org.biggerpicture.application.security.Practitioner;
import org.biggerpicture.application.security.Practitioners;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** An auditor's reports: to read, to print and to take away. That each was opened is logged before it leaves. */
@Controller
final class ReportController {
    private final Region region;
    private final SettledLog log;
    private final Looks looks;
    private final Practitioners practitioners;
    private final Pieces pieces;
    private final AuditEvents events;

    ReportController(
            Region region,
            SettledLog log,
            Looks looks,
            Practitioners practitioners,
            Pieces pieces,
            AuditEvents events) {
        this.region = region;
        this.log = log;
        this.looks = looks;
        this.practitioners = practitioners;
        this.pieces = pieces;
        this.events = events;
    }

    @GetMapping("/audit/reports")
    ModelAndView index() {
        return new ModelAndView("document", "page", ReportWords.index());
    }

    /** A report with the entries it was made of. */
    private record Made(Report report, Settled settled) {}

    @GetMapping("/audit/reports/{name}")
    void page(
            @PathVariable String name,
            @RequestParam Map<String, String> parameters,
            Authentication who,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, SQLException {
        Practitioner auditor = practitioners.of(who);
        Period period = Period.of(parameters);
        Made made = made(name, period);
        byte[] bytes = pieces.forRequest(request, response)
                .bytes("report", "", Map.of("page", ReportWords.page(made.report(), made.settled(), period)));
        looks.looked(auditor, "report " + name, period.lookedFor(), bytes);
        Pieces.page(response);
        response.getOutputStream().write(bytes);
    }

    @GetMapping("/audit/reports/{name}.csv")
    void csv(
            @PathVariable String name,
            @RequestParam Map<String, String> parameters,
            Authentication who,
            HttpServletResponse response)
            throws IOException, SQLException {
        Made made = made(name, Period.of(parameters));
        file(name, "csv", "text/csv", parameters, who, response, ReportCsv.of(made.report(), made.settled()));
    }

    /** The entries that the report rests on, each as an AuditEvent that names the checkpoint. */
    @GetMapping("/audit/reports/{name}.ndjson")
    void fhir(
            @PathVariable String name,
            @RequestParam Map<String, String> parameters,
            Authentication who,
            HttpServletResponse response)
            throws IOException, SQLException {
        Made made = made(name, Period.of(parameters));
        List<Long> counted = made.report().entries();
        List<LoggedEntry> entries = made.settled().entries().stream()
                .filter(e -> counted.contains(e.position()))
                .toList();
        String lines = events.ndjson(entries, made.settled().line());
        file(name, "ndjson", "application/fhir+ndjson", parameters, who, response, lines);
    }

    private void file(
            String name,
            String ending,
            String type,
            Map<String, String> parameters,
            Authentication who,
            HttpServletResponse response,
            String text)
            throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        looks.exported(
                practitioners.of(who),
                "report " + name + "." + ending,
                Period.of(parameters).lookedFor(),
                bytes);
        Pieces.page(response);
        response.setContentType(type + ";charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "." + ending + "\"");
        response.getOutputStream().write(bytes);
    }

    private Made made(String name, Period period) throws SQLException {
        LogWords words = new LogWords(region);
        return switch (name) {
            case "agreement-use" -> {
                Settled settled = settled(period, EntryKind.INTENT, EntryKind.DISCLOSURE);
                yield new Made(AgreementUse.of(region.agreements(), settled.entries()), settled);
            }
            case "refusals" -> {
                Settled settled = settled(period, EntryKind.DISCLOSURE);
                yield new Made(Refusals.of(words, settled.entries()), settled);
            }
            case "break-glass" -> {
                Settled settled = settled(
                        period,
                        EntryKind.BREAK_GLASS_OPENED,
                        EntryKind.BREAK_GLASS_CLOSED,
                        EntryKind.BREAK_GLASS_REVIEWED);
                yield new Made(EmergencyUse.of(words, settled.entries()), settled);
            }
            default -> throw new NoSuchPage();
        };
    }

    /** Of a period that can't be understood there are no entries: what is wrong is said beside it. */
    private Settled settled(Period period, EntryKind... kinds) throws SQLException {
        String[] names = Arrays.stream(kinds).map(EntryKind::name).toArray(String[]::new);
        Instant to = period.faults().isEmpty() ? period.to() : period.from();
        return log.entries(Criteria.ALL.where(Field.KIND, names).between(period.from(), to));
    }
}
