package org.biggerpicture.region.agency;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.biggerpicture.region.families.Held;

/**
 * What one agency holds, by its own record id. While confused it finds another person's record than the one asked for.
 */
public final class Records {
    private final Map<String, Held> byId;
    private final BooleanSupplier confused;

    /** @param confused whether the agency answers about the wrong person just now */
    public Records(Map<String, Held> byId, BooleanSupplier confused) {
        this.byId = byId;
        this.confused = confused;
    }

    /** The record with this id. */
    public Optional<Held> byId(String id) {
        return Optional.ofNullable(byId.get(id)).map(this::maybeAnother);
    }

    /** The records that agree with what is sought, in a steady order. */
    public List<Held> matching(Predicate<Held> sought) {
        return byId.values().stream().filter(sought).map(this::maybeAnother).toList();
    }

    /** All records. */
    public List<Held> all() {
        return List.copyOf(byId.values());
    }

    private Held maybeAnother(Held right) {
        if (!confused.getAsBoolean()) {
            return right;
        }
        List<Held> all = new ArrayList<>(byId.values());
        int next = all.indexOf(right) + 1;
        // Skip the same family: the mistake is to be plain.
        while (all.get(next % all.size()).family().equals(right.family()) && next < 2 * all.size()) {
            next++;
        }
        return all.get(next % all.size());
    }
}
