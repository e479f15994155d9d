package org.biggerpicture.application.shown;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.biggerpicture.accesslog.AccessLog;
import org.biggerpicture.accesslog.entry.EntryKind;
import org.biggerpicture.accesslog.entry.LoggedEntry;
import org.biggerpicture.accesslog.search.Criteria;
import org.biggerpicture.accesslog.search.Criteria.Field;
import org.biggerpicture.application.audit.Looks;
import org.biggerpicture.application.configuration.Region;
import org.biggerpicture.application.frame.NoSuchPage;
import org.biggerpicture.application.frame.Pieces;
import org.biggerpicture.application.report.Settled;
import org.biggerpicture.application.report.SettledLog;
import org.biggerpicture.application.security.Practitioners;
import org.biggerpicture.page.Document;
import org.biggerpicture.page.Errors;
import org.biggerpicture.page.Input;
import org.biggerpicture.page.ShownPage;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** What was shown in one enquiry, and whether a copy of it is one. */
@Controller
final class ShownController {
    private static final String ADDRESS = "/audit/shown";

    private final Region region;
    private final AccessLog log;
    private final SettledLog settled;
    private final Copies copies;
    private final Looks looks;
    private final Practitioners practitioners;
    private final Pieces pieces;

    ShownController(
            Region region,
            AccessLog log,
            SettledLog settled,
            Copies copies,
            Looks looks,
            Practitioners practitioners,
            Pieces pieces) {
        this.region = region;
        this.log = log;
        this.settled = settled;
        this.copies = copies;
        this.looks = looks;
        this.practitioners = practitioners;
        this.pieces = pieces;
    }

    /** The enquiry that a reference names: its own, or the hash of one of its receipts. */
    @GetMapping(ADDRESS)
    void shown(
            @RequestParam(defaultValue = "") String reference,
            Authentication who,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, SQLException {
        String wanted = reference.strip();
        Optional<Settled> found = wanted.isEmpty() ? Optional.empty() : found(wanted);
        Errors errors = wanted.isEmpty() || found.isPresent()
                ? Errors.NONE
                : new Errors(List.of(new Errors.Fault(
                        "reference",
                        "No enquiry of that reference is in the log. Copy it from a receipt or an entry")));
        send(page(wanted, errors, found, List.of()), found, wanted, who, request, response);
    }

    /** Whether a receipt's hash, a text or a file is what left in this enquiry. */
    @PostMapping(ADDRESS)
    void check(
            @RequestParam(defaultValue = "") String reference,
            @RequestParam(defaultValue = "") String receipt,
            @RequestParam(defaultValue = "") String text,
            @RequestParam Optional<MultipartFile> file,
            Authentication who,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, SQLException {
        Settled enquiry = found(reference.strip()).orElseThrow(NoSuchPage::new);
        ShownEnquiry shown = new ShownEnquiry(enquiry.entries());
        CopyWords said = new CopyWords(shown);
        if (!receipt.isBlank()) {
            said.receipt(receipt.strip());
        }
        if (!text.isBlank()) {
            byte[] copy = text.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8);
            said.copy("The text", copy.length, copies.found(shown, copy));
        }
        if (file.isPresent() && !file.get().isEmpty()) {
            byte[] copy = file.get().getBytes();
            said.copy("The file", copy.length, copies.found(shown, copy));
        }
        send(
                page(reference, Errors.NONE, Optional.of(enquiry), said.lines()),
                Optional.of(enquiry),
                reference,
                who,
                request,
                response);
    }

    private Optional<Settled> found(String reference) throws SQLException {
        Settled own = settled.entries(Criteria.ALL.where(Field.ENQUIRY, reference));
        if (!own.entries().isEmpty()) {
            return Optional.of(own);
        }
        Optional<LoggedEntry> receipt =
                settled.entries(Criteria.ALL.where(Field.KIND, EntryKind.RECEIPT.name())).entries().stream()
                        .filter(r -> reference.equalsIgnoreCase(
                                r.entry().attributes().getOrDefault("receipt", "")))
                        .findFirst();
        return receipt.isEmpty()
                ? Optional.empty()
                : Optional.of(settled.entries(Criteria.ALL.where(
                        Field.ENQUIRY, receipt.get().entry().grounds().enquiry())));
    }

    private ShownPage page(String reference, Errors errors, Optional<Settled> found, List<String> checked)
            throws SQLException {
        Input field = new Input(
                "reference",
                "Enquiry, or the hash of a receipt",
                "As a receipt or an entry of the log gives it",
                reference,
                0,
                false,
                errors.at("reference"));
        if (found.isEmpty()) {
            return new ShownPage(field, errors, Document.brief("What was shown", List.of()), "", checked);
        }
        ShownEnquiry enquiry = new ShownEnquiry(found.get().entries());
        Document document = new ShownWords(region, enquiry)
                .page(
                        log.personalFieldsOf(enquiry.first().position()),
                        found.get().proof(enquiry.positions()));
        return new ShownPage(
                field, errors, document, enquiry.first().entry().grounds().enquiry(), checked);
    }

    private void send(
            ShownPage page,
            Optional<Settled> found,
            String reference,
            Authentication who,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        byte[] bytes = pieces.forRequest(request, response).bytes("shown", "", Map.of("page", page));
        Map<String, String> lookedFor = new TreeMap<>();
        if (!reference.isEmpty()) {
            lookedFor.put("filter.enquiry", found.isEmpty() ? "none found" : page.enquiry());
        }
        if (!page.checked().isEmpty()) {
            lookedFor.put("checked", "a copy");
        }
        looks.looked(practitioners.of(who), "what was shown", lookedFor, bytes);
        Pieces.page(response);
        response.getOutputStream().write(bytes);
    }
}
