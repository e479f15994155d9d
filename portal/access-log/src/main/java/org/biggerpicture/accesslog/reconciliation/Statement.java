package org.biggerpicture.accesslog.reconciliation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.biggerpicture.accesslog.json.CanonicalJson;
import org.biggerpicture.accesslog.json.JsonReader;

/**
 * What one agency may be shown of one entry of the log: what it was asked, or what of it was disclosed. It names no other
 * agency, no person and no enquiry, and says nothing of what was withheld or why: that may tell of somebody's protection.
 *
 * @param agency whom it is for
 * @param did asked, or disclosed
 * @param asks the names the questions bore, as the agency saw them in {@code X-Correlation-ID}: those that might be put,
 *     or, once disclosed, those that were
 * @param how {@code TRACE} or {@code FETCH}
 * @param identifiers the kinds of identifier it was told, never their values
 * @param purpose purpose code
 * @param organisation the organisation that asked
 * @param outcome how it answered; empty before
 * @param shown what of its answer was shown
 */
public record Statement(
        String agency,
        Did did,
        List<String> asks,
        String how,
        List<String> identifiers,
        String purpose,
        String organisation,
        String outcome,
        List<Shown> shown) {

    public Statement {
        asks = List.copyOf(asks);
        identifiers = List.copyOf(identifiers);
        shown = List.copyOf(shown);
    }

    /** What the entry records. */
    public enum Did {
        /** The agency was about to be asked. */
        ASKED,
        /** Something of its answer, or that there was none, was about to be shown. */
        DISCLOSED
    }

    /**
     * Records shown.
     *
     * @param about whom they are about, as a code
     * @param count how many
     */
    public record Shown(
            String category, String layer, String about, long count, String clause, String agreement, String version) {}

    /** The canonical text that is committed to. */
    public String text() {
        return CanonicalJson.write(members());
    }

    /** The same as members of a JSON object. */
    public Map<String, Object> members() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("agency", agency);
        members.put("did", did.name());
        members.put("asks", asks);
        members.put("how", how);
        members.put("identifiers", identifiers);
        members.put("purpose", purpose);
        members.put("organisation", organisation);
        if (did == Did.DISCLOSED) {
            members.put("outcome", outcome);
            members.put("shown", shown.stream().map(Statement::members).toList());
        }
        return members;
    }

    private static Map<String, Object> members(Shown shown) {
        return Map.of(
                "category", shown.category(),
                "layer", shown.layer(),
                "about", shown.about(),
                "count", shown.count(),
                "clause", shown.clause(),
                "agreement", shown.agreement(),
                "version", shown.version());
    }

    /**
     * Reads the canonical text.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static Statement parse(String text) {
        Map<String, Object> members = JsonReader.object(text);
        return new Statement(
                string(members, "agency"),
                Did.valueOf(string(members, "did")),
                strings(members, "asks"),
                string(members, "how"),
                strings(members, "identifiers"),
                string(members, "purpose"),
                string(members, "organisation"),
                string(members, "outcome"),
                JsonReader.list(members.getOrDefault("shown", List.of())).stream()
                        .map(Statement::shown)
                        .toList());
    }

    private static Shown shown(Object element) {
        Map<String, Object> members = JsonReader.object(element);
        return new Shown(
                string(members, "category"),
                string(members, "layer"),
                string(members, "about"),
                members.get("count") instanceof Long count ? count : 0,
                string(members, "clause"),
                string(members, "agreement"),
                string(members, "version"));
    }

    private static String string(Map<String, Object> members, String name) {
        return members.get(name) instanceof String value ? value : "";
    }

    private static List<String> strings(Map<String, Object> members, String name) {
        return JsonReader.list(members.getOrDefault(name, List.of())).stream()
                .map(String::valueOf)
                .toList();
    }
}
