package org.biggerpicture.agreements;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.biggerpicture.configuration.Keys;
import org.biggerpicture.configuration.Node;
import org.biggerpicture.configuration.Reading;
import org.biggerpicture.configuration.Readings;
import org.biggerpicture.record.Category;
import org.biggerpicture.record.SubjectRelation;

/** Reads what a clause is about. */
final class ScopeReading {
    private static final String EVERYONE = "everyone";

    private final Known known;
    private final Keys keys;

    ScopeReading(Known known, Keys keys) {
        this.known = known;
        this.keys = keys;
    }

    /** A permission names each: what is added tomorrow is not permitted. */
    Scope permission() {
        return new Scope(
                these("to", known.organisation()),
                these("roles", known.role()),
                these("purposes", known.purpose()),
                these("from", known.agency()),
                categories(),
                these("about", Readings.oneOf(SubjectRelation.class)));
    }

    /** A prohibition may mean everyone: what is added tomorrow is prohibited. */
    Scope prohibition() {
        return new Scope(
                among("to", known.organisation()),
                among("roles", known.role()),
                among("purposes", known.purpose()),
                among("from", known.agency()),
                categories(),
                among("about", Readings.oneOf(SubjectRelation.class)));
    }

    private Set<Category> categories() {
        return these("categories", Readings.oneOf(Category.class)).named();
    }

    private <T> Among<T> these(String key, Reading<T> item) {
        Optional<List<T>> values = keys.required(key, Readings.listOf(item));
        if (values.map(List::isEmpty).orElse(false)) {
            keys.wrong(key, "the list is empty: nobody is meant", "name at least one");
        }
        return Among.these(new LinkedHashSet<>(values.orElse(List.of())));
    }

    private <T> Among<T> among(String key, Reading<T> item) {
        Optional<Among<T>> values = keys.required(key, (node, findings) -> {
            if (node instanceof Node.Scalar scalar && scalar.text().equals(EVERYONE)) {
                return Optional.of(Among.<T>all());
            }
            if (node instanceof Node.Scalar) {
                findings.add(node.place(), "found one value", "write a list, or '" + EVERYONE + "'");
                return Optional.empty();
            }
            return Readings.listOf(item).read(node, findings).map(l -> Among.these(new LinkedHashSet<>(l)));
        });
        if (values.map(a -> !a.everyone() && a.named().isEmpty()).orElse(false)) {
            keys.wrong(key, "the list is empty: nobody is meant", "name at least one, or write '" + EVERYONE + "'");
        }
        return values.orElse(Among.these(Set.of()));
    }
}
