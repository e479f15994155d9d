package org.biggerpicture.agreements;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.biggerpicture.agency.Agency;
import org.biggerpicture.configuration.Findings;
import org.biggerpicture.configuration.Place;

/** Reads {@code config/agreements}, runs what its scenarios say, and holds the tables against the interpreter. */
final class AgreementFolder {
    private static final String SCENARIOS = ".scenarios.yaml";

    private final Path folder;
    private final Known known;
    private final Findings findings;

    private AgreementFolder(Path folder, Known known, Findings findings) {
        this.folder = folder;
        this.known = known;
        this.findings = findings;
    }

    static Optional<Agreements> read(
            Path configFolder, Set<Agency> agencies, Vocabulary vocabulary, Findings findings) {
        int before = findings.count();
        AgreementFolder reading =
                new AgreementFolder(configFolder.resolve("agreements"), new Known(vocabulary, agencies), findings);
        List<InformationSharingAgreement> read = reading.agreements();
        if (findings.count() != before) {
            return Optional.empty();
        }
        Agreements agreements = Agreements.of(agencies, vocabulary, read);
        reading.scenarios(agreements);
        return findings.count() == before ? Optional.of(agreements) : Optional.empty();
    }

    private List<InformationSharingAgreement> agreements() {
        List<InformationSharingAgreement> read = new ArrayList<>();
        for (Path file : files()) {
            if (!scenarios(file)) {
                AgreementFile reading = new AgreementFile(file, known, findings);
                reading.read().ifPresent(a -> {
                    overlap(reading.inForce(), a, read);
                    read.add(a);
                });
            }
        }
        return read;
    }

    private void overlap(Place place, InformationSharingAgreement agreement, List<InformationSharingAgreement> others) {
        others.stream()
                .filter(o -> o.title().equals(agreement.title()))
                .filter(o -> !o.expires().isBefore(agreement.inForce())
                        && !agreement.expires().isBefore(o.inForce()))
                .forEach(o -> findings.add(
                        place,
                        "'" + agreement.title() + "' overlaps in time with " + o.id() + ".yaml",
                        "let one expire before the other is in force"));
    }

    private void scenarios(Agreements agreements) {
        for (Path file : files()) {
            if (scenarios(file)) {
                String name = file.getFileName().toString();
                String id = name.substring(0, name.length() - SCENARIOS.length());
                if (agreements.all().stream().noneMatch(a -> a.id().equals(id))) {
                    findings.add(Place.whole(file), "there is no agreement '" + id + "'", "name the file after one");
                }
                new ScenarioFile(file, id, known, findings).run(agreements);
            }
        }
    }

    private static boolean scenarios(Path file) {
        return file.getFileName().toString().endsWith(SCENARIOS);
    }

    private List<Path> files() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.getFileName().toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            findings.add(Place.whole(folder), "the folder can't be read", "add it, with one file an agreement");
            return List.of();
        }
    }
}
