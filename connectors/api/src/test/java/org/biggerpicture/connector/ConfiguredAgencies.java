package org.biggerpicture.connector;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.biggerpicture.configuration.Findings;

/** The agencies of the configuration that comes with the product, as one kind of connector reads them. */
public final class ConfiguredAgencies {
    private static final Path AGENCIES = Path.of("../../config/agencies");

    private ConfiguredAgencies() {}

    /**
     * Reads the folders of the agencies of this kind, without their secrets.
     *
     * @param copies an empty folder
     * @param findings takes every mistake in them
     */
    public static List<ConnectedAgency> read(ConnectorKind kind, Path copies, Findings findings) throws IOException {
        for (Path folder : inside(AGENCIES)) {
            if (speaks(folder, kind)) {
                Path copy = Files.createDirectories(copies.resolve(folder.getFileName()));
                for (Path file : inside(folder)) {
                    Files.copy(file, copy.resolve(file.getFileName()));
                }
            }
        }
        Surroundings surroundings = Surroundings.withoutSecrets(InstantSource.system(), () -> "id");
        return AgencyFolders.read(copies, Map.of(), List.of(kind), surroundings, findings);
    }

    private static boolean speaks(Path folder, ConnectorKind kind) throws IOException {
        return Pattern.compile("^  kind: " + kind.word() + "$", Pattern.MULTILINE)
                .matcher(Files.readString(folder.resolve("agency.yaml")))
                .find();
    }

    private static List<Path> inside(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
