package org.biggerpicture.application.shown;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.biggerpicture.accesslog.entry.AgencyLine;
import org.biggerpicture.accesslog.entry.Asked;
import org.biggerpicture.accesslog.entry.EntryKind;
import org.biggerpicture.accesslog.entry.LoggedEntry;

/**
 * The entries of one enquiry, in the order of the log; at least one.
 *
 * @param entries all of them
 */
record ShownEnquiry(List<LoggedEntry> entries) {
    ShownEnquiry {
        entries = List.copyOf(entries);
    }

    LoggedEntry first() {
        return entries.getFirst();
    }

    List<LoggedEntry> of(EntryKind kind) {
        return entries.stream().filter(e -> e.entry().kind() == kind).toList();
    }

    /** The receipts' hashes, the last one last. */
    List<LoggedEntry> receipts() {
        return of(EntryKind.RECEIPT);
    }

    /**
     * What was last disclosed of one agency.
     *
     * @param entry where
     * @param line what
     */
    record Last(LoggedEntry entry, AgencyLine line) {}

    /** The last word on each agency, by the name of the agency, those that were never asked too. */
    Map<String, Last> outcomes() {
        Map<String, Last> last = new LinkedHashMap<>();
        for (LoggedEntry logged : of(EntryKind.DISCLOSURE)) {
            logged.entry()
                    .agencies()
                    .forEach(line -> last.merge(line.agency(), new Last(logged, line), ShownEnquiry::later));
        }
        return last;
    }

    /** A tile that only repeats what a trace said tells less than the trace did: that nothing more was asked. */
    private static Last later(Last before, Last now) {
        boolean repeats = now.line().asked() instanceof Asked.NotAsked
                && !(before.line().asked() instanceof Asked.NotAsked)
                && now.line().released().size() < before.line().released().size();
        return repeats ? before : now;
    }

    /** The receipt of that hash, if this enquiry issued it. */
    Optional<LoggedEntry> receipt(String hash) {
        return receipts().stream()
                .filter(r -> hash.equalsIgnoreCase(r.entry().attributes().getOrDefault("receipt", "")))
                .findFirst();
    }

    /** The numbers of its entries. */
    List<Long> positions() {
        List<Long> positions = new ArrayList<>();
        entries.forEach(e -> positions.add(e.position()));
        return positions;
    }
}
