package org.biggerpicture.accesslog.verifier;

import java.util.OptionalLong;

/**
 * Something that is not as it should be.
 *
 * @param where file of the bundle, or checkpoint
 * @param entry position of the wrong entry, where one can be named
 * @param what what is wrong with it
 */
public record Fault(String where, OptionalLong entry, String what) {

    static Fault of(String where, String what) {
        return new Fault(where, OptionalLong.empty(), what);
    }

    static Fault ofEntry(String where, long entry, String what) {
        return new Fault(where, OptionalLong.of(entry), what);
    }

    @Override
    public String toString() {
        return (entry.isPresent() ? "Entry " + entry.getAsLong() + " (" + where + ")" : where) + ": " + what;
    }
}
