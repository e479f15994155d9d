package org.biggerpicture.application.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.biggerpicture.accesslog.AccessLog;
import org.biggerpicture.accesslog.entry.LoggedEntry;
import org.biggerpicture.accesslog.search.Criteria;
import org.biggerpicture.application.configuration.Whole;
import org.biggerpicture.page.FiguresPage.Bar;
import org.biggerpicture.page.FiguresPage.Figure;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Every figure leads to its entries")
class FiguresTest {
    private static final Whole HUB = BusyLog.configuration();
    private static final Persons NAMES = new Persons();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "1, 2026-08-03, 2026-08-03",
        "2, 2026-08-01, 2026-08-31",
        "3, 2026-08-05, 2026-10-30",
        "4, 2026-01-01, 2026-12-31",
        "5, 2026-08-04, 2026-08-05"
    })
    void a_number_counts_exactly_the_entries_its_link_lists(long seed, LocalDate first, LocalDate last)
            throws Exception {
        try (BusyLog busy = BusyLog.of(folder, seed, 1200)) {
            List<Figure> figures = figures(busy, first, last);
            int followed = 0;
            for (Figure figure : figures) {
                for (Bar bar : figure.bars()) {
                    assertThat(listed(busy.log(), bar.href()))
                            .as("%s, %s: %s", figure.caption(), bar.label(), bar.href())
                            .hasSize((int) bar.count());
                    followed++;
                }
            }
            assertThat(followed).isGreaterThan(30);
        }
    }

    @Test
    void every_look_stands_in_the_figure_by_day_by_hour_by_purpose_by_role_and_by_organisation() throws Exception {
        try (BusyLog busy = BusyLog.of(folder, 7, 800)) {
            List<Figure> figures = figures(busy, LocalDate.parse("2026-08-01"), LocalDate.parse("2026-12-31"));
            Set<Long> sums = new HashSet<>();
            for (String part : List.of(
                    "looks-by-month", "looks-by-hour", "looks-by-purpose", "looks-by-role", "looks-by-organisation")) {
                sums.add(figures.stream()
                        .filter(f -> f.id().startsWith(part))
                        .flatMap(f -> f.bars().stream())
                        .mapToLong(Bar::count)
                        .sum());
            }
            assertThat(sums).hasSize(1).doesNotContain(0L);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"police-hub#1.1", "police-hub#2.2", "health-hub#2.0"})
    void a_clause_is_found_as_it_is_cited_whether_it_showed_or_withheld(String clause) throws Exception {
        try (BusyLog busy = BusyLog.of(folder, 11, 400)) {
            List<LoggedEntry> found = listed(busy.log(), "/audit?clause=" + AuditWords.encoded(clause));
            long cited = all(busy.log(), Criteria.ALL).stream()
                    .filter(e -> LogWords.clauses(e.entry()).contains(clause))
                    .count();

            assertThat(found)
                    .hasSize((int) cited)
                    .isNotEmpty()
                    .allMatch(e -> LogWords.clauses(e.entry()).contains(clause));
        }
    }

    @Test
    void an_entry_that_retention_removed_is_neither_counted_nor_found() throws Exception {
        try (BusyLog busy = BusyLog.of(folder, 13, 600)) {
            Following following = following(busy);
            LocalDate first = LocalDate.parse("2026-08-01");
            LocalDate last = LocalDate.parse("2026-12-31");
            following.ask(known -> known.usage().count(org.biggerpicture.accesslog.usage.Figure.KIND, first, last));
            busy.log()
                    .forgetting()
                    .expire(
                            org.biggerpicture.accesslog.entry.Who.portal("hub"),
                            "public-task",
                            BusyLog.FIRST.plus(Duration.ofDays(3)));

            Figures drawn = new Figures(HUB.region(), first, last);
            List<Figure> figures =
                    following.ask(known -> drawn.of(known.usage())).what();
            Figure everything = figures.getLast();
            long counted = everything.bars().stream().mapToLong(Bar::count).sum();
            assertThat(counted)
                    .isLessThan(600)
                    .isEqualTo(all(busy.log(), Criteria.ALL).size());
        }
    }

    private List<Figure> figures(BusyLog busy, LocalDate first, LocalDate last) throws Exception {
        Figures drawn = new Figures(HUB.region(), first, last);
        Following.Told<List<Figure>> told = following(busy).ask(known -> drawn.of(known.usage()));
        assertThat(told.unread()).isZero();
        return told.what();
    }

    private static Following following(BusyLog busy) {
        return new Following(busy.log(), HUB.auditing(), InstantSource.fixed(busy.now()), Duration.ofHours(1));
    }

    /** What the page at this address lists, page after page. */
    private static List<LoggedEntry> listed(AccessLog log, String href) throws Exception {
        if (href.isEmpty()) {
            return List.of();
        }
        AuditQuery query = AuditQuery.of(parameters(href), NAMES, List.of());
        assertThat(query.faults()).isEmpty();
        return all(log, query.criteria());
    }

    private static List<LoggedEntry> all(AccessLog log, Criteria criteria) throws Exception {
        List<LoggedEntry> all = new ArrayList<>();
        List<LoggedEntry> page;
        do {
            page = log.find(criteria.limit(1000)
                    .after(all.isEmpty() ? Criteria.START : all.getLast().position()));
            all.addAll(page);
        } while (!page.isEmpty());
        return all;
    }

    private static Map<String, String> parameters(String href) {
        Map<String, String> parameters = new TreeMap<>();
        for (String part : URI.create(href).getRawQuery().split("&")) {
            String[] both = part.split("=", 2);
            parameters.put(both[0], URLDecoder.decode(both[1], StandardCharsets.UTF_8));
        }
        return parameters;
    }
}
