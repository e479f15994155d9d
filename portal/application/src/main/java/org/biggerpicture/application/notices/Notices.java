package org.biggerpicture.application.notices;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.biggerpicture.accesslog.AccessLog;
import org.biggerpicture.accesslog.AccessLogUnavailable;
import org.biggerpicture.accesslog.entry.Entry;
import org.biggerpicture.accesslog.entry.EntryKind;
import org.biggerpicture.accesslog.entry.Grounds;
import org.biggerpicture.accesslog.entry.LoggedEntry;
import org.biggerpicture.accesslog.entry.Who;
import org.biggerpicture.accesslog.search.Criteria;
import org.biggerpicture.accesslog.search.Criteria.Field;
import org.biggerpicture.agency.OrganisationId;
import org.biggerpicture.application.access.Entries;
import org.biggerpicture.application.access.Journal;
import org.biggerpicture.application.access.LogClosedException;
import org.biggerpicture.application.configuration.Region;
import org.biggerpicture.application.configuration.Supervisors;
import org.biggerpicture.application.security.Practitioner;
import org.biggerpicture.ask.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Tells supervisors of emergency access in their own organisation, on a page of the portal's own. What they are told is read
 * from the access log: there is no other store, and nothing to be lost between the two.
 */
@Component
public final class Notices {
    private static final Logger LOG = LoggerFactory.getLogger(Notices.class);
    private static final Duration SHOWN = Duration.ofDays(30);
    private static final int PAGE = 1000;

    private final AccessLog log;
    private final Journal journal;
    private final Supervisors supervisors;
    private final Who portal;
    private final Clock clock;

    /**
     * @param region names who is told
     */
    public Notices(AccessLog log, Journal journal, Region region, Clock clock) {
        this.log = log;
        this.journal = journal;
        this.supervisors = region.hub().supervisors();
        this.portal = Who.portal(region.hub().organisation().value());
        this.clock = clock;
    }

    /** Whether anybody is told of what people of that organisation open. */
    public boolean reachSomebody(OrganisationId organisation) {
        return !supervisors.of(organisation).isEmpty();
    }

    /** Whether notices go to this person. */
    public boolean goTo(Practitioner practitioner) {
        return supervisors.tell(practitioner.requester());
    }

    /** The entry by which an opening's supervisors are told; once it is durable the notice stands on their page. */
    public Entry telling(Entry opened) {
        String organisation = opened.who().organisation();
        String roles = supervisors.of(new OrganisationId(organisation)).stream()
                .map(Role::code)
                .sorted()
                .collect(Collectors.joining(" "));
        return Entry.of(EntryKind.NOTICE_GIVEN, portal, opened.grounds())
                .with(EmergencyFacts.REFERENCE, EmergencyFacts.of(opened, EmergencyFacts.REFERENCE))
                .with(EmergencyFacts.TO, organisation + ": " + roles);
    }

    /** Says to whoever runs the portal that supervisors were told, by reference alone. */
    public void told(String reference) {
        LOG.info("Emergency access {} was opened and its supervisors were told", reference);
    }

    /** What this person is told of, the latest first; nothing if notices don't go to them. */
    public List<EmergencyNotice> of(Practitioner practitioner) {
        if (!goTo(practitioner)) {
            return List.of();
        }
        try {
            List<LoggedEntry> all = all(practitioner);
            return all.stream()
                    .filter(e -> e.entry().kind() == EntryKind.BREAK_GLASS_OPENED)
                    .map(e -> notice(e, all, practitioner))
                    .toList()
                    .reversed();
        } catch (SQLException e) {
            throw new IllegalStateException("The access log can't be read", e);
        }
    }

    /** How many notices this person has yet to open. */
    public long unread(Practitioner practitioner) {
        return of(practitioner).stream().filter(EmergencyNotice::unread).count();
    }

    /**
     * This person opens a notice.
     *
     * @throws LogClosedException if that can't be made durable: it is not shown
     */
    public void open(Practitioner practitioner, EmergencyNotice notice) {
        if (!notice.unread()) {
            return;
        }
        try {
            journal.append(List.of(Entry.of(EntryKind.NOTICE_OPENED, Entries.who(practitioner), Grounds.NONE)
                    .with(EmergencyFacts.REFERENCE, notice.reference())));
        } catch (AccessLogUnavailable e) {
            throw new LogClosedException(e);
        }
    }

    private List<LoggedEntry> all(Practitioner practitioner) throws SQLException {
        Criteria recent = Criteria.ALL
                .between(clock.instant().minus(SHOWN), Criteria.ALL.to())
                .limit(PAGE);
        List<LoggedEntry> all = new ArrayList<>(log.find(recent.where(Field.KIND, EntryKind.BREAK_GLASS_OPENED.name())
                .where(
                        Field.ORGANISATION,
                        practitioner.requester().organisation().value())));
        all.addAll(log.find(recent.where(
                Field.KIND,
                EntryKind.BREAK_GLASS_CLOSED.name(),
                EntryKind.BREAK_GLASS_REVIEWED.name(),
                EntryKind.NOTICE_OPENED.name())));
        return all;
    }

    private static EmergencyNotice notice(LoggedEntry opened, List<LoggedEntry> all, Practitioner reader) {
        Entry entry = opened.entry();
        String reference = EmergencyFacts.of(entry, EmergencyFacts.REFERENCE);
        List<LoggedEntry> about = all.stream()
                .filter(e ->
                        EmergencyFacts.of(e.entry(), EmergencyFacts.REFERENCE).equals(reference))
                .toList();
        String person = reader.requester().person();
        return new EmergencyNotice(
                reference,
                opened.at(),
                EmergencyFacts.moment(entry, EmergencyFacts.UNTIL).orElse(opened.at()),
                about.stream()
                        .filter(e -> e.entry().kind() == EntryKind.BREAK_GLASS_CLOSED)
                        .flatMap(e -> EmergencyFacts.moment(e.entry(), EmergencyFacts.ENDED_AT).stream())
                        .findFirst(),
                EmergencyFacts.of(entry, EmergencyFacts.REASON),
                EmergencyFacts.clauses(entry),
                EmergencyFacts.moment(entry, EmergencyFacts.REVIEW_DUE).orElse(opened.at()),
                first(about, EntryKind.BREAK_GLASS_REVIEWED),
                first(
                        about.stream()
                                .filter(e -> e.entry().who().person().equals(person))
                                .toList(),
                        EntryKind.NOTICE_OPENED),
                entry.who().person().equals(person));
    }

    private static Optional<Instant> first(List<LoggedEntry> about, EntryKind kind) {
        return about.stream()
                .filter(e -> e.entry().kind() == kind)
                .map(LoggedEntry::at)
                .findFirst();
    }
}
