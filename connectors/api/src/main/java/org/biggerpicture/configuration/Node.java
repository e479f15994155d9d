package org.biggerpicture.configuration;

import java.util.List;
import java.util.Optional;

/** A part of a configuration file that knows where it stands. */
public sealed interface Node {
    /** Where it begins. */
    Place place();

    /** What it is, in the words of a message. */
    String what();

    /**
     * Keys with values.
     *
     * @param place where it begins
     * @param entries in the order written; a key written twice stands here once
     */
    record Mapping(Place place, List<Entry> entries) implements Node {
        public Mapping {
            entries = List.copyOf(entries);
        }

        @Override
        public String what() {
            return "keys with values";
        }

        /** The value of a key, if it is written. */
        public Optional<Node> value(String key) {
            return entries.stream()
                    .filter(e -> e.key().equals(key))
                    .map(Entry::value)
                    .findFirst();
        }

        /** Starts reading its keys; mistakes go to the findings. */
        public Keys keys(Findings findings) {
            return new Keys(this, findings);
        }
    }

    /**
     * One key and its value.
     *
     * @param place where the key stands
     * @param key the key
     * @param value its value
     */
    record Entry(Place place, String key, Node value) {}

    /**
     * A list.
     *
     * @param place where it begins
     * @param items in the order written
     */
    record Sequence(Place place, List<Node> items) implements Node {
        public Sequence {
            items = List.copyOf(items);
        }

        @Override
        public String what() {
            return "a list";
        }
    }

    /**
     * One value.
     *
     * @param place where it begins
     * @param text as written, names in {@code ${…}} replaced
     * @param quoted whether it was written in quotes, or as a block: then it is text, whatever it looks like
     */
    record Scalar(Place place, String text, boolean quoted) implements Node {
        @Override
        public String what() {
            return absent() ? "nothing" : "one value";
        }

        /** Whether nothing is written: a key with no value. */
        public boolean absent() {
            return !quoted && (text.isEmpty() || text.equals("~") || text.equals("null"));
        }
    }
}
