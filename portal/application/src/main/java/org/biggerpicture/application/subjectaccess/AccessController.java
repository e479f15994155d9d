package org.biggerpicture.application.subjectaccess;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.biggerpicture.application.audit.LogWords;
import org.biggerpicture.application.audit.Looks;
import org.biggerpicture.application.configuration.AccessLaw;
import org.biggerpicture.application.configuration.Region;
import org.biggerpicture.application.frame.NoSuchPage;
import org.biggerpicture.application.frame.Pieces;
import org.biggerpicture.application.report.Settled;
import org.biggerpicture.application.security.Practitioner;
import org.biggerpicture.application.security.Practitioners;
import org.biggerpicture.page.Errors;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Subject access: one auditor asks, another approves, lines are held back, a copy is handed over. Each step is logged. */
@Controller
final class AccessController {
    private final Region region;
    private final AccessLaw law;
    private final AccessRequests requests;
    private final Looks looks;
    private final Practitioners practitioners;
    private final Pieces pieces;

    AccessController(
            Region region,
            AccessLaw law,
            AccessRequests requests,
            Looks looks,
            Practitioners practitioners,
            Pieces pieces) {
        this.region = region;
        this.law = law;
        this.requests = requests;
        this.looks = looks;
        this.practitioners = practitioners;
        this.pieces = pieces;
    }

    @GetMapping(AccessWords.ADDRESS)
    void list(Authentication who, HttpServletRequest request, HttpServletResponse response)
            throws IOException, SQLException {
        list(who, "", "", Described.NOBODY, Errors.NONE, request, response);
    }

    @PostMapping(AccessWords.ADDRESS)
    void ask(
            @RequestParam(defaultValue = "") String basis,
            @RequestParam(defaultValue = "") String theirReference,
            Described person,
            Authentication who,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, SQLException {
        List<Errors.Fault> faults = new ArrayList<>();
        if (!law.bases().containsKey(basis)) {
            faults.add(new Errors.Fault("basis", "Choose the basis of the request"));
        }
        if (theirReference.isBlank()) {
            faults.add(new Errors.Fault("theirReference", "Give the reference under which the request is filed"));
        }
        faults.addAll(person.faults());
        if (!faults.isEmpty()) {
            list(who, basis, theirReference, person, new Errors(faults), request, response);
            return;
        }
        String reference = requests.ask(practitioners.of(who), basis, theirReference.strip(), person);
        response.sendRedirect(AccessWords.ADDRESS + "/" + reference);
    }

    @GetMapping(AccessWords.ADDRESS + "/{reference}")
    void one(
            @PathVariable String reference,
            Authentication who,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, SQLException {
        one(found(reference), who, Described.NOBODY, Errors.NONE, request, response);
    }

    @PostMapping(AccessWords.ADDRESS + "/{reference}/approval")
    void approve(
            @PathVariable String reference,
            Described person,
            Authentication who,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, SQLException {
        AccessRequest wanted = found(reference);
        List<Errors.Fault> faults = new ArrayList<>(person.faults());
        Practitioner auditor = practitioners.of(who);
        if (!wanted.mayApprove(
                auditor.requester().person(), auditor.requester().organisation().value())) {
            one(wanted, who, Described.NOBODY, Errors.NONE, request, response);
            return;
        }
        if (faults.isEmpty() && !requests.approve(auditor, wanted, person)) {
            faults.add(new Errors.Fault(
                    "families",
                    "This is not the person whom " + wanted.askedBy()
                            + " described. Compare both with the request; it was not approved"));
        }
        if (!faults.isEmpty()) {
            one(wanted, who, person, new Errors(faults), request, response);
            return;
        }
        response.sendRedirect(AccessWords.ADDRESS + "/" + reference);
    }

    /** A line is held back, or let go. */
    @PostMapping(AccessWords.ADDRESS + "/{reference}/lines")
    void decide(
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String line,
            @RequestParam(defaultValue = "") String hold,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String act,
            Authentication who,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, SQLException {
        AccessRequest wanted = made(reference);
        List<Errors.Fault> faults = new ArrayList<>();
        if (AccessLine.all(requests.looks(wanted).entries()).stream()
                .noneMatch(l -> l.enquiry().equals(line))) {
            faults.add(new Errors.Fault("line", "Choose the line"));
        }
        if (act.equals("hold") && !law.holds().containsKey(hold)) {
            faults.add(new Errors.Fault("hold", "Choose the basis on which it is held back"));
        }
        if (reason.isBlank()) {
            faults.add(new Errors.Fault("reason", "Say why in a sentence"));
        }
        if (!faults.isEmpty()) {
            one(wanted, who, Described.NOBODY, new Errors(faults), request, response);
            return;
        }
        if (act.equals("hold")) {
            requests.hold(practitioners.of(who), wanted, line, hold, reason.strip());
        } else {
            requests.letGo(practitioners.of(who), wanted, line, reason.strip());
        }
        response.sendRedirect(AccessWords.ADDRESS + "/" + reference);
    }

    /** The copy for the person, as a page to print or as a file: what leaves is what the log commits to. */
    @PostMapping(AccessWords.ADDRESS + "/{reference}/copy")
    void copy(
            @PathVariable String reference,
            @RequestParam(defaultValue = "page") String form,
            Authentication who,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, SQLException {
        AccessRequest wanted = made(reference);
        Settled settled = requests.looks(wanted);
        CopyToHandOver copy = CopyToHandOver.of(wanted, settled);
        boolean file = form.equals("csv");
        LogWords words = new LogWords(region);
        byte[] bytes = file
                ? copy.csv(words).getBytes(StandardCharsets.UTF_8)
                : pieces.forRequest(request, response)
                        .bytes(
                                "access-copy",
                                "",
                                Map.of("page", copy.page(words, region.hub().name(), desk())));
        int all = AccessLine.all(settled.entries()).size();
        requests.handOver(
                practitioners.of(who),
                wanted,
                copy.lines().size(),
                all - copy.lines().size(),
                bytes);
        Pieces.page(response);
        if (file) {
            response.setContentType("text/csv;charset=UTF-8");
            response.setHeader("Content-Disposition", "attachment; filename=\"who-looked.csv\"");
        }
        response.getOutputStream().write(bytes);
    }

    private String desk() {
        return region.hub().desk().name() + ", " + region.hub().desk().telephone();
    }

    private void list(
            Authentication who,
            String basis,
            String theirs,
            Described typed,
            Errors errors,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, SQLException {
        byte[] bytes = pieces.forRequest(request, response)
                .bytes(
                        "access-requests",
                        "",
                        Map.of("page", words().list(requests.all(), basis, theirs, typed, errors)));
        looks.looked(practitioners.of(who), "subject access requests", Map.of(), bytes);
        send(bytes, response);
    }

    private void one(
            AccessRequest wanted,
            Authentication who,
            Described typed,
            Errors errors,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, SQLException {
        Practitioner reader = practitioners.of(who);
        String theirs = requests.theirReference(wanted);
        Object page = wanted.pseudonyms().isEmpty()
                ? words().waiting(wanted, theirs, reader, typed, errors)
                : words().made(wanted, theirs, requests.looks(wanted), errors);
        byte[] bytes = pieces.forRequest(request, response).bytes("access-request", "", Map.of("page", page));
        looks.looked(reader, "subject access", Map.of(AccessRequest.REFERENCE, wanted.reference()), bytes);
        send(bytes, response);
    }

    private AccessWords words() {
        return new AccessWords(law, new LogWords(region));
    }

    private AccessRequest found(String reference) throws SQLException {
        return requests.find(reference).orElseThrow(NoSuchPage::new);
    }

    private AccessRequest made(String reference) throws SQLException {
        return requests.find(reference).filter(r -> !r.pseudonyms().isEmpty()).orElseThrow(NoSuchPage::new);
    }

    private static void send(byte[] bytes, HttpServletResponse response) throws IOException {
        Pieces.page(response);
        response.getOutputStream().write(bytes);
    }
}
