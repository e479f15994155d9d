package org.biggerpicture.region.families;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One record of one agency about one person: the demographics as that agency has them, the homes and people it knows,
 * and all else under the agency's own section names.
 *
 * @param agency the agency's id
 * @param id the agency's own record id
 * @param family the file's name
 * @param restricted this agency protects the person's whereabouts
 * @param held the whole record as the file has it
 */
public record Held(
        String agency,
        String id,
        String family,
        Identity who,
        boolean restricted,
        List<Home> homes,
        List<Connected> people,
        Fact held) {

    /** The present address; the last one if none is present; nothing if protected. */
    public Optional<Home> home() {
        return shownHomes().stream().findFirst();
    }

    /** Every address, newest first; nothing if the person's whereabouts are protected. */
    public List<Home> shownHomes() {
        return restricted
                ? List.of()
                : homes.stream()
                        .sorted(Comparator.comparing((Home home) -> home.to().isPresent()))
                        .toList();
    }

    /** The facts of one section, in the file's order (newest first by custom). */
    public List<Fact> facts(String section) {
        return held.facts(section);
    }
}
