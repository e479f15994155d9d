package org.biggerpicture.application.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.biggerpicture.accesslog.entry.EntryKind;
import org.biggerpicture.accesslog.entry.LoggedEntry;
import org.biggerpicture.application.audit.LogWords;
import org.biggerpicture.application.frame.Contexts;
import org.biggerpicture.application.report.Report.Column;
import org.biggerpicture.application.report.Report.Row;

/** Each emergency access: who opened it, why, when it ended, and whether a second person has reviewed it. */
final class EmergencyUse {
    private static final String REFERENCE = "emergency";

    private EmergencyUse() {}

    static Report of(LogWords words, List<LoggedEntry> entries) {
        Map<EntryKind, List<LoggedEntry>> kinds =
                entries.stream().collect(Collectors.groupingBy(e -> e.entry().kind()));
        List<Row> rows = new ArrayList<>();
        for (LoggedEntry opened : kinds.getOrDefault(EntryKind.BREAK_GLASS_OPENED, List.of())) {
            rows.add(row(
                    words,
                    opened,
                    later(opened, kinds.getOrDefault(EntryKind.BREAK_GLASS_CLOSED, List.of())),
                    later(opened, kinds.getOrDefault(EntryKind.BREAK_GLASS_REVIEWED, List.of()))));
        }
        return new Report(
                "break-glass",
                "Emergency access",
                List.of(
                        "Each time somebody opened emergency access: who, in which role, for what, when it ended, and what the"
                                + " second person who must review it found.",
                        "What was said in free words is not told here; it is kept apart and can be erased."),
                List.of(
                        new Column("Opened", "opened"),
                        new Column("By", "person"),
                        new Column("Organisation", "organisation"),
                        new Column("Role", "role"),
                        new Column("Purpose", "purpose"),
                        new Column("What was stated", "stated"),
                        new Column("Ended", "ended"),
                        new Column("Reviewed", "reviewed")),
                rows,
                "Nobody opened emergency access in this period.");
    }

    private static Row row(
            LogWords words, LoggedEntry opened, Optional<LoggedEntry> closed, Optional<LoggedEntry> reviewed) {
        List<Long> entries = new ArrayList<>(List.of(opened.position()));
        closed.ifPresent(c -> entries.add(c.position()));
        reviewed.ifPresent(r -> entries.add(r.position()));
        return Row.of(
                entries,
                Contexts.moment(opened.at()),
                opened.entry().who().person(),
                words.organisation(opened.entry().who().organisation()),
                words.role(opened.entry()),
                words.purpose(opened.entry()),
                facts(opened),
                closed.map(c -> Contexts.moment(c.at())).orElse("The log does not say"),
                reviewed.map(r -> Contexts.moment(r.at()) + " by "
                                + r.entry().who().person() + ": " + facts(r))
                        .orElse("Not yet"));
    }

    /** The first of these that is about the same emergency, after it. */
    private static Optional<LoggedEntry> later(LoggedEntry opened, List<LoggedEntry> candidates) {
        return candidates.stream()
                .filter(c -> c.position() > opened.position())
                .filter(c -> same(opened, c))
                .findFirst();
    }

    /** By its reference; by the enquiry where the log gives none. */
    private static boolean same(LoggedEntry one, LoggedEntry other) {
        String reference = one.entry().attributes().getOrDefault(REFERENCE, "");
        return reference.isEmpty()
                ? one.entry().grounds().enquiry().equals(other.entry().grounds().enquiry())
                : reference.equals(other.entry().attributes().get(REFERENCE));
    }

    private static String facts(LoggedEntry logged) {
        String facts = new TreeMap<>(logged.entry().attributes())
                .entrySet().stream().map(f -> f.getKey() + ": " + f.getValue()).collect(Collectors.joining("; "));
        return facts.isEmpty() ? "–" : facts;
    }
}
