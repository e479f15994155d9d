package org.biggerpicture.accesslog.verifier;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** The files of a bundle, from a folder or a ZIP. */
public final class Bundle implements AutoCloseable {

    private static final int LARGEST = 1 << 28;

    private final Map<String, Opening> files = new TreeMap<>();
    private final @Nullable ZipFile zip;

    private interface Opening {
        InputStream open() throws IOException;
    }

    private Bundle(@Nullable ZipFile zip) {
        this.zip = zip;
    }

    /**
     * Opens a bundle; nothing is checked yet but that no name occurs twice.
     *
     * @throws IOException if it cannot be read
     */
    public static Bundle open(Path path) throws IOException {
        return Files.isDirectory(path) ? folder(path) : zip(new ZipFile(path.toFile()));
    }

    /** A bundle that is in memory already: bytes by name. */
    public static Bundle of(Map<String, byte[]> files) {
        Bundle bundle = new Bundle(null);
        files.forEach((name, bytes) -> bundle.files.put(name, () -> new ByteArrayInputStream(bytes)));
        return bundle;
    }

    private static Bundle folder(Path root) throws IOException {
        Bundle bundle = new Bundle(null);
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(each -> !Files.isDirectory(each)).toList()) {
                bundle.add(root.relativize(file).toString().replace('\\', '/'), () -> Files.newInputStream(file));
            }
        }
        return bundle;
    }

    private static Bundle zip(ZipFile zip) throws IOException {
        Bundle bundle = new Bundle(zip);
        for (ZipEntry entry : zip.stream().toList()) {
            bundle.add(entry.getName(), () -> zip.getInputStream(entry));
        }
        return bundle;
    }

    private void add(String name, Opening opening) throws IOException {
        if (files.put(name, opening) != null) {
            throw new IOException("The bundle holds two files of one name: " + name);
        }
    }

    /** Names of all files. */
    public Set<String> names() {
        return files.keySet();
    }

    /**
     * The bytes of a file.
     *
     * @throws IOException if there is none of this name, or it cannot be read whole
     */
    public byte[] read(String name) throws IOException {
        Opening opening = files.get(name);
        if (opening == null) {
            throw new IOException("not in the bundle");
        }
        try (InputStream in = opening.open()) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new IOException("too large");
            }
            return bytes;
        }
    }

    @Override
    public void close() throws IOException {
        if (zip != null) {
            zip.close();
        }
    }
}
