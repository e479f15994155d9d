package org.biggerpicture.accesslog.bundle;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.biggerpicture.accesslog.note.NoteSigner;
import org.biggerpicture.accesslog.verifier.Manifest;

/** Writes the files of a bundle into a folder or a ZIP, and the manifest of them. */
abstract class BundleFiles {

    private final Manifest manifest = new Manifest();

    /** Into a folder that is there. */
    static BundleFiles folder(Path root) {
        return new BundleFiles() {
            @Override
            void write(String name, byte[] bytes) throws IOException {
                Path file = root.resolve(name);
                Files.createDirectories(file.resolveSibling("."));
                Files.write(file, bytes);
            }
        };
    }

    /** Into a ZIP; the caller finishes it. */
    static BundleFiles zip(ZipOutputStream zip) {
        return new BundleFiles() {
            @Override
            void write(String name, byte[] bytes) throws IOException {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(bytes);
                zip.closeEntry();
            }
        };
    }

    abstract void write(String name, byte[] bytes) throws IOException;

    void add(String name, byte[] bytes) throws IOException {
        manifest.add(name, bytes);
        write(name, bytes);
    }

    void add(String name, String text) throws IOException {
        add(name, text.getBytes(StandardCharsets.UTF_8));
    }

    void sign(NoteSigner signer) throws IOException {
        write("manifest", manifest.signed(signer).getBytes(StandardCharsets.UTF_8));
    }
}
