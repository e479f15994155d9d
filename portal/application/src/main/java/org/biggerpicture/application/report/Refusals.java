package org.biggerpicture.application.report;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.biggerpicture.accesslog.entry.AgencyLine;
import org.biggerpicture.accesslog.entry.EntryKind;
import org.biggerpicture.accesslog.entry.LoggedEntry;
import org.biggerpicture.application.audit.LogWords;
import org.biggerpicture.application.report.Report.Column;
import org.biggerpicture.application.report.Report.Row;

/** Whom the answer was not had from, and how: refusals of agencies, and what an agreement or a fault stood in the way of. */
final class Refusals {
    private static final Set<String> NO_ANSWER =
            Set.of("refused", "not-permitted", "late", "down", "unreadable", "incomplete", "unclear-which-person");

    private Refusals() {}

    /** One agency's outcome of one kind. */
    private static final class Tally {
        private final Set<String> enquiries = new TreeSet<>();
        private final Set<String> organisations = new TreeSet<>();
        private final Set<String> purposes = new TreeSet<>();
        private final Set<Long> entries = new TreeSet<>();
    }

    static Report of(LogWords words, List<LoggedEntry> entries) {
        Map<List<String>, Tally> tallies = new TreeMap<>(java.util.Comparator.comparing(k -> String.join("\n", k)));
        for (LoggedEntry logged : entries) {
            if (logged.entry().kind() == EntryKind.DISCLOSURE) {
                logged.entry().agencies().stream()
                        .filter(line -> NO_ANSWER.contains(line.outcome()))
                        .forEach(line -> count(tallies, words, logged, line));
            }
        }
        return new Report(
                "refusals",
                "Refusals by agency",
                List.of(
                        "Each agency that did not answer whole, and how: it refused, no agreement lets it be asked, it was"
                                + " late or not reachable, its answer could not be read.",
                        "Enquiries are counted, not pages: an outcome that was shown twice counts once."),
                List.of(
                        new Column("Agency", "agency"),
                        new Column("Outcome", "outcome"),
                        new Column("Enquiries", "enquiries"),
                        new Column("Asked by", "organisations"),
                        new Column("Purposes", "purposes")),
                tallies.entrySet().stream()
                        .map(e -> row(e.getKey(), e.getValue()))
                        .toList(),
                "Every agency that was asked in this period answered whole.");
    }

    private static void count(Map<List<String>, Tally> tallies, LogWords words, LoggedEntry logged, AgencyLine line) {
        Tally tally = tallies.computeIfAbsent(
                List.of(words.agency(line.agency()), LogWords.outcome(line.outcome())), k -> new Tally());
        tally.enquiries.add(logged.entry().grounds().enquiry());
        tally.organisations.add(words.organisation(logged.entry().who().organisation()));
        tally.purposes.add(words.purpose(logged.entry()));
        tally.entries.add(logged.position());
    }

    private static Row row(List<String> key, Tally tally) {
        return Row.of(
                List.copyOf(tally.entries),
                key.get(0),
                key.get(1),
                Integer.toString(tally.enquiries.size()),
                String.join("; ", tally.organisations),
                String.join("; ", tally.purposes));
    }
}
