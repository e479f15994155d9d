package org.biggerpicture.connector;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.biggerpicture.configuration.Findings;
import org.biggerpicture.configuration.Place;

/** One agency's secrets, each a file in a folder of its own. What is missing or broken is a finding; nothing is shown. */
final class Secrets {
    private final Path folder;
    private final Findings findings;

    Secrets(Path folder, Findings findings) {
        this.folder = folder;
        this.findings = findings;
    }

    Optional<String> text(String name) {
        Path file = folder.resolve(name);
        try {
            String text = Files.readString(file).strip();
            if (!text.isEmpty()) {
                return Optional.of(text);
            }
            findings.add(Place.whole(file), "the secret is empty", "put the agency's secret in it");
        } catch (IOException e) {
            findings.add(Place.whole(file), "there is no such secret", "put the agency's secret in this file");
        }
        return Optional.empty();
    }

    Optional<PrivateKey> privateKey(String name) {
        return text(name).flatMap(pem -> {
            try {
                byte[] der = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
                return Optional.of(KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(der)));
            } catch (GeneralSecurityException | IllegalArgumentException e) {
                findings.add(
                        Place.whole(folder.resolve(name)),
                        "the key can't be read",
                        "write an RSA key as unencrypted PKCS #8 in PEM");
                return Optional.empty();
            }
        });
    }

    /** Trust in {@code ca.pem} alone, and our certificate of {@code client.p12}. */
    Optional<SSLContext> mutualTls() {
        Optional<String> password = text("client.p12.password");
        Optional<String> authority = text("ca.pem");
        if (password.isEmpty() || authority.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream store = Files.newInputStream(folder.resolve("client.p12"));
                InputStream trusted = Files.newInputStream(folder.resolve("ca.pem"))) {
            return Optional.of(context(store, password.get().toCharArray(), trusted));
        } catch (IOException | GeneralSecurityException e) {
            findings.add(
                    Place.whole(folder.resolve("client.p12")),
                    "the certificates can't be read",
                    "look at client.p12, its password and ca.pem");
            return Optional.empty();
        }
    }

    private static SSLContext context(InputStream store, char[] password, InputStream trusted)
            throws IOException, GeneralSecurityException {
        KeyStore own = KeyStore.getInstance("PKCS12");
        own.load(store, password);
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(own, password);
        KeyStore trust = KeyStore.getInstance("PKCS12");
        trust.load(null, null);
        int number = 0;
        for (Certificate certificate : CertificateFactory.getInstance("X.509").generateCertificates(trusted)) {
            trust.setCertificateEntry("ca" + number++, certificate);
        }
        TrustManagerFactory trusts = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusts.init(trust);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trusts.getTrustManagers(), null);
        return context;
    }
}
