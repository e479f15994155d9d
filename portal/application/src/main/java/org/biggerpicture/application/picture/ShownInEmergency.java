package org.biggerpicture.application.picture;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.biggerpicture.agreements.Disclosure;
import org.biggerpicture.agreements.Shown;
import org.biggerpicture.application.enquiry.ByEmergency;
import org.biggerpicture.application.enquiry.Tile;
import org.biggerpicture.page.Table;
import org.biggerpicture.record.Field;
import org.biggerpicture.record.Layer;

/** Everything of which more is shown because emergency access is open, with what was written, in one table. */
final class ShownInEmergency {
    private ShownInEmergency() {}

    /** The table; without rows where emergency access shows nothing more. */
    static Table of(List<Tile> tiles) {
        return new Table(
                "Shown only by emergency access",
                List.of("Agency", "When", "What", "What was written", "Clause"),
                tiles.stream()
                        .filter(t -> !t.byEmergency().isEmpty())
                        .flatMap(t -> t.answer().stream()
                                .flatMap(a -> a.disclosures().stream())
                                .flatMap(d ->
                                        Optional.ofNullable(t.byEmergency().get(d)).map(by -> row(t, d, by)).stream()))
                        .toList(),
                "");
    }

    private static Table.Row row(Tile tile, Disclosure told, ByEmergency by) {
        String written = by.fields().stream()
                .filter(f -> f.layer() == Layer.NARRATIVE)
                .map(f -> text(told, f))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" "));
        return Table.Row.of(
                Table.Cell.of(tile.placard().heading()),
                Table.Cell.of(DisclosureWords.date(told)),
                Table.Cell.of(DisclosureWords.of(told)),
                Table.Cell.of(written.isEmpty() ? "–" : written),
                Table.Cell.of(
                        tile.placard().nameWithheld()
                                ? "Not named: it would tell of a place"
                                : "Clause " + by.clause().clause()));
    }

    private static String text(Disclosure told, Field<?, ?> field) {
        return told.show(field) instanceof Shown.Known<?> known && known.value() instanceof String words ? words : "";
    }
}
