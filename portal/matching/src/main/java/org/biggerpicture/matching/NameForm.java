package org.biggerpicture.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.biggerpicture.record.PersonName;

/** A name made ready to compare: its tokens, titles and placeholders left out. */
record NameForm(String given, List<String> others, List<String> family, String whole, String shown) {
    /** What records put where a name is not known (PDS and child health systems; DfE CIN guidance). */
    private static final Set<String> PLACEHOLDERS = Set.of(
            "BABY", "INFANT", "UNBORN", "UNKNOWN", "TBC", "BOY", "GIRL", "CHILD", "TWIN", "ONE", "TWO", "OF", "NK",
            "NA");

    static NameForm of(PersonName name) {
        return of(name.given(), name.family());
    }

    static NameForm of(List<String> given, Optional<String> family) {
        List<String> first = tokens(String.join(" ", given), " ");
        if (!first.isEmpty() && PLACEHOLDERS.contains(first.getFirst())) {
            first.removeIf(PLACEHOLDERS::contains);
        }
        List<String> last = tokens(family.orElse(""), "[ -]");
        String shown = String.join(" ", given);
        return new NameForm(
                first.isEmpty() ? "" : first.getFirst(),
                first.isEmpty() ? List.of() : List.copyOf(first.subList(1, first.size())),
                List.copyOf(last),
                String.join("-", last),
                shown);
    }

    private static List<String> tokens(String text, String separators) {
        List<String> tokens = new ArrayList<>(List.of(PlainText.of(text).split(separators)));
        tokens.removeIf(String::isEmpty);
        return tokens;
    }

    boolean nameless() {
        return given.isEmpty() && whole.isEmpty();
    }
}
