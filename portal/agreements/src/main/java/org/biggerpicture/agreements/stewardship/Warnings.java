package org.biggerpicture.agreements.stewardship;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.biggerpicture.agreements.Agreements;
import org.biggerpicture.agreements.ClauseRef;
import org.biggerpicture.agreements.InformationSharingAgreement;
import org.biggerpicture.agreements.Party;
import org.biggerpicture.configuration.Findings;
import org.biggerpicture.configuration.Node;
import org.biggerpicture.configuration.Place;
import org.biggerpicture.configuration.YamlFile;

/**
 * What of the agreements stops no start and still wants a person's eye, each with where it stands in its file: dates that
 * come near, what does not run, parties that have not signed, permissions of which nothing remains, and organisations that
 * meet without an agreement.
 */
public final class Warnings {
    private final Path folder;
    private final LocalDate day;
    private final Findings into;
    private final Map<String, Optional<Node.Mapping>> files = new HashMap<>();

    private Warnings(Path folder, LocalDate day, Findings into) {
        this.folder = folder;
        this.day = day;
        this.into = into;
    }

    /**
     * Adds all there are.
     *
     * @param configFolder the folder that holds {@code agreements}, which these agreements were read from
     * @param day on which day
     */
    public static void add(Path configFolder, Agreements agreements, LocalDate day, Findings into) {
        Warnings warnings = new Warnings(configFolder.resolve("agreements"), day, into);
        agreements.all().forEach(warnings::signatures);
        Attention.on(agreements, day).forEach(warnings::attention);
        Contradiction.among(agreements, day).stream()
                .filter(Contradiction::wholly)
                .forEach(warnings::contradiction);
        Gap.among(agreements, day).forEach(warnings::gap);
    }

    private void signatures(InformationSharingAgreement agreement) {
        agreement.parties().stream()
                .filter(p -> !p.signedBy(day))
                .forEach(p -> into.add(
                        party(agreement.id(), p),
                        "'" + p.organisation() + "' has not signed",
                        p.signed().isPresent()
                                ? "until " + p.signed().get() + " nothing runs to it or from it"
                                : "add 'signed: …' with the day it signs; until then nothing runs to it or from it"));
    }

    private void attention(Attention attention) {
        switch (attention.why()) {
            case REVIEW_OVERDUE, REVIEW_NEAR ->
                attention(attention, "review-due", "review it, and write by when it must be reviewed next");
            case EXPIRED, EXPIRY_NEAR -> attention(attention, "expires", "agree on what follows it, or let it end");
            case NOT_YET -> attention(attention, "in-force", "until then nothing of it runs");
            case SUSPENDED -> attention(attention, "status", "its prohibitions stand all the same");
            case DRAFT -> attention(attention, "status", "write 'agreed' once its parties have agreed");
            case UNSIGNED -> attention(attention, "parties", "nothing of it runs until two of them have signed");
            case PARTY_UNSIGNED -> {
                // Told at the party itself.
            }
        }
    }

    private void attention(Attention attention, String key, String remedy) {
        into.add(place(attention.agreement(), key), attention.sentence(), remedy);
    }

    private void contradiction(Contradiction c) {
        into.add(
                clause(c.permission()),
                "clause " + c.permission().clause() + " gives nothing: "
                        + c.prohibition().cite() + " takes all of it. " + c.sentence(),
                "remove one of the two, or narrow the prohibition");
    }

    private void gap(Gap gap) {
        into.add(
                Place.whole(
                        gap.agreement().map(a -> folder.resolve(a + ".yaml")).orElse(folder)),
                gap.sentence(),
                switch (gap.why()) {
                    case NO_AGREEMENT -> "agree one, if the one needs to ask the other";
                    case NOT_SIGNED -> "have both sign";
                    case NOT_RUNNING -> "renew it, if the one still needs to ask the other";
                    case NO_CLAUSE -> "add a clause, if the one needs to ask the other";
                });
    }

    private Optional<Node.Mapping> file(String agreement) {
        return files.computeIfAbsent(
                agreement, a -> YamlFile.read(folder.resolve(a + ".yaml"), Map.of(), new Findings()));
    }

    private Place place(String agreement, String key) {
        return file(agreement)
                .flatMap(root -> root.value(key))
                .map(Node::place)
                .orElse(Place.whole(folder.resolve(agreement + ".yaml")));
    }

    /** Where the day stands on which a party signs; where it has none, the party. */
    private Place party(String agreement, Party party) {
        return items(agreement, "parties")
                .filter(m -> says(m, "organisation", party.organisation().value()))
                .findFirst()
                .map(m -> m.value("signed").map(Node::place).orElse(m.place()))
                .orElse(place(agreement, "parties"));
    }

    private Place clause(ClauseRef clause) {
        return items(clause.agreement(), "clauses")
                .filter(m -> says(m, "id", clause.clause()))
                .findFirst()
                .map(Node.Mapping::place)
                .orElse(place(clause.agreement(), "clauses"));
    }

    private Stream<Node.Mapping> items(String agreement, String key) {
        return file(agreement).flatMap(root -> root.value(key)).stream()
                .filter(Node.Sequence.class::isInstance)
                .flatMap(s -> ((Node.Sequence) s).items().stream())
                .filter(Node.Mapping.class::isInstance)
                .map(Node.Mapping.class::cast);
    }

    private static boolean says(Node.Mapping mapping, String key, String text) {
        return mapping.value(key)
                .filter(n -> n instanceof Node.Scalar scalar && scalar.text().equals(text))
                .isPresent();
    }
}
