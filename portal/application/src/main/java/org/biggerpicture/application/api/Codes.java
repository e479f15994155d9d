package org.biggerpicture.application.api;

import java.util.Locale;

/** How the constants of closed lists are written on the wire: lower-case words joined by hyphens. */
final class Codes {
    private Codes() {}

    static String of(Enum<?> constant) {
        return of(constant.name());
    }

    /** The same for a constant the log holds by its name. */
    static String of(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
