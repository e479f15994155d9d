package org.biggerpicture.region.families;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Something an agency holds, as the family file says it: words by name, and further facts by name. Remembers where it
 * stands in its file, so that a mistake can be pointed at.
 */
public final class Fact {
    private final String file;
    private final MappingNode node;
    private final Anchor anchor;

    Fact(String file, MappingNode node, Anchor anchor) {
        this.file = file;
        this.node = node;
        this.anchor = anchor;
    }

    /** The text under this name. */
    public Optional<String> text(String name) {
        return value(name).map(value -> scalar(name, value));
    }

    /** The text under this name, which the file must have. */
    public String needed(String name) {
        return text(name).orElseThrow(() -> mistake("'" + name + "' is missing"));
    }

    /** The texts under this name; none if it is not there. A single text counts as a list of one. */
    public List<String> texts(String name) {
        return value(name)
                .map(value -> switch (value) {
                    case SequenceNode list ->
                        list.getValue().stream().map(item -> scalar(name, item)).toList();
                    default -> List.of(scalar(name, value));
                })
                .orElse(List.of());
    }

    /** The day under this name, resolved against the anchor. */
    public Optional<LocalDate> day(String name) {
        return text(name).map(text -> dated(name, text).toLocalDate());
    }

    /** The moment under this name; midnight where only a day is said. */
    public Optional<LocalDateTime> moment(String name) {
        return text(name).map(text -> dated(name, text));
    }

    /** Whether the text under this name is true; false if it is not there. */
    public boolean says(String name) {
        return flag(name).orElse(false);
    }

    /** The truth under this name, if the file says it. */
    public Optional<Boolean> flag(String name) {
        return text(name).map(text -> switch (text) {
            case "true", "yes" -> true;
            case "false", "no" -> false;
            default -> throw mistake("'" + name + "' must be yes or no, not '" + text + "'");
        });
    }

    /** The facts under this name, in the file's order. */
    public List<Fact> facts(String name) {
        return value(name)
                .map(value -> switch (value) {
                    case SequenceNode list ->
                        list.getValue().stream()
                                .map(item -> mapping(name, item))
                                .toList();
                    default -> List.of(mapping(name, value));
                })
                .orElse(List.of());
    }

    /** The one fact under this name. */
    public Optional<Fact> fact(String name) {
        return value(name).map(value -> mapping(name, value));
    }

    /** The names used here, in the file's order, each with the fact it heads if that is one. */
    public List<String> names() {
        return node.getValue().stream().map(Fact::key).toList();
    }

    /** Every text by its name, for a histogram or the like. */
    public Map<String, String> words() {
        return names().stream()
                .collect(Collectors.toMap(name -> name, this::needed, (first, second) -> second, LinkedHashMap::new));
    }

    /** Refuses any name that is not among these. */
    public Fact only(java.util.Collection<String> allowed) {
        for (NodeTuple tuple : node.getValue()) {
            if (!allowed.contains(key(tuple))) {
                throw new Mistake(at(tuple.getKeyNode()), "unknown key '" + key(tuple) + "'; known here: " + allowed);
            }
        }
        return this;
    }

    /** A mistake at this fact. */
    public Mistake mistake(String what) {
        return new Mistake(at(node), what);
    }

    private Optional<Node> value(String name) {
        return node.getValue().stream()
                .filter(tuple -> key(tuple).equals(name))
                .map(NodeTuple::getValueNode)
                .findFirst();
    }

    private Fact mapping(String name, Node value) {
        if (value instanceof MappingNode mapping) {
            return new Fact(file, mapping, anchor);
        }
        throw new Mistake(at(value), "'" + name + "' must be a block of keys");
    }

    private String scalar(String name, Node value) {
        if (value instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw new Mistake(at(value), "'" + name + "' must be one text");
    }

    private LocalDateTime dated(String name, String text) {
        return anchor.resolve(text)
                .orElseThrow(() -> mistake("'" + name + "' is no date: '" + text
                        + "' (write 2013-03-09, or today-14d, today-5mo, today-3y, with a time after a space)"));
    }

    private String at(Node where) {
        return file
                + where.getStartMark().map(mark -> ":" + (mark.getLine() + 1)).orElse("");
    }

    private static String key(NodeTuple tuple) {
        return ((ScalarNode) tuple.getKeyNode()).getValue();
    }
}
