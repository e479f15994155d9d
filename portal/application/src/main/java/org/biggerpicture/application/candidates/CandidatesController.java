package org.biggerpicture.application.candidates;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.biggerpicture.application.enquiry.Enquiries;
import org.biggerpicture.application.enquiry.Offered;
import org.biggerpicture.application.enquiry.OpenEnquiry;
import org.biggerpicture.application.frame.NoSuchPage;
import org.biggerpicture.application.frame.Pieces;
import org.biggerpicture.application.security.Practitioners;
import org.biggerpicture.ask.EnquiryId;
import org.biggerpicture.matching.CandidateKey;
import org.biggerpicture.matching.Decision;
import org.biggerpicture.page.Errors;
import org.jspecify.annotations.Nullable;
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
        Offered offered = enquiries.offered(enquiry);
        Set<String> marked = new LinkedHashSet<>(compare);
        boolean few = marked.size() == 1 || marked.size() > SideBySide.MOST;
        Errors errors = few
                ? new Errors(List.of(
                        new Errors.Fault("compare-" + compare.getFirst(), "Mark two or three records to compare")))
                : Errors.NONE;
        show(enquiry, offered, Said.before(offered, enquiry), few ? Set.of() : marked, errors, request, response);
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
        Said said = Said.typed(offered, form, PREFIX);
        Optional<CandidateKey> refused = record(offered, form.getFirst("notThis"));
        Optional<CandidateKey> takenBack = record(offered, form.getFirst("takeBack"));
        refused.ifPresent(key -> enquiries.refuse(enquiry, new Decision.NotTheSame(key, "Not this child")));
        takenBack.ifPresent(key -> enquiries.takeBack(enquiry, key));
        List<Errors.Fault> faults = new ArrayList<>();
        if (refused.isEmpty() && takenBack.isEmpty() && confirmed(enquiry, offered, said, faults)) {
            response.sendRedirect("/enquiries/" + id + "/picture");
            return;
        }
        show(enquiry, offered, said, Set.of(), new Errors(faults), request, response);
    }

    /** The record a button names, if one was pressed. */
    private static Optional<CandidateKey> record(Offered offered, @Nullable String id) {
        return IntStream.range(0, offered.matches().size())
                .filter(i -> (PREFIX + i).equals(id))
                .mapToObj(i -> offered.matches().get(i).candidate().key())
                .findFirst();
    }

    /** Confirms what was chosen, and takes back what was confirmed earlier and is chosen no more. */
    private boolean confirmed(OpenEnquiry enquiry, Offered offered, Said said, List<Errors.Fault> faults) {
        List<Decision> decisions = said.decisions(offered, enquiry, PREFIX, faults);
        if (decisions.isEmpty()) {
            faults.add(new Errors.Fault(
                    "candidate-" + PREFIX + "0", "Choose the records that are this child’s, or none of these"));
        }
        if (!faults.isEmpty()) {
            return false;
        }
        enquiry.decisions().stream()
                .filter(Decision.Confirmed.class::isInstance)
                .map(Decision::candidate)
                .filter(key -> !said.chosen().contains(key))
                .forEach(key -> enquiries.takeBack(enquiry, key));
        enquiries.decide(enquiry, decisions);
        return true;
    }

    private void show(
            OpenEnquiry enquiry,
            Offered offered,
            Said said,
            Set<String> compare,
            Errors errors,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        byte[] bytes = pieces.forRequest(request, response)
                .bytes(
                        "candidates",
                        "",
                        Map.of("page", new CandidateWords(enquiry, offered, PREFIX).page(said, compare, errors)));
        enquiries.offering(enquiry, offered, bytes);
        Pieces.page(response);
        response.getOutputStream().write(bytes);
    }

    private OpenEnquiry enquiry(String id, Authentication who) {
        return enquiries.find(practitioners.of(who), new EnquiryId(id)).orElseThrow(NoSuchPage::new);
    }
}
