package org.biggerpicture.application.emergency;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.biggerpicture.agreements.Vocabulary;
import org.biggerpicture.agreements.breakglass.Opening;
import org.biggerpicture.application.enquiry.Enquiries;
import org.biggerpicture.application.enquiry.OpenEnquiry;
import org.biggerpicture.application.frame.NoSuchPage;
import org.biggerpicture.application.security.FreshSignIn;
import org.biggerpicture.application.security.Practitioners;
import org.biggerpicture.application.signin.SignInAgain;
import org.biggerpicture.ask.EnquiryId;
import org.biggerpicture.page.Errors;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The way to emergency access: an interruption, a sign-in of its own, a reason, and the button. */
@Controller
@RequestMapping("/enquiries/{id}/emergency")
final class EmergencyController {
    private static final int LONGEST = 500;

    private final Enquiries enquiries;
    private final Emergencies emergencies;
    private final Practitioners practitioners;
    private final FreshSignIn fresh;
    private final Clock clock;
    private final HttpSessionRequestCache wanted = new HttpSessionRequestCache();

    EmergencyController(
            Enquiries enquiries, Emergencies emergencies, Practitioners practitioners, FreshSignIn fresh, Clock clock) {
        this.enquiries = enquiries;
        this.emergencies = emergencies;
        this.practitioners = practitioners;
        this.fresh = fresh;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView interruption(@PathVariable String id, Authentication who) {
        OpenEnquiry enquiry = enquiry(id, who);
        return switch (emergencies.state(enquiry)) {
            case EmergencyState.NotForeseen n -> notForeseen(enquiry, who);
            case EmergencyState.Open o -> toPicture(enquiry);
            case EmergencyState.Foreseen f -> interruption(enquiry, f.openings(), false);
            case EmergencyState.Over o -> interruption(enquiry, o.openings(), false);
        };
    }

    /** Sends the browser to sign in again; the sign-in leads back here, and from here to the reason. */
    @GetMapping("/sign-in")
    ModelAndView signInAgain(
            @PathVariable String id, Authentication who, HttpServletRequest request, HttpServletResponse response) {
        OpenEnquiry enquiry = enquiry(id, who);
        if (request.getParameter("continue") != null) {
            return new ModelAndView("redirect:" + Banners.address(enquiry) + "/reason");
        }
        StepUp.begin(request.getSession(), enquiry, clock.instant());
        wanted.saveRequest(request, response);
        return new ModelAndView("redirect:" + SignInAgain.ADDRESS);
    }

    @GetMapping("/reason")
    ModelAndView reason(@PathVariable String id, Authentication who, HttpSession session) {
        OpenEnquiry enquiry = enquiry(id, who);
        return openings(enquiry)
                .map(openings -> signedIn(enquiry, who, session)
                        .map(at -> reason(enquiry, StepUp.typed(session, enquiry), at, Errors.NONE))
                        .orElseGet(() -> interruption(enquiry, openings, true)))
                .orElseGet(() -> notForeseen(enquiry, who));
    }

    @PostMapping("/reason")
    ModelAndView open(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String words,
            Authentication who,
            HttpSession session) {
        OpenEnquiry enquiry = enquiry(id, who);
        StepUp.keep(session, enquiry, reason, words);
        Optional<List<Opening>> openings = openings(enquiry);
        Optional<Instant> at = signedIn(enquiry, who, session);
        if (openings.isEmpty()) {
            return notForeseen(enquiry, who);
        }
        if (at.isEmpty()) {
            emergencies.refused(enquiry, practitioners.of(who), "not-signed-in-lately");
            return interruption(enquiry, openings.get(), true);
        }
        Errors errors = new Errors(faults(enquiry, reason, words.strip()));
        if (errors.any()) {
            return reason(enquiry, StepUp.typed(session, enquiry), at.get(), errors);
        }
        return switch (emergencies.open(
                enquiry, practitioners.of(who), new Emergencies.Why(reason, words.strip(), at.get()))) {
            case Emergencies.Outcome.Refused no ->
                reason(
                        enquiry,
                        StepUp.typed(session, enquiry),
                        at.get(),
                        new Errors(List.of(new Errors.Fault("words", no.why()))));
            case Emergencies.Outcome.Opened opened -> {
                StepUp.spent(session);
                yield opened.lookAgain() ? toCandidates(enquiry) : toPicture(enquiry);
            }
        };
    }

    @PostMapping("/close")
    ModelAndView close(@PathVariable String id, Authentication who) {
        OpenEnquiry enquiry = enquiry(id, who);
        emergencies.close(enquiry);
        return toPicture(enquiry);
    }

    private static List<Errors.Fault> faults(OpenEnquiry enquiry, String reason, String words) {
        List<Errors.Fault> faults = new ArrayList<>();
        if (Vocabulary.find(enquiry.agreements().vocabulary().emergencies(), reason)
                .isEmpty()) {
            faults.add(new Errors.Fault("reason", "Choose why it can’t wait"));
        }
        if (words.isEmpty()) {
            faults.add(new Errors.Fault("words", "Say in a sentence what is happening"));
        } else if (words.length() > LONGEST) {
            faults.add(new Errors.Fault("words", "Say it in " + LONGEST + " characters or fewer"));
        }
        return faults;
    }

    /** What it would open; empty where no clause foresees it or it stands open already. */
    private Optional<List<Opening>> openings(OpenEnquiry enquiry) {
        return switch (emergencies.state(enquiry)) {
            case EmergencyState.NotForeseen n -> Optional.empty();
            case EmergencyState.Open o -> Optional.empty();
            case EmergencyState.Foreseen f -> Optional.of(f.openings());
            case EmergencyState.Over o -> Optional.of(o.openings());
        };
    }

    /** When they signed in again for this; empty if they did not, or their provider does not say so. */
    private Optional<Instant> signedIn(OpenEnquiry enquiry, Authentication who, HttpSession session) {
        return StepUp.begun(session, enquiry)
                .filter(begun -> fresh.holdsSince(who, begun))
                .flatMap(begun -> fresh.at(who));
    }

    private ModelAndView interruption(OpenEnquiry enquiry, List<Opening> openings, boolean stale) {
        ModelAndView page = new ModelAndView("emergency", "page", words(enquiry).interruption(openings, stale));
        page.setStatus(stale ? HttpStatus.FORBIDDEN : HttpStatus.OK);
        return page;
    }

    private ModelAndView reason(OpenEnquiry enquiry, StepUp.Typed typed, Instant signedIn, Errors errors) {
        return new ModelAndView("emergency-reason", "page", words(enquiry).reason(typed, signedIn, errors));
    }

    private ModelAndView notForeseen(OpenEnquiry enquiry, Authentication who) {
        if (emergencies.state(enquiry) instanceof EmergencyState.Open) {
            return toPicture(enquiry);
        }
        emergencies.refused(enquiry, practitioners.of(who), "not-foreseen");
        ModelAndView page = new ModelAndView("document", "page", EmergencyWords.notForeseen(enquiry));
        page.setStatus(HttpStatus.FORBIDDEN);
        return page;
    }

    private EmergencyWords words(OpenEnquiry enquiry) {
        return new EmergencyWords(enquiry, emergencies.terms());
    }

    private static ModelAndView toPicture(OpenEnquiry enquiry) {
        return enquiry.decisions().isEmpty()
                ? toCandidates(enquiry)
                : new ModelAndView("redirect:/enquiries/" + enquiry.enquiry().id() + "/picture");
    }

    private static ModelAndView toCandidates(OpenEnquiry enquiry) {
        return new ModelAndView("redirect:/enquiries/" + enquiry.enquiry().id() + "/candidates");
    }

    private OpenEnquiry enquiry(String id, Authentication who) {
        return enquiries.find(practitioners.of(who), new EnquiryId(id)).orElseThrow(NoSuchPage::new);
    }
}
