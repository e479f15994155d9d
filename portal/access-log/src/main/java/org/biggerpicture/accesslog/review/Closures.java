package org.biggerpicture.accesslog.review;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.biggerpicture.accesslog.entry.LoggedEntry;

/** What was closed last about each child, and who looks long after. */
final class Closures implements Watcher {
    private final Rule.AfterClosing rule;
    private final Map<String, Closing> closed = new HashMap<>();

    Closures(Rule.AfterClosing rule) {
        this.rule = rule;
    }

    private record Closing(long position, Instant at) {}

    @Override
    public Optional<Notice> saw(LoggedEntry logged) {
        String group = rule.per().group(logged);
        if (rule.closed().selects(logged.entry())) {
            closed.put(group, new Closing(logged.position(), logged.at()));
            return Optional.empty();
        }
        return Optional.ofNullable(closed.get(group))
                .filter(closing -> rule.looksAt().selects(logged.entry())
                        && !closing.at().plus(rule.later()).isAfter(logged.at()))
                .map(closing -> Notice.of(rule, List.of(closing.position(), logged.position()), logged));
    }
}
