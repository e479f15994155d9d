package org.biggerpicture.accesslog.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private static final Selector LOOKS = Selector.of(Set.of(EntryKind.INTENT), Map.of());
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final List<LoggedEntry> log = new ArrayList<>();

    @Test
    void the_same_child_looked_at_again_and_again_is_noticed_once_until_it_stops() {
        Rule rule = new Rule.Often(stated("repeat"), Rule.Per.PERSON_AND_CHILD, 3, Duration.ofDays(7), false);
        looks("maya", "child-1", 0, 1, 2, 3);
        looks("maya", "child-1", 400, 401, 402);

        assertThat(noticed(rule)).extracting(n -> n.positions().getLast()).containsExactly(6L, 2L);
    }

    @Test
    void looks_at_different_children_do_not_add_up_to_repeated_looks_at_one() {
        Rule rule = new Rule.Often(stated("repeat"), Rule.Per.PERSON_AND_CHILD, 2, Duration.ofDays(7), false);
        looks("maya", "child-1", 0);
        looks("maya", "child-2", 1);
        looks("daniel", "child-1", 2);

        assertThat(noticed(rule)).isEmpty();
    }

    @Test
    void a_burst_counts_one_persons_looks_at_anyone() {
        Rule rule = new Rule.Often(stated("burst"), Rule.Per.PERSON, 3, Duration.ofHours(1), false);
        looks("maya", "child-1", 0);
        looks("maya", "child-2", 0);
        looks("maya", "child-3", 1);

        assertThat(noticed(rule))
                .singleElement()
                .satisfies(n -> assertThat(n.who().person()).isEqualTo("maya"));
    }

    @Test
    void an_hour_is_odd_only_against_that_persons_own_habit() {
        Rule rule = new Rule.OddHour(stated("hours"), 5, 10);
        IntStream.range(0, 6).forEach(day -> looks("maya", "child-" + day, day * 24));
        looks("night-shift", "child-1", 14);
        looks("maya", "child-9", 6 * 24 + 15);

        assertThat(noticed(rule))
                .singleElement()
                .satisfies(n ->
                        assertThat(n.positions()).containsExactly(log.getLast().position()));
    }

    @Test
    void a_look_long_after_closing_is_noticed_and_one_soon_after_is_not() {
        Selector closed = Selector.of(Set.of(EntryKind.DECISION), Map.of("decision", "no-further-action"));
        Rule rule = new Rule.AfterClosing(stated("after"), closed, Rule.Per.PERSON_AND_CHILD, Duration.ofDays(14));
        looks("maya", "child-1", 0);
        add(entry(EntryKind.DECISION, "maya", "child-1").with("decision", "no-further-action"), 1);
        looks("maya", "child-1", 2, 24 * 20);
        looks("daniel", "child-1", 24 * 21);

        assertThat(noticed(rule)).extracting(n -> n.positions().getLast()).containsExactly(3L);
    }

    @Test
    void an_export_is_noticed_each_time_and_an_ordinary_look_never() {
        Rule rule = new Rule.Each(stated("export", Selector.of(Set.of(EntryKind.EXPORT), Map.of())));
        looks("helen", "child-1", 0);
        add(entry(EntryKind.EXPORT, "helen", ""), 1);

        assertThat(noticed(rule)).hasSize(1);
    }

    @Test
    void about_one_in_ten_is_drawn_and_always_the_same_ones() {
        Rule rule = new Rule.Drawn(stated("random"), 10, List.of());
        IntStream.range(0, 2000).forEach(i -> looks("maya", "child-" + i, i));

        assertThat(noticed(rule)).hasSizeBetween(140, 260);
        assertThat(noticed(rule)).isEqualTo(noticed(rule));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void what_was_noticed_stays_noticed_whatever_is_logged_after_it(long seed) {
        Random random = new Random(seed);
        List<Rule> rules = List.of(
                new Rule.Often(stated("repeat"), Rule.Per.PERSON_AND_CHILD, 3, Duration.ofDays(2), false),
                new Rule.Often(stated("burst"), Rule.Per.PERSON, 4, Duration.ofHours(3), false),
                new Rule.OddHour(stated("hours"), 10, 8),
                new Rule.Drawn(stated("random"), 7, List.of()));
        int hour = 0;
        List<String> before = List.of();
        for (int i = 0; i < 200; i++) {
            hour += random.nextInt(6);
            looks("p" + random.nextInt(3), "c" + random.nextInt(4), hour);
            List<String> now = noticed(rules).stream().map(Notice::reference).toList();
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

        ReviewStates states = ReviewStates.of(log);
        assertThat(states.of("R-1")).isEqualTo(new ReviewState.Open("helen", MONDAY, Optional.empty()));
        assertThat(states.of("R-2"))
                .isEqualTo(new ReviewState.Closed("tom", MONDAY.plus(Duration.ofHours(2)), "as-expected", ""));
        assertThat(states.of("R-3")).isEqualTo(ReviewState.UNTOUCHED);
    }

    @Test
    void a_review_is_whose_took_it_up_first_until_another_takes_it_over() {
        add(entry(EntryKind.REVIEW_OPENED, "helen", "").with(ReviewState.NOTICE, "R-1"), 0);
        add(entry(EntryKind.REVIEW_OPENED, "tom", "").with(ReviewState.NOTICE, "R-1"), 1);
        assertThat(ReviewStates.of(log).of("R-1")).isEqualTo(new ReviewState.Open("helen", MONDAY, Optional.empty()));

        add(entry(EntryKind.REVIEW_CHASED, "portal", "").with(ReviewState.NOTICE, "R-1"), 2);
        assertThat(ReviewStates.of(log).of("R-1"))
                .isEqualTo(new ReviewState.Open("helen", MONDAY, Optional.of(MONDAY.plus(Duration.ofHours(2)))));

        add(
                entry(EntryKind.REVIEW_OPENED, "tom", "")
                        .with(ReviewState.NOTICE, "R-1")
                        .with(ReviewState.TAKEN_OVER, "yes"),
                3);
        assertThat(ReviewStates.of(log).of("R-1"))
                .isEqualTo(new ReviewState.Open("tom", MONDAY.plus(Duration.ofHours(3)), Optional.empty()));
    }

    @Test
    void a_burst_is_held_against_the_persons_own_pace() {
        Rule rule = new Rule.MoreThanUsual(stated("surge"), Duration.ofHours(1), 4, 3, 5);
        IntStream.range(0, 8).forEach(day -> looks("quiet", "child-" + day, day * 24));
        IntStream.range(0, 8).forEach(day -> looks("busy", "child-" + day, day * 24, day * 24, day * 24, day * 24));
        looks("quiet", "child-9", 240, 240, 240, 240);
        looks("busy", "child-9", 240, 240, 240, 240);
        looks("newcomer", "child-9", 240, 240, 240, 240);

        assertThat(noticed(rule))
                .singleElement()
                .satisfies(n -> assertThat(n.who().person()).isEqualTo("quiet"));
    }

    @Test
    void children_are_counted_once_each_where_children_are_meant() {
        Rule rule = new Rule.Often(stated("protected"), Rule.Per.PERSON, 3, Duration.ofDays(1), true);
        looks("maya", "child-1", 0, 1, 2, 3);
        looks("maya", "child-2", 4);
        assertThat(noticed(rule)).isEmpty();

        looks("maya", "child-3", 5);
        assertThat(noticed(rule)).hasSize(1);
    }

    @Test
    void a_weight_makes_a_draw_likelier_by_so_many_times() {
        Selector heavy = new Selector(Set.of(), Set.of(), Set.of("IMMEDIATE"), Set.of(), Map.of());
        Rule rule = new Rule.Drawn(
                stated("random"), 40, List.of(new Rule.Weight("", heavy, 10), new Rule.Weight("", LOOKS, 1)));
        IntStream.range(0, 2000).forEach(i -> looks("maya", "child-" + i, i));
        int plain = noticed(rule).size();
        log.replaceAll(e -> new LoggedEntry(
                e.position(),
                e.at(),
                e.leaf(),
                Entry.of(
                        EntryKind.INTENT,
                        e.entry().who(),
                        new Grounds(
                                "e",
                                "IMMEDIATE",
                                "",
                                "",
                                "",
                                e.entry().grounds().subject(),
                                "")),
                Map.of(),
                ""));

        assertThat(plain).isBetween(30, 75);
        assertThat(noticed(rule)).hasSizeBetween(430, 570);
    }

    @Test
    void a_person_who_comes_back_after_long_is_noticed_once() {
        Rule rule = new Rule.AfterAbsence(stated("absence"), Duration.ofDays(90));
        looks("maya", "child-1", 0, 24 * 89, 24 * 200, 24 * 201);

        assertThat(noticed(rule)).extracting(n -> n.positions().getLast()).containsExactly(2L);
    }

    @Test
    void people_of_the_same_name_in_two_organisations_are_two() {
        Rule rule = new Rule.Often(stated("burst"), Rule.Per.PERSON, 2, Duration.ofHours(1), false);
        looks("maya", "child-1", 0);
        Entry other = Entry.of(
                EntryKind.INTENT,
                new Who("maya", "", "trust", "screener", "", ""),
                entry(EntryKind.INTENT, "", "").grounds());
        add(other, 0);

        assertThat(noticed(rule)).isEmpty();
    }

    private static Rule.Stated stated(String id) {
        return stated(id, LOOKS);
    }

    private static Rule.Stated stated(String id, Selector looksAt) {
        return new Rule.Stated(id, "", looksAt, Optional.empty());
    }

    private List<Notice> noticed(Rule rule) {
        return noticed(List.of(rule));
    }

    private List<Notice> noticed(List<Rule> rules) {
        Watch watch = new Watch(rules, LONDON);
        log.forEach(watch::saw);
        return watch.notices();
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
