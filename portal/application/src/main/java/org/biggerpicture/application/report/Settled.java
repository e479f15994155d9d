package org.biggerpicture.application.report;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.biggerpicture.accesslog.entry.LoggedEntry;
import org.biggerpicture.accesslog.note.Checkpoint;
import org.biggerpicture.accesslog.note.SignedNote;
import org.biggerpicture.page.Document;
import org.biggerpicture.page.Fact;

/**
 * Entries that a checkpoint covers: nothing in them can be changed any more without its being seen.
 *
 * @param note the checkpoint, as it was signed
 * @param entries in the order of the log
 * @param whole whether these are all; false when there are more than one report may be made of
 */
public record Settled(SignedNote note, List<LoggedEntry> entries, boolean whole) {
    private static final String NONE = "–";

    public Settled {
        entries = List.copyOf(entries);
    }

    /** What the checkpoint says. */
    public Checkpoint checkpoint() {
        return Checkpoint.parse(note.text());
    }

    /** Size and root, in a line. */
    public String line() {
        return checkpoint().size() + " " + checkpoint().root().base64();
    }

    /** How a reader checks a report made of these entries, as a part of its page. */
    public Document.Section proof(List<Long> positions) {
        return new Document.Section(
                "Proof",
                List.of(
                        "This was made at the checkpoint below. Every entry that it counts is named by its number, and stands"
                                + " in the log that this checkpoint signs: export the whole log and run verify-log on it."),
                List.of(
                        Fact.of("Log", checkpoint().origin()),
                        Fact.of(
                                "Entries at the checkpoint",
                                Long.toString(checkpoint().size())),
                        Fact.of("Root of the checkpoint", checkpoint().root().base64()),
                        Fact.of("Entries counted here", ranges(positions))),
                List.of());
    }

    /** Numbers in ascending order, runs of them as a span: {@code 4, 7–9}. */
    public static String ranges(List<Long> positions) {
        List<String> spans = new ArrayList<>();
        List<Long> ordered = List.copyOf(new TreeSet<>(positions));
        for (int from = 0; from < ordered.size(); ) {
            int upto = from;
            while (upto + 1 < ordered.size() && ordered.get(upto + 1) == ordered.get(upto) + 1) {
                upto++;
            }
            spans.add(from == upto ? ordered.get(from).toString() : ordered.get(from) + "–" + ordered.get(upto));
            from = upto + 1;
        }
        return spans.isEmpty() ? NONE : spans.stream().collect(Collectors.joining(", "));
    }
}
