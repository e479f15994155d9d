package org.biggerpicture.accesslog.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Vectors of transparency-dev/merkle, Apache License 2.0. */
class ProofsTest {

    /** The one vector we refuse and its authors accept: its two equal roots are 12 bytes of text, not hashes. */
    private static final Path ROOTS_ARE_NO_HASHES = Path.of("sizes-are-equal-one-and-proof-is-empty.json");

    @ParameterizedTest
    @MethodSource
    void an_inclusion_proof_is_accepted_exactly_when_it_should_be(Path vector) throws IOException {
        String text = Files.readString(vector);
        assertThat(accepted(() -> Proofs.included(
                        number(text, "leafIdx"),
                        number(text, "treeSize"),
                        hash(text, "leafHash"),
                        proof(text),
                        hash(text, "root"))))
                .isEqualTo(text.contains("\"wantErr\": false"));
    }

    static Stream<Path> an_inclusion_proof_is_accepted_exactly_when_it_should_be() throws Exception {
        return vectors("inclusion", 80);
    }

    @ParameterizedTest
    @MethodSource
    void a_consistency_proof_is_accepted_exactly_when_it_should_be(Path vector) throws IOException {
        String text = Files.readString(vector);
        assertThat(accepted(() -> Proofs.consistent(
                        number(text, "size1"),
                        number(text, "size2"),
                        hash(text, "root1"),
                        hash(text, "root2"),
                        proof(text))))
                .isEqualTo(text.contains("\"wantErr\": false") && !vector.endsWith(ROOTS_ARE_NO_HASHES));
    }

    static Stream<Path> a_consistency_proof_is_accepted_exactly_when_it_should_be() throws Exception {
        return vectors("consistency", 77);
    }

    private static Stream<Path> vectors(String kind, int expected) throws Exception {
        Path root =
                Path.of(ProofsTest.class.getResource("/merkle-vectors/" + kind).toURI());
        try (Stream<Path> files = Files.walk(root)) {
            List<Path> vectors = files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
            assertThat(vectors).hasSize(expected);
            return vectors.stream();
        }
    }

    private static boolean accepted(java.util.function.BooleanSupplier check) {
        try {
            return check.getAsBoolean();
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private static long number(String text, String name) {
        return Long.parseUnsignedLong(field(text, name, "(\\d+)"));
    }

    private static Hash hash(String text, String name) {
        String base64 = field(text, name, "(\"[^\"]*\"|null)").replace("\"", "");
        return Hash.ofBase64("null".equals(base64) ? "" : base64);
    }

    private static List<Hash> proof(String text) {
        List<Hash> proof = new ArrayList<>();
        Matcher each = Pattern.compile("\"([^\"]*)\"").matcher(field(text, "proof", "(\\[[^\\]]*\\]|null)"));
        while (each.find()) {
            proof.add(Hash.ofBase64(each.group(1)));
        }
        return proof;
    }

    private static String field(String text, String name, String value) {
        Matcher matcher = Pattern.compile("\"" + name + "\":\\s*" + value).matcher(text);
        assertThat(matcher.find()).as(name).isTrue();
        return matcher.group(1);
    }
}
