package org.biggerpicture.accesslog.entry;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.biggerpicture.accesslog.json.JsonReader;
import org.biggerpicture.accesslog.tree.Hash;

/** Reads an entry back from its canonical text. */
public final class EntryReader {

    private EntryReader() {}

    /**
     * The entry at a position.
     *
     * @throws IllegalArgumentException if the bytes are not an entry of a known format
     */
    public static LoggedEntry read(long position, byte[] canonical) {
        String text = new String(canonical, StandardCharsets.UTF_8);
        Map<String, Object> members = JsonReader.object(text);
        if (!EntryText.FORMAT.equals(members.get("format"))) {
            throw new IllegalArgumentException("Entry " + position + " has no format known here");
        }
        Entry entry = new Entry(
                EntryKind.valueOf(string(members, "kind")),
                who(part(members, "who")),
                grounds(part(members, "grounds")),
                parts(members, "agencies").map(EntryReader::line).toList(),
                commitment(members),
                strings(part(members, "attributes")),
                Map.of());
        return new LoggedEntry(
                position,
                Instant.parse(string(members, "at")),
                Hash.leaf(canonical).hex(),
                entry,
                strings(part(members, "personal")),
                text);
    }

    private static Who who(Map<String, Object> text) {
        return new Who(
                string(text, "person"),
                "",
                string(text, "organisation"),
                string(text, "role"),
                string(text, "signInStrength"),
                string(text, "signInReference"));
    }

    private static Grounds grounds(Map<String, Object> text) {
        return new Grounds(
                string(text, "enquiry"),
                string(text, "purpose"),
                string(text, "lawfulBasis"),
                string(text, "consent"),
                "",
                string(text, "subject"),
                string(text, "agreements"));
    }

    private static AgencyLine line(Map<String, Object> text) {
        return new AgencyLine(
                string(text, "agency"),
                asked(part(text, "asked")),
                string(text, "outcome"),
                text.get("latencyMillis") instanceof Long millis ? OptionalLong.of(millis) : OptionalLong.empty(),
                parts(text, "released").map(EntryReader::released).toList(),
                parts(text, "withheld").map(EntryReader::withheld).toList(),
                commitment(text));
    }

    private static Asked asked(Map<String, Object> text) {
        List<String> kinds = JsonReader.list(text.getOrDefault("identifiers", "")).stream()
                .map(String::valueOf)
                .toList();
        return switch (string(text, "how")) {
            case "TRACE" -> new Asked.Trace(new TreeSet<>(kinds));
            case "FETCH" -> new Asked.Fetch(new TreeSet<>(kinds));
            default -> new Asked.NotAsked(string(text, "reason"));
        };
    }

    private static Released released(Map<String, Object> text) {
        return new Released(
                string(text, "category"),
                string(text, "layer"),
                string(text, "subjectRelation"),
                count(text),
                string(text, "clause"),
                string(text, "agreement"),
                string(text, "agreementVersion"),
                string(text, "lawfulBasis"));
    }

    private static Withheld withheld(Map<String, Object> text) {
        return new Withheld(
                string(text, "category"),
                Withheld.Manner.valueOf(string(text, "manner")),
                string(text, "reason"),
                count(text),
                string(text, "clause"));
    }

    private static int count(Map<String, Object> text) {
        return text.get("count") instanceof Long count ? Math.toIntExact(count) : 0;
    }

    private static Optional<Commitment> commitment(Map<String, Object> text) {
        return text.get("commitment") instanceof String mac ? Optional.of(new Commitment("", mac)) : Optional.empty();
    }

    private static String string(Map<String, Object> text, String name) {
        return text.get(name) instanceof String value ? value : "";
    }

    private static Map<String, Object> part(Map<String, Object> text, String name) {
        return JsonReader.object(text.getOrDefault(name, ""));
    }

    private static Stream<Map<String, Object>> parts(Map<String, Object> text, String name) {
        return JsonReader.list(text.getOrDefault(name, "")).stream().map(JsonReader::object);
    }

    private static Map<String, String> strings(Map<String, Object> text) {
        Map<String, String> strings = new TreeMap<>();
        text.forEach((name, value) -> strings.put(name, String.valueOf(value)));
        return strings;
    }
}
