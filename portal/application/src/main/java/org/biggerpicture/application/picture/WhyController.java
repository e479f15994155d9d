package org.biggerpicture.application.picture;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.biggerpicture.agency.Agency;
import org.biggerpicture.application.configuration.Connection;
import org.biggerpicture.application.configuration.Region;
import org.biggerpicture.application.enquiry.Enquiries;
import org.biggerpicture.application.enquiry.OpenEnquiry;
import org.biggerpicture.application.enquiry.Tile;
import org.biggerpicture.application.frame.NoSuchPage;
import org.biggerpicture.application.frame.Pieces;
import org.biggerpicture.application.security.Practitioners;
import org.biggerpicture.ask.EnquiryId;
import org.biggerpicture.picture.Placard;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Why a practitioner sees, or does not see, what one agency's tile says. */
@Controller
final class WhyController {
    private final Region region;
    private final Enquiries enquiries;
    private final Practitioners practitioners;
    private final Pieces pieces;

    WhyController(Region region, Enquiries enquiries, Practitioners practitioners, Pieces pieces) {
        this.region = region;
        this.enquiries = enquiries;
        this.practitioners = practitioners;
        this.pieces = pieces;
    }

    @GetMapping("/enquiries/{id}/why/{place}")
    void why(
            @PathVariable String id,
            @PathVariable int place,
            Authentication who,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        OpenEnquiry enquiry = enquiries
                .find(practitioners.of(who), new EnquiryId(id))
                .filter(e -> !e.decisions().isEmpty())
                .orElseThrow(NoSuchPage::new);
        Tile tile = enquiries.explained(enquiry, placard(enquiry, place));
        byte[] bytes = pieces.forRequest(request, response)
                .bytes("document", "", Map.of("page", new WhyWords(enquiry, tile, agency(tile)).page()));
        enquiries.explaining(enquiry, tile, bytes);
        Pieces.page(response);
        response.getOutputStream().write(bytes);
    }

    private Placard placard(OpenEnquiry enquiry, int place) {
        return enquiries.placards(enquiry).stream()
                .skip(Math.max(0, place))
                .findFirst()
                .orElseThrow(NoSuchPage::new);
    }

    private Agency agency(Tile tile) {
        return region.connection(tile.placard().agency())
                .map(Connection::agency)
                .orElseThrow(NoSuchPage::new);
    }
}
