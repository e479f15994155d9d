package org.biggerpicture.application.frame;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.biggerpicture.accesslog.AccessLogUnavailable;
import org.biggerpicture.accesslog.entry.Entry;
import org.biggerpicture.accesslog.entry.EntryKind;
import org.biggerpicture.accesslog.entry.Grounds;
import org.biggerpicture.accesslog.entry.Who;
import org.biggerpicture.application.access.Entries;
import org.biggerpicture.application.access.Journal;
import org.biggerpicture.application.access.LogClosedException;
import org.biggerpicture.application.security.Practitioners;
import org.biggerpicture.page.Document;
import org.biggerpicture.page.StandingPages;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** What a page says to whom it is closed; that they tried is logged. */
@Component
final class Closed implements AccessDeniedHandler {
    private final Pieces pieces;
    private final Practitioners practitioners;
    private final Journal journal;

    Closed(Pieces pieces, Practitioners practitioners, Journal journal) {
        this.pieces = pieces;
        this.practitioners = practitioners;
        this.journal = journal;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        boolean stale = why instanceof CsrfException;
        if (!stale && request.getUserPrincipal() instanceof Authentication who) {
            log(who, request);
        }
        Document page = stale ? StandingPages.staleForm() : StandingPages.accessDenied();
        byte[] bytes = pieces.forRequest(request, response).bytes("document", "", Map.of("page", page));
        response.setStatus(HttpStatus.FORBIDDEN.value());
        Pieces.page(response);
        response.getOutputStream().write(bytes);
    }

    private void log(Authentication who, HttpServletRequest request) {
        Entry refused = Entry.of(EntryKind.REFUSAL, who(who), Grounds.NONE).with("page", room(request));
        try {
            journal.append(List.of(refused));
        } catch (AccessLogUnavailable e) {
            throw new LogClosedException(e);
        }
    }

    /** Someone whose sign-in does not say who they are is logged by what the provider calls them. */
    private Who who(Authentication who) {
        try {
            return Entries.who(practitioners.of(who));
        } catch (AccessDeniedException e) {
            return new Who(who.getName(), "", "", "", "", "");
        }
    }

    /** The first part of the address: the rest may be anything. */
    private static String room(HttpServletRequest request) {
        String[] parts = request.getRequestURI().split("/", 3);
        String first = parts.length > 1 ? parts[1] : "";
        return first.matches("[a-z-]{1,20}") ? first : "unknown";
    }
}
