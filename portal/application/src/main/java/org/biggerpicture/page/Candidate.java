package org.biggerpicture.page;

import java.util.List;

/**
 * One person whom agencies hold and who may be the child.
 *
 * @param id opaque, valid in this enquiry only
 * @param name as recorded
 * @param facts birth date, sex, area, NHS number shortened; no location at all for a restricted person
 * @param heldBy the agencies that hold this record
 * @param cautions what keeps it from being taken for the child without a closer look
 * @param reasonsFor why it matches, in words
 * @param reasonsAgainst what speaks against it, in words
 * @param evidence field, asked value, held value, weight in words and number
 * @param chosen whether it stands chosen
 * @param compared whether it is marked to be laid beside others
 * @param restricted what to say of a restricted person, or empty
 * @param reason the reason typed for a record that must be confirmed
 * @param error what must be put right here, or empty
 */
public record Candidate(
        String id,
        String name,
        List<Fact> facts,
        List<String> heldBy,
        List<Caution> cautions,
        List<String> reasonsFor,
        List<String> reasonsAgainst,
        List<Weight> evidence,
        boolean chosen,
        boolean compared,
        String restricted,
        String reason,
        String error) {
    public Candidate {
        facts = List.copyOf(facts);
        heldBy = List.copyOf(heldBy);
        cautions = List.copyOf(cautions);
        reasonsFor = List.copyOf(reasonsFor);
        reasonsAgainst = List.copyOf(reasonsAgainst);
        evidence = List.copyOf(evidence);
    }

    /**
     * What keeps a record from being taken for the child's without a closer look.
     *
     * @param tag its label
     * @param words what was found
     * @param rule what to do about it
     */
    public record Caution(Tag tag, String words, String rule) {}

    /**
     * How one detail weighs.
     *
     * @param words which way it speaks, then what was found and why it weighs so much
     * @param number its weight: above 0 it speaks for the same child, below 0 against
     * @param sum of this weight and all above it
     */
    public record Weight(String field, String asked, String held, List<String> words, String number, String sum) {
        public Weight {
            words = List.copyOf(words);
        }
    }

    /** The evidence as a table. */
    public Table evidenceTable() {
        return new Table(
                "How each detail weighs",
                List.of("Detail", "You asked with", "They hold", "What it says and why", "Weight", "Sum so far"),
                evidence.stream()
                        .map(w -> Table.Row.of(
                                Table.Cell.of(w.field()),
                                Table.Cell.of(w.asked()),
                                Table.Cell.of(w.held()),
                                Table.Cell.of(w.words().toArray(String[]::new)),
                                Table.Cell.of(w.number()),
                                Table.Cell.of(w.sum())))
                        .toList(),
                "No detail could be compared.");
    }

    /** The field in which the reason is typed. */
    public Input reasonInput() {
        return new Input(
                "reason-" + id,
                "Why do you think this is the child?",
                "Needed if you choose this record. It stands in the access log: do not write about the child.",
                reason,
                0,
                false,
                error);
    }
}
