package org.biggerpicture.application.audit;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.biggerpicture.accesslog.AccessLog;
import org.biggerpicture.accesslog.entry.LoggedEntry;
import org.biggerpicture.accesslog.search.Criteria;
import org.biggerpicture.application.frame.Pieces;
import org.biggerpicture.application.security.Practitioner;
import org.biggerpicture.application.security.Practitioners;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Files of entries, in the order of the log, with the filters of the page they were asked from. */
@Controller
final class ExportController {
    private static final int MOST = 20_000;
    private static final int PAGE = 1000;

    private final AccessLog log;
    private final Following following;
    private final Looks looks;
    private final Persons names;
    private final Practitioners practitioners;
    private final AuditEvents events;

    ExportController(
            AccessLog log,
            Following following,
            Looks looks,
            Persons names,
            Practitioners practitioners,
            AuditEvents events) {
        this.log = log;
        this.following = following;
        this.looks = looks;
        this.names = names;
        this.practitioners = practitioners;
        this.events = events;
    }

    @GetMapping("/audit/entries.csv")
    @org.jspecify.annotations.Nullable
    ModelAndView csv(@RequestParam Map<String, String> parameters, Authentication who, HttpServletResponse response)
            throws IOException, SQLException {
        return export(parameters, who, response, "text/csv", "csv", EntriesCsv::of);
    }

    @GetMapping("/audit/entries.ndjson")
    @org.jspecify.annotations.Nullable
    ModelAndView fhir(@RequestParam Map<String, String> parameters, Authentication who, HttpServletResponse response)
            throws IOException, SQLException {
        return export(parameters, who, response, "application/fhir+ndjson", "ndjson", events::ndjson);
    }

    /** Entries in some format. */
    @FunctionalInterface
    private interface Format {
        String of(List<LoggedEntry> entries) throws IOException;
    }

    private @org.jspecify.annotations.Nullable ModelAndView export(
            Map<String, String> parameters,
            Authentication who,
            HttpServletResponse response,
            String type,
            String ending,
            Format format)
            throws IOException, SQLException {
        Practitioner auditor = practitioners.of(who);
        AuditQuery query = AuditQuery.of(
                parameters,
                names,
                following.ask(known -> List.copyOf(known.persons())).what());
        List<LoggedEntry> found = query.faults().isEmpty() ? all(query.criteria()) : List.of();
        if (!query.faults().isEmpty() || found.size() > MOST) {
            return narrow();
        }
        byte[] bytes = format.of(found).getBytes(StandardCharsets.UTF_8);
        looks.exported(auditor, ending, AuditWords.lookedFor(query.criteria()), bytes);
        Pieces.page(response);
        response.setContentType(type + ";charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"access-log." + ending + "\"");
        response.getOutputStream().write(bytes);
        return null;
    }

    private static ModelAndView narrow() {
        ModelAndView page = new ModelAndView("document", HttpStatus.UNPROCESSABLE_CONTENT);
        page.addObject("page", AuditWords.tooMany(MOST));
        return page;
    }

    /** All that fit, or one page more than an export may hold. */
    private List<LoggedEntry> all(Criteria criteria) throws SQLException {
        List<LoggedEntry> all = new ArrayList<>();
        List<LoggedEntry> page;
        do {
            long after = all.isEmpty() ? Criteria.START : all.getLast().position();
            page = log.find(criteria.limit(PAGE).after(after));
            all.addAll(page);
        } while (page.size() == PAGE && all.size() <= MOST);
        return all;
    }
}
