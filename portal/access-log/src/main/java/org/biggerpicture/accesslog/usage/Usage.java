package org.biggerpicture.accesslog.usage;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.biggerpicture.accesslog.entry.LoggedEntry;

/**
 * Counts entries day by day as the log grows, so that a figure over any span of days takes no reading of the log. It
 * names no person and no child. Not safe for use by several threads.
 */
public final class Usage {
    private final ZoneId zone;
    private final NavigableMap<LocalDate, Map<Figure, Map<List<String>, Long>>> days = new TreeMap<>();

    /** Nothing counted yet; days and hours in this zone. */
    public Usage(ZoneId zone) {
        this.zone = zone;
    }

    /** Counts the next entry. */
    public void saw(LoggedEntry logged) {
        ZonedDateTime local = logged.at().atZone(zone);
        Map<Figure, Map<List<String>, Long>> day =
                days.computeIfAbsent(local.toLocalDate(), d -> new EnumMap<>(Figure.class));
        for (Figure figure : Figure.values()) {
            for (List<String> value : figure.of(logged.entry(), local.getHour())) {
                day.computeIfAbsent(figure, f -> new HashMap<>()).merge(value, 1L, Long::sum);
            }
        }
    }

    /**
     * How many entries have each value.
     *
     * @param from the first day
     * @param to the last day
     */
    public Map<List<String>, Long> count(Figure figure, LocalDate from, LocalDate to) {
        Map<List<String>, Long> sum = new HashMap<>();
        within(from, to)
                .values()
                .forEach(day ->
                        day.getOrDefault(figure, Map.of()).forEach((value, n) -> sum.merge(value, n, Long::sum)));
        return sum;
    }

    /** How many entries there are in all of a figure on each day, from the first day with any to the last. */
    public NavigableMap<LocalDate, Long> byDay(Figure figure, LocalDate from, LocalDate to) {
        NavigableMap<LocalDate, Long> counts = new TreeMap<>();
        within(from, to).forEach((day, figures) -> {
            long n = figures.getOrDefault(figure, Map.of()).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            if (n > 0) {
                counts.put(day, n);
            }
        });
        return counts;
    }

    private Map<LocalDate, Map<Figure, Map<List<String>, Long>>> within(LocalDate from, LocalDate to) {
        return from.isAfter(to) ? Map.of() : days.subMap(from, true, to, true);
    }
}
