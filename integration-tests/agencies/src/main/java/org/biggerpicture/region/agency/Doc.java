package org.biggerpicture.region.agency;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A JSON object being written: what is not held is absent. */
public final class Doc {
    private final Map<String, @Nullable Object> fields = new LinkedHashMap<>();

    /** An empty object. */
    public static Doc doc() {
        return new Doc();
    }

    /** Adds the value; an empty optional or an empty list adds nothing. */
    public Doc with(String name, Object value) {
        Object plain = value instanceof Optional<?> held ? held.orElse(null) : value;
        boolean nothing = plain == null || (plain instanceof Collection<?> list && list.isEmpty());
        if (!nothing) {
            fields.put(name, plain instanceof Doc inner ? inner.fields : plain);
        }
        return this;
    }

    /** Adds the list even if it is empty. */
    public Doc list(String name, Collection<?> values) {
        fields.put(name, values);
        return this;
    }

    /** Adds the value, or null where nothing is held. */
    public Doc nullable(String name, Optional<?> value) {
        fields.put(
                name,
                value.map(held -> held instanceof Doc inner ? inner.fields : held)
                        .orElse(null));
        return this;
    }

    /** Adds all of another's fields. */
    public Doc all(Doc other) {
        fields.putAll(other.fields);
        return this;
    }

    /** The object as a map. */
    public Map<String, @Nullable Object> map() {
        return fields;
    }

    /** One object for each of these. */
    public static <T> List<Map<String, @Nullable Object>> each(Collection<T> things, Function<T, Doc> writing) {
        List<Map<String, @Nullable Object>> written = new ArrayList<>();
        things.forEach(thing -> written.add(writing.apply(thing).map()));
        return written;
    }
}
