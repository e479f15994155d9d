package org.biggerpicture.application.shown;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.biggerpicture.accesslog.entry.AgencyLine;
import org.biggerpicture.accesslog.entry.Asked;
import org.biggerpicture.accesslog.entry.Entry;
import org.biggerpicture.accesslog.entry.EntryKind;
import org.biggerpicture.accesslog.entry.LoggedEntry;
import org.biggerpicture.accesslog.entry.Personal;
import org.biggerpicture.accesslog.entry.Released;
import org.biggerpicture.accesslog.entry.Withheld;
import org.biggerpicture.application.audit.LogWords;
import org.biggerpicture.application.configuration.Region;
import org.biggerpicture.application.frame.Contexts;
import org.biggerpicture.page.Document;
import org.biggerpicture.page.Fact;
import org.biggerpicture.page.Link;
import org.biggerpicture.page.Table;
import org.biggerpicture.page.Tag;

/** One enquiry as it was, in words. */
final class ShownWords {
    private final LogWords words;
    private final Clauses clauses;
    private final ShownEnquiry enquiry;

    ShownWords(Region region, ShownEnquiry enquiry) {
        this.words = new LogWords(region);
        this.enquiry = enquiry;
        this.clauses = new Clauses(
                region.agreements(), enquiry.first().entry().grounds().agreements());
    }

    /**
     * The page.
     *
     * @param personal what has not been erased of the first entry
     */
    Document page(Map<String, String> personal, Document.Section proof) {
        return new Document(
                "What was shown",
                "Enquiry " + enquiry.first().entry().grounds().enquiry(),
                new Link("All reports", "/audit/reports"),
                List.of(
                        "The enquiry as it was: the question, what came of each agency, in counts and clauses. What was told is"
                                + " not kept anywhere, so it can't be shown again; a copy of it can be checked below."),
                question(personal),
                Stream.of(
                                Document.Section.of("What each agency was asked", asked()),
                                Document.Section.of("What came of each agency", outcomes()),
                                Document.Section.of("The clauses that decided", clauseTable()),
                                Document.Section.of("In order of time", steps()),
                                proof)
                        .toList(),
                List.of());
    }

    private List<Fact> question(Map<String, String> personal) {
        Entry entry = enquiry.first().entry();
        String name = personal.getOrDefault(Personal.DISPLAY_NAME, "");
        return List.of(
                Fact.of("Asked", Contexts.moment(enquiry.first().at())),
                Fact.of(
                        "By",
                        (name.isEmpty() ? "" : name + ", ") + entry.who().person() + ", " + words.role(entry) + ", "
                                + entry.who().organisation()),
                Fact.of("Purpose", words.purpose(entry)),
                Fact.of("Lawful basis", words.basis(entry)),
                Fact.of("Consent", words.consent(entry)),
                Fact.of("Case", personal.getOrDefault(Personal.CASE_REFERENCE, "Erased, or not stated")),
                Fact.of("Child, as a pseudonym", entry.grounds().subject()),
                Fact.of(
                        "Agreements it ran under",
                        entry.grounds().agreements()
                                + (clauses.same() ? " (those that run now)" : " (not those that run now)")),
                Fact.of(
                        "Receipt",
                        enquiry.receipts().isEmpty()
                                ? "None was issued"
                                : enquiry.receipts()
                                        .getLast()
                                        .entry()
                                        .attributes()
                                        .getOrDefault("receipt", "")));
    }

    private Table asked() {
        List<Table.Row> rows = new ArrayList<>();
        for (LoggedEntry intent : enquiry.of(EntryKind.INTENT)) {
            for (AgencyLine line : intent.entry().agencies()) {
                rows.add(Table.Row.of(
                        Table.Cell.of(Contexts.moment(intent.at())),
                        Table.Cell.of(words.agency(line.agency())),
                        Table.Cell.of(LogWords.asked(line.asked())),
                        Table.Cell.of(intent.entry().attributes().getOrDefault("asked-under." + line.agency(), "–"))));
            }
        }
        return new Table(
                "Questions planned, agency by agency",
                List.of("When", "Agency", "Asked", "Clauses that let it be asked"),
                rows,
                "Nobody was asked.");
    }

    private Table outcomes() {
        List<Table.Row> rows = enquiry.outcomes().values().stream()
                .map(last -> Table.Row.of(
                        Table.Cell.of(words.agency(last.line().agency())),
                        Table.Cell.of(LogWords.outcome(last.line().outcome())),
                        Table.Cell.of(shown(last.line())),
                        Table.Cell.of(withheld(last.line())),
                        Table.Cell.link(
                                Long.toString(last.entry().position()),
                                "/audit/entries/" + last.entry().position())))
                .toList();
        return new Table(
                "The last that was said of each agency",
                List.of("Agency", "Outcome", "Shown", "Withheld", "Entry"),
                rows,
                "Nothing was shown of any agency.");
    }

    private static String[] shown(AgencyLine line) {
        Map<String, Integer> counts = new TreeMap<>();
        for (Released r : line.released()) {
            counts.merge(
                    r.category() + ", " + plain(r.layer()) + " (" + LogWords.cite(r) + ")", r.count(), Integer::sum);
        }
        return counted(counts);
    }

    private static String[] withheld(AgencyLine line) {
        Map<String, Integer> counts = new TreeMap<>();
        for (Withheld w : line.withheld()) {
            String why = w.clause().isEmpty() ? "no clause covers it" : w.clause();
            counts.merge(w.category() + ", " + manner(w.manner()) + " (" + why + ")", w.count(), Integer::sum);
        }
        return counted(counts);
    }

    private static String[] counted(Map<String, Integer> counts) {
        return counts.isEmpty()
                ? new String[] {"–"}
                : counts.entrySet().stream()
                        .map(c -> c.getValue() + " × " + c.getKey())
                        .toArray(String[]::new);
    }

    private static String manner(Withheld.Manner manner) {
        return switch (manner) {
            case MASK -> "that it is held was told";
            case CONCEAL -> "as if nothing were held";
            case NO_CLAUSE -> "not told";
        };
    }

    private Table clauseTable() {
        Map<String, String> cited = new TreeMap<>();
        for (LoggedEntry logged : enquiry.of(EntryKind.DISCLOSURE)) {
            for (AgencyLine line : logged.entry().agencies()) {
                line.released().forEach(r -> cited.put(LogWords.cite(r), r.agreementVersion()));
                line.withheld().stream()
                        .map(Withheld::clause)
                        .filter(c -> !c.isEmpty())
                        .forEach(c -> cited.putIfAbsent(c, ""));
            }
        }
        return new Table(
                "What each clause says",
                List.of("Clause", "Version", "What it says"),
                cited.entrySet().stream()
                        .map(c -> Table.Row.of(
                                Table.Cell.of(c.getKey()),
                                Table.Cell.of(c.getValue().isEmpty() ? "–" : c.getValue()),
                                Table.Cell.of(clauses.words(c.getKey(), c.getValue()))))
                        .toList(),
                "No clause decided anything.");
    }

    private Table steps() {
        return new Table(
                "Every entry of the enquiry",
                List.of("When", "What", "About", "Commitment to the bytes that left", "Entry"),
                enquiry.entries().stream().map(this::step).toList(),
                "No entry.");
    }

    private Table.Row step(LoggedEntry logged) {
        return Table.Row.of(
                Table.Cell.of(Contexts.moment(logged.at())),
                Table.Cell.of(LogWords.kind(logged.entry().kind())),
                Table.Cell.of(about(logged.entry())),
                Table.Cell.of(
                        logged.entry().disclosed().map(c -> halves(c.mac())).orElse(new String[] {"–"})),
                new Table.Cell(
                        List.of(),
                        Tag.NONE,
                        List.of(new Link(Long.toString(logged.position()), "/audit/entries/" + logged.position()))));
    }

    /** On two lines, so that a table can hold it. */
    private static String[] halves(String mac) {
        return new String[] {mac.substring(0, mac.length() / 2), mac.substring(mac.length() / 2)};
    }

    private String about(Entry entry) {
        long asked = entry.agencies().stream()
                .filter(l -> !(l.asked() instanceof Asked.NotAsked))
                .count();
        if (entry.agencies().size() > 2) {
            return entry.agencies().size() + " agencies, " + asked + " of them asked";
        }
        Stream<String> named = entry.agencies().isEmpty()
                ? Stream.ofNullable(entry.attributes().get("agency"))
                : entry.agencies().stream().map(AgencyLine::agency);
        String about = named.map(words::agency).collect(Collectors.joining("; "));
        return about.isEmpty() ? "–" : about;
    }

    private static String plain(String code) {
        return code.toLowerCase(Locale.UK).replace('_', ' ');
    }
}
