package org.biggerpicture.application.access;

import java.util.List;
import org.biggerpicture.accesslog.AccessLogUnavailable;
import org.biggerpicture.accesslog.entry.Entry;
import org.biggerpicture.accesslog.entry.EntryKind;
import org.biggerpicture.accesslog.entry.Grounds;
import org.biggerpicture.accesslog.entry.Who;
import org.biggerpicture.application.configuration.Region;
import org.biggerpicture.application.security.Practitioners;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * Logs who signs in and out, and when the portal starts and stops. None of it shows anything of a child, so a sign-in
 * that can't be recorded is reported and not refused: every question after it is.
 */
@Component
@ConditionalOnProperty(name = "bigger-picture.log.open", matchIfMissing = true)
final class Presence {
    private static final Logger LOG = LoggerFactory.getLogger(Presence.class);

    private final Journal journal;
    private final Practitioners practitioners;
    private final Who portal;

    Presence(Journal journal, Practitioners practitioners, Region region) {
        this.journal = journal;
        this.practitioners = practitioners;
        this.portal = Who.portal(region.hub().organisation().value());
    }

    @EventListener
    void started(ApplicationReadyEvent event) throws AccessLogUnavailable {
        journal.append(List.of(Entry.of(EntryKind.STARTED, portal, Grounds.NONE)));
    }

    @EventListener
    void stopped(ContextClosedEvent event) {
        record(Entry.of(EntryKind.STOPPED, portal, Grounds.NONE));
    }

    @EventListener
    void signedIn(InteractiveAuthenticationSuccessEvent event) {
        record(EntryKind.SIGNED_IN, event.getAuthentication());
    }

    @EventListener
    void signedOut(LogoutSuccessEvent event) {
        record(EntryKind.SIGNED_OUT, event.getAuthentication());
    }

    /** Whom the sign-in does not describe whole finds every door closed, and is nobody the log could name. */
    private void record(EntryKind kind, Authentication who) {
        practitioners.described(who).ifPresent(p -> record(Entry.of(kind, Entries.who(p), Grounds.NONE)));
    }

    private void record(Entry entry) {
        try {
            journal.append(List.of(entry));
        } catch (AccessLogUnavailable e) {
            LOG.error("{} could not be recorded: the access log can't be written", entry.kind());
        }
    }
}
