package org.biggerpicture.application.enquiry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.biggerpicture.agreements.ClauseRef;
import org.biggerpicture.agreements.DisclosedAnswer;
import org.biggerpicture.agreements.Disclosure;
import org.biggerpicture.agreements.Shown;
import org.biggerpicture.record.AgencyRecord;
import org.biggerpicture.record.Category;
import org.biggerpicture.record.Field;
import org.biggerpicture.record.RecordRef;

/**
 * How much of one record is shown only because emergency access is open.
 *
 * @param clause the clause that opens it
 * @param whole whether nothing of the record would be shown without; otherwise part of it would
 */
public record ByEmergency(ClauseRef clause, boolean whole) {
    private record Key(RecordRef ref, Category category) {}

    /**
     * The records of which more is shown than would be otherwise.
     *
     * @param shown what is shown of an answer
     * @param otherwise what would be shown of the same answer without emergency access
     */
    static Map<Disclosure, ByEmergency> of(DisclosedAnswer shown, DisclosedAnswer otherwise) {
        Map<Key, Disclosure> before = new HashMap<>();
        otherwise.disclosures().forEach(d -> before.put(key(d), d));
        Map<Disclosure, ByEmergency> more = new HashMap<>();
        shown.disclosures()
                .forEach(d -> of(d, Optional.ofNullable(before.get(key(d)))).ifPresent(by -> more.put(d, by)));
        return more;
    }

    private static Key key(Disclosure disclosure) {
        return new Key(disclosure.ref(), disclosure.category());
    }

    private static Optional<ByEmergency> of(Disclosure shown, Optional<Disclosure> otherwise) {
        if (otherwise.isEmpty()) {
            return Optional.of(new ByEmergency(shown.decidedBy(), true));
        }
        List<Field<?, ?>> fields = List.copyOf(AgencyRecord.fields(shown.category()));
        return fields.stream()
                .filter(f -> known(shown, f) && !known(otherwise.get(), f))
                .findFirst()
                .flatMap(shown::decidedBy)
                .map(clause -> new ByEmergency(clause, false));
    }

    private static boolean known(Disclosure disclosure, Field<?, ?> field) {
        return disclosure.show(field) instanceof Shown.Known;
    }
}
