package org.biggerpicture.accesslog.review;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.biggerpicture.accesslog.entry.LoggedEntry;

/**
 * How many a person usually has in a while in which they have any, and whether they have many times that now. What lies
 * within the while that ends now is not yet habit.
 */
final class OwnPace implements Watcher {
    private final Rule.MoreThanUsual rule;
    private final Map<String, Pace> persons = new HashMap<>();

    OwnPace(Rule.MoreThanUsual rule) {
        this.rule = rule;
    }

    private static final class Pace {
        private final ArrayDeque<One> recent = new ArrayDeque<>();
        private long entries;
        private long whiles;
        private long last = Long.MIN_VALUE;
        private boolean reached;
    }

    private record One(long position, Instant at) {}

    @Override
    public Optional<Notice> saw(LoggedEntry logged) {
        if (!rule.looksAt().selects(logged.entry())) {
            return Optional.empty();
        }
        Pace pace = persons.computeIfAbsent(Rule.Per.PERSON.group(logged), p -> new Pace());
        pace.recent.addLast(new One(logged.position(), logged.at()));
        while (pace.recent.getFirst().at().plus(rule.within()).isBefore(logged.at())) {
            becomesHabit(pace, pace.recent.removeFirst());
        }
        boolean before = pace.reached;
        pace.reached = unusual(pace);
        List<Long> positions = pace.reached && !before
                ? pace.recent.stream().map(One::position).toList()
                : List.of();
        return positions.isEmpty() ? Optional.empty() : Optional.of(Notice.of(rule, positions, logged));
    }

    private void becomesHabit(Pace pace, One one) {
        long thisWhile = Math.floorDiv(one.at().toEpochMilli(), rule.within().toMillis());
        pace.entries++;
        pace.whiles += thisWhile == pace.last ? 0 : 1;
        pace.last = thisWhile;
    }

    private boolean unusual(Pace pace) {
        int now = pace.recent.size();
        return pace.whiles >= rule.known()
                && now >= rule.atLeast()
                && now * pace.whiles >= rule.timesUsual() * pace.entries;
    }
}
