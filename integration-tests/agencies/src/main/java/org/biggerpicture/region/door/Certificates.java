package org.biggerpicture.region.door;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.function.Function;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** The certificates of an agency that asks for mutual TLS: its authority, the partner's, its own, and an expired one. */
public final class Certificates {
    private static final String AUTHORITY = "CN=Invented region authority";
    private static final Duration YEAR = Duration.ofDays(365);
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Credentials credentials;
    private final String password;
    private final KeyStore authority;

    private Certificates(Clock clock, Credentials credentials) throws GeneralSecurityException, IOException {
        this.clock = clock;
        this.credentials = credentials;
        this.password = credentials.secret("client.p12.password");
        this.authority = store("authority.p12", this::newAuthority);
    }

    /** The TLS context to serve with under each fault; the partner's files are written on the way. */
    public static Function<Fault, SSLContext> in(Credentials credentials, Clock clock) {
        try {
            Certificates certificates = new Certificates(clock, credentials);
            certificates.publish();
            SSLContext good = certificates.context(false);
            SSLContext expired = certificates.context(true);
            return fault -> fault.kind() == Fault.Kind.EXPIRED_CERTIFICATE ? expired : good;
        } catch (GeneralSecurityException | IOException broken) {
            throw new IllegalStateException("certificates could not be made: " + broken.getMessage(), broken);
        }
    }

    /** Makes a key store; may fail. */
    @FunctionalInterface
    private interface Making {
        KeyStore make() throws GeneralSecurityException, IOException;
    }

    private void publish() throws GeneralSecurityException, IOException {
        X509Certificate root = (X509Certificate) authority.getCertificate("key");
        byte[] encoded = root.getEncoded();
        credentials.text(
                "ca.pem",
                () -> "-----BEGIN CERTIFICATE-----\n"
                        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded)
                        + "\n-----END CERTIFICATE-----\n");
        store("client.p12", () -> issued("CN=hub", clock.instant().plus(YEAR.multipliedBy(5))));
    }

    private SSLContext context(boolean expired) throws GeneralSecurityException, IOException {
        Instant end = expired
                ? clock.instant().minus(Duration.ofDays(1))
                : clock.instant().plus(YEAR.multipliedBy(5));
        KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
        keys.init(issued("CN=127.0.0.1", end), password.toCharArray());
        KeyStore trusted = empty();
        trusted.setCertificateEntry("authority", authority.getCertificate("key"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), random);
        return context;
    }

    private KeyStore newAuthority() throws GeneralSecurityException, IOException {
        KeyPair pair = pair();
        X509Certificate root =
                certificate(AUTHORITY, pair, pair.getPrivate(), clock.instant().plus(YEAR.multipliedBy(10)), true);
        KeyStore store = empty();
        store.setKeyEntry("key", pair.getPrivate(), password.toCharArray(), new X509Certificate[] {root});
        return store;
    }

    private KeyStore issued(String name, Instant end) throws GeneralSecurityException, IOException {
        KeyPair pair = pair();
        PrivateKey signer = (PrivateKey) authority.getKey("key", password.toCharArray());
        X509Certificate root = (X509Certificate) authority.getCertificate("key");
        KeyStore store = empty();
        store.setKeyEntry("key", pair.getPrivate(), password.toCharArray(), new X509Certificate[] {
            certificate(name, pair, signer, end, false), root
        });
        return store;
    }

    private X509Certificate certificate(String name, KeyPair pair, PrivateKey signer, Instant end, boolean root)
            throws GeneralSecurityException, IOException {
        var builder = new JcaX509v3CertificateBuilder(
                new X500Name(AUTHORITY),
                new BigInteger(120, random),
                Date.from(end.minus(YEAR.multipliedBy(11))),
                Date.from(end),
                new X500Name(name),
                pair.getPublic());
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(root));
        if (!root) {
            builder.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(new GeneralName[] {
                new GeneralName(GeneralName.dNSName, "localhost"), new GeneralName(GeneralName.iPAddress, "127.0.0.1")
            }));
        }
        try {
            return new JcaX509CertificateConverter()
                    .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(signer)));
        } catch (OperatorCreationException impossible) {
            throw new GeneralSecurityException(impossible);
        }
    }

    private KeyStore store(String file, Making making) throws GeneralSecurityException, IOException {
        byte[] bytes = credentials.bytes(file, () -> saved(making));
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(new ByteArrayInputStream(bytes), password.toCharArray());
        return store;
    }

    private byte[] saved(Making making) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            making.make().store(bytes, password.toCharArray());
            return bytes.toByteArray();
        } catch (GeneralSecurityException | IOException broken) {
            throw new IllegalStateException("a key store could not be made", broken);
        }
    }

    private static KeyStore empty() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }

    private static KeyPair pair() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(256);
        return generator.generateKeyPair();
    }
}
