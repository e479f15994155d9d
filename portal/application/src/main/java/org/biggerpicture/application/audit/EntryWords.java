package org.biggerpicture.application.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.biggerpicture.accesslog.entry.AgencyLine;
import org.biggerpicture.accesslog.entry.Entry;
import org.biggerpicture.accesslog.entry.EntryKind;
import org.biggerpicture.accesslog.entry.LoggedEntry;
import org.biggerpicture.accesslog.entry.Personal;
import org.biggerpicture.accesslog.entry.Withheld;
import org.biggerpicture.application.configuration.Region;
import org.biggerpicture.application.frame.Contexts;
import org.biggerpicture.application.notices.EmergencyFacts;
import org.biggerpicture.page.Document;
import org.biggerpicture.page.Fact;
import org.biggerpicture.page.Link;
import org.biggerpicture.page.Table;

/** One entry of the log, whole, in words. */
final class EntryWords {
    private final LogWords words;

    EntryWords(Region region) {
        this.words = new LogWords(region);
    }

    /**
     * The page.
     *
     * @param personal the entry's personal fields that have not been erased; only the name and the case are shown, and why
     *     emergency access was opened
     */
    Document page(LoggedEntry logged, Map<String, String> personal) {
        Entry entry = logged.entry();
        List<Document.Section> sections = new ArrayList<>();
        if (!entry.grounds().enquiry().isEmpty()) {
            sections.add(new Document.Section("Why", List.of(), grounds(entry, personal), List.of()));
        }
        entry.agencies().forEach(line -> sections.add(agency(line, new LadderWords(entry, line.agency()))));
        sections.add(new Document.Section("Proof", List.of(), proof(logged), List.of()));
        return new Document(
                "Entry " + logged.position(),
                LogWords.kind(entry.kind()),
                new Link("Back to the access log", "/audit"),
                List.of(),
                who(logged, personal),
                sections,
                onward(entry));
    }

    private List<Fact> who(LoggedEntry logged, Map<String, String> personal) {
        Entry entry = logged.entry();
        List<Fact> facts = new ArrayList<>(List.of(
                Fact.of("When", Contexts.moment(logged.at())),
                Fact.of("Who", named(entry.who().person(), personal.get(Personal.DISPLAY_NAME))),
                Fact.of("Organisation", words.organisation(entry.who().organisation())),
                Fact.of("Role", words.role(entry)),
                Fact.of("Strength of sign-in", stated(entry.who().signInStrength()))));
        new TreeMap<>(entry.attributes())
                .entrySet().stream()
                        .filter(fact -> !LadderWords.tells(fact.getKey()))
                        .forEach(fact -> facts.add(Fact.of(plain(fact.getKey()), fact.getValue())));
        if (entry.kind() == EntryKind.BREAK_GLASS_OPENED) {
            facts.add(Fact.of(
                    "Why, in their own words", personal.getOrDefault(Personal.FACT + EmergencyFacts.WORDS, "Erased")));
        }
        return facts;
    }

    private static String named(String person, @org.jspecify.annotations.Nullable String name) {
        return name == null || name.isEmpty() ? person : name + " (" + person + ")";
    }

    private List<Fact> grounds(Entry entry, Map<String, String> personal) {
        return List.of(
                Fact.of("Purpose", words.purpose(entry)),
                Fact.of("Lawful basis", words.basis(entry)),
                Fact.of("Consent", words.consent(entry)),
                Fact.of("Case", stated(personal.getOrDefault(Personal.CASE_REFERENCE, ""))),
                Fact.of("Enquiry", stated(entry.grounds().enquiry())),
                Fact.of("Child, as a pseudonym", stated(entry.grounds().subject())),
                Fact.of("Agreements in force", stated(entry.grounds().agreements())));
    }

    private Document.Section agency(AgencyLine line, LadderWords ladder) {
        List<Fact> facts = new ArrayList<>(List.of(
                Fact.of("Asked", LogWords.asked(line.asked())),
                Fact.of(
                        "What came of it",
                        line.outcome().isEmpty() ? "Not yet known" : LogWords.outcome(line.outcome()))));
        line.latencyMillis().ifPresent(ms -> facts.add(Fact.of("Took", ms + " milliseconds")));
        facts.addAll(ladder.facts());
        List<Table> tables = new ArrayList<>(ladder.tables(words.agency(line.agency())));
        if (!line.released().isEmpty()) {
            tables.add(new Table(
                    "What was shown of " + words.agency(line.agency()),
                    List.of("Kind of record", "How deep", "About", "How many", "Clause", "Lawful basis"),
                    line.released().stream()
                            .map(r -> row(
                                    r.category(),
                                    plain(r.layer()),
                                    plain(r.subjectRelation()),
                                    Integer.toString(r.count()),
                                    LogWords.cite(r) + ", version " + r.agreementVersion(),
                                    r.lawfulBasis()))
                            .toList(),
                    "Nothing."));
        }
        if (!line.withheld().isEmpty()) {
            tables.add(new Table(
                    "What was withheld of " + words.agency(line.agency()),
                    List.of("Kind of record", "How", "Why", "How many", "Clause"),
                    line.withheld().stream()
                            .map(w -> row(
                                    w.category(),
                                    manner(w.manner()),
                                    w.reason(),
                                    Integer.toString(w.count()),
                                    w.clause().isEmpty() ? "None covers it" : w.clause()))
                            .toList(),
                    "Nothing."));
        }
        return new Document.Section(words.agency(line.agency()), List.of(), facts, tables);
    }

    private static String manner(Withheld.Manner manner) {
        return switch (manner) {
            case MASK -> "That something is held was told";
            case CONCEAL -> "As if nothing were held";
            case NO_CLAUSE -> "Not told";
        };
    }

    private static List<Fact> proof(LoggedEntry logged) {
        List<Fact> facts = new ArrayList<>(List.of(
                Fact.of("Place in the log", Long.toString(logged.position())), Fact.of("Leaf hash", logged.leaf())));
        logged.entry().disclosed().ifPresent(c -> facts.add(Fact.of("Commitment to the bytes that left", c.mac())));
        return facts;
    }

    private static List<Link> onward(Entry entry) {
        List<Link> onward = new ArrayList<>();
        if (!entry.grounds().enquiry().isEmpty()) {
            onward.add(new Link(
                    "Every entry of this enquiry",
                    "/audit?enquiry=" + entry.grounds().enquiry()));
        }
        if (!entry.grounds().subject().isEmpty()) {
            onward.add(new Link(
                    "Every look at this child",
                    "/audit?child=" + entry.grounds().subject()));
        }
        return onward;
    }

    private static String stated(String text) {
        return text.isEmpty() ? "Not stated" : text;
    }

    private static String plain(String code) {
        String words = code.replace('_', ' ').replace('.', ' ').toLowerCase(Locale.UK);
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }

    private static Table.Row row(String... cells) {
        return Table.Row.of(java.util.Arrays.stream(cells).map(Table.Cell::of).toArray(Table.Cell[]::new));
    }
}
