package org.biggerpicture.accesslog.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * The folder of the log's secrets. Keys are made at first need with permissions for the owner alone, and read
 * afterwards. Portals that share one log share this folder. No key is ever printed.
 */
public final class LogKeys {

    private static final Set<PosixFilePermission> OWNER_FILE = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> OWNER_FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final int KEY_BYTES = 32;

    private final Path folder;
    private final RandomGenerator randomness;

    private LogKeys(Path folder, RandomGenerator randomness) {
        this.folder = folder;
        this.randomness = randomness;
    }

    /**
     * Opens the folder, making it if it is not there.
     *
     * @param randomness a secure source, for pseudonym keys
     * @throws IllegalStateException if others than the owner may enter the folder
     * @throws UncheckedIOException if it cannot be made or read
     */
    public static LogKeys in(Path folder, RandomGenerator randomness) {
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder);
                Files.setPosixFilePermissions(folder, OWNER_FOLDER);
            }
            requireOwnerAlone(folder);
            return new LogKeys(folder, randomness);
        } catch (IOException e) {
            throw new UncheckedIOException("The folder of the access log's keys cannot be opened", e);
        }
    }

    /** The key pair of this name (for example {@code checkpoint-ed25519}), made with this algorithm at first need. */
    public KeyPair signing(String name, String algorithm) {
        String file = name + ".key";
        return KeyPairText.read(read(file).orElseGet(() -> keep(file, KeyPairText.write(generated(algorithm)))));
    }

    /** Names of the key pairs and pseudonym epochs kept here. */
    public List<String> names() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".key"))
                    .map(file -> file.substring(0, file.length() - ".key".length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The folder of the access log's keys cannot be read", e);
        }
    }

    /** The secret key of this name, 32 bytes, made at first need. */
    byte[] secret(String name) {
        String file = name + ".key";
        return Base64.getDecoder().decode(read(file).orElseGet(() -> keep(file, fresh())));
    }

    private String fresh() {
        byte[] key = new byte[KEY_BYTES];
        randomness.nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }

    private static KeyPair generated(String algorithm) {
        try {
            return KeyPairGenerator.getInstance(algorithm).generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JDK cannot make keys of " + algorithm, e);
        }
    }

    private Optional<String> read(String file) {
        Path path = folder.resolve(file);
        try {
            if (!Files.exists(path)) {
                return Optional.empty();
            }
            requireOwnerAlone(path);
            return Optional.of(Files.readString(path).strip());
        } catch (IOException e) {
            throw new UncheckedIOException("A key of the access log cannot be read", e);
        }
    }

    /** Written whole beside its place, then linked into it: another portal may be making the same key. */
    private String keep(String file, String text) {
        Path path = folder.resolve(file);
        try {
            Path draft = Files.createTempFile(folder, "draft", "", PosixFilePermissions.asFileAttribute(OWNER_FILE));
            try {
                Files.writeString(draft, text + "\n");
                Files.createLink(path, draft);
                return text;
            } catch (FileAlreadyExistsException e) {
                return Files.readString(path).strip();
            } finally {
                Files.delete(draft);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A key of the access log cannot be kept", e);
        }
    }

    private static void requireOwnerAlone(Path path) throws IOException {
        if (!OWNER_FOLDER.containsAll(Files.getPosixFilePermissions(path))) {
            throw new IllegalStateException(
                    "Others than the owner may read the access log's keys: chmod go-rwx " + path.getFileName());
        }
    }

    @Override
    public String toString() {
        return "LogKeys";
    }
}
