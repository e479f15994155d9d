package org.biggerpicture.application.frame;

import java.util.List;
import org.biggerpicture.application.security.Practitioners;
import org.biggerpicture.page.Document;
import org.biggerpicture.page.SignInPage;
import org.biggerpicture.page.StandingPages;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;

/** The pages whose words never change. */
@Controller
final class StandingController {
    private static final String PROVIDER = "/oauth2/authorization/hub";

    private final Practitioners practitioners;

    StandingController(Practitioners practitioners) {
        this.practitioners = practitioners;
    }

    @GetMapping("/")
    String start(Authentication who) {
        if (practitioners.steward(who)) {
            return "redirect:/agreements";
        }
        return practitioners.of(who).auditor() ? "redirect:/audit" : "redirect:/find";
    }

    /** The neutral page behind "Hide screen" when scripts are off. */
    @GetMapping("/hidden")
    ModelAndView hidden() {
        return document(StandingPages.hidden());
    }

    /** Says that the sign-in lasts, and by being asked makes it last. */
    @GetMapping("/signed-in")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signedIn() {}

    @GetMapping("/sign-in")
    ModelAndView signIn() {
        return new ModelAndView("sign-in", "page", new SignInPage(List.of(), PROVIDER));
    }

    @GetMapping("/signed-out")
    ModelAndView signedOut() {
        return document(StandingPages.signedOut());
    }

    @GetMapping("/help")
    ModelAndView help() {
        return document(StandingPages.help());
    }

    @GetMapping("/privacy")
    ModelAndView privacy() {
        return document(StandingPages.privacy());
    }

    @GetMapping("/accessibility")
    ModelAndView accessibility() {
        return document(StandingPages.accessibility());
    }

    @GetMapping("/cookies")
    ModelAndView cookies() {
        return document(StandingPages.cookies());
    }

    private static ModelAndView document(Document document) {
        return new ModelAndView("document", "page", document);
    }
}
