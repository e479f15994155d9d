package org.biggerpicture.application.candidates;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.biggerpicture.application.enquiry.Enquiries;
import org.biggerpicture.application.enquiry.Offered;
import org.biggerpicture.application.enquiry.OpenEnquiry;
import org.biggerpicture.application.frame.NoSuchPage;
import org.biggerpicture.application.frame.Pieces;
import org.biggerpicture.application.security.Practitioners;
import org.biggerpicture.ask.EnquiryId;
import org.biggerpicture.matching.Band;
import org.biggerpicture.matching.CandidateMatch;
import org.biggerpicture.matching.Decision;
import org.biggerpicture.page.Errors;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** "Who knows this child": a person says which records are the child's. */
@Controller
final class CandidatesController {
    private static final String PREFIX = "c";

    private final Enquiries enquiries;
    private final Practitioners practitioners;
    private final Pieces pieces;

    CandidatesController(Enquiries enquiries, Practitioners practitioners, Pieces pieces) {
        this.enquiries = enquiries;
        this.practitioners = practitioners;
        this.pieces = pieces;
    }

    @GetMapping("/enquiries/{id}/candidates")
    void offered(
            @PathVariable String id,
            @RequestParam(defaultValue = "") List<String> compare,
            Authentication who,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        OpenEnquiry enquiry = enquiry(id, who);
        show(enquiry, enquiries.offered(enquiry), Set.copyOf(compare), Errors.NONE, request, response);
    }

    @PostMapping("/enquiries/{id}/candidates")
    void said(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> form,
            Authentication who,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        OpenEnquiry enquiry = enquiry(id, who);
        if ("none".equals(form.getFirst("step"))) {
            enquiries.noneOfThese(enquiry);
            response.sendRedirect("/find");
            return;
        }
        Offered offered = enquiries.offered(enquiry);
        List<Errors.Fault> faults = new ArrayList<>();
        List<Decision> decisions = decisions(offered, form, faults);
        if (decisions.stream().noneMatch(Decision.Confirmed.class::isInstance)) {
            faults.add(new Errors.Fault("candidate", "Choose the records that are this child’s, or none of these"));
        }
        if (!faults.isEmpty()) {
            show(enquiry, offered, Set.of(), new Errors(faults), request, response);
            return;
        }
        enquiries.decide(enquiry, decisions);
        response.sendRedirect("/enquiries/" + id + "/picture");
    }

    /** A strong record is confirmed by being chosen; any other needs a reason. */
    private static List<Decision> decisions(
            Offered offered, MultiValueMap<String, String> form, List<Errors.Fault> faults) {
        List<String> chosen = form.getOrDefault("candidate", List.of());
        List<String> refused = form.getOrDefault("notThis", List.of());
        List<Decision> decisions = new ArrayList<>();
        for (int i = 0; i < offered.matches().size(); i++) {
            CandidateMatch match = offered.matches().get(i);
            String id = PREFIX + i;
            String reason = java.util.Objects.requireNonNullElse(form.getFirst("reason-" + id), "")
                    .strip();
            if (refused.contains(id)) {
                decisions.add(new Decision.NotTheSame(match.candidate().key(), "Not this child"));
            } else if (chosen.contains(id)) {
                if (match.band() != Band.STRONG && reason.isEmpty()) {
                    faults.add(new Errors.Fault("reason-" + id, "Say why you think this is the child"));
                }
                decisions.add(new Decision.Confirmed(
                        match.candidate().key(), reason.isEmpty() ? "Strong match, confirmed" : reason));
            }
        }
        return decisions;
    }

    private void show(
            OpenEnquiry enquiry,
            Offered offered,
            Set<String> compare,
            Errors errors,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        byte[] bytes = pieces.forRequest(request, response)
                .bytes(
                        "candidates",
                        "",
                        Map.of("page", new CandidateWords(enquiry, offered, PREFIX).page(compare, errors)));
        enquiries.offering(enquiry, offered, bytes);
        Pieces.page(response);
        response.getOutputStream().write(bytes);
    }

    private OpenEnquiry enquiry(String id, Authentication who) {
        return enquiries.find(practitioners.of(who), new EnquiryId(id)).orElseThrow(NoSuchPage::new);
    }
}
