package org.biggerpicture.configuration;

import java.nio.file.Path;

/**
 * Where something stands in a configuration file.
 *
 * @param file the file, as it was named to us
 * @param line from 1; 0 when it is about the file as a whole
 * @param column from 1; 0 when it is about the file as a whole
 */
public record Place(Path file, int line, int column) {
    /** The file as a whole. */
    public static Place whole(Path file) {
        return new Place(file, 0, 0);
    }

    /** {@code file:line:column}, or only the file. */
    @Override
    public String toString() {
        return line == 0 ? file.toString() : file + ":" + line + ":" + column;
    }
}
