package org.biggerpicture.application.audit;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.biggerpicture.accesslog.entry.AgencyLine;
import org.biggerpicture.accesslog.entry.Asked;
import org.biggerpicture.accesslog.entry.Entry;
import org.biggerpicture.accesslog.entry.LoggedEntry;
import org.biggerpicture.accesslog.entry.Released;
import org.biggerpicture.accesslog.entry.Withheld;

/** Entries as RFC 4180 comma-separated values: one row for each agency an entry names, or one if it names none. */
final class EntriesCsv {
    private static final String[] COLUMNS = {
        "position", "at", "kind", "person", "organisation", "role", "sign_in_strength", "purpose", "lawful_basis",
        "consent", "enquiry", "child_pseudonym", "agreements", "agency", "asked", "outcome", "took_ms", "shown",
        "clauses", "withheld", "leaf_hash"
    };

    private EntriesCsv() {}

    static String of(List<LoggedEntry> entries) throws IOException {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter csv = new CSVPrinter(
                text, CSVFormat.RFC4180.builder().setHeader(COLUMNS).get())) {
            for (LoggedEntry logged : entries) {
                if (logged.entry().agencies().isEmpty()) {
                    print(csv, Stream.concat(head(logged), Stream.of("", "", "", "", "", "", "", logged.leaf())));
                }
                for (AgencyLine line : logged.entry().agencies()) {
                    print(csv, Stream.concat(head(logged), agency(line, logged.leaf())));
                }
            }
        }
        return text.toString();
    }

    private static Stream<String> head(LoggedEntry logged) {
        Entry e = logged.entry();
        return Stream.of(
                Long.toString(logged.position()),
                logged.at().toString(),
                e.kind().name(),
                e.who().person(),
                e.who().organisation(),
                e.who().role(),
                e.who().signInStrength(),
                e.grounds().purpose(),
                e.grounds().lawfulBasis(),
                e.grounds().consent(),
                e.grounds().enquiry(),
                e.grounds().subject(),
                e.grounds().agreements());
    }

    private static Stream<String> agency(AgencyLine line, String leaf) {
        int shown = line.released().stream().mapToInt(Released::count).sum();
        int withheld = line.withheld().stream().mapToInt(Withheld::count).sum();
        return Stream.of(
                line.agency(),
                asked(line.asked()),
                line.outcome(),
                line.latencyMillis().isPresent()
                        ? Long.toString(line.latencyMillis().getAsLong())
                        : "",
                Integer.toString(shown),
                line.released().stream().map(LogWords::cite).distinct().collect(Collectors.joining(" ")),
                Integer.toString(withheld),
                leaf);
    }

    private static String asked(Asked asked) {
        return switch (asked) {
            case Asked.Trace(var kinds) -> "TRACE " + String.join(" ", kinds);
            case Asked.Fetch(var kinds) -> "FETCH " + String.join(" ", kinds);
            case Asked.NotAsked(var reason) -> "NOT_ASKED " + reason;
        };
    }

    /** A cell that a spreadsheet would run as a formula is made plain text (OWASP, CSV injection). */
    private static void print(CSVPrinter csv, Stream<String> cells) throws IOException {
        csv.printRecord(cells.map(c -> !c.isEmpty() && "=+-@\t\r".indexOf(c.charAt(0)) >= 0 ? "'" + c : c));
    }
}
