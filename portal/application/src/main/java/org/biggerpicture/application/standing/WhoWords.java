package org.biggerpicture.application.standing;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.biggerpicture.agency.Agency;
import org.biggerpicture.agency.AgencyId;
import org.biggerpicture.agreements.Vocabulary;
import org.biggerpicture.agreements.stewardship.WhoCouldSee;
import org.biggerpicture.application.configuration.Region;
import org.biggerpicture.page.Choices;
import org.biggerpicture.page.Document;
import org.biggerpicture.page.Errors;
import org.biggerpicture.page.Filters;
import org.biggerpicture.page.Link;
import org.biggerpicture.page.QuestionPage;
import org.biggerpicture.page.Table;
import org.biggerpicture.record.Category;
import org.biggerpicture.record.SubjectRelation;

/** Who could ever see one kind of record of one agency, by which clause, and on what else it hangs. */
final class WhoWords {
    private final Region region;
    private final Chosen chosen;
    private final LocalDate today;

    WhoWords(Region region, Chosen chosen, LocalDate today) {
        this.region = region;
        this.chosen = chosen;
        this.today = today;
    }

    QuestionPage page() {
        List<String> agencies =
                region.agencies().stream().map(a -> a.id().value()).toList();
        WhoCouldSee who = WhoCouldSee.of(
                region.agreements(),
                new AgencyId(chosen.of("agency", agencies)),
                Category.valueOf(chosen.of(
                        "category", Stream.of(Category.values()).map(Enum::name).toList())),
                SubjectRelation.valueOf(chosen.of(
                        "about",
                        Stream.of(SubjectRelation.values()).map(Enum::name).toList())),
                today);
        return new QuestionPage(filters(), Errors.NONE, answer(who));
    }

    private Filters filters() {
        return new Filters(
                "/agreements/who",
                List.of(
                        chosen.select(
                                "agency",
                                "Records of",
                                region.agencies().stream()
                                        .map(a -> new Choices.Choice(a.id().value(), a.name(), "", false))),
                        chosen.select("category", "What they are about", Chosen.constants(Category.values())),
                        chosen.select("about", "About whom", Chosen.constants(SubjectRelation.values()))),
                List.of(),
                "/agreements/who");
    }

    private Document answer(WhoCouldSee who) {
        String agency = region.agencies().stream()
                .filter(a -> a.id().equals(who.from()))
                .map(Agency::name)
                .findFirst()
                .orElse(who.from().value());
        Table table = new Table(
                "Who could see " + AgreementWords.plain(who.category()) + " of " + agency,
                List.of("Organisation", "Role", "Purpose", "What of it", "Only if", "Clause"),
                who.lines().stream().map(this::row).toList(),
                "Nobody, by any agreement in force today.");
        return new Document(
                "Who could ever see this",
                "",
                new Link("All agreements", "/agreements"),
                List.of("Everyone whom an agreement in force today would let see such a record, and why."),
                List.of(),
                List.of(Document.Section.of("Who, and why", table)),
                List.of());
    }

    private Table.Row row(WhoCouldSee.Line line) {
        Vocabulary words = region.agreements().vocabulary();
        return Table.Row.of(
                Table.Cell.of(line.organisation().value()),
                Table.Cell.of(Vocabulary.label(words.roles(), line.role().code())),
                Table.Cell.of(Vocabulary.label(words.purposes(), line.purpose().code())),
                Table.Cell.of(line.fields().isEmpty() ? "That something is held" : String.join(", ", line.fields())),
                Table.Cell.of(line.onlyIf().isEmpty() ? "–" : String.join("; ", line.onlyIf())),
                Table.Cell.link(
                        "Clause " + line.clause().clause() + " of "
                                + line.clause().title(),
                        "/agreements/" + line.clause().agreement()));
    }
}
