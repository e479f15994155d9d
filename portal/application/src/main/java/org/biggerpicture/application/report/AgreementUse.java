package org.biggerpicture.application.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.biggerpicture.accesslog.entry.AgencyLine;
import org.biggerpicture.accesslog.entry.EntryKind;
import org.biggerpicture.accesslog.entry.LoggedEntry;
import org.biggerpicture.accesslog.entry.Released;
import org.biggerpicture.accesslog.entry.Withheld;
import org.biggerpicture.agreements.Agreements;
import org.biggerpicture.agreements.Clause;
import org.biggerpicture.agreements.InformationSharingAgreement;
import org.biggerpicture.application.audit.LogWords;
import org.biggerpicture.application.report.Report.Column;
import org.biggerpicture.application.report.Report.Row;

/**
 * What each clause was used for. A picture is disclosed tile by tile and then whole, and may be opened again: within one
 * enquiry the same records are counted once.
 */
final class AgreementUse {
    private final Map<String, Use> uses = new LinkedHashMap<>();

    private AgreementUse() {}

    /** What came of one clause. */
    private static final class Use {
        private int asked;
        private final Set<String> enquiries = new TreeSet<>();
        private final Map<List<String>, Integer> shown = new HashMap<>();
        private final Map<List<String>, Integer> withheld = new HashMap<>();
        private final Set<Long> entries = new TreeSet<>();

        private static int sum(Map<List<String>, Integer> counts) {
            return counts.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    static Report of(Agreements agreements, List<LoggedEntry> entries) {
        AgreementUse use = new AgreementUse();
        agreements.all().forEach(a -> a.clauses().forEach(c -> use.uses.put(a.id() + "#" + c.id(), new Use())));
        entries.forEach(use::count);
        return new Report(
                "agreement-use",
                "Use of agreements",
                List.of(
                        "For each clause: how many questions were put under it, in how many enquiries it showed something, how"
                                + " many records it showed and how many it withheld.",
                        use.neverUsed() + " of " + use.uses.size()
                                + " clauses were not used in the period: they have noughts. A"
                                + " clause that no longer stands is named as the log names it."),
                List.of(
                        new Column("Agreement", "agreement"),
                        new Column("Clause", "clause"),
                        new Column("What it says", "words"),
                        new Column("Questions put under it", "asked"),
                        new Column("Enquiries it showed something in", "enquiries"),
                        new Column("Records shown", "shown"),
                        new Column("Records withheld", "withheld")),
                use.rows(agreements),
                "There is no agreement.");
    }

    private void count(LoggedEntry logged) {
        if (logged.entry().kind() == EntryKind.INTENT) {
            asked(logged);
        } else if (logged.entry().kind() == EntryKind.DISCLOSURE) {
            logged.entry().agencies().forEach(line -> disclosed(logged, line));
        }
    }

    private void asked(LoggedEntry logged) {
        logged.entry().attributes().forEach((name, value) -> {
            if (name.startsWith("asked-under.") && !value.isEmpty()) {
                for (String cite : value.split(" ", -1)) {
                    Use use = use(cite);
                    use.asked++;
                    use.entries.add(logged.position());
                }
            }
        });
    }

    private void disclosed(LoggedEntry logged, AgencyLine line) {
        String enquiry = logged.entry().grounds().enquiry();
        for (Released released : line.released()) {
            Use use = use(LogWords.cite(released));
            use.enquiries.add(enquiry);
            use.entries.add(logged.position());
            use.shown.merge(
                    List.of(enquiry, line.agency(), released.category(), released.layer(), released.subjectRelation()),
                    released.count(),
                    Math::max);
        }
        for (Withheld withheld : line.withheld()) {
            if (!withheld.clause().isEmpty()) {
                Use use = use(withheld.clause());
                use.entries.add(logged.position());
                use.withheld.merge(
                        List.of(enquiry, line.agency(), withheld.category(), withheld.reason()),
                        withheld.count(),
                        Math::max);
            }
        }
    }

    private long neverUsed() {
        return uses.values().stream().filter(u -> u.entries.isEmpty()).count();
    }

    private Use use(String cite) {
        return uses.computeIfAbsent(cite, c -> new Use());
    }

    private List<Row> rows(Agreements agreements) {
        List<Row> rows = new ArrayList<>();
        Map<String, String[]> words = new HashMap<>();
        for (InformationSharingAgreement a : agreements.all()) {
            for (Clause clause : a.clauses()) {
                words.put(
                        a.id() + "#" + clause.id(),
                        new String[] {a.title() + ", version " + a.version(), clause.id(), clause.words()});
            }
        }
        uses.forEach((cite, use) -> {
            String[] said =
                    words.getOrDefault(cite, new String[] {cite, "–", "It stands in no agreement that runs now."});
            rows.add(new Row(
                    Stream.of(
                                    said[0],
                                    said[1],
                                    said[2],
                                    Integer.toString(use.asked),
                                    Integer.toString(use.enquiries.size()),
                                    Integer.toString(Use.sum(use.shown)),
                                    Integer.toString(Use.sum(use.withheld)))
                            .toList(),
                    List.copyOf(use.entries)));
        });
        rows.sort(Comparator.comparing((Row r) -> r.cells().get(0)));
        return rows;
    }
}
