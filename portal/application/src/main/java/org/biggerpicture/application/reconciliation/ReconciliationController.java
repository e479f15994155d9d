package org.biggerpicture.application.reconciliation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.biggerpicture.accesslog.AccessLog;
import org.biggerpicture.accesslog.reconciliation.Comparison;
import org.biggerpicture.accesslog.reconciliation.OwnLog;
import org.biggerpicture.accesslog.reconciliation.OwnRequest;
import org.biggerpicture.accesslog.reconciliation.Told;
import org.biggerpicture.accesslog.reconciliation.Told.Proven;
import org.biggerpicture.accesslog.reconciliation.ToldPage;
import org.biggerpicture.accesslog.search.Criteria;
import org.biggerpicture.application.audit.Looks;
import org.biggerpicture.application.configuration.Region;
import org.biggerpicture.application.frame.Pieces;
import org.biggerpicture.application.report.Period;
import org.biggerpicture.application.security.Practitioners;
import org.biggerpicture.page.Errors;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** An auditor lays an agency's own log, as the agency handed it over, beside ours. The file is read and not kept. */
@Controller
final class ReconciliationController {
    private static final String ADDRESS = "/audit/reconciliation";
    private static final Duration TOLERANCE = Duration.ofSeconds(60);
    private static final int ENTRIES = 500;

    private final Region region;
    private final AccessLog log;
    private final AgencyLines lines;
    private final Looks looks;
    private final Practitioners practitioners;
    private final Pieces pieces;

    ReconciliationController(
            Region region, AccessLog log, AgencyLines lines, Looks looks, Practitioners practitioners, Pieces pieces) {
        this.region = region;
        this.log = log;
        this.lines = lines;
        this.looks = looks;
        this.practitioners = practitioners;
        this.pieces = pieces;
    }

    @GetMapping(ADDRESS)
    void form(Authentication who, HttpServletRequest request, HttpServletResponse response) throws IOException {
        send("", Period.of(Map.of()), Errors.NONE, Optional.empty(), who, request, response);
    }

    @PostMapping(ADDRESS)
    void compare(
            @RequestParam(defaultValue = "") String agency,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String text,
            @RequestParam Optional<MultipartFile> file,
            Authentication who,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, SQLException {
        Period period = Period.of(Map.of("from", from, "to", to));
        List<Errors.Fault> faults = new ArrayList<>(period.faults());
        if (region.agencies().stream().noneMatch(a -> a.id().value().equals(agency))) {
            faults.add(new Errors.Fault("agency", "Choose the agency whose log it is"));
        }
        String given = file.isPresent() && !file.get().isEmpty()
                ? new String(file.get().getBytes(), StandardCharsets.UTF_8)
                : text;
        List<OwnRequest> own = read(given, faults);
        if (!faults.isEmpty()) {
            send(agency, period, new Errors(faults), Optional.empty(), who, request, response);
            return;
        }
        Comparison.Found found = Comparison.of(proven(agency, period), own, period.from(), period.to(), TOLERANCE);
        send(agency, period, Errors.NONE, Optional.of(found), who, request, response);
    }

    private static List<OwnRequest> read(String given, List<Errors.Fault> faults) {
        if (given.isBlank()) {
            faults.add(new Errors.Fault("file", "Choose the agency's file, or paste it"));
            return List.of();
        }
        try {
            return OwnLog.read(given);
        } catch (IllegalArgumentException e) {
            faults.add(new Errors.Fault("file", String.valueOf(e.getMessage())));
            return List.of();
        }
    }

    private List<Proven> proven(String agency, Period period) throws SQLException {
        List<Proven> proven = new ArrayList<>();
        long after = Criteria.START;
        boolean more = true;
        while (more) {
            ToldPage page = lines.page(
                    agency,
                    period.given().containsKey("from") ? period.from().minus(TOLERANCE) : period.from(),
                    period.given().containsKey("to") ? period.to().plus(TOLERANCE) : period.to(),
                    after,
                    ENTRIES);
            for (Told told : page.told()) {
                proven.add(told.proven(log.checkpoints().key(), agency));
            }
            more = page.next().isPresent();
            after = page.next().orElse(after);
        }
        return proven;
    }

    private void send(
            String agency,
            Period period,
            Errors errors,
            Optional<Comparison.Found> found,
            Authentication who,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        byte[] bytes = pieces.forRequest(request, response)
                .bytes(
                        "reconciliation",
                        "",
                        Map.of("page", new ReconciliationWords(region).page(agency, period, errors, found)));
        Map<String, String> lookedFor = new TreeMap<>(period.lookedFor());
        found.ifPresent(f -> {
            lookedFor.put("filter.agency", agency);
            lookedFor.put("differences", Integer.toString(f.differences().size()));
        });
        looks.looked(practitioners.of(who), "reconciliation", lookedFor, bytes);
        Pieces.page(response);
        response.getOutputStream().write(bytes);
    }
}
