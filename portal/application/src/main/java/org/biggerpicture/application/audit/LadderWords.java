package org.biggerpicture.application.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.biggerpicture.accesslog.entry.Entry;
import org.biggerpicture.page.Fact;
import org.biggerpicture.page.Table;

/**
 * The questions to one agency in words: why each may be needed, what the agency would learn by it, and what it is called
 * in the agency's own log. They stand in the log before the first is put; which of them were put stands with what was
 * disclosed.
 */
final class LadderWords {
    private static final Pattern OURS = Pattern.compile("(step|steps|request)\\..+");

    private final Entry entry;
    private final String agency;

    LadderWords(Entry entry, String agency) {
        this.entry = entry;
        this.agency = agency;
    }

    /** Whether a fact of an entry is told here, with its agency. */
    static boolean tells(String fact) {
        return OURS.matcher(fact).matches();
    }

    /** What is told in a line. */
    List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        fact("steps." + agency).ifPresent(put -> facts.add(Fact.of("Questions put, of those planned", put)));
        if (steps().isEmpty()) {
            fact("request." + agency).ifPresent(id -> facts.add(Fact.of("The agency's log calls it", id)));
        }
        return facts;
    }

    /**
     * The questions planned, from the plainest to the widest; none where nothing was planned.
     *
     * @param agencyName what the agency is called
     */
    List<Table> tables(String agencyName) {
        List<Table.Row> rows = steps();
        return rows.isEmpty()
                ? List.of()
                : List.of(new Table(
                        "Questions planned for " + agencyName + ", each put only if those before it leave doubt",
                        List.of("Question", "Why", "What the agency would learn", "The agency's log calls it"),
                        rows,
                        "None."));
    }

    private List<Table.Row> steps() {
        List<Table.Row> rows = new ArrayList<>();
        for (int n = 1; fact(step(n)).isPresent(); n++) {
            rows.add(Table.Row.of(
                    Table.Cell.of(Integer.toString(n)),
                    Table.Cell.of(fact(step(n)).orElse("")),
                    Table.Cell.of(fact(step(n) + ".tells")
                            .map(LadderWords::identifiers)
                            .orElse("Not stated")),
                    Table.Cell.of(fact(step(n) + ".request").orElse("Not stated"))));
        }
        return rows;
    }

    private String step(int n) {
        return "step." + agency + "." + n;
    }

    private Optional<String> fact(String name) {
        return Optional.ofNullable(entry.attributes().get(name));
    }

    private static String identifiers(String kinds) {
        return LogWords.identifiers(new TreeSet<>(Arrays.asList(kinds.split(", "))));
    }
}
