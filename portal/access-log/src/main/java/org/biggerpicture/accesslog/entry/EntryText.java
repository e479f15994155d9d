package org.biggerpicture.accesslog.entry;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.biggerpicture.accesslog.json.CanonicalJson;

/** Writes the canonical text of an entry; the format is described in portal/access-log/FORMAT.md. Empty parts are left out. */
final class EntryText {

    /** Name and version of the format, in every entry. */
    static final String FORMAT = "bigger-picture/access-log-entry/1";

    private static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private EntryText() {}

    static String write(Entry entry, Instant at, Map<String, Object> commitments) {
        Part text = new Part();
        text.put("format", FORMAT);
        text.put("at", MICROSECONDS.format(at));
        text.put("kind", entry.kind().name());
        text.put("who", who(entry.who()));
        text.put("grounds", grounds(entry.grounds()));
        text.put("agencies", agencies(entry.agencies()));
        entry.disclosed().ifPresent(whole -> text.put("commitment", whole.mac()));
        text.put("attributes", entry.attributes());
        text.put("personal", commitments);
        return CanonicalJson.write(text.members);
    }

    private static Map<String, Object> who(Who who) {
        Part text = new Part();
        text.put("person", who.person());
        text.put("organisation", who.organisation());
        text.put("role", who.role());
        text.put("signInStrength", who.signInStrength());
        text.put("signInReference", who.signInReference());
        return text.members;
    }

    private static Map<String, Object> grounds(Grounds grounds) {
        Part text = new Part();
        text.put("enquiry", grounds.enquiry());
        text.put("purpose", grounds.purpose());
        text.put("lawfulBasis", grounds.lawfulBasis());
        text.put("consent", grounds.consent());
        text.put("subject", grounds.subject());
        text.put("agreements", grounds.agreements());
        return text.members;
    }

    private static List<Object> agencies(List<AgencyLine> lines) {
        List<Object> text = new ArrayList<>();
        for (AgencyLine line : lines) {
            text.add(line(line));
        }
        return text;
    }

    private static Map<String, Object> line(AgencyLine line) {
        Part text = new Part();
        text.put("agency", line.agency());
        text.put("asked", asked(line.asked()));
        text.put("outcome", line.outcome());
        line.latencyMillis().ifPresent(millis -> text.members.put("latencyMillis", millis));
        text.put("released", line.released().stream().map(EntryText::released).toList());
        text.put("withheld", line.withheld().stream().map(EntryText::withheld).toList());
        line.disclosed().ifPresent(part -> text.put("commitment", part.mac()));
        return text.members;
    }

    private static Map<String, Object> asked(Asked asked) {
        return switch (asked) {
            case Asked.Trace(var kinds) -> Map.of("how", "TRACE", "identifiers", List.copyOf(kinds));
            case Asked.Fetch(var kinds) -> Map.of("how", "FETCH", "identifiers", List.copyOf(kinds));
            case Asked.NotAsked(var reason) -> Map.of("how", "NOT_ASKED", "reason", reason);
        };
    }

    private static Map<String, Object> released(Released released) {
        Part text = new Part();
        text.put("category", released.category());
        text.put("layer", released.layer());
        text.put("subjectRelation", released.subjectRelation());
        text.members.put("count", released.count());
        text.put("clause", released.clause());
        text.put("agreement", released.agreement());
        text.put("agreementVersion", released.agreementVersion());
        text.put("lawfulBasis", released.lawfulBasis());
        return text.members;
    }

    private static Map<String, Object> withheld(Withheld withheld) {
        Part text = new Part();
        text.put("category", withheld.category());
        text.put("manner", withheld.manner().name());
        text.put("reason", withheld.reason());
        text.members.put("count", withheld.count());
        text.put("clause", withheld.clause());
        return text.members;
    }

    /** Members of one object; what is empty is not written. */
    private static final class Part {
        private final Map<String, Object> members = new LinkedHashMap<>();

        void put(String name, String value) {
            if (!value.isEmpty()) {
                members.put(name, value);
            }
        }

        void put(String name, List<?> values) {
            if (!values.isEmpty()) {
                members.put(name, values);
            }
        }

        void put(String name, Map<String, ?> values) {
            if (!values.isEmpty()) {
                members.put(name, values);
            }
        }
    }
}
