package org.biggerpicture.region.families;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The persons of one family, by the short names its file gives them. */
record Persons(Map<String, Identity> byName) {
    static Persons of(Fact section) {
        Map<String, Identity> persons = new LinkedHashMap<>();
        for (String name : section.names()) {
            persons.put(name, Identities.over(Identities.nobody(), section.fact(name), List.of()));
        }
        return new Persons(persons);
    }

    Identity named(Fact asking, String name) {
        return Optional.ofNullable(byName.get(name))
                .orElseThrow(() -> asking.mistake(
                        "no person '" + name + "' in this family; it has " + List.copyOf(byName.keySet())));
    }
}
