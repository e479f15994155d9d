package org.biggerpicture.application.subjectaccess;

import java.io.IOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.biggerpicture.application.audit.LogWords;
import org.biggerpicture.application.frame.Contexts;
import org.biggerpicture.application.report.Settled;
import org.biggerpicture.page.Document;
import org.biggerpicture.page.Fact;
import org.biggerpicture.page.Table;

/**
 * What the person is told: staff by role and organisation, nobody else at all. That lines may have been left out is said in
 * the same words whether any were, so that a copy tells nothing of what it does not hold.
 *
 * @param request which it answers
 * @param lines those that are told
 * @param settled what vouches for them
 */
record CopyToHandOver(AccessRequest request, List<AccessLine> lines, Settled settled) {
    CopyToHandOver {
        lines = List.copyOf(lines);
    }

    static CopyToHandOver of(AccessRequest request, Settled settled) {
        boolean personProtected = AccessRequests.personProtected(settled.entries());
        return new CopyToHandOver(
                request,
                AccessLine.all(settled.entries()).stream()
                        .filter(l -> !l.held(request, personProtected))
                        .toList(),
                settled);
    }

    Document page(LogWords words, String hub, String desk) {
        return new Document(
                "Who looked at your information",
                hub,
                Document.NO_WAY_BACK,
                List.of(
                        "You asked who looked at information about you, or about the child for whom you asked, through this"
                                + " partnership's portal. Below is each time, who it was by organisation and role, and why.",
                        "The portal keeps no copy of what was seen. The organisations that hold the information can tell you what"
                                + " it says.",
                        "The law lets some records be left out, for example where telling of them could put somebody at risk. We"
                                + " can't say whether that was done here.",
                        "If you think something is wrong, ring " + desk
                                + ". You may also complain to the Information Commissioner's Office."),
                List.of(Fact.of("Our reference", request.reference())),
                List.of(
                        Document.Section.of("Each time", table(words)),
                        settled.proof(lines.stream()
                                .flatMap(l -> l.entries().stream())
                                .toList())),
                List.of());
    }

    private Table table(LogWords words) {
        return new Table(
                "Who looked, when and why",
                List.of("When", "Organisation", "Role", "Why", "Lawful basis", "What came of it", "Entries of the log"),
                lines.stream()
                        .map(l -> Table.Row.of(
                                cells(words, l).stream().map(Table.Cell::of).toArray(Table.Cell[]::new)))
                        .toList(),
                "There is nothing that we can tell you.");
    }

    String csv(LogWords words) throws IOException {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter csv = new CSVPrinter(
                text,
                CSVFormat.RFC4180
                        .builder()
                        .setHeader(
                                "when",
                                "organisation",
                                "role",
                                "why",
                                "lawful_basis",
                                "what_came_of_it",
                                "entries",
                                "checkpoint_size",
                                "checkpoint_root")
                        .get())) {
            for (AccessLine line : lines) {
                List<String> cells = new java.util.ArrayList<>(cells(words, line));
                cells.add(Long.toString(settled.checkpoint().size()));
                cells.add(settled.checkpoint().root().base64());
                csv.printRecord(cells);
            }
        }
        return text.toString();
    }

    private static List<String> cells(LogWords words, AccessLine line) {
        return List.of(
                Contexts.moment(line.at()),
                words.organisation(line.first().who().organisation()),
                words.role(line.first()),
                words.purpose(line.first()),
                words.basis(line.first()),
                AccessWords.cameOf(line),
                Settled.ranges(line.entries()));
    }
}
