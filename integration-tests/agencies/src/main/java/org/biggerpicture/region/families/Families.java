package org.biggerpicture.region.families;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/** All families of the region. Reading one is strict: an unknown key or a bad value is a {@link Mistake} with its line. */
public record Families(List<Family> all) {
    private static final List<String> TOP = List.of("lesson", "search", "see", "persons", "agencies");
    private static final List<String> RECORD = List.of("id", "of", "as", "omit", "restricted", "homes", "people");

    /** Reads one file's text. */
    public static Family read(String name, String yaml, Anchor anchor, Map<String, Vocabulary> vocabularies) {
        Fact top = root(name + ".yaml", yaml, anchor).only(TOP);
        Persons persons = Persons.of(top.fact("persons").orElseThrow(() -> top.mistake("'persons' is missing")));
        Fact agencies = top.fact("agencies").orElseThrow(() -> top.mistake("'agencies' is missing"));
        agencies.only(vocabularies.keySet());
        List<Held> held = new ArrayList<>();
        for (String agency : agencies.names()) {
            Vocabulary vocabulary = java.util.Objects.requireNonNull(vocabularies.get(agency));
            agencies.facts(agency).forEach(fact -> held.add(held(agency, name, fact, persons, vocabulary)));
        }
        return new Family(name, top.needed("lesson"), top.needed("search"), top.needed("see"), List.copyOf(held));
    }

    /** Everything one agency holds, by record id, in a steady order. */
    public Map<String, Held> heldBy(String agency) {
        Map<String, Held> records = new LinkedHashMap<>();
        all.stream()
                .flatMap(family -> family.held().stream())
                .filter(record -> record.agency().equals(agency))
                .forEach(record -> {
                    if (records.putIfAbsent(record.id(), record) != null) {
                        throw record.held().mistake("record id '" + record.id() + "' is used twice at " + agency);
                    }
                });
        return records;
    }

    private static Held held(String agency, String family, Fact fact, Persons persons, Vocabulary vocabulary) {
        fact.only(Stream.concat(RECORD.stream(), vocabulary.sections().stream()).toList());
        vocabulary.check(fact);
        Identity truth = persons.named(fact, fact.needed("of"));
        return new Held(
                agency,
                fact.needed("id"),
                family,
                Identities.over(truth, fact.fact("as"), fact.texts("omit")),
                fact.says("restricted"),
                fact.facts("homes").stream().map(Home::of).toList(),
                fact.facts("people").stream()
                        .map(person -> Connected.of(person, persons))
                        .toList(),
                fact);
    }

    private static Fact root(String file, String yaml, Anchor anchor) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setMaxAliasesForCollections(200)
                .build();
        try {
            Optional<Node> root = new Compose(settings).composeString(yaml);
            if (root.isPresent() && root.get() instanceof MappingNode mapping) {
                return new Fact(file, mapping, anchor);
            }
            throw new Mistake(file + ":1", "a family file is a block of keys");
        } catch (MarkedYamlEngineException broken) {
            String line = broken.getProblemMark()
                    .map(mark -> ":" + (mark.getLine() + 1))
                    .orElse("");
            throw new Mistake(file + line, broken.getProblem());
        }
    }
}
