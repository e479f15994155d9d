package org.biggerpicture.application.report;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.biggerpicture.accesslog.AccessLog;
import org.biggerpicture.accesslog.entry.LoggedEntry;
import org.biggerpicture.accesslog.note.Checkpoint;
import org.biggerpicture.accesslog.note.SignedNote;
import org.biggerpicture.accesslog.search.Criteria;
import org.springframework.stereotype.Component;

/** Reads the log as far as a checkpoint vouches for it. */
@Component
public final class SettledLog {
    /** The most entries one report is made of. */
    public static final int MOST = 100_000;

    private static final int PAGE = 1000;

    private final AccessLog log;

    SettledLog(AccessLog log) {
        this.log = log;
    }

    /** Signs a checkpoint over everything there is, and gives the entries that fit. */
    public Settled entries(Criteria criteria) throws SQLException {
        log.checkpoints().issue();
        SignedNote note = log.checkpoints()
                .latest()
                .orElseThrow(() -> new IllegalStateException("A log that is open has an entry and a checkpoint"));
        long size = Checkpoint.parse(note.text()).size();
        List<LoggedEntry> all = new ArrayList<>();
        List<LoggedEntry> page;
        do {
            page = log.find(criteria.limit(PAGE)
                    .after(all.isEmpty() ? Criteria.START : all.getLast().position()));
            all.addAll(page);
        } while (page.size() == PAGE && all.size() < MOST);
        boolean whole = page.size() < PAGE;
        all.removeIf(entry -> entry.position() >= size);
        return new Settled(note, all, whole);
    }
}
