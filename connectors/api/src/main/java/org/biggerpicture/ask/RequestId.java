package org.biggerpicture.ask;

/** One question's opaque name: the agency keeps it in its own log, so that the two logs can be laid side by side. */
public record RequestId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
