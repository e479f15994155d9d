package org.biggerpicture.fhir.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.biggerpicture.agency.AgencyId;
import org.biggerpicture.record.AgencyRecord;
import org.biggerpicture.record.Coded;
import org.biggerpicture.record.PersonIdentity;
import org.biggerpicture.record.SubjectRelation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;

/** Samples and how the tests read them. */
final class Sample {
    static final Parsing PARSING = new Parsing();
    static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    static final LocalCodes NO_CODES = new LocalCodes(Map.of());

    private Sample() {}

    static byte[] bytes(String name) {
        try (InputStream in = Sample.class.getResourceAsStream("/" + name)) {
            if (in == null) {
                throw new IllegalArgumentException("No sample " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<Path> files(String folder) {
        try (Stream<Path> files =
                Files.walk(Path.of(Sample.class.getResource("/" + folder).toURI()))) {
            return files
                    .filter(Files::isRegularFile)
                    .filter(f -> !f.getFileName().toString().startsWith("LICENSE"))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static Heard heard(String name) {
        return Heard.of(PARSING.read(bytes(name)));
    }

    static Heard heardText(String json) {
        return Heard.of(PARSING.read(json.getBytes(StandardCharsets.UTF_8)));
    }

    static Patient patient(String name) {
        return (Patient) heard(name).resources().getFirst();
    }

    static Retelling retelling(LocalCodes codes) {
        return new Retelling(new AgencyId("some-agency"), NOW, codes, SubjectRelation.CHILD, false);
    }

    static Retelling demographics() {
        return new Retelling(new AgencyId("demographics"), NOW, NO_CODES, SubjectRelation.CHILD, true);
    }

    static PersonIdentity identity(Resource patient) {
        return (PersonIdentity) retelling(NO_CODES)
                .identity((Patient) patient, Set.of())
                .records()
                .getFirst();
    }

    static List<AgencyRecord> records(String patient, String name) {
        return told(patient, name).records();
    }

    static Told told(String patient, String name) {
        Heard heard = heard(name);
        return retelling(NO_CODES).records(patient(patient), heard.resources(), heard.byName());
    }

    static LocalCodes codes(String list, Map<String, Coded> entries) {
        return new LocalCodes(Map.of(list, entries));
    }

    static <T extends AgencyRecord> List<T> only(Class<T> type, List<AgencyRecord> records) {
        return records.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
