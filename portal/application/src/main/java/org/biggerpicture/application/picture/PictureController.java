package org.biggerpicture.application.picture;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.biggerpicture.agency.AgencyId;
import org.biggerpicture.application.emergency.Banners;
import org.biggerpicture.application.emergency.Emergencies;
import org.biggerpicture.application.enquiry.Enquiries;
import org.biggerpicture.application.enquiry.OpenEnquiry;
import org.biggerpicture.application.frame.NoSuchPage;
import org.biggerpicture.application.frame.Pieces;
import org.biggerpicture.application.security.Practitioners;
import org.biggerpicture.ask.EnquiryId;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The picture, which fills while agencies answer, with scripting off as with it on. */
@Controller
final class PictureController {
    private final Enquiries enquiries;
    private final Emergencies emergencies;
    private final Practitioners practitioners;
    private final Pieces pieces;

    PictureController(Enquiries enquiries, Emergencies emergencies, Practitioners practitioners, Pieces pieces) {
        this.enquiries = enquiries;
        this.emergencies = emergencies;
        this.practitioners = practitioners;
        this.pieces = pieces;
    }

    @GetMapping("/enquiries/{id}/picture")
    void picture(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String agency,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String about,
            Authentication who,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        OpenEnquiry enquiry = enquiry(id, who);
        PageRendering rendering = new PageRendering(
                pieces.forRequest(request, response),
                enquiries.placards(enquiry),
                new ChronologyFilters(agency, kind, about),
                Banners.of(emergencies.state(enquiry), enquiry));
        Pieces.page(response);
        try {
            enquiries.show(enquiry, rendering, flushing(response));
        } catch (IllegalArgumentException e) {
            response.sendRedirect("/enquiries/" + id + "/candidates");
        }
    }

    @PostMapping("/enquiries/{id}/again/{place}")
    String again(@PathVariable String id, @PathVariable int place, Authentication who) {
        OpenEnquiry enquiry = enquiry(id, who);
        AgencyId agency = enquiries.placards(enquiry).stream()
                .skip(Math.max(0, place))
                .findFirst()
                .orElseThrow(NoSuchPage::new)
                .agency();
        try {
            enquiries.askAgain(enquiry, agency);
        } catch (IllegalArgumentException e) {
            throw new NoSuchPage();
        }
        return "redirect:/enquiries/" + id + "/picture";
    }

    /** Each part leaves at once, not when a buffer is full. */
    private static OutputStream flushing(HttpServletResponse response) throws IOException {
        return new FilterOutputStream(response.getOutputStream()) {
            @Override
            public void write(byte[] bytes, int from, int count) throws IOException {
                out.write(bytes, from, count);
            }

            @Override
            public void flush() throws IOException {
                out.flush();
                response.flushBuffer();
            }
        };
    }

    private OpenEnquiry enquiry(String id, Authentication who) {
        return enquiries.find(practitioners.of(who), new EnquiryId(id)).orElseThrow(NoSuchPage::new);
    }
}
