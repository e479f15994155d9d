package org.biggerpicture.application.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.biggerpicture.agency.Agency;
import org.biggerpicture.agreements.AskPlan;
import org.biggerpicture.agreements.ClauseRef;
import org.biggerpicture.agreements.DisclosedAnswer;
import org.biggerpicture.agreements.Disclosure;
import org.biggerpicture.agreements.Explanation;
import org.biggerpicture.agreements.NearestMiss;
import org.biggerpicture.agreements.SharingDecision;
import org.biggerpicture.agreements.Shown;
import org.biggerpicture.agreements.Vocabulary;
import org.biggerpicture.agreements.WithheldNotice;
import org.biggerpicture.application.enquiry.OpenEnquiry;
import org.biggerpicture.application.enquiry.Tile;
import org.biggerpicture.application.frame.Contexts;
import org.biggerpicture.application.frame.NotifyWords;
import org.biggerpicture.ask.Enquiry;
import org.biggerpicture.page.Document;
import org.biggerpicture.page.Fact;
import org.biggerpicture.page.Link;
import org.biggerpicture.page.OutcomeWords;
import org.biggerpicture.page.Table;
import org.biggerpicture.record.AgencyRecord;
import org.biggerpicture.record.Category;
import org.biggerpicture.record.Field;
import org.biggerpicture.record.SubjectRelation;

/**
 * Why one agency's tile says what it says: who asks, for what, under which clause, what was left out, and who can
 * change that. Where the agency's name is withheld, so are the names of its agreements and their words: they would name
 * it.
 */
final class WhyWords {
    private static final String UNNAMED =
            "Which agreement it is would tell of a place. The hub's own desk can look it up.";

    private final OpenEnquiry enquiry;
    private final Tile tile;
    private final Agency agency;

    WhyWords(OpenEnquiry enquiry, Tile tile, Agency agency) {
        this.enquiry = enquiry;
        this.tile = tile;
        this.agency = agency;
    }

    Document page() {
        List<Document.Section> sections = new ArrayList<>();
        sections.add(asking());
        sections.addAll(shown());
        withheld().ifPresent(sections::add);
        if (!tile.placard().nameWithheld()) {
            sections.add(allowed());
        }
        return new Document(
                "Why am I seeing this?",
                tile.placard().heading(),
                new Link(
                        "Back to the picture", "/enquiries/" + enquiry.enquiry().id() + "/picture"),
                List.of(),
                facts(),
                sections,
                List.of());
    }

    /** The anchor of the part of the page that explains what this clause shows. */
    static String anchor(ClauseRef clause) {
        return "clause-" + clause.cite().replaceAll("[^A-Za-z0-9]+", "-").toLowerCase(Locale.ROOT);
    }

    private List<Fact> facts() {
        Enquiry asked = enquiry.enquiry();
        Vocabulary words = enquiry.agreements().vocabulary();
        OutcomeWords outcome = OutcomeWords.of(tile.outcome());
        return List.of(
                Fact.of(
                        "You",
                        asked.requester().name() + ", "
                                + Vocabulary.label(
                                        words.roles(), asked.requester().role().code()) + ", "
                                + asked.requester().organisation()),
                Fact.of(
                        "Purpose",
                        Vocabulary.label(words.purposes(), asked.purpose().code())),
                Fact.of(
                        "Lawful basis you gave",
                        Vocabulary.label(words.bases(), asked.basis().code())),
                Fact.of(
                        "Consent",
                        Vocabulary.label(words.consentStates(), asked.consent().code())),
                Fact.of("Case", asked.caseReference().value()),
                Fact.of("Asked", tile.askedAt().map(Contexts::moment).orElse("Not asked")),
                Fact.of("What came of it", outcome.tag().text() + ". " + String.join(" ", outcome.lines())),
                Fact.of(
                        "Agreements",
                        "Version " + enquiry.agreements().version().substring(0, 12)
                                + (enquiry.replaced()
                                        ? ", under which this enquiry began and ends. Another version runs since: a new"
                                                + " search would be answered under that one."
                                        : ", which is in force")));
    }

    private Document.Section asking() {
        return tile.plan()
                .map(line -> switch (line) {
                    case AskPlan.Asked asked -> asked(asked);
                    case AskPlan.NotPermitted no -> notPermitted(no);
                    case AskPlan.NotAsked no ->
                        Document.Section.of(
                                "Why it was not asked",
                                tile.placard().nameWithheld()
                                        ? "It was not asked this. Ring the hub's own desk to learn why."
                                        : no.reason());
                })
                .orElseGet(() -> Document.Section.of("Why it was asked", "No plan covers it."));
    }

    private Document.Section asked(AskPlan.Asked asked) {
        if (tile.placard().nameWithheld()) {
            return Document.Section.of("Why it was asked", "An agreement lets it be asked. " + UNNAMED);
        }
        List<String> told = new ArrayList<>(List.of(
                "It was asked what it holds about the child, by " + OutcomeWords.inWords(asked.identifiers()) + "."));
        told.addAll(NotifyWords.sentences(asked.tells(), tile.placard().heading()));
        return new Document.Section(
                "Why it was asked",
                told,
                List.of(),
                List.of(new Table(
                        "Clauses that let it be asked",
                        List.of("Agreement", "Clause", "What it says", "Lawful basis and gateway", "Who can change it"),
                        asked.clauses().stream().map(this::clauseRow).toList(),
                        "No clause.")));
    }

    private Document.Section notPermitted(AskPlan.NotPermitted no) {
        if (tile.placard().nameWithheld()) {
            return Document.Section.of("Why it was not asked", "No agreement allows asking it.");
        }
        return new Document.Section(
                "Why it was not asked",
                List.of(no.reason()),
                no.nearest().map(this::nearest).orElse(List.of()),
                List.of());
    }

    private List<Fact> nearest(NearestMiss miss) {
        return List.of(
                Fact.of("Nearest agreement", place(miss.clause())),
                Fact.of("What it says", miss.clause().words()),
                Fact.of("What is lacking", String.join(" ", miss.sentences())),
                Fact.of("Who can change it", miss.clause().owner()));
    }

    /** One part for each clause that shows something, with everything that it shows. */
    private List<Document.Section> shown() {
        Map<ClauseRef, List<Disclosure>> byClause = new LinkedHashMap<>();
        tile.answer()
                .map(DisclosedAnswer::disclosures)
                .orElse(List.of())
                .forEach(d -> byClause.computeIfAbsent(d.decidedBy(), c -> new ArrayList<>())
                        .add(d));
        List<Document.Section> sections = new ArrayList<>();
        byClause.forEach((clause, all) -> sections.add(shown(clause, all, sections.size() + 1)));
        return sections;
    }

    private Document.Section shown(ClauseRef clause, List<Disclosure> all, int number) {
        boolean unnamed = tile.placard().nameWithheld();
        return new Document.Section(
                unnamed ? "Shown under agreement " + number : "Shown under " + place(clause),
                unnamed ? List.of(UNNAMED) : List.of(clause.words()),
                unnamed
                        ? List.of(Fact.of("Lawful basis", clause.lawfulBasis()), Fact.of("Gateway", clause.gateway()))
                        : List.of(
                                Fact.of("Lawful basis", clause.lawfulBasis()),
                                Fact.of("Gateway", clause.gateway()),
                                Fact.of("Version", clause.version()),
                                Fact.of("Who can change it", clause.owner())),
                List.of(new Table(
                        "What " + (unnamed ? "agreement " + number : place(clause)) + " shows",
                        List.of("Record", "When", "About", "How deep", "Left out"),
                        all.stream().map(WhyWords::row).toList(),
                        "Nothing.")),
                unnamed ? "agreement-" + number : anchor(clause));
    }

    private static Table.Row row(Disclosure d) {
        return words(
                DisclosureWords.of(d),
                DisclosureWords.date(d),
                plain(d.relation()),
                plain(d.layer()),
                leftOut(d.category(), d));
    }

    private static String leftOut(Category category, Disclosure d) {
        List<String> out = AgencyRecord.fields(category).stream()
                .filter(f -> d.show(f) instanceof Shown.Withheld)
                .map(WhyWords::plain)
                .sorted()
                .toList();
        return out.isEmpty() ? "Nothing" : String.join(", ", out);
    }

    private Optional<Document.Section> withheld() {
        List<WithheldNotice> notices =
                tile.answer().map(DisclosedAnswer::notices).orElse(List.of());
        if (notices.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Document.Section(
                "Held, and not shown to you",
                List.of("These records exist. Ring if you need to know more."),
                List.of(),
                List.of(new Table(
                        "What is withheld",
                        List.of("About", "How many", "Why", "Clause", "Ring"),
                        notices.stream().map(this::row).toList(),
                        "Nothing."))));
    }

    private Table.Row row(WithheldNotice notice) {
        boolean unnamed = tile.placard().nameWithheld();
        return words(
                plain(notice.category()),
                Integer.toString(notice.count()),
                switch (notice.why()) {
                    case EXISTENCE_ONLY -> "Only that they exist may be known.";
                    case PROHIBITED -> "A clause forbids showing them.";
                    case MORE_DETRIMENTAL ->
                        "The agency judges that telling would do the child more harm than not (Children Act 2004 s.16LA).";
                },
                unnamed
                        ? UNNAMED
                        : place(notice.clause()) + ": " + notice.clause().words(),
                tile.placard().contact().name() + ", "
                        + tile.placard().contact().telephone());
    }

    /** What the agreements let be shown of such an agency, whatever it holds: the same for everyone who asks so. */
    private Document.Section allowed() {
        List<Table.Row> rows = agency.holds().stream()
                .sorted(Comparator.naturalOrder())
                .map(this::allowed)
                .toList();
        return new Document.Section(
                "What you may see from this agency, for this purpose",
                List.of(
                        "This is what the agreements say about the child's own ordinary records. It says nothing of what is held."),
                List.of(),
                List.of(new Table(
                        "By kind of record",
                        List.of("Kind of record", "May you see it?", "Under", "What would allow more"),
                        rows,
                        "This agency holds no kind of record that could be shown.")));
    }

    private Table.Row allowed(Category category) {
        Explanation why = enquiry.agreements().explain(enquiry.enquiry(), agency.id(), category, SubjectRelation.CHILD);
        String may = switch (why.decision()) {
            case SharingDecision.Permitted p -> "Yes, as far as " + plain(p.layer());
            case SharingDecision.Prohibited p -> "No";
            case SharingDecision.MoreDetrimental m -> "No";
            case SharingDecision.NotCovered n -> "No clause lets it be shown";
        };
        String under = switch (why.decision()) {
            case SharingDecision.Permitted p -> place(p.by());
            case SharingDecision.Prohibited p -> place(p.by());
            case SharingDecision.MoreDetrimental m -> "Children Act 2004 s.16LA";
            case SharingDecision.NotCovered n -> "–";
        };
        return words(
                plain(category),
                may,
                under,
                why.nearest()
                        .map(n -> place(n.clause()) + ". " + String.join(" ", n.sentences()) + " Ask "
                                + n.clause().owner() + ".")
                        .orElse("–"));
    }

    private Table.Row clauseRow(ClauseRef clause) {
        return words(
                clause.title() + ", version " + clause.version(),
                clause.clause(),
                clause.words(),
                clause.lawfulBasis() + "; " + clause.gateway(),
                clause.owner());
    }

    private static String place(ClauseRef clause) {
        return "clause " + clause.clause() + " of " + clause.title();
    }

    private static Table.Row words(String... cells) {
        return Table.Row.of(java.util.Arrays.stream(cells).map(Table.Cell::of).toArray(Table.Cell[]::new));
    }

    static String plain(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String plain(Field<?, ?> field) {
        String name = field.toString();
        return name.substring(name.indexOf('.') + 1)
                .replaceAll("([A-Z])", " $1")
                .toLowerCase(Locale.ROOT);
    }
}
