package org.biggerpicture.accesslog.entry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One entry of the access log. It says who, why, about whom (as a pseudonym), and per agency what was asked and shown;
 * it never holds the content of an answer. The time is the log's own, stamped at append.
 *
 * @param kind what happened
 * @param who who acts
 * @param grounds why, and about whom
 * @param agencies one line an agency
 * @param disclosed commitment to the bytes of a whole page, print, export or receipt
 * @param attributes facts particular to the kind, as codes and hashes; in the clear, so nothing personal
 * @param personal facts that are personal (a free-text reason, a name): in the log only as salted commitments
 */
public record Entry(
        EntryKind kind,
        Who who,
        Grounds grounds,
        List<AgencyLine> agencies,
        Optional<Commitment> disclosed,
        Map<String, String> attributes,
        Map<String, String> personal) {

    public Entry {
        agencies = List.copyOf(agencies);
        attributes = Map.copyOf(attributes);
        personal = Map.copyOf(personal);
    }

    /** An entry that says only what happened, by whom and on which grounds. */
    public static Entry of(EntryKind kind, Who who, Grounds grounds) {
        return new Entry(kind, who, grounds, List.of(), Optional.empty(), Map.of(), Map.of());
    }

    /** The same entry with these lines, one an agency. */
    public Entry withAgencies(List<AgencyLine> lines) {
        return new Entry(kind, who, grounds, lines, disclosed, attributes, personal);
    }

    /** The same entry with a commitment to the whole of what leaves. */
    public Entry committedTo(Commitment commitment) {
        return new Entry(kind, who, grounds, agencies, Optional.of(commitment), attributes, personal);
    }

    /** The same entry with one more fact, in the clear. */
    public Entry with(String name, String value) {
        return new Entry(kind, who, grounds, agencies, disclosed, plus(attributes, name, value), personal);
    }

    /** The same entry with one more personal fact, kept apart and erasable. */
    public Entry withPersonal(String name, String value) {
        return new Entry(kind, who, grounds, agencies, disclosed, attributes, plus(personal, name, value));
    }

    private static Map<String, String> plus(Map<String, String> facts, String name, String value) {
        Map<String, String> more = new TreeMap<>(facts);
        more.put(name, value);
        return more;
    }
}
