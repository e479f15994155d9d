package org.biggerpicture.application.exchange;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.biggerpicture.agreements.exchange.Evaluation;
import org.biggerpicture.agreements.exchange.Evaluations;
import org.biggerpicture.agreements.exchange.Evaluator;
import org.biggerpicture.application.configuration.Region;
import org.biggerpicture.application.problem.Kind;
import org.biggerpicture.application.problem.Problem;
import org.biggerpicture.application.problem.ProblemException;
import org.biggerpicture.application.problem.RequestName;
import org.biggerpicture.application.security.Practitioners;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * The OpenID AuthZEN Authorization API 1.0 over the agreements that run, for an organisation's own system, which asks about
 * its own practitioners, and for stewards, who ask about anyone's. It says what the agreements say. No child is named to it,
 * no agency is asked and no record is looked at, so that nothing is disclosed and the access log tells nothing of it; anyone
 * who signed in may read the same on the agreements' pages.
 */
@RestController
final class AccessApi {
    private static final String EVALUATION = "/access/v1/evaluation";
    private static final String EVALUATIONS = "/access/v1/evaluations";
    private static final Clock CLOCK = Clock.system(ZoneId.of("Europe/London"));

    private final Region region;
    private final Practitioners practitioners;

    AccessApi(Region region, Practitioners practitioners) {
        this.region = region;
        this.practitioners = practitioners;
    }

    /** What this decision point can do. It tells of nobody, so that anyone may read it. */
    @GetMapping(path = "/.well-known/authzen-configuration", produces = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Object> configuration() {
        String here = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("policy_decision_point", here);
        metadata.put("access_evaluation_endpoint", here + EVALUATION);
        metadata.put("access_evaluations_endpoint", here + EVALUATIONS);
        return metadata;
    }

    @PostMapping(
            path = EVALUATION,
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Object> evaluation(
            @RequestBody Map<String, Object> body,
            Authentication who,
            HttpServletRequest request,
            HttpServletResponse response) {
        RequestName.answer(request, response);
        return single(body, who);
    }

    @PostMapping(
            path = EVALUATIONS,
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Object> evaluations(
            @RequestBody Map<String, Object> body,
            Authentication who,
            HttpServletRequest request,
            HttpServletResponse response) {
        RequestName.answer(request, response);
        if (!Evaluations.several(body)) {
            return single(body, who);
        }
        Evaluations several = Evaluations.of(body)
                .orElseThrow(() -> notFormed("evaluations must be a list of at most " + Evaluations.MOST
                        + " objects, and options.evaluations_semantic one of execute_all, deny_on_first_deny and"
                        + " permit_on_first_permit"));
        return Map.of(
                "evaluations",
                several.answers(evaluator(who)).stream()
                        .map(Evaluation::response)
                        .toList());
    }

    private Map<String, Object> single(Map<String, Object> body, Authentication who) {
        List<String> missing = Evaluator.missing(body);
        if (!missing.isEmpty()) {
            throw notFormed("missing, or of another form: " + String.join(", ", missing));
        }
        return evaluator(who).evaluate(body).response();
    }

    private Evaluator evaluator(Authentication who) {
        return new Evaluator(
                region.agreements(),
                LocalDate.now(CLOCK),
                practitioners.steward(who)
                        ? Optional.empty()
                        : Optional.of(practitioners.of(who).requester().organisation()));
    }

    private static ProblemException notFormed(String what) {
        return new ProblemException(Problem.of(
                Kind.NOT_READABLE, "The request is not formed as the Authorization API 1.0 says: " + what + "."));
    }
}
