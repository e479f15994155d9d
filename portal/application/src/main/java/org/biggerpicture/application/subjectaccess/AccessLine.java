package org.biggerpicture.application.subjectaccess;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.biggerpicture.accesslog.entry.Entry;
import org.biggerpicture.accesslog.entry.EntryKind;
import org.biggerpicture.accesslog.entry.LoggedEntry;

/**
 * One look at the person: one enquiry.
 *
 * @param enquiry its reference
 * @param at when it began
 * @param first its first entry: who, in which role, why
 * @param shown whether anything was shown
 * @param emergency whether emergency access was opened in it
 * @param whereaboutsProtected whether its receipt says that the person's whereabouts are protected
 * @param entries the numbers of its entries
 */
record AccessLine(
        String enquiry,
        Instant at,
        Entry first,
        boolean shown,
        boolean emergency,
        boolean whereaboutsProtected,
        List<Long> entries) {
    AccessLine {
        entries = List.copyOf(entries);
    }

    /** The looks that these entries tell of, in order of time. */
    static List<AccessLine> all(List<LoggedEntry> entries) {
        Map<String, List<LoggedEntry>> enquiries = new LinkedHashMap<>();
        entries.forEach(e -> enquiries
                .computeIfAbsent(e.entry().grounds().enquiry(), k -> new ArrayList<>())
                .add(e));
        return enquiries.entrySet().stream()
                .map(e -> of(e.getKey(), e.getValue()))
                .toList();
    }

    private static AccessLine of(String enquiry, List<LoggedEntry> entries) {
        return new AccessLine(
                enquiry,
                entries.getFirst().at(),
                entries.getFirst().entry(),
                entries.stream()
                        .flatMap(e -> e.entry().agencies().stream())
                        .anyMatch(line -> !line.released().isEmpty()),
                entries.stream().anyMatch(e -> e.entry().kind() == EntryKind.BREAK_GLASS_OPENED),
                entries.stream()
                        .anyMatch(e -> "protected".equals(e.entry().attributes().get("whereabouts"))),
                entries.stream().map(LoggedEntry::position).toList());
    }

    /**
     * Whether it is held back: as a reviewer said last; where nobody has said anything, all lines of a person whose
     * whereabouts any of them protects, since even the organisation that looked tells of a place.
     */
    boolean held(AccessRequest request, boolean personProtected) {
        AccessRequest.LineDecision said = request.decisions().get(enquiry);
        return said == null ? personProtected : said.held();
    }
}
