package org.biggerpicture.connector;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Certificates as the JDK's own tool makes them: an authority, what it signed for a server, and a partner's own. */
final class Keytool {
    static final String PASSWORD = "changeit";
    private static final String LOOPBACK = "san=ip:127.0.0.1";

    private final Path folder;

    private Keytool(Path folder) {
        this.folder = folder;
    }

    /** Writes {@code server.p12} with a certificate that is good from that day on for two days, and {@code ca.pem}. */
    static void serverCertificate(Path folder, String from) {
        Keytool tool = new Keytool(folder);
        tool.pair("authority", "bc:c", "-1d", "3650");
        tool.pair("server", LOOPBACK, from, "2");
        tool.run("-certreq", "-alias", "server", "-keystore", "server.p12", "-file", "server.csr");
        List<String> signed = new ArrayList<>(List.of("-gencert", "-alias", "authority"));
        signed.addAll(List.of("-keystore", "authority.p12", "-startdate", from, "-validity", "2"));
        signed.addAll(List.of("-ext", LOOPBACK, "-infile", "server.csr", "-outfile", "server.crt"));
        tool.run(signed.toArray(String[]::new));
        tool.run("-exportcert", "-rfc", "-alias", "authority", "-keystore", "authority.p12", "-file", "ca.pem");
        tool.run("-importcert", "-alias", "authority", "-keystore", "server.p12", "-noprompt", "-file", "ca.pem");
        tool.run("-importcert", "-alias", "server", "-keystore", "server.p12", "-noprompt", "-file", "server.crt");
    }

    /** Writes {@code client.p12}. */
    static void clientCertificate(Path folder) {
        new Keytool(folder).pair("client", "eku=clientAuth", "-1d", "3650");
    }

    private void pair(String alias, String extension, String from, String days) {
        List<String> words = new ArrayList<>(List.of("-genkeypair", "-alias", alias, "-dname", "CN=" + alias));
        words.addAll(List.of("-keyalg", "EC", "-groupname", "secp256r1", "-ext", extension));
        words.addAll(List.of("-startdate", from, "-validity", days, "-keystore", alias + ".p12"));
        run(words.toArray(String[]::new));
    }

    private void run(String... words) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(words));
        command.addAll(List.of("-storepass", PASSWORD));
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(said);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
