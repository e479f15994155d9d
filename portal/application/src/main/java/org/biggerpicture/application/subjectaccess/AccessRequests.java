package org.biggerpicture.application.subjectaccess;

import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.biggerpicture.accesslog.AccessLog;
import org.biggerpicture.accesslog.AccessLogUnavailable;
import org.biggerpicture.accesslog.entry.Commitment;
import org.biggerpicture.accesslog.entry.Entry;
import org.biggerpicture.accesslog.entry.EntryKind;
import org.biggerpicture.accesslog.entry.Grounds;
import org.biggerpicture.accesslog.entry.LoggedEntry;
import org.biggerpicture.accesslog.keys.Pseudonyms;
import org.biggerpicture.accesslog.search.Criteria;
import org.biggerpicture.accesslog.search.Criteria.Field;
import org.biggerpicture.application.access.Entries;
import org.biggerpicture.application.access.Journal;
import org.biggerpicture.application.access.LogClosedException;
import org.biggerpicture.application.report.Settled;
import org.biggerpicture.application.report.SettledLog;
import org.biggerpicture.application.security.Practitioner;
import org.biggerpicture.ask.PersonSought;
import org.springframework.stereotype.Component;

/**
 * Finds every look at one person. The key of the pseudonyms is used only when a second auditor has described the same person
 * as the first; each step is in the log before it is taken, and the person stands in it as pseudonyms alone.
 */
@Component
final class AccessRequests {
    private static final int REFERENCE_BYTES = 5;
    private static final int MOST_PSEUDONYMS = 900;

    private final AccessLog log;
    private final SettledLog settled;
    private final Journal journal;
    private final Pseudonyms pseudonyms;
    private final SecureRandom randomness = new SecureRandom();

    AccessRequests(AccessLog log, SettledLog settled, Journal journal, Pseudonyms pseudonyms) {
        this.log = log;
        this.settled = settled;
        this.journal = journal;
        this.pseudonyms = pseudonyms;
    }

    List<AccessRequest> all() throws SQLException {
        return AccessRequest.all(settled.entries(
                        Criteria.ALL.where(Field.KIND, EntryKind.SUBJECT_ACCESS.name(), EntryKind.REIDENTIFIED.name()))
                .entries());
    }

    Optional<AccessRequest> find(String reference) throws SQLException {
        return all().stream().filter(r -> r.reference().equals(reference)).findFirst();
    }

    /**
     * Asks for a report. What is kept of the person is a commitment by which a second description can be held against the
     * first; the key is not used.
     *
     * @param theirReference of the request as it came in
     * @return the new request's reference
     */
    String ask(Practitioner auditor, String basis, String theirReference, Described person) {
        byte[] random = new byte[REFERENCE_BYTES];
        randomness.nextBytes(random);
        String reference = "S-" + HexFormat.of().formatHex(random);
        record(step(auditor, reference, AccessRequest.ASKED)
                .with(AccessRequest.BASIS, basis)
                .withPersonal("their-reference", theirReference)
                .committedTo(Commitment.to(person.committed(), randomness)));
        return reference;
    }

    /**
     * A second auditor describes the person, from the request itself. Only if it is the same person is the key used.
     *
     * @return whether it is approved
     * @throws IllegalArgumentException if this auditor may not approve it
     */
    boolean approve(Practitioner auditor, AccessRequest request, Described person) throws SQLException {
        if (!request.mayApprove(
                auditor.requester().person(), auditor.requester().organisation().value())) {
            throw new IllegalArgumentException("Who asked for a report can't approve it");
        }
        boolean same = log.commitmentOf(request.asked().position())
                .filter(c -> c.matches(person.committed()))
                .isPresent();
        record(step(auditor, request.reference(), same ? AccessRequest.APPROVED : AccessRequest.NOT_APPROVED));
        if (same) {
            record(Entry.of(EntryKind.REIDENTIFIED, Entries.who(auditor), Grounds.NONE)
                    .with(AccessRequest.REFERENCE, request.reference())
                    .with("asked-by", request.askedBy())
                    .with(AccessRequest.PSEUDONYMS, String.join(" ", used(person))));
            forget(auditor, request);
        }
        return same;
    }

    /** Of all pseudonyms that the person may have had, those that the log knows; one of them where it knows none. */
    private List<String> used(Described person) throws SQLException {
        TreeSet<String> possible = new TreeSet<>();
        for (PersonSought spelling : person.spellings()) {
            possible.addAll(pseudonyms.everyOneOf(Entries.canonical(spelling)));
        }
        List<String> used = new ArrayList<>();
        List<String> all = List.copyOf(possible);
        for (int from = 0; from < all.size(); from += MOST_PSEUDONYMS) {
            List<String> some = all.subList(from, Math.min(all.size(), from + MOST_PSEUDONYMS));
            log.count(Criteria.ALL.where(Field.SUBJECT, some.toArray(String[]::new)), Field.SUBJECT)
                    .forEach(t -> used.add(t.values().getOrDefault(Field.SUBJECT, "")));
        }
        return used.isEmpty() ? List.of(possible.first()) : used;
    }

    /** The commitment has served: without its key nobody can guess the person from it. A legal hold lets it stand. */
    private void forget(Practitioner auditor, AccessRequest request) throws SQLException {
        try {
            log.forgetting()
                    .redact(
                            Entries.who(auditor),
                            request.basis(),
                            new TreeSet<>(List.of(request.asked().position())),
                            new TreeSet<>(List.of("commitment.")));
        } catch (org.biggerpicture.accesslog.HeldException held) {
            // What is held for a court stays as it is.
        } catch (AccessLogUnavailable e) {
            throw new LogClosedException(e);
        }
    }

    /** Every look at the person, as far as a checkpoint vouches for it. */
    Settled looks(AccessRequest request) throws SQLException {
        return settled.entries(
                Criteria.ALL.where(Field.SUBJECT, request.pseudonyms().toArray(String[]::new)));
    }

    void hold(Practitioner auditor, AccessRequest request, String enquiry, String hold, String reason) {
        record(step(auditor, request.reference(), AccessRequest.HELD)
                .with(AccessRequest.ENQUIRY, enquiry)
                .with(AccessRequest.HOLD, hold)
                .withPersonal("reason", reason));
    }

    void letGo(Practitioner auditor, AccessRequest request, String enquiry, String reason) {
        record(step(auditor, request.reference(), AccessRequest.LET_GO)
                .with(AccessRequest.ENQUIRY, enquiry)
                .withPersonal("reason", reason));
    }

    /** A copy is about to be handed over, in exactly these bytes. */
    void handOver(Practitioner auditor, AccessRequest request, int lines, int held, byte[] bytes) {
        record(step(auditor, request.reference(), AccessRequest.HANDED_OVER)
                .with("lines", Integer.toString(lines))
                .with("held-back", Integer.toString(held))
                .committedTo(Commitment.to(bytes, randomness)));
    }

    /** What was said of the request when it was asked for, as long as it is not erased. */
    String theirReference(AccessRequest request) throws SQLException {
        Map<String, String> personal = log.personalFieldsOf(request.asked().position());
        return personal.getOrDefault("personal.their-reference", "Erased");
    }

    /** Whether any look says that the person's whereabouts are protected. */
    static boolean personProtected(List<LoggedEntry> entries) {
        return AccessLine.all(entries).stream().anyMatch(AccessLine::whereaboutsProtected);
    }

    private static Entry step(Practitioner auditor, String reference, String step) {
        return Entry.of(EntryKind.SUBJECT_ACCESS, Entries.who(auditor), Grounds.NONE)
                .with(AccessRequest.REFERENCE, reference)
                .with(AccessRequest.STEP, step);
    }

    private void record(Entry entry) {
        try {
            journal.append(List.of(entry));
        } catch (AccessLogUnavailable e) {
            throw new LogClosedException(e);
        }
    }
}
