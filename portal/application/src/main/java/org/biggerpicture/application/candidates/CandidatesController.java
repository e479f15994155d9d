package org.biggerpicture.application.candidates;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.biggerpicture.agency.AgencyId;
import org.biggerpicture.application.emergency.Banners;
import org.biggerpicture.application.emergency.Emergencies;
import org.biggerpicture.application.enquiry.Enquiries;
import org.biggerpicture.application.enquiry.Offered;
import org.biggerpicture.application.enquiry.OpenEnquiry;
import org.biggerpicture.application.frame.NoSuchPage;
import org.biggerpicture.application.frame.Pieces;
import org.biggerpicture.application.security.Practitioners;
import org.biggerpicture.ask.EnquiryId;
import org.biggerpicture.matching.CandidateKey;
import org.biggerpicture.matching.Decision;
import org.biggerpicture.page.CandidatesPage;
import org.biggerpicture.page.Errors;
import org.biggerpicture.page.OutcomeWords;
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
    private final Enquiries enquiries;
    private final Emergencies emergencies;
    private final Practitioners practitioners;
    private final Pieces pieces;

    CandidatesController(Enquiries enquiries, Emergencies emergencies, Practitioners practitioners, Pieces pieces) {
        this.enquiries = enquiries;
        this.emergencies = emergencies;
        this.practitioners = practitioners;
        this.pieces = pieces;
    }

    /** What an agency is called on the form: its place, which tells nothing of a protected person's whereabouts. */
    static String place(int place) {
        return "a" + place;
    }

    @GetMapping("/enquiries/{id}/candidates")
    void offered(@PathVariable String id, Authentication who, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        OpenEnquiry enquiry = enquiry(id, who);
        Offered offered = enquiries.offered(enquiry);
        show(enquiry, offered, Said.before(offered, enquiry), Errors.NONE, request, response);
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
        Said said = Said.typed(offered, form);
        if (pressed(enquiry, offered, form)) {
            show(enquiry, enquiries.offered(enquiry), said.without(enquiry), Errors.NONE, request, response);
            return;
        }
        List<Errors.Fault> faults = new ArrayList<>();
        if ("compare".equals(form.getFirst("step"))) {
            few(enquiry, offered, said).ifPresent(faults::add);
        } else if (confirmed(enquiry, offered, said, faults)) {
            response.sendRedirect("/enquiries/" + id + "/picture");
            return;
        }
        show(enquiry, offered, said, new Errors(faults), request, response);
    }

    /** Does what a button beside one record or agency says, if one was pressed; all that was typed stays. */
    private boolean pressed(OpenEnquiry enquiry, Offered offered, MultiValueMap<String, String> form) {
        Optional<CandidateKey> refused = record(offered, form.getFirst("notThis"));
        Optional<CandidateKey> takenBack = record(offered, form.getFirst("takeBack"));
        Optional<AgencyId> again = agency(offered, form.getFirst("again"));
        refused.ifPresent(key -> enquiries.refuse(enquiry, new Decision.NotTheSame(key, "Not this child")));
        takenBack.ifPresent(key -> enquiries.takeBack(enquiry, key));
        again.ifPresent(agency -> enquiries.traceAgain(enquiry, agency));
        return refused.isPresent() || takenBack.isPresent() || again.isPresent();
    }

    private static Optional<CandidateKey> record(Offered offered, @Nullable String name) {
        return Optional.ofNullable(name)
                .flatMap(offered::named)
                .map(m -> m.candidate().key());
    }

    private static Optional<AgencyId> agency(Offered offered, @Nullable String place) {
        return IntStream.range(0, offered.agencies().size())
                .filter(i -> place(i).equals(place))
                .mapToObj(i -> offered.agencies().get(i))
                .filter(t -> OutcomeWords.of(t.outcome()).askAgain())
                .map(t -> t.placard().agency())
                .findFirst();
    }

    private static Optional<Errors.Fault> few(OpenEnquiry enquiry, Offered offered, Said said) {
        int marked = said.compared().size();
        return marked >= SideBySide.LEAST && marked <= SideBySide.MOST
                ? Optional.empty()
                : Optional.of(
                        new Errors.Fault("compare-" + first(enquiry, offered), "Mark two or three records to compare"));
    }

    /** The first record that may be chosen: where a fault of the whole form leads. */
    private static String first(OpenEnquiry enquiry, Offered offered) {
        return offered.matches().stream()
                .filter(m ->
                        Offered.mayBeShown(m) && !enquiry.refused(m.candidate().key()))
                .findFirst()
                .map(offered::name)
                .orElse("");
    }

    /** Confirms what was chosen, and takes back what was confirmed earlier and is chosen no more. */
    private boolean confirmed(OpenEnquiry enquiry, Offered offered, Said said, List<Errors.Fault> faults) {
        List<Decision> decisions = said.decisions(offered, enquiry, faults);
        if (decisions.isEmpty()) {
            faults.add(new Errors.Fault(
                    "candidate-" + first(enquiry, offered),
                    "Choose the records that are this child’s, or none of these"));
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
            Errors errors,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        CandidatesPage page = new CandidateWords(enquiry, offered)
                .page(said, errors)
                .with(Banners.of(emergencies.state(enquiry), enquiry));
        byte[] bytes = pieces.forRequest(request, response).bytes("candidates", "", Map.of("page", page));
        enquiries.offering(enquiry, offered, bytes);
        Pieces.page(response);
        response.getOutputStream().write(bytes);
    }

    private OpenEnquiry enquiry(String id, Authentication who) {
        return enquiries.find(practitioners.of(who), new EnquiryId(id)).orElseThrow(NoSuchPage::new);
    }
}
