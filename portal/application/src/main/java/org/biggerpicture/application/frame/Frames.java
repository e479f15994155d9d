package org.biggerpicture.application.frame;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.biggerpicture.agreements.Vocabulary;
import org.biggerpicture.application.configuration.Region;
import org.biggerpicture.application.notices.Notices;
import org.biggerpicture.application.security.Practitioner;
import org.biggerpicture.application.security.Practitioners;
import org.biggerpicture.page.Frame;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/** The frame of a page for whoever is signed in. */
@Component
public final class Frames {
    private static final Frame.SignInEnds ENDS = new Frame.SignInEnds(1800, 180);

    private final Region region;
    private final Practitioners practitioners;
    private final Notices notices;

    Frames(Region region, Practitioners practitioners, Notices notices) {
        this.notices = notices;
        this.region = region;
        this.practitioners = practitioners;
    }

    /** The frame; nobody may be signed in. */
    public Frame of(HttpServletRequest request) {
        return request.getUserPrincipal() instanceof Authentication who && who.isAuthenticated()
                ? known(who, request)
                : frame(Frame.NOBODY, List.of(), request);
    }

    /** A sign-in that does not say who someone is still gets a page that says so. */
    private Frame known(Authentication who, HttpServletRequest request) {
        try {
            return of(practitioners.of(who), practitioners.steward(who), request);
        } catch (AccessDeniedException e) {
            return frame(Frame.NOBODY, List.of(), request);
        }
    }

    private Frame of(Practitioner practitioner, boolean steward, HttpServletRequest request) {
        Frame.SignedIn signedIn = new Frame.SignedIn(
                practitioner.requester().name(),
                Vocabulary.label(
                        region.agreements().vocabulary().roles(),
                        practitioner.requester().role().code()),
                region.named(practitioner.requester().organisation().value()));
        List<Frame.Place> places = new ArrayList<>();
        if (practitioner.auditor()) {
            places.add(place("Access log", "/audit", request));
            places.add(place("Reviews", "/audit/queue", request));
            places.add(place("Reports", "/audit/reports", request));
        } else if (!steward) {
            places.add(place("Find a child", "/find", request));
        }
        if (notices.goTo(practitioner)) {
            long unread = notices.unread(practitioner);
            places.add(place(unread == 0 ? "Notices" : "Notices (" + unread + ")", "/notices", request));
        }
        places.add(place("Agreements", "/agreements", request));
        if (steward) {
            places.add(place("New version", "/agreements/proposal", request));
        }
        places.add(place("Agencies", "/connections", request));
        places.add(place("Help", "/help", request));
        return frame(signedIn, places, request);
    }

    private static Frame.Place place(String text, String href, HttpServletRequest request) {
        return new Frame.Place(text, href, request.getRequestURI().equals(href));
    }

    private Frame frame(Frame.SignedIn signedIn, List<Frame.Place> places, HttpServletRequest request) {
        CsrfToken token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        Frame.Csrf csrf =
                token == null ? new Frame.Csrf("", "") : new Frame.Csrf(token.getParameterName(), token.getToken());
        return new Frame(region.hub().name(), region.hub().demonstration(), signedIn, places, csrf, ENDS);
    }
}
