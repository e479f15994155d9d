package org.biggerpicture.configuration;

import java.nio.file.Path;

/**
 * One mistake in a configuration file, told so that it can be mended without reading any code.
 *
 * @param file the file, as it was named to us
 * @param line from 1; 0 when it is about the file as a whole
 * @param column from 1; 0 when it is about the file as a whole
 * @param problem what is wrong
 * @param remedy what to do about it; may be blank
 */
public record Finding(Path file, int line, int column, String problem, String remedy) {
    /** A mistake at a place. */
    public static Finding at(Place place, String problem, String remedy) {
        return new Finding(place.file(), place.line(), place.column(), problem, remedy);
    }

    /** Where it stands. */
    public Place place() {
        return new Place(file, line, column);
    }

    /** One line, for example {@code config/hub.yaml:3:1: unknown key 'nmae' — did you mean 'name'?} */
    @Override
    public String toString() {
        return place() + ": " + problem + (remedy.isBlank() ? "" : " — " + remedy);
    }
}
