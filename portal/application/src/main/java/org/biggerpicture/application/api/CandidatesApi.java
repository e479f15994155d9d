package org.biggerpicture.application.api;

import java.util.List;
import java.util.Optional;
import org.biggerpicture.application.emergency.Emergencies;
import org.biggerpicture.application.enquiry.Enquiries;
import org.biggerpicture.application.enquiry.Offered;
import org.biggerpicture.application.enquiry.OpenEnquiry;
import org.biggerpicture.matching.CandidateMatch;
import org.biggerpicture.matching.Decision;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Who knows this child: the records offered, and a person's word on each. */
@RestController
@RequestMapping("/api/v1/enquiries/{id}")
final class CandidatesApi {
    private final Enquiries enquiries;
    private final Emergencies emergencies;
    private final Asked asked;
    private final JsonMapper json;

    CandidatesApi(Enquiries enquiries, Emergencies emergencies, Asked asked, JsonMapper json) {
        this.enquiries = enquiries;
        this.emergencies = emergencies;
        this.asked = asked;
        this.json = json;
    }

    /** The very bytes that leave are in the log before they do. */
    @GetMapping(path = "/candidates", produces = MediaType.APPLICATION_JSON_VALUE)
    byte[] candidates(@PathVariable String id, Authentication who) {
        OpenEnquiry enquiry = asked.by(who, id);
        Offered offered = enquiries.offered(enquiry);
        byte[] bytes = json.writeValueAsBytes(CandidatesBody.of(enquiry, offered));
        enquiries.offering(enquiry, offered, bytes);
        return bytes;
    }

    /** What is held is asked for once a record is confirmed; saying only which are not the child's asks nobody. */
    @PostMapping(
            path = "/matches",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    EnquiryBody matches(@PathVariable String id, @RequestBody MatchesBody body, Authentication who) {
        OpenEnquiry enquiry = asked.by(who, id);
        List<Decision> said = body.decisions(enquiries.offered(enquiry), enquiry::decision);
        said.stream()
                .filter(Decision.NotTheSame.class::isInstance)
                .map(Decision.NotTheSame.class::cast)
                .forEach(no -> enquiries.refuse(enquiry, no));
        List<Decision> confirmed =
                said.stream().filter(Decision.Confirmed.class::isInstance).toList();
        if (!confirmed.isEmpty()) {
            enquiries.decide(enquiry, confirmed);
        }
        return EnquiryBody.of(enquiry, emergencies.state(enquiry));
    }

    /** What was said of a record, that it is the child's or that it is not, is taken back. */
    @PostMapping(path = "/take-back", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeBack(@PathVariable String id, @RequestBody TakeBackBody body, Authentication who) {
        OpenEnquiry enquiry = asked.by(who, id);
        Faults faults = new Faults();
        Optional<CandidateMatch> match = body.candidate().flatMap(enquiries.offered(enquiry)::named);
        if (match.isEmpty()) {
            faults.add("/candidate", "No record of that name is offered");
        }
        faults.refuse();
        enquiries.takeBack(enquiry, match.orElseThrow().candidate().key());
    }

    @PostMapping("/none-of-these")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void noneOfThese(@PathVariable String id, Authentication who) {
        enquiries.noneOfThese(asked.by(who, id));
    }
}
