package org.biggerpicture.application.standing;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.biggerpicture.agreements.Agreements;
import org.biggerpicture.agreements.Among;
import org.biggerpicture.agreements.Clause;
import org.biggerpicture.agreements.InformationSharingAgreement;
import org.biggerpicture.agreements.Manner;
import org.biggerpicture.agreements.Party;
import org.biggerpicture.agreements.Vocabulary;
import org.biggerpicture.agreements.Word;
import org.biggerpicture.page.Document;
import org.biggerpicture.page.Fact;
import org.biggerpicture.page.Link;
import org.biggerpicture.page.Table;
import org.biggerpicture.page.Tag;

/** Agreements as people read them. */
final class AgreementWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

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
                List.of());
    }

    private Table.Row row(InformationSharingAgreement a) {
        return Table.Row.of(
                Table.Cell.link(a.title(), "/agreements/" + a.id()),
                Table.Cell.of(stands(a)),
                Table.Cell.of(a.parties().stream().map(this::party).toArray(String[]::new)),
                Table.Cell.of(purposes(a)),
                Table.Cell.of(DAY.format(a.reviewDue())),
                Table.Cell.of(DAY.format(a.expires())));
    }

    private String stands(InformationSharingAgreement a) {
        String words = a.standing(today).words();
        return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }

    private String party(Party party) {
        return party.organisation() + (party.signedBy(today) ? "" : ", not signed");
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
        return new Document(
                a.title(),
                "Agreement " + a.id() + ", version " + a.version(),
                new Link("All agreements", "/agreements"),
                List.of(a.summary()),
                List.of(
                        Fact.of("Stands", stands(a)),
                        Fact.of("In force from", DAY.format(a.inForce())),
                        Fact.of("Review due", DAY.format(a.reviewDue())),
                        Fact.of("Expires", DAY.format(a.expires())),
                        Fact.of("Who can change it", a.owner() + ", " + a.contact())),
                Stream.concat(
                                Stream.of(Document.Section.of("Parties", parties(a))),
                                a.clauses().stream().map(this::clause))
                        .toList(),
                List.of());
    }

    private Table parties(InformationSharingAgreement a) {
        return new Table(
                "Who is bound",
                List.of("Organisation", "Signs for it", "Signed"),
                a.parties().stream()
                        .map(p -> new Table.Row(
                                Table.Kind.PLAIN,
                                Stream.of(
                                                p.organisation().value(),
                                                p.signatory(),
                                                p.signed().map(DAY::format).orElse("Not yet"))
                                        .map(s -> new Table.Cell(List.of(s), Tag.NONE, List.of()))
                                        .toList()))
                        .toList(),
                "No party.");
    }

    private Document.Section clause(Clause clause) {
        Vocabulary words = agreements.vocabulary();
        Fact says = Fact.of(
                "Does",
                switch (clause) {
                    case Clause.Permission p -> "Lets be shown, as far as " + plain(p.layer());
                    case Clause.Prohibition p ->
                        (p.asking() ? "Forbids asking" : "Forbids showing")
                                + (p.manner() == Manner.MASK
                                        ? "; that something is held may be told"
                                        : "; as if nothing were held")
                                + (p.absolute() ? "; even in an emergency" : "");
                });
        return new Document.Section(
                "Clause " + clause.id(),
                List.of(clause.words()),
                List.of(
                        says,
                        Fact.of("Who asks", among(clause.scope().to())),
                        Fact.of(
                                "In which role",
                                labels(words.roles(), clause.scope().roles())),
                        Fact.of(
                                "For what",
                                labels(words.purposes(), clause.scope().purposes())),
                        Fact.of("Who answers", among(clause.scope().from())),
                        Fact.of("Kinds of record", plain(clause.scope().categories())),
                        Fact.of(
                                "About whom",
                                clause.scope().about().everyone()
                                        ? "Anyone"
                                        : plain(clause.scope().about().named())),
                        Fact.of(
                                "Lawful basis",
                                Vocabulary.label(words.bases(), clause.basis().code())),
                        Fact.of("Gateway", Vocabulary.label(words.gateways(), clause.gateway()))),
                List.of());
    }

    private static String among(Among<?> among) {
        return among.everyone()
                ? "Everyone"
                : among.named().stream().map(Object::toString).sorted().collect(Collectors.joining(", "));
    }

    private static String labels(List<? extends Word> words, Among<?> among) {
        return among.everyone()
                ? "Every one"
                : among.named().stream()
                        .map(v -> Vocabulary.label(words, v.toString()))
                        .sorted()
                        .collect(Collectors.joining("; "));
    }

    static String plain(Collection<? extends Enum<?>> values) {
        return values.stream().map(AgreementWords::plain).sorted().collect(Collectors.joining(", "));
    }

    private static String plain(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
