package org.biggerpicture.accesslog.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.HexFormat;
import org.biggerpicture.accesslog.note.NoteKey.Kind;
import org.biggerpicture.accesslog.tree.Hash;
import org.junit.jupiter.api.Test;

class SignedNoteTest {

    /** The example of the C2SP signed-note specification. */
    private static final String KEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    private static final String NOTE = """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.

            \u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
            """;

    @Test
    void the_example_of_the_specification_verifies_and_no_changed_one_does() {
        NoteKey key = NoteKey.parse(KEY);
        SignedNote note = SignedNote.parse(NOTE);
        assertThat(key.verifies(note.text(), note.lines().getFirst())).isTrue();
        assertThat(key.verifies(
                        note.text().replace("know", "knew"), note.lines().getFirst()))
                .isFalse();
        assertThat(note.toString()).isEqualTo(NOTE);
        assertThat(key.toString()).isEqualTo(KEY);
    }

    @Test
    void a_key_whose_name_or_id_was_altered_is_refused() {
        assertThatThrownBy(() -> NoteKey.parse(KEY.replace("Peter", "Petra")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> NoteKey.parse(KEY.replace("c74f", "c74e")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_witness_signs_the_time_together_with_the_checkpoint() throws Exception {
        NoteSigner witness = new NoteSigner(
                "school.example",
                Kind.WITNESS,
                KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
        Checkpoint checkpoint = new Checkpoint("saltby.example/access-log", 0, Hash.EMPTY_TREE);
        SignedNote.Line line = witness.cosign(checkpoint.text(), Instant.ofEpochSecond(1_800_000_000));
        NoteKey known = NoteKey.parse(witness.key().toString());
        assertThat(known.verifies(checkpoint.text(), SignedNote.Line.parse(line.toString())))
                .isTrue();
        assertThat(NoteKey.seconds(line)).isEqualTo(1_800_000_000);
        byte[] later = line.signature();
        later[7]++;
        assertThat(known.verifies(checkpoint.text(), new SignedNote.Line(line.name(), line.id(), later)))
                .isFalse();
    }

    @Test
    void a_cosigner_with_ml_dsa_signs_its_own_name_the_time_the_log_the_size_and_the_root() throws Exception {
        NoteSigner cosigner = new NoteSigner(
                "school.example",
                Kind.ML_DSA,
                KeyPairGenerator.getInstance("ML-DSA-44").generateKeyPair());
        Checkpoint checkpoint = new Checkpoint("saltby.example/access-log", 7, Hash.EMPTY_TREE);
        SignedNote.Line line = cosigner.cosign(checkpoint.text(), Instant.ofEpochSecond(1_800_000_000));
        NoteKey known = NoteKey.parse(cosigner.key().toString());
        assertThat(known.verifies(checkpoint.text(), SignedNote.Line.parse(line.toString())))
                .isTrue();
        assertThat(line.signature()).hasSize(8 + 2420);
        assertThat(NoteKey.seconds(line)).isEqualTo(1_800_000_000);
        assertThat(known.verifies(new Checkpoint("saltby.example/access-log", 8, Hash.EMPTY_TREE).text(), line))
                .isFalse();
        assertThat(known.verifies(new Checkpoint("other.example/access-log", 7, Hash.EMPTY_TREE).text(), line))
                .isFalse();
        byte[] later = line.signature();
        later[7]++;
        assertThat(known.verifies(checkpoint.text(), new SignedNote.Line(line.name(), line.id(), later)))
                .isFalse();
    }

    @Test
    void the_message_that_is_signed_with_ml_dsa_is_laid_out_as_the_specification_says() {
        Checkpoint checkpoint = new Checkpoint("a.example/log", 0x0102, Hash.EMPTY_TREE);
        assertThat(HexFormat.of().formatHex(Cosigned.structure("w", checkpoint.text(), 0x0304)))
                .isEqualTo("737562747265652f76310a00" + "0177" + "0000000000000304" + "0d"
                        + HexFormat.of().formatHex("a.example/log".getBytes(StandardCharsets.UTF_8))
                        + "0000000000000000" + "0000000000000102" + Hash.EMPTY_TREE.hex());
    }

    @Test
    void a_checkpoint_is_three_lines_and_nothing_else() {
        Checkpoint checkpoint = new Checkpoint("saltby.example/access-log", 12, Hash.EMPTY_TREE);
        assertThat(Checkpoint.parse(checkpoint.text())).isEqualTo(checkpoint);
        for (String other :
                new String[] {checkpoint.text() + "more\n", checkpoint.text().replace("12", "012"), "a\n1\n\n", ""}) {
            assertThatThrownBy(() -> Checkpoint.parse(other)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
