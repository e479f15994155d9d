package org.biggerpicture.accesslog.verifier;

import java.util.ArrayList;
import java.util.List;
import org.biggerpicture.accesslog.verifier.Signatures.HandOver;

/** Lays the entries that tell of a new key beside the checkpoints that hand over to one: each has its other. */
final class KeyChanges {

    private final List<HandOver> handOvers;
    private final List<Told> told = new ArrayList<>();

    private record Told(long position, String from, String to) {
        boolean of(HandOver handOver) {
            return position >= handOver.after()
                    && position < handOver.size()
                    && from.equals(handOver.from().toString())
                    && to.equals(handOver.to().toString());
        }
    }

    KeyChanges(List<HandOver> handOvers) {
        this.handOvers = handOvers;
    }

    /** An entry that says that one key took the place of another. */
    void told(long position, String from, String to) {
        told.add(new Told(position, from, to));
    }

    /** @param lastRemoved the last entry that retention has removed: what it told is not known */
    List<Fault> faults(long lastRemoved) {
        List<Fault> faults = new ArrayList<>();
        for (Told each : told) {
            if (handOvers.stream().noneMatch(each::of)) {
                faults.add(Fault.ofEntry(
                        "tile/entries", each.position(), "tells of a new key, and no checkpoint hands over to it"));
            }
        }
        for (HandOver each : handOvers) {
            if (each.after() > lastRemoved && told.stream().noneMatch(one -> one.of(each))) {
                faults.add(Fault.of(
                        "checkpoint of size " + each.size(), "hands over to a new key, and no entry tells of it"));
            }
        }
        return faults;
    }
}
