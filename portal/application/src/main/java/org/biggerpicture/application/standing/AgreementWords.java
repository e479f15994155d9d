package org.biggerpicture.application.standing;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.biggerpicture.agreements.Agreements;
import org.biggerpicture.agreements.InformationSharingAgreement;
import org.biggerpicture.agreements.Vocabulary;
import org.biggerpicture.agreements.stewardship.AgreementProse;
import org.biggerpicture.page.Document;
import org.biggerpicture.page.Fact;
import org.biggerpicture.page.Link;
import org.biggerpicture.page.Table;

/** Agreements as people read them. */
final class AgreementWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);

    private final Agreements agreements;
    private final LocalDate today;

    AgreementWords(Agreements agreements, LocalDate today) {
        this.agreements = agreements;
        this.today = today;
    }

    Document list() {
        Table table = new Table(
                "Information sharing agreements",
                List.of("Agreement", "Stands", "Parties", "Purposes", "Review due", "Expires"),
                agreements.all().stream().map(this::row).toList(),
                "No agreement has been loaded: nobody may ask anybody.");
        return new Document(
                "Agreements",
                "",
                Document.NO_WAY_BACK,
                List.of(
                        "These files decide who may ask which agency, for what, and what may be shown of the answer.",
                        "What no clause names is withheld."),
                List.of(Fact.of("Version of the whole set", agreements.version())),
                List.of(Document.Section.of("In this hub", table)),
                List.of(
                        new Link("Simulator: what would be seen by one who asks", "/agreements/simulator"),
                        new Link("Who could ever see a kind of record, and why", "/agreements/who"),
                        new Link("What wants an eye: dates, gaps, contradictions", "/agreements/attention")));
    }

    private Table.Row row(InformationSharingAgreement a) {
        return Table.Row.of(
                Table.Cell.link(a.title(), "/agreements/" + a.id()),
                Table.Cell.of(stands(a)),
                Table.Cell.of(parties(a).toArray(String[]::new)),
                Table.Cell.of(purposes(a)),
                Table.Cell.of(day(a.reviewDue())),
                Table.Cell.of(day(a.expires())));
    }

    private String stands(InformationSharingAgreement a) {
        String words = a.standing(today).words();
        return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }

    /** On one line, so that a date does not fall apart in a narrow column. */
    private static String day(LocalDate day) {
        return DAY.format(day).replace(' ', '\u00a0');
    }

    /** All of them, and below them those that have not signed. */
    private List<String> parties(InformationSharingAgreement a) {
        List<String> lines = new ArrayList<>(List.of(
                a.parties().stream().map(p -> p.organisation().value()).sorted().collect(Collectors.joining(", "))));
        String unsigned = a.parties().stream()
                .filter(p -> !p.signedBy(today))
                .map(p -> p.organisation().value())
                .sorted()
                .collect(Collectors.joining(", "));
        lines.add(unsigned.isEmpty() ? "All have signed" : "Not signed by " + unsigned);
        return lines;
    }

    private String purposes(InformationSharingAgreement a) {
        Set<String> labels = new TreeSet<>();
        a.clauses().stream()
                .flatMap(c -> c.scope().purposes().named().stream())
                .forEach(
                        p -> labels.add(Vocabulary.label(agreements.vocabulary().purposes(), p.code())));
        return labels.isEmpty() ? "Every purpose" : String.join("; ", labels);
    }

    Document page(InformationSharingAgreement a) {
        AgreementProse prose = AgreementProse.of(a, agreements.vocabulary(), today);
        List<Document.Section> sections = new ArrayList<>();
        sections.add(new Document.Section("Parties", prose.parties(), List.of(), List.of()));
        prose.clauses()
                .forEach(c -> sections.add(new Document.Section(
                        "Clause " + c.id() + (c.prohibits() ? ", a prohibition" : ""),
                        c.sentences(),
                        List.of(),
                        List.of())));
        return new Document(
                a.title(),
                "Agreement " + a.id() + ", version " + a.version(),
                new Link("All agreements", "/agreements"),
                prose.opening(),
                List.of(),
                sections,
                List.of(new Link("Download as ODRL (JSON-LD)", "/agreements/" + a.id() + "/odrl")));
    }

    static String plain(Collection<? extends Enum<?>> values) {
        return values.stream().map(AgreementWords::plain).sorted().collect(Collectors.joining(", "));
    }

    static String plain(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
