package org.biggerpicture.application.standing;

import java.time.LocalDate;
import java.util.List;
import org.biggerpicture.agreements.Agreements;
import org.biggerpicture.agreements.stewardship.Attention;
import org.biggerpicture.agreements.stewardship.Contradiction;
import org.biggerpicture.agreements.stewardship.Gap;
import org.biggerpicture.page.Document;
import org.biggerpicture.page.Link;
import org.biggerpicture.page.Table;

/** What of the agreements wants a person's eye: dates, gaps between organisations, and rules against each other. */
final class AttentionWords {
    private final Agreements agreements;
    private final LocalDate today;

    AttentionWords(Agreements agreements, LocalDate today) {
        this.agreements = agreements;
        this.today = today;
    }

    Document page() {
        Table dates = new Table(
                "Agreements that want an eye",
                List.of("Agreement", "What is the matter"),
                Attention.on(agreements, today).stream()
                        .map(a -> Table.Row.of(
                                Table.Cell.link(a.title(), "/agreements/" + a.agreement()),
                                Table.Cell.of(a.sentence())))
                        .toList(),
                "Every agreement runs, is signed by all its parties, and is not due for review within two months.");
        Table gaps = new Table(
                "Organisations that meet without an agreement",
                List.of("Who asks", "Who can't answer", "What is lacking"),
                Gap.among(agreements, today).stream()
                        .map(g -> Table.Row.of(
                                Table.Cell.of(g.asks().value()),
                                Table.Cell.of(g.answers().value()),
                                Table.Cell.of(g.sentence())))
                        .toList(),
                "Everyone who may ask somebody is allowed to be answered by everybody.");
        Table against = new Table(
                "Permissions that a prohibition stands against",
                List.of("Permission", "Prohibition", "Where they meet"),
                Contradiction.among(agreements, today).stream()
                        .map(c -> Table.Row.of(
                                Table.Cell.of(c.permission().cite()),
                                Table.Cell.of(c.prohibition().cite()),
                                Table.Cell.of(c.sentence())))
                        .toList(),
                "No prohibition takes anything from a permission.");
        return new Document(
                "What wants an eye",
                "",
                new Link("All agreements", "/agreements"),
                List.of(),
                List.of(),
                List.of(
                        Document.Section.of("Dates and signatures", dates),
                        Document.Section.of("Gaps", gaps),
                        Document.Section.of("Rules against each other", against)),
                List.of());
    }
}
