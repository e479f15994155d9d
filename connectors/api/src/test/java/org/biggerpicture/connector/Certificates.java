package org.biggerpicture.connector;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** An authority, the certificate it gave an agency, and our own: what mutual TLS takes. */
final class Certificates {
    static final String PASSWORD = "changeit";
    private static final Duration YEAR = Duration.ofDays(365);

    private final Instant now;
    private final KeyPair authority = pair();
    private final X509Certificate trusted;

    private Certificates(Instant now) throws GeneralSecurityException, OperatorCreationException, IOException {
        this.now = now;
        this.trusted = signed("authority", authority, now.plus(YEAR));
    }

    /** Writes {@code server.p12}, good until then, {@code ca.pem} that it is trusted by, and {@code client.p12}. */
    static void write(Path folder, Instant now, Instant until)
            throws GeneralSecurityException, OperatorCreationException, IOException {
        Certificates certificates = new Certificates(now);
        certificates.store(folder.resolve("server.p12"), "server", until);
        certificates.store(folder.resolve("client.p12"), "client", now.plus(YEAR));
        Files.writeString(folder.resolve("client.p12.password"), PASSWORD);
        String pem = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(certificates.trusted.getEncoded());
        Files.writeString(
                folder.resolve("ca.pem"), "-----BEGIN CERTIFICATE-----\n" + pem + "\n-----END CERTIFICATE-----\n");
    }

    private void store(Path file, String name, Instant until)
            throws GeneralSecurityException, OperatorCreationException, IOException {
        KeyPair own = pair();
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        X509Certificate[] chain = {signed(name, own, until), trusted};
        store.setKeyEntry(name, own.getPrivate(), PASSWORD.toCharArray(), chain);
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, PASSWORD.toCharArray());
        }
    }

    private X509Certificate signed(String name, KeyPair own, Instant until)
            throws GeneralSecurityException, OperatorCreationException, IOException {
        X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                new X500Principal("CN=authority"),
                BigInteger.valueOf(name.hashCode() & 0xffff),
                Date.from(now.minus(YEAR)),
                Date.from(until),
                new X500Principal("CN=" + name),
                own.getPublic());
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(own == authority));
        builder.addExtension(
                Extension.subjectAlternativeName,
                false,
                new GeneralNames(new GeneralName(GeneralName.iPAddress, "127.0.0.1")));
        return new JcaX509CertificateConverter()
                .getCertificate(
                        builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(authority.getPrivate())));
    }

    private static KeyPair pair() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(256);
        return generator.generateKeyPair();
    }
}
