package org.biggerpicture.application.configuration;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.biggerpicture.agency.AgencyId;
import org.biggerpicture.configuration.Findings;
import org.biggerpicture.configuration.Keys;
import org.biggerpicture.configuration.Node;
import org.biggerpicture.configuration.Readings;
import org.biggerpicture.configuration.YamlFile;
import org.biggerpicture.matching.PublishedCounts;
import org.biggerpicture.matching.PublishedCounts.BirthYears;

/**
 * Reads {@code names.yaml} of an agency's folder, if there is one: how many children the agency holds and how many of them
 * share a name, as it publishes them. A count of fewer than ten is refused, so that no child can be told from it.
 */
final class NameCounts {
    private static final String FILE = "names.yaml";

    private final Findings findings;

    private NameCounts(Findings findings) {
        this.findings = findings;
    }

    /**
     * The counts of the agencies that publish any.
     *
     * @param folder the folder of the agencies' folders
     * @param names what {@code ${name}} in a file stands for
     */
    static Map<AgencyId, PublishedCounts> read(
            Path folder, List<AgencyId> agencies, Map<String, String> names, Findings findings) {
        NameCounts reading = new NameCounts(findings);
        Map<AgencyId, PublishedCounts> counts = new HashMap<>();
        for (AgencyId agency : agencies) {
            Path file = folder.resolve(agency.value()).resolve(FILE);
            if (Files.exists(file)) {
                YamlFile.read(file, names, findings)
                        .flatMap(root -> reading.counts(root.keys(findings)))
                        .ifPresent(c -> counts.put(agency, c));
            }
        }
        return counts;
    }

    private Optional<PublishedCounts> counts(Keys keys) {
        Optional<LocalDate> asAt = keys.required("as-at", Readings.DAY);
        Optional<Integer> children = keys.required("children", Readings.WHOLE_NUMBER);
        int most = children.orElse(Integer.MAX_VALUE);
        Optional<Map<String, Integer>> given = keys.optional("given", (node, f) -> names(node, most));
        Optional<Map<String, Integer>> family = keys.optional("family", (node, f) -> names(node, most));
        List<BirthYears> born = keys.list("born", Readings.mapping((mapping, f) -> born(mapping.keys(f))));
        if (children.filter(n -> n < PublishedCounts.LEAST).isPresent()) {
            keys.wrong("children", "fewer than ten children", "leave the file out: so few may not be counted");
        }
        return keys.whole() && asAt.isPresent()
                ? Optional.of(new PublishedCounts(
                        children.orElseThrow(), given.orElse(Map.of()), family.orElse(Map.of()), born))
                : Optional.empty();
    }

    /** First names of the children born in some years: fashions change, and Ava at two is not Ava at sixteen. */
    private Optional<BirthYears> born(Keys keys) {
        Optional<Integer> from = keys.required("from", Readings.WHOLE_NUMBER);
        Optional<Integer> to = keys.required("to", Readings.WHOLE_NUMBER);
        Optional<Integer> children = keys.required("children", Readings.WHOLE_NUMBER);
        int most = children.orElse(Integer.MAX_VALUE);
        Optional<Map<String, Integer>> given = keys.required("given", (node, f) -> names(node, most));
        if (children.filter(n -> n < PublishedCounts.LEAST).isPresent()) {
            keys.wrong("children", "fewer than ten children", "leave these years out, or join them with others");
        }
        if (from.isPresent() && to.isPresent() && from.get() > to.get()) {
            keys.wrong("to", "the years run backwards", "write the earlier year as 'from'");
        }
        return keys.whole()
                ? Optional.of(new BirthYears(
                        from.orElseThrow(), to.orElseThrow(), children.orElseThrow(), given.orElseThrow()))
                : Optional.empty();
    }

    private Optional<Map<String, Integer>> names(Node node, int most) {
        if (!(node instanceof Node.Mapping mapping)) {
            findings.add(node.place(), "names are keys with values", "write one name a line: 'Smith: 120'");
            return Optional.empty();
        }
        int before = findings.count();
        Map<String, Integer> counts = new HashMap<>();
        for (Node.Entry entry : mapping.entries()) {
            Readings.WHOLE_NUMBER.read(entry.value(), findings).ifPresent(n -> count(entry, n, most, counts));
        }
        return findings.count() == before ? Optional.of(counts) : Optional.empty();
    }

    private void count(Node.Entry entry, int n, int most, Map<String, Integer> counts) {
        if (n < PublishedCounts.LEAST) {
            String remedy = "leave the name out: a count of fewer than ten can point at a child";
            findings.add(entry.value().place(), "fewer than ten share this name", remedy);
        } else if (n > most) {
            String remedy = "correct this count, or 'children'";
            findings.add(entry.value().place(), "more share this name than there are children", remedy);
        } else {
            counts.put(entry.key(), n);
        }
    }
}
