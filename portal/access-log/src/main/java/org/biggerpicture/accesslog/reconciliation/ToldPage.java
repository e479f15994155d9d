package org.biggerpicture.accesslog.reconciliation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.biggerpicture.accesslog.json.CanonicalJson;
import org.biggerpicture.accesslog.json.JsonReader;
import org.biggerpicture.accesslog.note.NoteKey;

/**
 * One page of what the log says of an agency, as NDJSON: a line that says whose it is and by which key it is signed, a line
 * a statement, and a last line by which a reader knows that nothing was cut off.
 *
 * @param agency whose
 * @param key the log's public key, by the portal's own word
 * @param told the statements, in the order of the log
 * @param erased how many entries could not be opened any more: their personal fields have been erased
 * @param next where the next page goes on; empty on the last
 */
public record ToldPage(String agency, NoteKey key, List<Told> told, long erased, OptionalLong next) {
    public ToldPage {
        told = List.copyOf(told);
    }

    /** The lines. */
    public String ndjson() {
        StringBuilder lines = new StringBuilder();
        lines.append(CanonicalJson.write(Map.of("agency", agency, "key", key.toString())))
                .append('\n');
        told.forEach(each -> lines.append(each.line()).append('\n'));
        Map<String, Object> end = new LinkedHashMap<>(Map.of("told", told.size(), "erased", erased));
        next.ifPresent(position -> end.put("next", position));
        return lines.append(CanonicalJson.write(end)).append('\n').toString();
    }

    /**
     * Reads the lines.
     *
     * @throws IllegalArgumentException if they are not a whole page
     */
    public static ToldPage parse(String ndjson) {
        List<Map<String, Object>> lines =
                ndjson.lines().map(line -> JsonReader.object(line)).toList();
        if (lines.size() < 2 || !(lines.getLast().get("told") instanceof Long count)) {
            throw new IllegalArgumentException("What the portal sent was cut off");
        }
        List<Told> told = new ArrayList<>();
        lines.subList(1, lines.size() - 1).forEach(line -> told.add(Told.parse(line)));
        if (told.size() != count) {
            throw new IllegalArgumentException("What the portal sent has another number of lines than it says");
        }
        return new ToldPage(
                String.valueOf(lines.getFirst().get("agency")),
                NoteKey.parse(String.valueOf(lines.getFirst().get("key"))),
                told,
                lines.getLast().get("erased") instanceof Long erased ? erased : 0,
                lines.getLast().get("next") instanceof Long next ? OptionalLong.of(next) : OptionalLong.empty());
    }
}
