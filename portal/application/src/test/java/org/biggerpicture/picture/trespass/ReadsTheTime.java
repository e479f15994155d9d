package org.biggerpicture.picture.trespass;

/** Breaks a rule of the house on purpose, to show that the rule notices. */
public final class ReadsTheTime {
    java.time.Instant time() {
        return java.time.Instant.now();
    }
}
