package org.biggerpicture.fhir;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.biggerpicture.ask.IdentifierKind;
import org.biggerpicture.ask.Outcome;
import org.biggerpicture.fhir.mapping.LeftOut;
import org.biggerpicture.fhir.mapping.Told;
import org.biggerpicture.record.AgencyRecord;
import org.biggerpicture.record.Category;

/** Gathers what an answer's parts tell, lack and hold back, and says what came of the whole. For one thread. */
final class Verdict {
    private final List<AgencyRecord> records = new ArrayList<>();
    private final Map<LeftOut, Integer> leftOut = new EnumMap<>(LeftOut.class);
    private final Set<String> missing = new LinkedHashSet<>();
    private final Set<String> withheld = new LinkedHashSet<>();

    void told(Told told) {
        records.addAll(told.records());
        told.leftOut().forEach((why, count) -> leftOut.merge(why, count, Integer::sum));
    }

    void beside(Reply.Got got) {
        withheld.addAll(got.heldBack());
        got.missing().ifPresent(missing::add);
        boolean troubled =
                got.issues().stream().anyMatch(i -> i.serious() && !i.heldBack() && !i.notFound() && !i.tooMany());
        if (troubled) {
            missing.add("the agency reported an error beside its answer");
        }
    }

    void missing(String what) {
        missing.add(what);
    }

    void withheld(String why) {
        withheld.add(why);
    }

    List<AgencyRecord> records(Set<Category> asked) {
        return records.stream().filter(r -> asked.contains(r.category())).toList();
    }

    /**
     * What came of it. Lost is not withheld: when both happened, incomplete says both.
     *
     * @param any whether any record is told
     * @param askedWith what it was asked with
     * @param caution what "nothing" leaves open
     */
    Outcome outcome(boolean any, Set<IdentifierKind> askedWith, Optional<String> caution) {
        List<String> lost = new ArrayList<>(missing);
        LeftOut.missing(leftOut).ifPresent(lost::add);
        if (!lost.isEmpty()) {
            String also = withheld.isEmpty() ? "" : "; and the agency held back: " + String.join("; ", withheld);
            return new Outcome.Incomplete(String.join("; ", lost) + also);
        }
        if (!withheld.isEmpty()) {
            return new Outcome.PartWithheld(Optional.of(String.join("; ", withheld)));
        }
        return any ? new Outcome.Answered() : new Outcome.NothingHeld(askedWith, caution);
    }
}
