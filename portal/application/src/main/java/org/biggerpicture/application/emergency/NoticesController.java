package org.biggerpicture.application.emergency;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.biggerpicture.application.configuration.Region;
import org.biggerpicture.application.frame.NoSuchPage;
import org.biggerpicture.application.notices.EmergencyNotice;
import org.biggerpicture.application.notices.Notices;
import org.biggerpicture.application.security.Practitioner;
import org.biggerpicture.application.security.Practitioners;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** What a supervisor is told. */
@Controller
final class NoticesController {
    private final Notices notices;
    private final Practitioners practitioners;
    private final Region region;
    private final Clock clock;

    NoticesController(Notices notices, Practitioners practitioners, Region region, Clock clock) {
        this.notices = notices;
        this.practitioners = practitioners;
        this.region = region;
        this.clock = clock;
    }

    @GetMapping("/notices")
    ModelAndView all(Authentication who) {
        return new ModelAndView("document", "page", words().list(notices.of(told(who))));
    }

    @GetMapping("/notices/{reference}")
    ModelAndView one(@PathVariable String reference, Authentication who) {
        Practitioner supervisor = told(who);
        List<EmergencyNotice> all = notices.of(supervisor);
        EmergencyNotice notice = all.stream()
                .filter(n -> n.reference().equals(reference))
                .findFirst()
                .orElseThrow(NoSuchPage::new);
        notices.open(supervisor, notice);
        return new ModelAndView("document", "page", words().page(notice));
    }

    private Practitioner told(Authentication who) {
        Practitioner practitioner = practitioners.of(who);
        if (!notices.goTo(practitioner)) {
            throw new AccessDeniedException("Notices go to supervisors");
        }
        return practitioner;
    }

    private NoticeWords words() {
        Instant now = clock.instant();
        return new NoticeWords(region, now);
    }
}
