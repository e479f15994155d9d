package org.biggerpicture.application.audit;

import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.biggerpicture.accesslog.AccessLog;
import org.biggerpicture.accesslog.entry.EntryKind;
import org.biggerpicture.accesslog.search.Criteria;
import org.biggerpicture.accesslog.search.Criteria.Field;
import org.biggerpicture.accesslog.search.Tally;
import org.biggerpicture.application.configuration.Region;
import org.biggerpicture.page.FiguresPage.Bar;
import org.biggerpicture.page.FiguresPage.Figure;

/** Counts the entries of a span by day, hour, purpose, agency, clause and organisation. */
final class Figures {
    private static final int WIDEST = 200;
    private static final int MOST = 40;

    private final AccessLog log;
    private final Region region;
    private final LogWords words;
    private final AuditQuery query;

    Figures(AccessLog log, Region region, AuditQuery query) {
        this.log = log;
        this.region = region;
        this.words = new LogWords(region);
        this.query = query;
    }

    List<Figure> all() throws SQLException {
        Criteria all = query.criteria();
        Criteria looks = all.where(Field.KIND, EntryKind.INTENT.name());
        Criteria shown = all.where(Field.KIND, EntryKind.DISCLOSURE.name());
        Map<String, String> asked = Map.of("kind", "INTENT");
        Map<String, String> told = Map.of("kind", "DISCLOSURE");
        return List.of(
                figure("Questions a day", "Day", looks, Field.DAY, d -> d, asked, "from", "to"),
                figure("Questions by hour of the day", "Hour", looks, Field.HOUR, h -> h + ":00", asked),
                figure("Questions by purpose", "Purpose", looks, Field.PURPOSE, this::purpose, asked, "purpose"),
                figure(
                        "Questions by organisation",
                        "Organisation",
                        looks,
                        Field.ORGANISATION,
                        o -> o,
                        asked,
                        "organisation"),
                figure("Who was asked", "Agency", looks, Field.AGENCY, words::agency, asked, "agency"),
                figure("What came of it", "Outcome", shown, Field.OUTCOME, LogWords::outcome, told, "outcome"),
                figure("Agreements used", "Agreement", shown, Field.AGREEMENT, a -> a, told, "agreement"),
                figure("Everything recorded", "What", all, Field.KIND, Figures::kind, Map.of(), "kind"));
    }

    private String purpose(String code) {
        return LogWords.label(region.agreements().vocabulary().purposes(), code);
    }

    private static String kind(String name) {
        return LogWords.kind(EntryKind.valueOf(name));
    }

    /**
     * One drawing.
     *
     * @param besides what else the entries have in common, as the address of their list says it
     * @param parameters where the value counted goes in that address; none where it can't be looked for
     */
    private Figure figure(
            String caption,
            String what,
            Criteria criteria,
            Field by,
            Function<String, String> label,
            Map<String, String> besides,
            String... parameters)
            throws SQLException {
        List<Tally> tallies = log.count(criteria, by).stream()
                .filter(t -> !t.values().getOrDefault(by, "").isEmpty())
                .toList();
        long most = tallies.stream().mapToLong(Tally::entries).max().orElse(1);
        List<Bar> bars = order(tallies, by).stream()
                .limit(MOST)
                .map(t -> bar(t, by, label, besides, most, parameters))
                .toList();
        return new Figure(caption, what, bars, "Nothing was recorded in this span.");
    }

    /** Days and hours in their own order, everything else by how many. */
    private static List<Tally> order(List<Tally> tallies, Field by) {
        if (by == Field.DAY) {
            return tallies.stream()
                    .sorted(Comparator.comparing((Tally t) -> t.values().get(by))
                            .reversed())
                    .toList();
        }
        return by == Field.HOUR
                ? tallies.stream()
                        .sorted(Comparator.comparingInt(
                                t -> Integer.parseInt(t.values().get(by))))
                        .toList()
                : tallies.stream()
                        .sorted(Comparator.comparingLong(Tally::entries).reversed())
                        .toList();
    }

    private Bar bar(
            Tally tally,
            Field by,
            Function<String, String> label,
            Map<String, String> besides,
            long most,
            String... parameters) {
        String value = tally.values().getOrDefault(by, "");
        Map<String, String> address = new TreeMap<>(besides);
        copy("from", address);
        copy("to", address);
        for (String parameter : parameters) {
            address.put(parameter, value);
        }
        String href = parameters.length == 0
                ? ""
                : "/audit?"
                        + address.entrySet().stream()
                                .map(e -> e.getKey() + "=" + AuditWords.encoded(e.getValue()))
                                .collect(Collectors.joining("&"));
        return new Bar(label.apply(value), tally.entries(), (int) Math.max(1, tally.entries() * WIDEST / most), href);
    }

    private void copy(String parameter, Map<String, String> address) {
        if (!query.value(parameter).isEmpty()) {
            address.put(parameter, query.value(parameter));
        }
    }
}
