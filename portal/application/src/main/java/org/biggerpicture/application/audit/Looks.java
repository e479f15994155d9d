package org.biggerpicture.application.audit;

import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import org.biggerpicture.accesslog.AccessLogUnavailable;
import org.biggerpicture.accesslog.entry.Commitment;
import org.biggerpicture.accesslog.entry.Entry;
import org.biggerpicture.accesslog.entry.EntryKind;
import org.biggerpicture.accesslog.entry.Grounds;
import org.biggerpicture.accesslog.review.Rule;
import org.biggerpicture.application.access.Entries;
import org.biggerpicture.application.access.Journal;
import org.biggerpicture.application.access.LogClosedException;
import org.biggerpicture.application.security.Practitioner;
import org.springframework.stereotype.Component;

/** Logs what an auditor looks at and takes away, before they see it: whoever watches is watched too. */
@Component
public final class Looks {
    private final Journal journal;
    private final SecureRandom randomness = new SecureRandom();

    Looks(Journal journal) {
        this.journal = journal;
    }

    /**
     * A page of the log is about to leave, in exactly these bytes.
     *
     * @throws LogClosedException if that can't be recorded: nothing may leave
     */
    public void looked(Practitioner auditor, String at, Map<String, String> lookedFor, byte[] bytes) {
        record(EntryKind.AUDITOR_LOOKED, auditor, at, lookedFor, bytes);
    }

    /**
     * A file of entries is about to leave, in exactly these bytes.
     *
     * @throws LogClosedException if that can't be recorded: nothing may leave
     */
    public void exported(Practitioner auditor, String format, Map<String, String> lookedFor, byte[] bytes) {
        record(EntryKind.EXPORT, auditor, format, lookedFor, bytes);
    }

    private void record(
            EntryKind kind, Practitioner auditor, String what, Map<String, String> lookedFor, byte[] bytes) {
        Entry entry = Entry.of(kind, Entries.who(auditor), Grounds.NONE)
                .with("looked-at", what)
                .committedTo(Commitment.to(bytes, randomness));
        if (lookedFor.containsKey(Rule.PERSON_LOOKED_FOR)) {
            entry = entry.with("looks-for", "person");
        }
        for (Map.Entry<String, String> fact : lookedFor.entrySet()) {
            entry = entry.with(fact.getKey(), fact.getValue());
        }
        try {
            journal.append(List.of(entry));
        } catch (AccessLogUnavailable e) {
            throw new LogClosedException(e);
        }
    }
}
