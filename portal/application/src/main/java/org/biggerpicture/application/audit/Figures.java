package org.biggerpicture.application.audit;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.biggerpicture.accesslog.entry.EntryKind;
import org.biggerpicture.accesslog.search.Criteria;
import org.biggerpicture.accesslog.usage.Figure;
import org.biggerpicture.accesslog.usage.Usage;
import org.biggerpicture.application.configuration.Region;
import org.biggerpicture.page.FiguresPage;
import org.biggerpicture.page.FiguresPage.Bar;
import org.biggerpicture.page.FiguresPage.Shape;

/** How the portal was used in a span of days. Each count leads to the search that lists exactly its entries. */
final class Figures {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);
    private static final int MOST_DAYS = 92;
    private static final int HOURS = 24;
    private static final String NOTHING = "Nothing was recorded in this span.";
    private static final Set<String> NOT_TOLD = Set.of("refused", "late", "down", "unreadable");

    private static final Map<String, String> LOOKS = Map.of("kind", EntryKind.INTENT.name());
    private static final Map<String, String> SHOWN = Map.of("kind", EntryKind.DISCLOSURE.name());

    private final LogWords words;
    private final Map<String, String> span;
    private final LocalDate first;
    private final LocalDate last;

    Figures(Region region, LocalDate first, LocalDate last) {
        this.words = new LogWords(region);
        this.first = first;
        this.last = last;
        this.span = Map.of("from", first.toString(), "to", last.toString());
    }

    /** The span in words. */
    String span() {
        return first.equals(last)
                ? "On " + DAY.format(first) + "."
                : "From " + DAY.format(first) + " to " + DAY.format(last) + ".";
    }

    static String unread(long entries) {
        return entries == 0 ? "" : "The log is still being read: " + entries + " entries are not counted yet.";
    }

    List<FiguresPage.Figure> of(Usage usage) {
        List<FiguresPage.Figure> figures = new ArrayList<>();
        figures.add(byTime(usage));
        figures.add(byHour(usage.count(Figure.HOUR, first, last)));
        figures.add(ranked("purpose", "Looks by purpose", "Purpose", usage, Figure.PURPOSE, LOOKS, words::purpose));
        figures.add(ranked("role", "Looks by role", "Role", usage, Figure.ROLE, LOOKS, words::role));
        figures.add(ranked(
                "organisation",
                "Looks by organisation",
                "Organisation",
                usage,
                Figure.ORGANISATION,
                LOOKS,
                words::organisation));
        figures.add(
                ranked("agency", "Looks by agency asked", "Agency", usage, Figure.ASKED, asked(LOOKS), words::agency));
        figures.addAll(whoAsksWhom(usage.count(Figure.WHO_ASKS_WHOM, first, last)));
        figures.add(ranked("outcome", "What came of it", "Outcome", usage, Figure.OUTCOME, SHOWN, LogWords::outcome));
        figures.add(notTold(usage.count(Figure.OUTCOME_OF_AGENCY, first, last)));
        figures.add(ranked(
                "organisation",
                "Refused by the portal itself",
                "Organisation of who tried",
                usage,
                Figure.REFUSED,
                Map.of("kind", EntryKind.REFUSAL.name()),
                words::organisation));
        figures.add(
                ranked("agreement", "Agreements used", "Agreement", usage, Figure.AGREEMENT, SHOWN, words::agreement));
        figures.add(ranked(
                "kind",
                "Everything recorded",
                "What",
                usage,
                Figure.KIND,
                Map.of(),
                kind -> LogWords.kind(EntryKind.valueOf(kind))));
        return figures;
    }

    private static Map<String, String> asked(Map<String, String> looks) {
        return plus(looks, "outcome", Criteria.ASKED);
    }

    /** Day by day; month by month where the days are too many to draw. */
    private FiguresPage.Figure byTime(Usage usage) {
        NavigableMap<LocalDate, Long> days = usage.byDay(Figure.LOOKS, first, last);
        List<Bar> bars = ChronoUnit.DAYS.between(first, last) < MOST_DAYS
                ? first.datesUntil(last.plusDays(1))
                        .map(day -> time(DAY.format(day), days.getOrDefault(day, 0L), day, day))
                        .toList()
                : months(days);
        boolean byDay = ChronoUnit.DAYS.between(first, last) < MOST_DAYS;
        return figure(byDay ? "Looks by day" : "Looks by month", Shape.COLUMNS, byDay ? "Day" : "Month", bars);
    }

    private List<Bar> months(NavigableMap<LocalDate, Long> days) {
        NavigableMap<YearMonth, Long> months = new TreeMap<>();
        days.forEach((day, n) -> months.merge(YearMonth.from(day), n, Long::sum));
        if (months.isEmpty()) {
            return List.of();
        }
        return Stream.iterate(months.firstKey(), m -> !m.isAfter(months.lastKey()), m -> m.plusMonths(1))
                .map(m -> time(
                        MONTH.format(m),
                        months.getOrDefault(m, 0L),
                        later(m.atDay(1), first),
                        earlier(m.atEndOfMonth(), last)))
                .toList();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static Bar time(String label, long count, LocalDate from, LocalDate to) {
        return bar(label, count, plus(plus(LOOKS, "from", from.toString()), "to", to.toString()));
    }

    private FiguresPage.Figure byHour(Map<List<String>, Long> counts) {
        List<Bar> bars = IntStream.range(0, HOURS)
                .mapToObj(Integer::toString)
                .map(hour ->
                        bar(hour + ":00", counts.getOrDefault(List.of(hour), 0L), plus(within(LOOKS), "hour", hour)))
                .toList();
        return figure("Looks by hour of the day", Shape.COLUMNS, "Hour", counts.isEmpty() ? List.of() : bars);
    }

    private FiguresPage.Figure ranked(
            String parameter,
            String caption,
            String what,
            Usage usage,
            Figure figure,
            Map<String, String> common,
            Function<String, String> label) {
        return figure(
                caption,
                Shape.BARS,
                what,
                usage.count(figure, first, last).entrySet().stream()
                        .map(e -> bar(
                                label.apply(e.getKey().getFirst()),
                                e.getValue(),
                                plus(within(common), parameter, e.getKey().getFirst())))
                        .sorted(MOST_FIRST)
                        .toList());
    }

    /** One drawing for each organisation that asks. */
    private List<FiguresPage.Figure> whoAsksWhom(Map<List<String>, Long> counts) {
        return counts.keySet().stream()
                .map(List::getFirst)
                .distinct()
                .sorted()
                .map(who -> figure(
                        "Whom " + words.organisation(who) + " asks",
                        Shape.BARS,
                        "Agency",
                        counts.entrySet().stream()
                                .filter(e -> e.getKey().getFirst().equals(who))
                                .map(e -> bar(
                                        words.agency(e.getKey().getLast()),
                                        e.getValue(),
                                        plus(
                                                plus(within(asked(LOOKS)), "organisation", who),
                                                "agency",
                                                e.getKey().getLast())))
                                .sorted(MOST_FIRST)
                                .toList()))
                .toList();
    }

    private FiguresPage.Figure notTold(Map<List<String>, Long> counts) {
        return figure(
                "Refusals, time-outs and answers that could not be used",
                Shape.BARS,
                "Agency and outcome",
                counts.entrySet().stream()
                        .filter(e -> NOT_TOLD.contains(e.getKey().getLast()))
                        .map(e -> bar(
                                words.agency(e.getKey().getFirst()) + ": "
                                        + LogWords.outcome(e.getKey().getLast()).toLowerCase(Locale.UK),
                                e.getValue(),
                                plus(
                                        plus(within(SHOWN), "agency", e.getKey().getFirst()),
                                        "outcome",
                                        e.getKey().getLast())))
                        .sorted(MOST_FIRST)
                        .toList());
    }

    private static final Comparator<Bar> MOST_FIRST =
            Comparator.comparingLong(Bar::count).reversed().thenComparing(Bar::label);

    private static FiguresPage.Figure figure(String caption, Shape shape, String what, List<Bar> bars) {
        boolean nothing = bars.stream().allMatch(b -> b.count() == 0);
        String id = caption.toLowerCase(Locale.UK).replaceAll("[^a-z]+", "-");
        return new FiguresPage.Figure(id, caption, shape, what, nothing ? List.of() : bars, NOTHING);
    }

    private Map<String, String> within(Map<String, String> parameters) {
        Map<String, String> all = new TreeMap<>(span);
        all.putAll(parameters);
        return all;
    }

    private static Map<String, String> plus(Map<String, String> parameters, String name, String value) {
        Map<String, String> all = new TreeMap<>(parameters);
        all.put(name, value);
        return all;
    }

    private static Bar bar(String label, long count, Map<String, String> parameters) {
        return new Bar(label, count, count == 0 ? "" : AuditWords.address("/audit", parameters));
    }
}
