package org.biggerpicture.accesslog.review;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.biggerpicture.accesslog.entry.LoggedEntry;

/**
 * Follows the log entry by entry and keeps what its rules notice. Of what came before it keeps only what the rules need:
 * counts, hours, the places of recent entries. What was noticed never changes with what is logged after it. Not safe for
 * use by several threads.
 */
public final class Watch {
    private static final Duration AN_ENQUIRY_LASTS = Duration.ofDays(1);

    private final ZoneId zone;
    private final List<Watcher> watchers;
    private final List<Notice> noticed = new ArrayList<>();

    /**
     * A watch that has seen nothing yet.
     *
     * @param zone the hub's own time, by which hours are odd or not
     */
    public Watch(List<Rule> rules, ZoneId zone) {
        this.zone = zone;
        this.watchers = rules.stream().map(this::watcher).toList();
    }

    /** The next entry, in the order of the log; what it made the rules notice. */
    public List<Notice> saw(LoggedEntry logged) {
        List<Notice> now = new ArrayList<>();
        for (Watcher watcher : watchers) {
            watcher.saw(logged).ifPresent(now::add);
        }
        noticed.addAll(now);
        return now;
    }

    /** All that was noticed so far, the latest first. */
    public List<Notice> notices() {
        return noticed.stream()
                .sorted(Comparator.comparing(Notice::at)
                        .reversed()
                        .thenComparing(n -> n.rule().id())
                        .thenComparing(Notice::reference))
                .toList();
    }

    private Watcher watcher(Rule rule) {
        return switch (rule) {
            case Rule.Each each -> logged -> when(selects(each, logged), each, logged);
            case Rule.EachEnquiry each -> once(each);
            case Rule.Often often -> new Counting(often);
            case Rule.MoreThanUsual more -> new OwnPace(more);
            case Rule.OddHour odd -> new OwnHours(odd, zone);
            case Rule.AfterClosing after -> new Closures(after);
            case Rule.AfterAbsence after -> absence(after);
            case Rule.Unfit unfit -> logged -> when(selects(unfit, logged) && !fits(unfit, logged), unfit, logged);
            case Rule.Drawn drawn ->
                logged -> when(selects(drawn, logged) && Lot.of(logged) < drawn.share(logged), drawn, logged);
        };
    }

    private static boolean selects(Rule rule, LoggedEntry logged) {
        return rule.looksAt().selects(logged.entry());
    }

    private static Optional<Notice> when(boolean so, Rule rule, LoggedEntry logged) {
        return so ? Optional.of(Notice.of(rule, logged)) : Optional.empty();
    }

    private static Watcher once(Rule.EachEnquiry rule) {
        Recent<Set<String>> enquiries = new Recent<>(AN_ENQUIRY_LASTS, HashSet::new);
        return logged -> selects(rule, logged)
                ? when(
                        enquiries
                                .of(logged.entry().grounds().enquiry(), logged.at())
                                .add(rule.id()),
                        rule,
                        logged)
                : Optional.empty();
    }

    private static Watcher absence(Rule.AfterAbsence rule) {
        Map<String, Instant> last = new HashMap<>();
        return logged -> {
            if (!selects(rule, logged)) {
                return Optional.empty();
            }
            Instant before = last.put(Rule.Per.PERSON.group(logged), logged.at());
            return when(before != null && !before.plus(rule.away()).isAfter(logged.at()), rule, logged);
        };
    }

    private static boolean fits(Rule.Unfit rule, LoggedEntry logged) {
        return rule.purposes()
                .getOrDefault(logged.entry().who().role(), Set.of())
                .contains(logged.entry().grounds().purpose());
    }
}
