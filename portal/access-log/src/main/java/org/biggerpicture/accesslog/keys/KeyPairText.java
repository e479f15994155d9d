package org.biggerpicture.accesslog.keys;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** A key pair on one line: algorithm, PKCS #8 private key, X.509 public key, the latter two in base64. */
final class KeyPairText {

    private KeyPairText() {}

    static String write(KeyPair pair) {
        Base64.Encoder base64 = Base64.getEncoder();
        return pair.getPublic().getAlgorithm()
                + " " + base64.encodeToString(pair.getPrivate().getEncoded())
                + " " + base64.encodeToString(pair.getPublic().getEncoded());
    }

    static KeyPair read(String text) {
        String[] parts = text.split(" ", -1);
        if (parts.length != 3) {
            throw new IllegalStateException("A key file of the access log is damaged");
        }
        try {
            KeyFactory factory = KeyFactory.getInstance(parts[0]);
            Base64.Decoder base64 = Base64.getDecoder();
            return new KeyPair(
                    factory.generatePublic(new X509EncodedKeySpec(base64.decode(parts[2]))),
                    factory.generatePrivate(new PKCS8EncodedKeySpec(base64.decode(parts[1]))));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            // The cause could quote the key.
            throw new IllegalStateException("A key file of the access log is damaged");
        }
    }
}
