package org.biggerpicture.accesslog.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.biggerpicture.accesslog.entry.Entry;
import org.biggerpicture.accesslog.entry.EntryKind;
import org.biggerpicture.accesslog.entry.Grounds;
import org.biggerpicture.accesslog.entry.LoggedEntry;
import org.biggerpicture.accesslog.entry.Who;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Unusual access surfaces by itself")
class WatchTest {
    private static final Instant MONDAY = Instant.parse("2026-11-23T10:00:00Z");
    private static final Selector LOOKS = new Selector(Set.of(EntryKind.INTENT), Set.of(), Set.of(), Map.of());
    private static final Watch WATCH = new Watch(ZoneId.of("Europe/London"));

    private final List<LoggedEntry> log = new ArrayList<>();

    @Test
    void the_same_child_looked_at_again_and_again_is_noticed_once_until_it_stops() {
        Rule rule = new Rule.Often("repeat", "", LOOKS, Rule.Per.PERSON_AND_CHILD, 3, Duration.ofDays(7));
        looks("maya", "child-1", 0, 1, 2, 3);
        looks("maya", "child-1", 400, 401, 402);

        assertThat(WATCH.notices(List.of(rule), log))
                .extracting(n -> n.entries().getLast().position())
                .containsExactly(6L, 2L);
    }

    @Test
    void looks_at_different_children_do_not_add_up_to_repeated_looks_at_one() {
        Rule rule = new Rule.Often("repeat", "", LOOKS, Rule.Per.PERSON_AND_CHILD, 2, Duration.ofDays(7));
        looks("maya", "child-1", 0);
        looks("maya", "child-2", 1);
        looks("daniel", "child-1", 2);

        assertThat(WATCH.notices(List.of(rule), log)).isEmpty();
    }

    @Test
    void a_burst_counts_one_persons_looks_at_anyone() {
        Rule rule = new Rule.Often("burst", "", LOOKS, Rule.Per.PERSON, 3, Duration.ofHours(1));
        looks("maya", "child-1", 0);
        looks("maya", "child-2", 0);
        looks("maya", "child-3", 1);

        assertThat(WATCH.notices(List.of(rule), log))
                .singleElement()
                .satisfies(n -> assertThat(n.who().person()).isEqualTo("maya"));
    }

    @Test
    void an_hour_is_odd_only_against_that_persons_own_habit() {
        Rule rule = new Rule.OddHour("hours", "", LOOKS, 5, 10);
        IntStream.range(0, 6).forEach(day -> looks("maya", "child-" + day, day * 24));
        looks("night-shift", "child-1", 14);
        looks("maya", "child-9", 6 * 24 + 15);

        assertThat(WATCH.notices(List.of(rule), log))
                .singleElement()
                .satisfies(n -> assertThat(n.entries()).containsExactly(log.getLast()));
    }

    @Test
    void a_look_long_after_closing_is_noticed_and_one_soon_after_is_not() {
        Selector closed =
                new Selector(Set.of(EntryKind.DECISION), Set.of(), Set.of(), Map.of("decision", "no-further-action"));
        Rule rule = new Rule.AfterClosing("after", "", LOOKS, closed, Duration.ofDays(14));
        looks("maya", "child-1", 0);
        add(entry(EntryKind.DECISION, "maya", "child-1").with("decision", "no-further-action"), 1);
        looks("maya", "child-1", 2, 24 * 20);
        looks("daniel", "child-1", 24 * 21);

        assertThat(WATCH.notices(List.of(rule), log))
                .extracting(n -> n.entries().getLast().position())
                .containsExactly(3L);
    }

    @Test
    void an_export_is_noticed_each_time_and_an_ordinary_look_never() {
        Rule rule = new Rule.Each("export", "", new Selector(Set.of(EntryKind.EXPORT), Set.of(), Set.of(), Map.of()));
        looks("helen", "child-1", 0);
        add(entry(EntryKind.EXPORT, "helen", ""), 1);

        assertThat(WATCH.notices(List.of(rule), log)).hasSize(1);
    }

    @Test
    void about_one_in_ten_is_drawn_and_always_the_same_ones() {
        Rule rule = new Rule.Drawn("random", "", LOOKS, 10);
        IntStream.range(0, 2000).forEach(i -> looks("maya", "child-" + i, i));

        assertThat(WATCH.notices(List.of(rule), log)).hasSizeBetween(140, 260);
        assertThat(WATCH.notices(List.of(rule), log)).isEqualTo(WATCH.notices(List.of(rule), log));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void what_was_noticed_stays_noticed_whatever_is_logged_after_it(long seed) {
        Random random = new Random(seed);
        List<Rule> rules = List.of(
                new Rule.Often("repeat", "", LOOKS, Rule.Per.PERSON_AND_CHILD, 3, Duration.ofDays(2)),
                new Rule.Often("burst", "", LOOKS, Rule.Per.PERSON, 4, Duration.ofHours(3)),
                new Rule.OddHour("hours", "", LOOKS, 10, 8),
                new Rule.Drawn("random", "", LOOKS, 7));
        int hour = 0;
        List<String> before = List.of();
        for (int i = 0; i < 200; i++) {
            hour += random.nextInt(6);
            looks("p" + random.nextInt(3), "c" + random.nextInt(4), hour);
            List<String> now =
                    WATCH.notices(rules, log).stream().map(Notice::reference).toList();
            assertThat(now).containsAll(before).doesNotHaveDuplicates();
            before = now;
        }
    }

    @Test
    void a_review_stands_where_the_log_says_it_stands() {
        add(entry(EntryKind.REVIEW_OPENED, "helen", "").with(ReviewState.NOTICE, "R-1"), 0);
        add(entry(EntryKind.REVIEW_OPENED, "helen", "").with(ReviewState.NOTICE, "R-2"), 1);
        add(
                entry(EntryKind.REVIEW_CLOSED, "tom", "")
                        .with(ReviewState.NOTICE, "R-2")
                        .with(ReviewState.FINDING, "as-expected"),
                2);

        assertThat(ReviewState.of(log))
                .containsEntry("R-1", new ReviewState.Open("helen", MONDAY))
                .containsEntry("R-2", new ReviewState.Closed("tom", MONDAY.plus(Duration.ofHours(2)), "as-expected"));
    }

    private void looks(String person, String child, int... hours) {
        IntStream.of(hours).forEach(h -> add(entry(EntryKind.INTENT, person, child), h));
    }

    private static Entry entry(EntryKind kind, String person, String child) {
        return Entry.of(
                kind,
                new Who(person, "", "council", "screener", "", ""),
                new Grounds("e", "screening", "task", "", "", child, "v"));
    }

    private void add(Entry entry, int hour) {
        long position = log.size();
        String leaf = "%016x".formatted(new Random(position * 7919 + hour).nextLong()) + "0".repeat(48);
        log.add(new LoggedEntry(position, MONDAY.plus(Duration.ofHours(hour)), leaf, entry, Map.of(), ""));
    }
}
