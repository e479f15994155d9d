package org.biggerpicture.region;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.biggerpicture.region.families.Anchor;
import org.biggerpicture.region.families.Families;
import org.biggerpicture.region.families.Family;
import org.biggerpicture.region.families.Vocabulary;

/** The family files, in the order {@code families/index.txt} names them: one name a line. */
final class FamilyFiles {
    private FamilyFiles() {}

    static List<Family> all(Anchor anchor, Map<String, Vocabulary> vocabularies) {
        return text("index.txt")
                .lines()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(name -> Families.read(name, text(name + ".yaml"), anchor, vocabularies))
                .toList();
    }

    private static String text(String file) {
        try (InputStream stream = FamilyFiles.class.getResourceAsStream("/region/families/" + file)) {
            if (stream == null) {
                throw new IllegalStateException("There is no family file '" + file + "': look at families/index.txt");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
