package org.biggerpicture.connector;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.function.Supplier;

/**
 * What every connector is given from outside.
 *
 * @param clock the time
 * @param ids gives names that were never used before and tell nothing
 * @param credentials the folder that holds a folder of secrets for each agency
 */
public record Surroundings(InstantSource clock, Supplier<String> ids, Path credentials) {
    private static final Path UNREAD = Path.of("");

    /** For looking a configuration over without its secrets: nothing can be asked with what is read. */
    public static Surroundings withoutSecrets(InstantSource clock, Supplier<String> ids) {
        return new Surroundings(clock, ids, UNREAD);
    }

    boolean secretsAreRead() {
        return !credentials.equals(UNREAD);
    }
}
