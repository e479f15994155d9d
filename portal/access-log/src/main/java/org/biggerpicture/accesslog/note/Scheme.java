package org.biggerpicture.accesslog.note;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/** A way to sign, with the raw form of its public keys: what the JDK writes before them is always the same. */
enum Scheme {
    /** RFC 8032. */
    ED25519("Ed25519", 32, 64, "302a300506032b6570032100"),
    /** FIPS 204: holds against quantum computers too. */
    ML_DSA_44("ML-DSA-44", 1312, 2420, "30820532300b06096086480165030403110382052100");

    private final String algorithm;
    private final int keyBytes;
    private final int signatureBytes;
    private final byte[] prefix;

    Scheme(String algorithm, int keyBytes, int signatureBytes, String prefix) {
        this.algorithm = algorithm;
        this.keyBytes = keyBytes;
        this.signatureBytes = signatureBytes;
        this.prefix = HexFormat.of().parseHex(prefix);
    }

    int keyBytes() {
        return keyBytes;
    }

    int signatureBytes() {
        return signatureBytes;
    }

    /** @throws IllegalArgumentException if the key is not of this scheme */
    byte[] raw(PublicKey key) {
        byte[] encoded = key.getEncoded();
        if (encoded.length != prefix.length + keyBytes
                || !Arrays.equals(encoded, 0, prefix.length, prefix, 0, prefix.length)) {
            throw new IllegalArgumentException("This is not a key of " + algorithm);
        }
        return Arrays.copyOfRange(encoded, prefix.length, encoded.length);
    }

    /** @throws IllegalArgumentException if these bytes are no key */
    PublicKey key(byte[] raw) {
        try {
            byte[] encoded = Arrays.copyOf(prefix, prefix.length + raw.length);
            System.arraycopy(raw, 0, encoded, prefix.length, raw.length);
            return KeyFactory.getInstance(algorithm).generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("This is not a key of " + algorithm, e);
        }
    }

    boolean verifies(PublicKey key, byte[] message, byte[] signature) {
        try {
            Signature check = Signature.getInstance(algorithm);
            check.initVerify(key);
            check.update(message);
            return check.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    byte[] sign(PrivateKey secret, byte[] message) {
        try {
            Signature signature = Signature.getInstance(algorithm);
            signature.initSign(secret);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The signing key cannot be used", e);
        }
    }
}
