package org.biggerpicture.application.audit;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.biggerpicture.accesslog.entry.Entry;
import org.biggerpicture.accesslog.entry.EntryKind;
import org.biggerpicture.accesslog.entry.LoggedEntry;
import org.biggerpicture.accesslog.search.Criteria;
import org.biggerpicture.application.configuration.Auditing;
import org.biggerpicture.application.configuration.Region;
import org.biggerpicture.page.AuditPage;
import org.biggerpicture.page.Choices;
import org.biggerpicture.page.Document;
import org.biggerpicture.page.Errors;
import org.biggerpicture.page.Filters;
import org.biggerpicture.page.Input;
import org.biggerpicture.page.Link;
import org.biggerpicture.page.Table;
import org.biggerpicture.page.Tag;

/** One page of the log, in words. */
final class AuditWords {
    private static final Link NOWHERE = new Link("", "");
    private static final String ANY = "Any";
    private static final int CLAUSES = 2;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm:ss", Locale.UK).withZone(Auditing.ZONE);
    private static final int HOURS = 24;

    private final Region region;
    private final LogWords words;
    private final Persons names;

    AuditWords(Region region, Persons names) {
        this.region = region;
        this.words = new LogWords(region);
        this.names = names;
    }

    /**
     * The page.
     *
     * @param found one more than fits on it, if there are more
     * @param entries how many fit on it
     * @param total how many fit the filters in all
     */
    AuditPage page(AuditQuery query, List<LoggedEntry> found, int entries, long total, List<String> persons) {
        List<LoggedEntry> here = found.stream().limit(entries).toList();
        return new AuditPage(
                new Errors(query.faults()),
                filters(query, persons),
                total == 1 ? "1 entry." : total + " entries, the latest first.",
                AuditPage.entryTable(here.stream().map(this::row).toList()),
                List.of(
                        new Link("Export as CSV", address("/audit/entries.csv", query, Map.of())),
                        new Link("Whole log, with its proofs", "/audit/bundle"),
                        new Link("How the portal is used", "/audit/figures"),
                        new Link("Export as FHIR AuditEvent", address("/audit/entries.ndjson", query, Map.of()))),
                found.size() > entries
                        ? new Link(
                                "Earlier entries",
                                address(
                                        "/audit",
                                        query,
                                        Map.of(
                                                "after",
                                                Long.toString(here.getLast().position()))))
                        : NOWHERE,
                query.given().containsKey("after")
                        ? new Link("Latest entries", address("/audit", query, Map.of()))
                        : NOWHERE);
    }

    private Table.Row row(LoggedEntry logged) {
        Entry entry = logged.entry();
        List<String> clauses = LogWords.clauses(entry);
        return Table.Row.of(
                Table.Cell.of(MOMENT.format(logged.at())),
                Table.Cell.of(Stream.of(entry.who().person(), organisation(entry))
                        .filter(s -> !s.isEmpty())
                        .toArray(String[]::new)),
                Table.Cell.of(Stream.of(LogWords.kind(entry.kind()), purpose(entry))
                        .filter(s -> !s.isEmpty())
                        .toArray(String[]::new)),
                Table.Cell.of(agencies(entry)),
                clauses.isEmpty() ? Table.Cell.of("–") : new Table.Cell(List.of(), Tag.NONE, cited(clauses, logged)),
                new Table.Cell(List.of(), Tag.NONE, links(logged)));
    }

    private String agencies(Entry entry) {
        String outcomes = LogWords.outcomes(entry);
        return words.agencies(entry) + (outcomes.equals("–") ? "" : ". " + outcomes);
    }

    private String organisation(Entry entry) {
        return entry.who().organisation().isEmpty()
                ? ""
                : words.organisation(entry.who().organisation());
    }

    private String purpose(Entry entry) {
        return entry.grounds().purpose().isEmpty() ? "" : words.purpose(entry);
    }

    /** A few clauses, each leading to all that it decided; of many the first, and the entry for the rest. */
    private static List<Link> cited(List<String> clauses, LoggedEntry logged) {
        List<Link> cited = new ArrayList<>(clauses.stream()
                .limit(CLAUSES)
                .map(c -> new Link(c, address("/audit", Map.of("clause", c))))
                .toList());
        if (clauses.size() > CLAUSES) {
            cited.add(new Link("and " + (clauses.size() - CLAUSES) + " more", "/audit/entries/" + logged.position()));
        }
        return cited;
    }

    private static List<Link> links(LoggedEntry logged) {
        List<Link> links = new ArrayList<>();
        links.add(new Link("Entry " + logged.position(), "/audit/entries/" + logged.position()));
        if (!logged.entry().grounds().enquiry().isEmpty()) {
            links.add(new Link(
                    "Its enquiry",
                    "/audit?enquiry=" + encoded(logged.entry().grounds().enquiry())));
        }
        return links;
    }

    private Filters filters(AuditQuery query, List<String> persons) {
        Errors errors = new Errors(query.faults());
        return new Filters(
                "/audit",
                List.of(
                        select(
                                "person",
                                "Who",
                                query,
                                errors,
                                persons.stream().sorted().map(p -> new Choices.Choice(names.named(p), p, "", false))),
                        select(
                                "organisation",
                                "Organisation",
                                query,
                                errors,
                                region.agencies().stream()
                                        .map(a -> a.organisation().value())
                                        .distinct()
                                        .map(o -> new Choices.Choice(o, words.organisation(o), "", false))),
                        select(
                                "role",
                                "Role",
                                query,
                                errors,
                                region.agreements().vocabulary().roles().stream()
                                        .map(r -> new Choices.Choice(r.code(), r.label(), "", false))),
                        select(
                                "kind",
                                "What",
                                query,
                                errors,
                                Stream.of(EntryKind.values())
                                        .map(k -> new Choices.Choice(k.name(), LogWords.kind(k), "", false))),
                        select(
                                "purpose",
                                "Purpose",
                                query,
                                errors,
                                region.agreements().vocabulary().purposes().stream()
                                        .map(p -> new Choices.Choice(p.code(), p.label(), "", false))),
                        select(
                                "agency",
                                "Agency",
                                query,
                                errors,
                                region.agencies().stream()
                                        .map(a -> new Choices.Choice(a.id().value(), a.name(), "", false))),
                        select(
                                "outcome",
                                "Outcome",
                                query,
                                errors,
                                AuditController.OUTCOMES.stream()
                                        .map(o -> new Choices.Choice(o, LogWords.outcome(o), "", false))),
                        select(
                                "agreement",
                                "Agreement",
                                query,
                                errors,
                                region.agreements().all().stream()
                                        .map(a -> new Choices.Choice(a.id(), a.title(), "", false))),
                        select(
                                "clause",
                                "Clause",
                                query,
                                errors,
                                region.agreements().all().stream()
                                        .flatMap(a -> a.clauses().stream().map(c -> a.id() + "#" + c.id()))
                                        .map(c -> new Choices.Choice(c, c, "", false))),
                        select(
                                "hour",
                                "Hour of the day",
                                query,
                                errors,
                                IntStream.range(0, HOURS)
                                        .mapToObj(Integer::toString)
                                        .map(h -> new Choices.Choice(h, h + ":00", "", false)))),
                List.of(
                        input("from", "From day", "For example, 24/11/2026", query, errors),
                        input("to", "To day", "", query, errors),
                        input("enquiry", "Enquiry", "Its reference, from a receipt", query, errors),
                        input("child", "Child", "The pseudonym, from an entry", query, errors)),
                "/audit");
    }

    /** What an address looks for and the region knows no more is offered as it is: a filter never hides. */
    private static Choices select(
            String id, String legend, AuditQuery query, Errors errors, Stream<Choices.Choice> choices) {
        List<Choices.Choice> offered = new ArrayList<>(List.of(new Choices.Choice("", ANY, "", false)));
        choices.forEach(offered::add);
        String value = query.value(id);
        if (errors.at(id).isEmpty() && offered.stream().noneMatch(c -> c.value().equals(value))) {
            offered.add(new Choices.Choice(value, value, "", false));
        }
        return new Choices(id, legend, "", offered, "").answered(value, errors.at(id));
    }

    /** The filters of the figures: a span of days. */
    static Filters span(AuditQuery query) {
        Errors errors = new Errors(query.faults());
        return new Filters(
                "/audit/figures",
                List.of(),
                List.of(
                        input("from", "From day", "For example, 24/11/2026", query, errors),
                        input("to", "To day", "", query, errors)),
                "/audit/figures");
    }

    private static Input input(String id, String label, String hint, AuditQuery query, Errors errors) {
        return new Input(id, label, hint, query.value(id), 20, false, errors.at(id));
    }

    /** An address with these filters, from its first page, and these parameters besides. */
    private static String address(String path, AuditQuery query, Map<String, String> besides) {
        Map<String, String> all = new TreeMap<>(query.given());
        all.remove("after");
        all.putAll(besides);
        return address(path, all);
    }

    /** An address with these parameters. */
    static String address(String path, Map<String, String> with) {
        String parameters = new TreeMap<>(with)
                .entrySet().stream()
                        .map(e -> encoded(e.getKey()) + "=" + encoded(e.getValue()))
                        .collect(Collectors.joining("&"));
        return parameters.isEmpty() ? path : path + "?" + parameters;
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** What to do when a file would hold too much, or the filters can't be understood. */
    static Document tooMany(int most) {
        return new Document(
                "Narrow the filters",
                "",
                new Link("Back to the access log", "/audit"),
                List.of(
                        "No file was made. A file holds at most " + most
                                + " entries, and every filter must be one the page offers.",
                        "Choose fewer days, one person or one agency, and export again."),
                List.of(),
                List.of(),
                List.of());
    }

    /** Which fields were looked for, for the log: their names and codes. */
    static Map<String, String> lookedFor(Criteria criteria) {
        Map<String, String> looked = new TreeMap<>();
        criteria.fields()
                .forEach((field, values) ->
                        looked.put("filter." + field.name().toLowerCase(Locale.ROOT), String.join(",", values)));
        if (!criteria.from().equals(Criteria.ALL.from())) {
            looked.put("filter.from", criteria.from().toString());
        }
        if (!criteria.to().equals(Criteria.ALL.to())) {
            looked.put("filter.to", criteria.to().toString());
        }
        return looked;
    }
}
