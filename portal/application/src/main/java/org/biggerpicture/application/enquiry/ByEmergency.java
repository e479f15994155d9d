package org.biggerpicture.application.enquiry;

import java.util.ArrayList;
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
 * @param fields those that are shown by it and would not be otherwise
 */
public record ByEmergency(ClauseRef clause, boolean whole, List<Field<?, ?>> fields) {
    public ByEmergency {
        fields = List.copyOf(fields);
    }

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
        List<Field<?, ?>> fields = new ArrayList<>();
        AgencyRecord.fields(shown.category()).stream()
                .filter(f -> known(shown, f))
                .filter(f -> otherwise.filter(o -> known(o, f)).isEmpty())
                .forEach(fields::add);
        if (otherwise.isEmpty()) {
            return Optional.of(new ByEmergency(shown.decidedBy(), true, fields));
        }
        return fields.stream()
                .findFirst()
                .flatMap(shown::decidedBy)
                .map(clause -> new ByEmergency(clause, false, fields));
    }

    private static boolean known(Disclosure disclosure, Field<?, ?> field) {
        return disclosure.show(field) instanceof Shown.Known;
    }
}
