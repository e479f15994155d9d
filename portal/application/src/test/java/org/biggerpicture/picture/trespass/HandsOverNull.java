package org.biggerpicture.picture.trespass;

import org.jspecify.annotations.Nullable;

/** Breaks a rule of the house on purpose, to show that the rule notices. */
public final class HandsOverNull {
    public @Nullable String perhaps() {
        return null;
    }
}
