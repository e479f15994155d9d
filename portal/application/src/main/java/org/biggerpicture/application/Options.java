package org.biggerpicture.application;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the command line says.
 *
 * @param command serve, demo, check, token or help
 * @param words what follows the command
 * @param config the folder that describes the region
 * @param credentials the folder that holds the credentials for the agencies, one sub-folder each
 * @param data the folder the embedded database lives in
 * @param before the folder whose agreements run, to compare with
 */
public record Options(
        String command, List<String> words, Path config, Optional<Path> credentials, Path data, Optional<Path> before) {
    /**
     * Reads a command line.
     *
     * @throws IllegalArgumentException with a sentence for a person if it can't be understood
     */
    public static Options of(List<String> arguments) {
        Reading reading = new Reading();
        reading.read(arguments);
        return new Options(
                reading.words.isEmpty() ? "serve" : reading.words.getFirst(),
                reading.words.isEmpty() ? List.of() : List.copyOf(reading.words.subList(1, reading.words.size())),
                reading.config,
                reading.credentials,
                reading.data,
                reading.before);
    }

    private static final class Reading {
        private final List<String> words = new ArrayList<>();
        private Path config = Path.of("config");
        private Optional<Path> credentials = Optional.empty();
        private Path data = Path.of("data");
        private Optional<Path> before = Optional.empty();

        void read(List<String> arguments) {
            for (int i = 0; i < arguments.size(); i++) {
                String word = arguments.get(i);
                if (!word.startsWith("--")) {
                    words.add(word);
                } else if (i + 1 == arguments.size()) {
                    throw new IllegalArgumentException(word + " needs a folder after it");
                } else {
                    folder(word, Path.of(arguments.get(++i)));
                }
            }
        }

        private void folder(String option, Path folder) {
            switch (option) {
                case "--config" -> config = folder;
                case "--credentials" -> credentials = Optional.of(folder);
                case "--data" -> data = folder;
                case "--before" -> before = Optional.of(folder);
                default ->
                    throw new IllegalArgumentException("There is no option " + option
                            + ": there are --config, --credentials, --data and --before");
            }
        }
    }
}
