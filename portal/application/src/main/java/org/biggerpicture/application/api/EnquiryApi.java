package org.biggerpicture.application.api;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import org.biggerpicture.application.configuration.Region;
import org.biggerpicture.application.emergency.Emergencies;
import org.biggerpicture.application.enquiry.Enquiries;
import org.biggerpicture.application.enquiry.OpenEnquiry;
import org.biggerpicture.application.security.Practitioners;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Asking: the codes to ask with, who would be asked, and the question itself. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
final class EnquiryApi {
    private static final ZoneId ENGLAND = ZoneId.of("Europe/London");

    private final Region region;
    private final Enquiries enquiries;
    private final Emergencies emergencies;
    private final Practitioners practitioners;
    private final Asked asked;

    EnquiryApi(Region region, Enquiries enquiries, Emergencies emergencies, Practitioners practitioners, Asked asked) {
        this.emergencies = emergencies;
        this.region = region;
        this.enquiries = enquiries;
        this.practitioners = practitioners;
        this.asked = asked;
    }

    @GetMapping("/words")
    WordsBody words() {
        return WordsBody.of(region.agreements().vocabulary());
    }

    @PostMapping(path = "/plan", consumes = MediaType.APPLICATION_JSON_VALUE)
    PlanBody plan(@RequestBody QuestionBody body, Authentication who) {
        return PlanBody.of(enquiries.plan(practitioners.of(who), question(body)), region);
    }

    @PostMapping(path = "/enquiries", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<EnquiryBody> open(@RequestBody QuestionBody body, Authentication who) {
        OpenEnquiry opened = enquiries.open(practitioners.of(who), question(body));
        return ResponseEntity.created(
                        URI.create("/api/v1/enquiries/" + opened.enquiry().id()))
                .body(EnquiryBody.of(opened, emergencies.state(opened)));
    }

    @GetMapping("/enquiries/{id}")
    EnquiryBody enquiry(@PathVariable String id, Authentication who) {
        OpenEnquiry enquiry = asked.by(who, id);
        return EnquiryBody.of(enquiry, emergencies.state(enquiry));
    }

    private Enquiries.Question question(QuestionBody body) {
        return QuestionReading.of(body, region.agreements().vocabulary(), LocalDate.now(ENGLAND));
    }
}
