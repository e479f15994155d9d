package org.biggerpicture.accesslog.verifier;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.biggerpicture.accesslog.note.NoteKey;
import org.biggerpicture.accesslog.note.SignedNote;

/** {@code verify-log BUNDLE [--key KEY] [--held FILE]}: says whether a bundle is what the log signed. */
public final class VerifyLog {

    private final PrintStream out;
    private Optional<NoteKey> trusted = Optional.empty();
    private final List<SignedNote> held = new ArrayList<>();

    private VerifyLog(PrintStream out) {
        this.out = out;
    }

    /** Exits with 0 if the bundle is sound, 1 if it is not, 2 if it was not checked. */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(new VerifyLog(out).run(List.of(args)));
    }

    private int run(List<String> args) {
        if (args.size() % 2 == 0) {
            out.println("Usage: verify-log BUNDLE [--key KEY] [--held FILE]");
            return 2;
        }
        try (Bundle bundle = Bundle.open(Path.of(args.getFirst()))) {
            for (int i = 1; i < args.size(); i += 2) {
                option(args.get(i), args.get(i + 1));
            }
            return tell(new BundleVerifier(bundle, trusted, held).verify());
        } catch (IOException | IllegalArgumentException e) {
            out.println("The bundle was not checked: " + e.getMessage());
            return 2;
        }
    }

    private void option(String name, String value) throws IOException {
        switch (name) {
            case "--key" -> trusted = Optional.of(NoteKey.parse(value));
            case "--held" -> held.addAll(BundleVerifier.parse(Files.readString(Path.of(value))));
            default -> throw new IllegalArgumentException("there is no option " + name);
        }
    }

    private int tell(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Sound sound -> {
                out.printf(
                        "Sound: %d entries, complete and unaltered, consistent with all %d checkpoints%s.%n",
                        sound.entries(),
                        sound.checkpoints(),
                        sound.removed() == 0 ? "" : "; " + sound.removed() + " removed by retention, hashes kept");
                sound.cosigned()
                        .forEach((witness, size) -> out.println("Cosigned by " + witness + " up to entry " + size));
                if (trusted.isEmpty()) {
                    out.println("The key is the bundle's own word. Compare it with the one that the hub publishes:");
                    out.println(sound.log());
                }
                yield 0;
            }
            case Verdict.Faulty faulty -> {
                out.println("NOT SOUND");
                faulty.faults().forEach(out::println);
                yield 1;
            }
        };
    }
}
