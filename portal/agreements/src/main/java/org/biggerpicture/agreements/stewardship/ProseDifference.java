package org.biggerpicture.agreements.stewardship;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.biggerpicture.agreements.stewardship.VersionDifference.Change;
import org.biggerpicture.agreements.stewardship.VersionDifference.Change.Kind;
import org.jspecify.annotations.Nullable;

/** What two versions of one agreement say differently, part by part. */
final class ProseDifference {
    private final String id;
    private final Map<String, List<String>> was;
    private final Map<String, List<String>> is;

    ProseDifference(String id, @Nullable AgreementProse was, @Nullable AgreementProse is) {
        this.id = id;
        this.was = parts(was);
        this.is = parts(is);
    }

    private static Map<String, List<String>> parts(@Nullable AgreementProse prose) {
        Map<String, List<String>> parts = new LinkedHashMap<>();
        if (prose != null) {
            List<String> opening = new ArrayList<>(List.of(prose.title()));
            opening.addAll(prose.opening());
            parts.put("opening", opening);
            parts.put("parties", prose.parties());
            prose.clauses().forEach(c -> parts.put(c.id(), c.sentences()));
        }
        return parts;
    }

    List<Change> changes() {
        Set<String> names = new LinkedHashSet<>(was.keySet());
        names.addAll(is.keySet());
        List<Change> changes = new ArrayList<>();
        for (String part : names) {
            List<String> before = was.getOrDefault(part, List.of());
            List<String> after = is.getOrDefault(part, List.of());
            if (!before.equals(after)) {
                Kind kind = !was.containsKey(part) ? Kind.ADDED : is.containsKey(part) ? Kind.CHANGED : Kind.REMOVED;
                changes.add(new Change(id, part, kind, without(before, after), without(after, before)));
            }
        }
        return changes;
    }

    private static List<String> without(List<String> sentences, List<String> others) {
        return sentences.stream().filter(s -> !others.contains(s)).toList();
    }
}
