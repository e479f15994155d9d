package org.biggerpicture.journeys.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.biggerpicture.region.Region;

/**
 * The product's own configuration, but for where the agencies are found, and three times as much time for everything: a
 * machine that runs tests is busy, and slowness is drilled on purpose elsewhere.
 */
public final class Configuration {
    private static final Path ORIGINAL = Path.of("..", "..", "config");
    private static final Pattern ENDPOINT = Pattern.compile("\\$\\{([a-z-]+):https?://[^}]+}");

    private static final Pattern DEADLINE = Pattern.compile("(?m)^(\\s*deadline: )(\\d+)s$");
    private static final int PATIENCE = 3;

    private Configuration() {}

    /** Writes it into a folder, every agency's endpoint being where the region listens. */
    public static Path pointingAt(Region region, Path folder) {
        try (Stream<Path> files = Files.walk(ORIGINAL)) {
            for (Path file : files.toList()) {
                copy(file, folder.resolve(ORIGINAL.relativize(file).toString()), region);
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to, Region region) throws IOException {
        if (Files.isDirectory(from)) {
            Files.createDirectories(to);
        } else if (from.endsWith("agency.yaml") || from.endsWith("hub.yaml")) {
            Files.writeString(to, patient(pointed(Files.readString(from), region)));
        } else {
            Files.copy(from, to);
        }
    }

    private static String pointed(String text, Region region) {
        return ENDPOINT.matcher(text)
                .replaceAll(found ->
                        Matcher.quoteReplacement(region.address(found.group(1)).toString()));
    }

    private static String patient(String text) {
        return DEADLINE.matcher(text)
                .replaceAll(found -> found.group(1) + Integer.parseInt(found.group(2)) * PATIENCE + "s");
    }
}
