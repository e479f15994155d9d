package org.biggerpicture.application.find;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.biggerpicture.agreements.Vocabulary;
import org.biggerpicture.agreements.Word;
import org.biggerpicture.application.configuration.Region;
import org.biggerpicture.application.enquiry.Enquiries;
import org.biggerpicture.application.enquiry.OpenEnquiry;
import org.biggerpicture.application.security.Practitioner;
import org.biggerpicture.application.security.Practitioners;
import org.biggerpicture.page.Choices;
import org.biggerpicture.page.Errors;
import org.biggerpicture.page.FindForm;
import org.biggerpicture.page.FindPage;
import org.biggerpicture.page.WhoIsAsked;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** "Find a child": one form with two buttons, to see who will be asked and to search. Always by POST, so that nothing
 * typed stands in an address. */
@Controller
final class FindController {
    private static final String SEARCH = "search";

    private final Region region;
    private final Enquiries enquiries;
    private final Practitioners practitioners;

    FindController(Region region, Enquiries enquiries, Practitioners practitioners) {
        this.region = region;
        this.enquiries = enquiries;
        this.practitioners = practitioners;
    }

    @GetMapping("/find")
    ModelAndView blank() {
        return page(FindForm.EMPTY, Errors.NONE, WhoIsAsked.NOT_YET);
    }

    @PostMapping("/find")
    ModelAndView typed(FindForm form, @RequestParam(defaultValue = "plan") String step, Authentication who) {
        Practitioner practitioner = practitioners.of(who);
        FormReading reading = FormReading.of(form, region.agreements().vocabulary(), LocalDate.now(Clock.systemUTC()));
        if (reading.errors().any() || reading.question().isEmpty()) {
            return page(form, reading.errors(), WhoIsAsked.NOT_YET);
        }
        Enquiries.Question question = reading.question().get();
        if (step.equals(SEARCH)) {
            OpenEnquiry opened = enquiries.open(practitioner, question);
            return new ModelAndView("redirect:/enquiries/" + opened.enquiry().id() + "/candidates");
        }
        return page(form, Errors.NONE, PlanWords.of(enquiries.plan(practitioner, question), region));
    }

    private ModelAndView page(FindForm form, Errors errors, WhoIsAsked plan) {
        Vocabulary words = region.agreements().vocabulary();
        return new ModelAndView(
                "find",
                "page",
                new FindPage(
                        form,
                        choices(words.purposes()),
                        choices(words.bases()),
                        choices(words.consentStates()),
                        errors,
                        plan,
                        ""));
    }

    private static List<Choices.Choice> choices(List<? extends Word> words) {
        return words.stream()
                .map(w -> new Choices.Choice(w.code(), w.label(), w.hint(), false))
                .toList();
    }
}
