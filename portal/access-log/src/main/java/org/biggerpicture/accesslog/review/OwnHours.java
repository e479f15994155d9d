package org.biggerpicture.accesslog.review;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.biggerpicture.accesslog.entry.LoggedEntry;

/** A habit is what came before: an entry is not held against itself, nor against what came after. */
final class OwnHours implements Watcher {
    private static final int HOURS = 24;

    private final Rule.OddHour rule;
    private final ZoneId zone;
    private final Map<String, int[]> persons = new HashMap<>();

    OwnHours(Rule.OddHour rule, ZoneId zone) {
        this.rule = rule;
        this.zone = zone;
    }

    @Override
    public Optional<Notice> saw(LoggedEntry logged) {
        if (!rule.looksAt().selects(logged.entry())) {
            return Optional.empty();
        }
        int[] hours = persons.computeIfAbsent(Rule.Per.PERSON.group(logged), p -> new int[HOURS]);
        int hour = logged.at().atZone(zone).getHour();
        int before = IntStream.of(hours).sum();
        int near = IntStream.rangeClosed(hour - 1, hour + 1)
                .map(h -> hours[Math.floorMod(h, HOURS)])
                .sum();
        hours[hour]++;
        return before >= rule.known() && (long) near * rule.oneIn() < before
                ? Optional.of(Notice.of(rule, logged))
                : Optional.empty();
    }
}
