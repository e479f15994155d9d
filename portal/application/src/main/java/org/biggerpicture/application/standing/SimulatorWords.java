package org.biggerpicture.application.standing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.biggerpicture.agency.AreaId;
import org.biggerpicture.agency.OrganisationId;
import org.biggerpicture.agreements.ClauseRef;
import org.biggerpicture.agreements.Vocabulary;
import org.biggerpicture.agreements.Word;
import org.biggerpicture.agreements.stewardship.Simulation;
import org.biggerpicture.agreements.stewardship.Simulation.Kind;
import org.biggerpicture.agreements.stewardship.Supposition;
import org.biggerpicture.application.configuration.Region;
import org.biggerpicture.ask.ConsentState;
import org.biggerpicture.ask.LawfulBasis;
import org.biggerpicture.ask.Purpose;
import org.biggerpicture.ask.Role;
import org.biggerpicture.page.Choices;
import org.biggerpicture.page.Document;
import org.biggerpicture.page.Errors;
import org.biggerpicture.page.Fact;
import org.biggerpicture.page.Filters;
import org.biggerpicture.page.Input;
import org.biggerpicture.page.Link;
import org.biggerpicture.page.QuestionPage;
import org.biggerpicture.page.Table;
import org.biggerpicture.page.Tag;
import org.biggerpicture.page.Tone;
import org.biggerpicture.record.SubjectRelation;

/** What would come of a question nobody has asked: every agency by every kind of record, each with its clause. */
final class SimulatorWords {
    private static final int OLDEST = 120;
    private static final String DETAIL = "detail";
    private static final String WHY = "why";

    private final Region region;
    private final Chosen chosen;
    private final LocalDate today;

    SimulatorWords(Region region, Chosen chosen, LocalDate today) {
        this.region = region;
        this.chosen = chosen;
        this.today = today;
    }

    QuestionPage page() {
        List<Errors.Fault> faults = new ArrayList<>();
        Optional<Integer> age = age(faults);
        Simulation simulation = Simulation.of(region.agreements(), supposition(age));
        return new QuestionPage(filters(new Errors(faults)), new Errors(faults), answer(simulation));
    }

    private Supposition supposition(Optional<Integer> age) {
        Vocabulary words = region.agreements().vocabulary();
        String purpose = chosen.of("purpose", codes(words.purposes()));
        return new Supposition(
                new OrganisationId(chosen.of("organisation", organisations())),
                new Role(chosen.of("role", codes(words.roles()))),
                new AreaId(chosen.of("area", areas())),
                new Purpose(purpose),
                new LawfulBasis(
                        words.purpose(new Purpose(purpose)).orElseThrow().basis()),
                new ConsentState(chosen.of("consent", codes(words.consentStates()))),
                today,
                age,
                Set.of(),
                false,
                SubjectRelation.valueOf(chosen.of(
                        "about",
                        Stream.of(SubjectRelation.values()).map(Enum::name).toList())),
                chosen.text("plan").equals("yes"),
                Set.of(),
                Optional.empty());
    }

    private Optional<Integer> age(List<Errors.Fault> faults) {
        String text = chosen.text("age");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (text.matches("\\d{1,3}") && Integer.parseInt(text) <= OLDEST) {
            return Optional.of(Integer.valueOf(text));
        }
        faults.add(new Errors.Fault("age", "Write an age in whole years, such as 7"));
        return Optional.empty();
    }

    private List<String> organisations() {
        return region.agreements().all().stream()
                .flatMap(a -> a.parties().stream())
                .map(p -> p.organisation().value())
                .distinct()
                .sorted()
                .toList();
    }

    private List<String> areas() {
        return region.areas().stream().map(a -> a.area().value()).toList();
    }

    private static List<String> codes(List<? extends Word> words) {
        return words.stream().map(Word::code).toList();
    }

    private Filters filters(Errors errors) {
        Vocabulary words = region.agreements().vocabulary();
        return new Filters(
                "/agreements/simulator",
                List.of(
                        chosen.select(
                                "organisation",
                                "Who asks",
                                organisations().stream().map(o -> new Choices.Choice(o, o, "", false))),
                        chosen.words("role", "In which role", words.roles()),
                        chosen.select(
                                "area",
                                "Working in",
                                region.areas().stream()
                                        .map(a -> new Choices.Choice(a.area().value(), a.name(), "", false))),
                        chosen.words("purpose", "For what", words.purposes()),
                        chosen.words("consent", "Consent", words.consentStates()),
                        chosen.select("about", "About whom", Chosen.constants(SubjectRelation.values())),
                        chosen.select(
                                "plan",
                                "The child has an open plan",
                                Stream.of(
                                        new Choices.Choice("no", "No", "", false),
                                        new Choices.Choice("yes", "Yes", "", false))),
                        chosen.select(
                                DETAIL,
                                "Explain in detail",
                                Stream.concat(
                                        Stream.of(new Choices.Choice("", "No agency", "", false)),
                                        region.agencies().stream()
                                                .map(a -> new Choices.Choice(a.id().value(), a.name(), "", false))))),
                List.of(new Input(
                        "age",
                        "Child's age",
                        "In years; empty if not known",
                        chosen.text("age"),
                        3,
                        true,
                        errors.at("age"))),
                "/agreements/simulator");
    }

    private Document answer(Simulation simulation) {
        List<Document.Section> sections = new ArrayList<>();
        simulation.rows().stream()
                .filter(r -> r.agency().id().value().equals(chosen.text(DETAIL)))
                .forEach(r -> sections.add(detail(r)));
        sections.add(new Document.Section(
                "Every agency by every kind of record",
                List.of("Follow an agency’s name to read why, clause by clause."),
                List.of(),
                List.of(matrix(simulation))));
        return new Document(
                "What would be seen",
                "",
                new Link("All agreements", "/agreements"),
                List.of(
                        "Nobody is asked. This is what the agreements in force today would say to such a question, about records that no agency has marked as sensitive."),
                Stream.of(Kind.values())
                        .map(k -> Fact.of(
                                words(k), Integer.toString(simulation.counts().getOrDefault(k, 0))))
                        .toList(),
                sections,
                List.of());
    }

    private Table matrix(Simulation simulation) {
        List<String> columns = new ArrayList<>(List.of("Agency"));
        simulation.categories().forEach(c -> columns.add(AgreementWords.plain(c)));
        return new Table(
                "Agencies by kinds of record",
                columns,
                simulation.rows().stream().map(this::row).toList(),
                "No agency is known.");
    }

    private Table.Row row(Simulation.Row row) {
        List<Table.Cell> cells = new ArrayList<>();
        cells.add(Table.Cell.link(
                row.agency().name(),
                chosen.address(
                                "/agreements/simulator",
                                DETAIL,
                                row.agency().id().value()) + "#" + WHY));
        row.cells()
                .forEach(c -> cells.add(new Table.Cell(
                        c.clause().map(ClauseRef::cite).stream().toList(),
                        new Tag(shortly(c.kind()), tone(c.kind())),
                        List.of())));
        return new Table.Row(Table.Kind.PLAIN, cells);
    }

    private static Document.Section detail(Simulation.Row row) {
        Table table = new Table(
                row.agency().name() + ", by kind of record",
                List.of("Kind of record", "What becomes of it", "Why"),
                row.cells().stream()
                        .map(c -> Table.Row.of(
                                Table.Cell.of(AgreementWords.plain(c.category())),
                                Table.Cell.tag(new Tag(words(c.kind()), tone(c.kind()))),
                                Table.Cell.of(c.sentences().toArray(String[]::new))))
                        .toList(),
                "No kind of record.");
        return new Document.Section(
                row.agency().name(),
                row.asked()
                        ? List.of("It would be asked.")
                        : row.whyNot().stream().toList(),
                List.of(),
                List.of(table),
                WHY);
    }

    private static String words(Kind kind) {
        return switch (kind) {
            case SHOWN -> "Shown";
            case HEADLINE -> "Shown in headlines";
            case MASKED -> "That something is held, and whom to ring";
            case CONCEALED -> "As if nothing were held";
            case NOT_ASKED -> "Not asked for";
        };
    }

    private static String shortly(Kind kind) {
        return switch (kind) {
            case SHOWN -> "Shown";
            case HEADLINE -> "Headline";
            case MASKED -> "Masked";
            case CONCEALED -> "As nothing";
            case NOT_ASKED -> "Not asked";
        };
    }

    private static Tone tone(Kind kind) {
        return switch (kind) {
            case SHOWN -> Tone.KNOWN;
            case HEADLINE -> Tone.PART;
            case MASKED -> Tone.CLOSED;
            case CONCEALED, NOT_ASKED -> Tone.QUIET;
        };
    }
}
