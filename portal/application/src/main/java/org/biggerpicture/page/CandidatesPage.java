package org.biggerpicture.page;

import java.util.List;

/**
 * "Who knows this child": what each agency answered to the trace, and the records that may be the child's.
 *
 * @param emergency where emergency access stands
 * @param action where the form goes: chosen records come as {@code candidate}, "not this child" as {@code notThis}, those
 *     to lay side by side as {@code compare}
 * @param count such as "7 of 9 agencies answered"
 * @param silent agencies that were asked and may know the child all the same
 * @param agencies one row an agency: who, outcome, what it said
 * @param strong chosen beforehand
 * @param confirm a person must say why
 * @param refused those a person said are not this child; each can be taken back
 * @param weak one row an agency: only how many, and whether they carry the number alone
 * @param compared two or three side by side; empty rows when none is
 * @param errors what must be put right
 */
public record CandidatesPage(
        Context context,
        EmergencyBanner emergency,
        String action,
        String count,
        List<Silent> silent,
        Table agencies,
        List<Candidate> strong,
        List<Candidate> confirm,
        List<Refused> refused,
        Table weak,
        Table compared,
        Errors errors) {
    public CandidatesPage {
        silent = List.copyOf(silent);
        strong = List.copyOf(strong);
        confirm = List.copyOf(confirm);
        refused = List.copyOf(refused);
    }

    /** The same, saying where emergency access stands. */
    public CandidatesPage with(EmergencyBanner stands) {
        return new CandidatesPage(
                context, stands, action, count, silent, agencies, strong, confirm, refused, weak, compared, errors);
    }

    /**
     * A record that a person said is not this child.
     *
     * @param id what the form calls it
     * @param name as its card did
     * @param heldBy the agency
     */
    public record Refused(String id, String name, String heldBy) {}

    /**
     * An agency whose answer, or part of it, did not come: never "no match".
     *
     * @param agency its name, or its kind
     * @param tag its outcome
     * @param lines what that means
     * @param ring whom to ring
     * @param again what the form calls it to ask it again; empty when that will not help
     */
    public record Silent(String agency, Tag tag, List<String> lines, String ring, String again) {
        public Silent {
            lines = List.copyOf(lines);
        }
    }

    /** Whether any record may be chosen. */
    public boolean any() {
        return !strong.isEmpty() || !confirm.isEmpty();
    }

    /** How agencies answered, as a table with these rows: agency, outcome, what it said. */
    public static Table agencyTable(List<Table.Row> rows) {
        return new Table(
                "What each agency answered",
                List.of("Agency", "Outcome", "What that means"),
                rows,
                "Nobody was asked.");
    }

    /** Weak likenesses, as a table with these rows: agency, how many, what they have in common with the child. */
    public static Table weakTable(List<Table.Row> rows) {
        return new Table(
                "Weak likenesses",
                List.of("Agency", "How many records", "How they are alike"),
                rows,
                "No agency that answered holds a weak likeness.");
    }

    /** Nothing laid side by side. */
    public static Table nothingCompared() {
        return new Table("Side by side", List.of("Detail"), List.of(), "");
    }
}
