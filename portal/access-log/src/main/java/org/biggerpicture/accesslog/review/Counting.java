package org.biggerpicture.accesslog.review;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import org.biggerpicture.accesslog.entry.LoggedEntry;

/** One notice for each time a count is reached; it must fall below before it can be reached again. */
final class Counting implements Watcher {
    private final Rule.Often rule;
    private final Recent<Group> groups;

    Counting(Rule.Often rule) {
        this.rule = rule;
        this.groups = new Recent<>(rule.within(), Group::new);
    }

    private static final class Group {
        private final ArrayDeque<One> recent = new ArrayDeque<>();
        private boolean reached;
    }

    private record One(long position, java.time.Instant at, String child) {}

    @Override
    public Optional<Notice> saw(LoggedEntry logged) {
        if (!rule.looksAt().selects(logged.entry())) {
            return Optional.empty();
        }
        Group group = groups.of(rule.per().group(logged), logged.at());
        ArrayDeque<One> recent = group.recent;
        String child = logged.entry().grounds().subject();
        if (rule.children()) {
            recent.removeIf(one -> one.child().equals(child));
        }
        recent.addLast(new One(logged.position(), logged.at(), child));
        while (recent.getFirst().at().plus(rule.within()).isBefore(logged.at())) {
            recent.removeFirst();
        }
        boolean before = group.reached;
        group.reached = recent.size() >= rule.times();
        List<Long> positions =
                group.reached && !before ? recent.stream().map(One::position).toList() : List.of();
        return positions.isEmpty() ? Optional.empty() : Optional.of(Notice.of(rule, positions, logged));
    }
}
