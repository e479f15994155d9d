package org.biggerpicture.picture.trespass;

/** Breaks a rule of the house on purpose, to show that the rule notices. */
public final class MakesChance {
    java.util.UUID name() {
        return java.util.UUID.randomUUID();
    }
}
