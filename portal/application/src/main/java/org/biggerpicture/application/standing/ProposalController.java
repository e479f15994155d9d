package org.biggerpicture.application.standing;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import org.biggerpicture.agreements.activation.Step;
import org.biggerpicture.application.configuration.Region;
import org.biggerpicture.application.security.Practitioners;
import org.biggerpicture.page.Errors;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where two stewards bring a new version of the agreements to run. */
@Controller
final class ProposalController {
    private static final ZoneId ENGLAND = ZoneId.of("Europe/London");

    private final Region region;
    private final Proposals proposals;
    private final Practitioners practitioners;

    ProposalController(Region region, Proposals proposals, Practitioners practitioners) {
        this.region = region;
        this.proposals = proposals;
        this.practitioners = practitioners;
    }

    @GetMapping("/agreements/proposal")
    ModelAndView proposal(Authentication who) throws SQLException {
        return page(who, "", Errors.NONE);
    }

    @PostMapping("/agreements/proposal")
    ModelAndView propose(@RequestParam(defaultValue = "") String why, Authentication who) throws SQLException {
        return after(proposals.propose(practitioners.of(who), why.strip()), who, why);
    }

    @PostMapping("/agreements/proposal/approval")
    ModelAndView approve(Authentication who) throws SQLException {
        return after(proposals.approve(practitioners.of(who)), who, "");
    }

    private ModelAndView after(Step step, Authentication who, String why) throws SQLException {
        return switch (step) {
            case Step.Waits w -> new ModelAndView("redirect:/agreements/proposal");
            case Step.Activated a -> new ModelAndView("redirect:/agreements");
            case Step.Stopped s ->
                page(
                        who,
                        why,
                        new Errors(s.reasons().stream()
                                .map(r -> new Errors.Fault("why", r))
                                .toList()));
        };
    }

    private ModelAndView page(Authentication who, String why, Errors errors) throws SQLException {
        return new ModelAndView(
                "proposal",
                "page",
                new ProposalWords(
                                region.agreements(), proposals.candidate(), proposals.waiting(), LocalDate.now(ENGLAND))
                        .page(practitioners.of(who), why, errors));
    }
}
