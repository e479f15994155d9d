package org.biggerpicture.region.door;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.function.Supplier;

/**
 * The credentials of one agency's partners: files in a folder only its owner can read, made at random when first
 * wanted and used again afterwards.
 */
public final class Credentials {
    private static final SecureRandom RANDOM = new SecureRandom();
    private final Path folder;

    /** Credentials under {@code <all>/<agency>}, which is made if absent. */
    public Credentials(Path all, String agency) {
        this.folder = all.resolve(agency);
        try {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A secret of 32 random bytes. */
    public String secret(String name) {
        return text(name, () -> random(32));
    }

    /** A name, which need not be secret but is not guessable either. */
    public String name(String name, String prefix) {
        return text(name, () -> prefix + "-" + random(6));
    }

    /** A text of this name, made if absent. */
    public String text(String name, Supplier<String> fresh) {
        return new String(bytes(name, () -> fresh.get().getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    }

    /** Bytes of this name, made if absent. */
    public byte[] bytes(String name, Supplier<byte[]> fresh) {
        Path file = folder.resolve(name);
        try {
            if (!Files.exists(file)) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.write(file, fresh.get());
            }
            return Files.readAllBytes(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
