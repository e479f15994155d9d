package org.biggerpicture.application.api;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.biggerpicture.accesslog.search.Criteria;
import org.biggerpicture.accesslog.search.Criteria.Field;

/**
 * What an auditor looks for. Every part given must hold; several values of one part are alternatives.
 *
 * @param kind kinds of entry
 * @param enquiry enquiries
 * @param person practitioners, as their organisation's directory names them
 * @param organisation organisations that acted
 * @param role roles they acted in
 * @param purpose purposes
 * @param child pseudonyms of children
 * @param agency agencies asked or shown
 * @param outcome outcomes
 * @param clause clauses that decided
 * @param agreement agreements they stand in
 * @param from the first moment
 * @param to the first moment no longer wanted
 * @param after the position to go on behind
 * @param limit entries a page, 1 to 999
 */
record LogQuestion(
        Optional<List<String>> kind,
        Optional<List<String>> enquiry,
        Optional<List<String>> person,
        Optional<List<String>> organisation,
        Optional<List<String>> role,
        Optional<List<String>> purpose,
        Optional<List<String>> child,
        Optional<List<String>> agency,
        Optional<List<String>> outcome,
        Optional<List<String>> clause,
        Optional<List<String>> agreement,
        Optional<Instant> from,
        Optional<Instant> to,
        Optional<Long> after,
        Optional<Integer> limit) {
    private static final int LARGEST_PAGE = 999;

    /**
     * The same for the log.
     *
     * @throws org.biggerpicture.application.problem.ProblemException with everything that must be put right
     */
    Criteria criteria() {
        Faults faults = new Faults();
        Criteria criteria = fields().entrySet().stream()
                .reduce(
                        Criteria.ALL.between(from.orElse(Criteria.ALL.from()), to.orElse(Criteria.ALL.to())),
                        (c, part) -> c.where(part.getKey(), part.getValue().toArray(String[]::new)),
                        (one, other) -> other);
        int entries = limit.orElse(Criteria.ALL.limit());
        if (entries < 1 || entries > LARGEST_PAGE) {
            faults.add("/limit", "Give 1 to " + LARGEST_PAGE);
        }
        after.filter(a -> a < 0).ifPresent(a -> faults.add("/after", "Give the 'next' of the page before"));
        faults.refuse();
        Criteria page = criteria.limit(entries);
        return after.map(page::after).orElse(page);
    }

    /** The same for the entry that says what was looked for. */
    Map<String, String> lookedFor() {
        Map<String, String> looked = new TreeMap<>();
        fields().forEach((field, values) ->
                looked.put("filter." + field.name().toLowerCase(Locale.ROOT), String.join(",", values)));
        from.ifPresent(f -> looked.put("filter.from", f.toString()));
        to.ifPresent(t -> looked.put("filter.to", t.toString()));
        after.ifPresent(a -> looked.put("filter.after", Long.toString(a)));
        return looked;
    }

    private Map<Field, List<String>> fields() {
        Map<Field, List<String>> fields = new EnumMap<>(Field.class);
        kind.ifPresent(k -> fields.put(
                Field.KIND,
                k.stream()
                        .map(v -> v.toUpperCase(Locale.ROOT).replace('-', '_'))
                        .toList()));
        enquiry.ifPresent(v -> fields.put(Field.ENQUIRY, v));
        person.ifPresent(v -> fields.put(Field.PERSON, v));
        organisation.ifPresent(v -> fields.put(Field.ORGANISATION, v));
        role.ifPresent(v -> fields.put(Field.ROLE, v));
        purpose.ifPresent(v -> fields.put(Field.PURPOSE, v));
        child.ifPresent(v -> fields.put(Field.SUBJECT, v));
        agency.ifPresent(v -> fields.put(Field.AGENCY, v));
        outcome.ifPresent(v -> fields.put(Field.OUTCOME, v));
        clause.ifPresent(v -> fields.put(Field.CLAUSE, v));
        agreement.ifPresent(v -> fields.put(Field.AGREEMENT, v));
        fields.values().removeIf(List::isEmpty);
        return fields;
    }
}
