package org.biggerpicture.page;

import java.util.List;

/**
 * A page that tells: why something is shown, an entry of the log, an agreement, connections, help, an error.
 *
 * @param title for the browser's title; never a person's name
 * @param caption a line above the heading, or empty
 * @param back where the back link goes; empty address for none
 * @param intro paragraphs under the heading
 * @param facts the main facts, as a list
 * @param sections the rest
 * @param onward what to do next
 */
public record Document(
        String title,
        String caption,
        Link back,
        List<String> intro,
        List<Fact> facts,
        List<Section> sections,
        List<Link> onward) {
    public Document {
        intro = List.copyOf(intro);
        facts = List.copyOf(facts);
        sections = List.copyOf(sections);
        onward = List.copyOf(onward);
    }

    /** No link back. */
    public static final Link NO_WAY_BACK = new Link("", "");

    /** A short page: heading, paragraphs, what to do next. */
    public static Document brief(String title, List<String> intro, Link... onward) {
        return new Document(title, "", NO_WAY_BACK, intro, List.of(), List.of(), List.of(onward));
    }

    /**
     * A part of a document with its own heading.
     *
     * @param anchor where links to it lead; empty for none
     */
    public record Section(
            String heading, List<String> paragraphs, List<Fact> facts, List<Table> tables, String anchor) {
        public Section {
            paragraphs = List.copyOf(paragraphs);
            facts = List.copyOf(facts);
            tables = List.copyOf(tables);
        }

        /** A part to which nothing links. */
        public Section(String heading, List<String> paragraphs, List<Fact> facts, List<Table> tables) {
            this(heading, paragraphs, facts, tables, "");
        }

        /** Paragraphs alone. */
        public static Section of(String heading, String... paragraphs) {
            return new Section(heading, List.of(paragraphs), List.of(), List.of());
        }

        /** A table alone. */
        public static Section of(String heading, Table table) {
            return new Section(heading, List.of(), List.of(), List.of(table));
        }
    }
}
