package org.biggerpicture.application.api;

import java.util.Optional;
import org.biggerpicture.agreements.Vocabulary;
import org.biggerpicture.application.emergency.Emergencies;
import org.biggerpicture.application.emergency.EmergencyState;
import org.biggerpicture.application.enquiry.OpenEnquiry;
import org.biggerpicture.application.problem.Kind;
import org.biggerpicture.application.problem.Problem;
import org.biggerpicture.application.problem.ProblemException;
import org.biggerpicture.application.security.FreshSignIn;
import org.biggerpicture.application.security.Practitioners;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Emergency access by programs: the same rules, and a token of a recent sign-in (RFC 9470). */
@RestController
@RequestMapping("/api/v1/enquiries/{id}/emergency-access")
final class EmergencyApi {
    private static final int LONGEST = 500;

    private final Emergencies emergencies;
    private final Asked asked;
    private final Practitioners practitioners;
    private final FreshSignIn fresh;

    EmergencyApi(Emergencies emergencies, Asked asked, Practitioners practitioners, FreshSignIn fresh) {
        this.emergencies = emergencies;
        this.asked = asked;
        this.practitioners = practitioners;
        this.fresh = fresh;
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    EmergencyBody state(@PathVariable String id, Authentication who) {
        return EmergencyBody.of(emergencies.state(asked.by(who, id)));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    EmergencyBody open(@PathVariable String id, @RequestBody EmergencyWhyBody body, Authentication who) {
        OpenEnquiry enquiry = asked.by(who, id);
        foreseen(enquiry, who);
        lately(enquiry, who);
        return switch (emergencies.open(enquiry, practitioners.of(who), why(enquiry, body, who))) {
            case Emergencies.Outcome.Refused no -> throw new ProblemException(Problem.of(Kind.NOT_FORESEEN, no.why()));
            case Emergencies.Outcome.Opened opened -> EmergencyBody.of(new EmergencyState.Open(opened.access()));
        };
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void close(@PathVariable String id, Authentication who) {
        emergencies.close(asked.by(who, id));
    }

    private void foreseen(OpenEnquiry enquiry, Authentication who) {
        switch (emergencies.state(enquiry)) {
            case EmergencyState.NotForeseen n -> {
                emergencies.refused(enquiry, practitioners.of(who), "not-foreseen");
                throw new ProblemException(Problem.of(
                        Kind.NOT_FORESEEN,
                        "No clause of the agreements foresees emergency access for this role and purpose. Nothing was opened,"
                                + " and the attempt is recorded. If a child is in danger now, ring the agencies."));
            }
            case EmergencyState.Open o ->
                throw new ProblemException(Problem.of(Kind.NOT_YET, "It stands open already: read the picture."));
            case EmergencyState.Foreseen f -> {}
            case EmergencyState.Over o -> {}
        }
    }

    private void lately(OpenEnquiry enquiry, Authentication who) {
        if (!fresh.holds(who)) {
            emergencies.refused(enquiry, practitioners.of(who), "not-signed-in-lately");
            throw new ProblemException(
                    Problem.of(
                            Kind.NOT_SIGNED_IN_LATELY,
                            "Nothing was opened. Have the practitioner sign in again, asking their provider for the max_age"
                                    + " of the challenge, and send the new token."),
                    fresh.challenge());
        }
    }

    private Emergencies.Why why(OpenEnquiry enquiry, EmergencyWhyBody body, Authentication who) {
        Vocabulary words = enquiry.agreements().vocabulary();
        Faults faults = new Faults();
        Optional<String> reason = faults.word("/reason", body.reason(), words.emergencies());
        Optional<String> own = body.words().map(String::strip).filter(w -> !w.isEmpty() && w.length() <= LONGEST);
        if (own.isEmpty()) {
            faults.add("/words", "Say in a sentence what is happening, in " + LONGEST + " characters or fewer");
        }
        faults.refuse();
        return new Emergencies.Why(
                reason.orElseThrow(), own.orElseThrow(), fresh.at(who).orElseThrow());
    }
}
