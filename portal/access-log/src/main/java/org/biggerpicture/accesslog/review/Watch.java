package org.biggerpicture.accesslog.review;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.biggerpicture.accesslog.entry.LoggedEntry;

/** Applies rules to a span of the log. Adding entries behind the span never changes what was noticed before. */
public final class Watch {
    private static final int HOURS = 24;
    private static final int HEX = 16;

    private final ZoneId zone;

    /**
     * @param zone the hub's own time, by which hours are odd or not
     */
    public Watch(ZoneId zone) {
        this.zone = zone;
    }

    /**
     * What these rules notice, the latest first.
     *
     * @param entries in the order of the log
     */
    public List<Notice> notices(List<Rule> rules, List<LoggedEntry> entries) {
        return rules.stream()
                .flatMap(rule -> noticed(rule, entries).stream())
                .sorted(Comparator.comparing(Notice::at)
                        .reversed()
                        .thenComparing(n -> n.rule().id())
                        .thenComparing(Notice::reference))
                .toList();
    }

    private List<Notice> noticed(Rule rule, List<LoggedEntry> entries) {
        List<LoggedEntry> looked =
                entries.stream().filter(e -> rule.looksAt().selects(e.entry())).toList();
        return switch (rule) {
            case Rule.Each each ->
                looked.stream().map(e -> Notice.of(each, List.of(e))).toList();
            case Rule.Often often -> often(often, looked);
            case Rule.OddHour odd -> odd(odd, looked);
            case Rule.AfterClosing after -> after(after, entries);
            case Rule.Drawn drawn ->
                looked.stream()
                        .filter(e -> drawn(e, drawn.oneIn()))
                        .map(e -> Notice.of(drawn, List.of(e)))
                        .toList();
        };
    }

    /** One notice for each time the count is reached; it must fall below before it can be reached again. */
    private static List<Notice> often(Rule.Often rule, List<LoggedEntry> looked) {
        List<Notice> notices = new ArrayList<>();
        groups(rule.per(), looked).values().forEach(own -> {
            ArrayDeque<LoggedEntry> recent = new ArrayDeque<>();
            boolean reached = false;
            for (LoggedEntry entry : own) {
                recent.addLast(entry);
                while (recent.getFirst().at().plus(rule.within()).isBefore(entry.at())) {
                    recent.removeFirst();
                }
                if (recent.size() >= rule.times() && !reached) {
                    notices.add(Notice.of(rule, List.copyOf(recent)));
                }
                reached = recent.size() >= rule.times();
            }
        });
        return notices;
    }

    private static Map<String, List<LoggedEntry>> groups(Rule.Per per, List<LoggedEntry> entries) {
        Map<String, List<LoggedEntry>> groups = new LinkedHashMap<>();
        entries.forEach(e ->
                groups.computeIfAbsent(per.group(e), g -> new ArrayList<>()).add(e));
        return groups;
    }

    /** A habit is what came before: an entry is not held against itself, nor against what came after. */
    private List<Notice> odd(Rule.OddHour rule, List<LoggedEntry> looked) {
        List<Notice> notices = new ArrayList<>();
        groups(Rule.Per.PERSON, looked).values().forEach(own -> {
            int[] hours = new int[HOURS];
            int before = 0;
            for (LoggedEntry entry : own) {
                int hour = entry.at().atZone(zone).getHour();
                int near = IntStream.rangeClosed(hour - 1, hour + 1)
                        .map(h -> hours[Math.floorMod(h, HOURS)])
                        .sum();
                if (before >= rule.known() && near * rule.oneIn() < before) {
                    notices.add(Notice.of(rule, List.of(entry)));
                }
                hours[hour]++;
                before++;
            }
        });
        return notices;
    }

    private static List<Notice> after(Rule.AfterClosing rule, List<LoggedEntry> entries) {
        Map<String, LoggedEntry> closed = new HashMap<>();
        List<Notice> notices = new ArrayList<>();
        for (LoggedEntry entry : entries) {
            String group = Rule.Per.PERSON_AND_CHILD.group(entry);
            if (rule.closed().selects(entry.entry())) {
                closed.put(group, entry);
            } else if (rule.looksAt().selects(entry.entry()) && closed.containsKey(group)) {
                LoggedEntry closing = closed.get(group);
                if (longAfter(closing.at(), entry.at(), rule.later())) {
                    notices.add(Notice.of(rule, List.of(closing, entry)));
                }
            }
        }
        return notices;
    }

    private static boolean longAfter(Instant first, Instant second, Duration atLeast) {
        return !first.plus(atLeast).isAfter(second);
    }

    private static boolean drawn(LoggedEntry entry, int oneIn) {
        return Long.parseUnsignedLong(entry.leaf().substring(0, HEX), HEX) >>> 1 < (Long.MAX_VALUE / oneIn);
    }
}
