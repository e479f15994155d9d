package org.biggerpicture.application.candidates;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.biggerpicture.ask.PersonSought;
import org.biggerpicture.matching.Stance;
import org.biggerpicture.page.CandidatesPage;
import org.biggerpicture.page.Table;

/**
 * Two or three records beside one another and beside what was asked. It shows no more of a record than its own card, and
 * no place.
 */
final class SideBySide {
    static final int LEAST = 2;
    static final int MOST = 3;

    private static final String NOT_GIVEN = "Not given";

    private final PersonSought sought;
    private final List<Column> columns;

    /**
     * One record.
     *
     * @param heldBy the agency's name
     */
    record Column(CardWords card, String heldBy) {}

    private SideBySide(PersonSought sought, List<Column> columns) {
        this.sought = sought;
        this.columns = columns;
    }

    static Table of(PersonSought sought, List<Column> columns) {
        return columns.size() < LEAST
                ? CandidatesPage.nothingCompared()
                : new SideBySide(sought, columns.subList(0, Math.min(MOST, columns.size()))).table();
    }

    private Table table() {
        List<String> headings = new ArrayList<>(List.of("Detail", "You asked with"));
        columns.forEach(c -> headings.add("Record " + (headings.size() - 1) + ", " + c.heldBy()));
        boolean unborn = sought.expected().isPresent();
        String name = CardWords.soughtName(sought).orElse(NOT_GIVEN);
        return new Table(
                "Side by side",
                headings,
                List.of(
                        row("Name", unborn ? CardWords.UNBORN + name : name, c -> Optional.of(c.name())),
                        row("Also known as", said(List.copyOf(sought.aliases())), covered(CardWords::otherNames)),
                        row(
                                "Date of birth",
                                said(
                                        sought
                                                .born()
                                                .map(b -> CardWords.day(b) + (unborn ? ", the mother's" : ""))
                                                .stream()
                                                .toList()),
                                CardWords::born),
                        row(
                                "Expected",
                                said(sought.expected().map(CardWords::day).stream()
                                        .toList()),
                                CardWords::expected),
                        row(
                                "Sex",
                                said(sought.sex().map(CardWords::word).stream().toList()),
                                covered(CardWords::sex)),
                        row(
                                "NHS number",
                                said(sought.nhsNumber().map(CardWords::ending).stream()
                                        .toList()),
                                covered(CardWords::number)),
                        row(
                                "Pupil number",
                                said(sought.upn().map(CardWords::ending).stream()
                                        .toList()),
                                covered(CardWords::pupilNumber)),
                        row("Speaks for it", "", c -> lines(c.sentences(Stance.FOR))),
                        row("Speaks against it", "", c -> lines(c.against()))),
                "");
    }

    private static Function<CardWords, Optional<String>> covered(Function<CardWords, Optional<String>> of) {
        return card -> of.apply(card).or(() -> covered(card));
    }

    private static Optional<String> covered(CardWords card) {
        return Optional.of(CardWords.COVERED).filter(c -> !card.whole());
    }

    private static String said(List<String> values) {
        return values.isEmpty() ? NOT_GIVEN : String.join(", ", values);
    }

    private static Optional<String> lines(List<String> sentences) {
        return Optional.of(sentences.isEmpty() ? "Nothing that was compared" : String.join(". ", sentences));
    }

    private Table.Row row(String label, String asked, Function<CardWords, Optional<String>> of) {
        return Table.Row.of(Stream.concat(
                        Stream.of(label, asked),
                        columns.stream().map(c -> of.apply(c.card()).orElse("Not held")))
                .map(Table.Cell::of)
                .toArray(Table.Cell[]::new));
    }
}
