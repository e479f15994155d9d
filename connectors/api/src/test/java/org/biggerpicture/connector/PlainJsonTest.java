package org.biggerpicture.connector;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PlainJsonTest {
    private static final Path SUITE = Path.of("src/test/resources/hostile-json");
    /** Valid JSON that we refuse all the same: the value {@code null} alone, and a key written twice. */
    private static final List<String> REFUSED_ON_PURPOSE = List.of(
            "y_structure_lonely_null.json", "y_object_duplicated_key.json", "y_object_duplicated_key_and_value.json");

    static Stream<Path> broken() {
        return suite("n_");
    }

    static Stream<Path> sound() {
        return suite("y_")
                .filter(p -> !REFUSED_ON_PURPOSE.contains(p.getFileName().toString()));
    }

    static Stream<Path> doubtful() {
        return suite("i_");
    }

    @ParameterizedTest
    @MethodSource("broken")
    void what_is_no_json_is_not_read(Path file) throws IOException {
        assertThat(PlainJson.read(Files.readAllBytes(file))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("sound")
    void sound_json_is_read(Path file) throws IOException {
        assertThat(PlainJson.read(Files.readAllBytes(file))).isPresent();
    }

    @ParameterizedTest
    @MethodSource("doubtful")
    void what_parsers_differ_about_never_breaks_out(Path file) throws IOException {
        assertThat(PlainJson.read(Files.readAllBytes(file))).isNotNull();
    }

    @Test
    void a_key_written_twice_is_refused_because_readers_would_differ_on_what_it_says() {
        assertThat(read("{\"restricted\":true,\"restricted\":false}")).isEmpty();
    }

    @Test
    void what_is_written_is_read_back_the_same() {
        Map<String, Object> value = Map.of("a", List.of(1, "b\u202e", true), "c", Map.of("d", 1.5));
        assertThat(PlainJson.read(PlainJson.write(value))).contains(value);
    }

    private static java.util.Optional<Object> read(String text) {
        return PlainJson.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Stream<Path> suite(String prefix) {
        try (Stream<Path> files = Files.list(SUITE)) {
            return files.filter(p -> p.getFileName().toString().startsWith(prefix)).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
