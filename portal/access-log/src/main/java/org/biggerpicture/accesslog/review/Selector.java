package org.biggerpicture.accesslog.review;

import java.util.Map;
import java.util.Set;
import org.biggerpicture.accesslog.entry.Entry;
import org.biggerpicture.accesslog.entry.EntryKind;

/**
 * Which entries a rule looks at. An empty set leaves nothing out.
 *
 * @param kinds of these kinds
 * @param roles by people in these roles
 * @param purposes for these purposes
 * @param exceptPurposes for none of these purposes
 * @param attributes that say this of themselves
 */
public record Selector(
        Set<EntryKind> kinds,
        Set<String> roles,
        Set<String> purposes,
        Set<String> exceptPurposes,
        Map<String, String> attributes) {

    public Selector {
        kinds = Set.copyOf(kinds);
        roles = Set.copyOf(roles);
        purposes = Set.copyOf(purposes);
        exceptPurposes = Set.copyOf(exceptPurposes);
        attributes = Map.copyOf(attributes);
    }

    /** Entries of these kinds that say this of themselves, whoever's and whatever for. */
    public static Selector of(Set<EntryKind> kinds, Map<String, String> attributes) {
        return new Selector(kinds, Set.of(), Set.of(), Set.of(), attributes);
    }

    /** Whether it chooses this entry. */
    public boolean selects(Entry entry) {
        return (kinds.isEmpty() || kinds.contains(entry.kind()))
                && (roles.isEmpty() || roles.contains(entry.who().role()))
                && (purposes.isEmpty() || purposes.contains(entry.grounds().purpose()))
                && !exceptPurposes.contains(entry.grounds().purpose())
                && entry.attributes().entrySet().containsAll(attributes.entrySet());
    }
}
