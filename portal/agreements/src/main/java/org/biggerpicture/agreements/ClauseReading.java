package org.biggerpicture.agreements;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.biggerpicture.agreements.AgreementFile.Grounds;
import org.biggerpicture.agreements.Clause.Permission;
import org.biggerpicture.agreements.Clause.Prohibition;
import org.biggerpicture.ask.IdentifierKind;
import org.biggerpicture.ask.LawfulBasis;
import org.biggerpicture.configuration.Findings;
import org.biggerpicture.configuration.Keys;
import org.biggerpicture.configuration.Node;
import org.biggerpicture.configuration.Reading;
import org.biggerpicture.configuration.Readings;
import org.biggerpicture.record.Category;
import org.biggerpicture.record.Field;
import org.biggerpicture.record.Layer;
import org.biggerpicture.record.Sensitivity;

/** Reads one clause. */
final class ClauseReading implements Reading<Clause> {
    private final Known known;
    private final Grounds grounds;
    private final Findings findings;

    ClauseReading(Known known, Grounds grounds, Findings findings) {
        this.known = known;
        this.grounds = grounds;
        this.findings = findings;
    }

    @Override
    public Optional<Clause> read(Node node, Findings ignored) {
        return Readings.mapping((mapping, found) -> clause(mapping)).read(node, findings);
    }

    private Optional<Clause> clause(Node.Mapping mapping) {
        Keys keys = mapping.keys(findings);
        boolean prohibits = mapping.value("prohibits").isPresent();
        Clause clause = prohibits ? prohibition(keys) : permission(keys);
        if (!keys.whole()) {
            return Optional.empty();
        }
        int before = findings.count();
        new ClauseCheck(known, grounds, keys).check(clause);
        return findings.count() == before ? Optional.of(clause) : Optional.empty();
    }

    private Permission permission(Keys keys) {
        Optional<Layer> layer = keys.required("permits", Readings.oneOf(Layer.class));
        Scope scope = new ScopeReading(known, keys).permission();
        Set<Field<?, ?>> fields = fields(keys, scope.categories());
        return new Permission(
                text(keys, "id"),
                text(keys, "words"),
                scope,
                new ConditionsReading(known, keys).permission(),
                basis(keys),
                gateway(keys),
                layer.orElse(Layer.EXISTENCE),
                fields,
                set(keys, "labels", Readings.oneOf(Sensitivity.class)),
                set(keys, "ask-with", Readings.oneOf(IdentifierKind.class)),
                set(keys, "tells", Readings.oneOf(Notify.class)),
                keys.otherwise("break-glass", Readings.TRUTH, false));
    }

    private Prohibition prohibition(Keys keys) {
        Optional<Manner> manner = keys.required("prohibits", Readings.oneOf(Manner.class));
        Scope scope = new ScopeReading(known, keys).prohibition();
        Set<Field<?, ?>> fields = fields(keys, scope.categories());
        return new Prohibition(
                text(keys, "id"),
                text(keys, "words"),
                scope,
                new ConditionsReading(known, keys).prohibition(),
                basis(keys),
                gateway(keys),
                fields.isEmpty() ? Optional.empty() : Optional.of(fields),
                set(keys, "labels", Readings.oneOf(Sensitivity.class)),
                manner.orElse(Manner.CONCEAL),
                keys.otherwise("absolute", Readings.TRUTH, false),
                keys.otherwise("asking", Readings.TRUTH, false));
    }

    private static String text(Keys keys, String key) {
        return keys.required(key, Readings.TEXT).orElse("").strip();
    }

    private LawfulBasis basis(Keys keys) {
        return keys.optional("lawful-basis", known.basis()).or(grounds::basis).orElse(new LawfulBasis(""));
    }

    private String gateway(Keys keys) {
        return keys.optional("gateway", known.gateway()).or(grounds::gateway).orElse("");
    }

    /** The fields named one by one, and those of each set named that belong to the clause's categories. */
    private Set<Field<?, ?>> fields(Keys keys, Set<Category> categories) {
        Set<Field<?, ?>> fields = new LinkedHashSet<>();
        for (String name : keys.list("fields", Readings.oneOf(fieldWords()))) {
            Field<?, ?> single = FieldNames.ALL.get(name);
            if (single == null) {
                known.vocabulary().fieldSets().getOrDefault(name, Set.of()).stream()
                        .filter(f -> categories.contains(f.category()))
                        .forEach(fields::add);
            } else {
                fields.add(single);
            }
        }
        return fields;
    }

    private List<String> fieldWords() {
        return java.util.stream.Stream.concat(
                        known.vocabulary().fieldSets().keySet().stream(), FieldNames.ALL.keySet().stream())
                .sorted()
                .toList();
    }

    static <T> Set<T> set(Keys keys, String key, Reading<T> item) {
        return new LinkedHashSet<>(keys.list(key, item));
    }
}
