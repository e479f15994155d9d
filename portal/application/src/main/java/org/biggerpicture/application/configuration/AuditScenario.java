package org.biggerpicture.application.configuration;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.biggerpicture.accesslog.entry.Entry;
import org.biggerpicture.accesslog.entry.EntryKind;
import org.biggerpicture.accesslog.entry.Grounds;
import org.biggerpicture.accesslog.entry.LoggedEntry;
import org.biggerpicture.accesslog.entry.Who;
import org.biggerpicture.accesslog.review.Lot;
import org.biggerpicture.accesslog.review.Rule;
import org.biggerpicture.accesslog.review.Watch;
import org.biggerpicture.configuration.Place;

/**
 * A short log, and how often one rule must notice something in it.
 *
 * @param place where it is written
 * @param rule the id of the rule it tries
 * @param log what stands in the log
 * @param noticed how often the rule must notice something
 */
record AuditScenario(Place place, String name, String rule, List<Written> log, int noticed) {
    AuditScenario {
        log = List.copyOf(log);
    }

    /**
     * Entries alike, one after another.
     *
     * @param at when the first was logged, in the hub's own time
     * @param times how many there are
     * @param every how long from one to the next
     * @param anotherChild whether each is about another child
     * @param lot what lot its leaf hash casts, if that matters
     */
    record Written(
            LocalDateTime at,
            int times,
            Duration every,
            EntryKind kind,
            String person,
            String organisation,
            String role,
            String purpose,
            String child,
            boolean anotherChild,
            String enquiry,
            Map<String, String> facts,
            Optional<Double> lot) {}

    /** How often the rule notices something in this log. */
    int notices(Rule tried) {
        Watch watch = new Watch(List.of(tried), Auditing.ZONE);
        List<LoggedEntry> entries = new ArrayList<>();
        log.forEach(written -> entries.addAll(entries(written)));
        entries.sort(Comparator.comparing(LoggedEntry::at));
        for (int i = 0; i < entries.size(); i++) {
            LoggedEntry e = entries.get(i);
            String leaf = e.leaf().isEmpty() ? leaf(i) : e.leaf();
            watch.saw(new LoggedEntry(i, e.at(), leaf, e.entry(), Map.of(), ""));
        }
        return watch.notices().size();
    }

    private static List<LoggedEntry> entries(Written written) {
        List<LoggedEntry> entries = new ArrayList<>();
        for (int i = 0; i < written.times(); i++) {
            entries.add(new LoggedEntry(
                    i,
                    written.at()
                            .plus(written.every().multipliedBy(i))
                            .atZone(Auditing.ZONE)
                            .toInstant(),
                    written.lot().map(Lot::leaf).orElse(""),
                    entry(written, written.anotherChild() ? written.child() + " " + i : written.child()),
                    Map.of(),
                    ""));
        }
        return entries;
    }

    private static Entry entry(Written written, String child) {
        Entry entry = Entry.of(
                written.kind(),
                new Who(written.person(), "", written.organisation(), written.role(), "", ""),
                new Grounds(written.enquiry(), written.purpose(), "", "", "", child, ""));
        for (Map.Entry<String, String> fact : written.facts().entrySet()) {
            entry = entry.with(fact.getKey(), fact.getValue());
        }
        return entry;
    }

    private static String leaf(int position) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(Integer.toString(position).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }
}
