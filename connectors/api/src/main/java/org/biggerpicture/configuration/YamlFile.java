package org.biggerpicture.configuration;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A YAML 1.2 file as a tree of {@link Node}s. Anchors are not followed: a file says what it says where it says it. */
public final class YamlFile {
    private final Path file;
    private final Substitution substitution;
    private final Findings findings;

    private YamlFile(Path file, Map<String, String> names, Findings findings) {
        this.file = file;
        this.substitution = new Substitution(names);
        this.findings = findings;
    }

    /**
     * Reads a file whose root is keys with values.
     *
     * @param file the file
     * @param names what {@code ${name}} in a value stands for; {@code ${name:otherwise}} if it may be missing here
     * @param findings takes every mistake
     * @return the root; empty, with a finding, if there is no such file or it isn't YAML
     */
    public static Optional<Node.Mapping> read(Path file, Map<String, String> names, Findings findings) {
        try {
            return parse(Files.readString(file), file, names, findings);
        } catch (NoSuchFileException e) {
            findings.add(Place.whole(file), "there is no such file", "add it");
        } catch (CharacterCodingException e) {
            findings.add(Place.whole(file), "the file isn't UTF-8 text", "save it as UTF-8");
        } catch (IOException e) {
            findings.add(Place.whole(file), "the file can't be read", "look at its permissions");
        }
        return Optional.empty();
    }

    /** As {@link #read}, from text that stands in the file named. */
    public static Optional<Node.Mapping> parse(String text, Path file, Map<String, String> names, Findings findings) {
        return new YamlFile(file, names, findings).root(text);
    }

    private Optional<Node.Mapping> root(String text) {
        if (indentedByTabs(text)) {
            return Optional.empty();
        }
        try {
            LoadSettings settings =
                    LoadSettings.builder().setLabel(file.toString()).build();
            Optional<Node> root = new Compose(settings).composeString(text).map(this::node);
            if (root.orElse(null) instanceof Node.Mapping mapping) {
                return Optional.of(mapping);
            }
            findings.add(
                    Place.whole(file), "the file holds no keys", "write keys with values: one 'key: value' a line");
        } catch (MarkedYamlEngineException e) {
            String problem = e.getProblem() == null ? "it can't be read as YAML" : e.getProblem();
            findings.add(place(e.getProblemMark().or(e::getContextMark)), problem, "look at indentation and quotes");
        } catch (YamlEngineException e) {
            findings.add(Place.whole(file), "it can't be read as YAML", "look at its first lines");
        }
        return Optional.empty();
    }

    private boolean indentedByTabs(String text) {
        int before = findings.count();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            int tab = line.indexOf('\t');
            if (tab >= 0 && line.substring(0, tab).isBlank()) {
                findings.add(new Place(file, i + 1, tab + 1), "a tab in the indentation", "indent with spaces");
            }
        }
        return findings.count() > before;
    }

    private Node node(org.snakeyaml.engine.v2.nodes.Node node) {
        Place place = place(node.getStartMark());
        if (node.getAnchor().isPresent()) {
            findings.add(place, "an anchor", "write the value out where it is needed");
            return new Node.Scalar(place, "", false);
        }
        return switch (node) {
            case MappingNode mapping -> new Node.Mapping(place, entries(mapping));
            case SequenceNode sequence ->
                new Node.Sequence(
                        place, sequence.getValue().stream().map(this::node).toList());
            case ScalarNode scalar -> scalar(scalar, place);
            default -> throw new IllegalStateException("YAML has three kinds of node");
        };
    }

    private List<Node.Entry> entries(MappingNode mapping) {
        List<Node.Entry> entries = new ArrayList<>();
        Map<String, Place> seen = new HashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            Place place = place(tuple.getKeyNode().getStartMark());
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                findings.add(place, "a key that is not one word", "write 'key: value'");
                continue;
            }
            Place first = seen.putIfAbsent(key.getValue(), place);
            if (first == null) {
                entries.add(new Node.Entry(place, key.getValue(), node(tuple.getValueNode())));
            } else {
                String problem = "key '" + key.getValue() + "' is written twice";
                findings.add(place, problem, "the other is in line " + first.line() + ": keep one");
            }
        }
        return entries;
    }

    private Node.Scalar scalar(ScalarNode scalar, Place place) {
        String text = substitution.apply(scalar.getValue(), place, findings);
        return new Node.Scalar(place, text, scalar.getScalarStyle() != ScalarStyle.PLAIN);
    }

    private Place place(Optional<Mark> mark) {
        return mark.map(m -> new Place(file, m.getLine() + 1, m.getColumn() + 1))
                .orElse(Place.whole(file));
    }
}
