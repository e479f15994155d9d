package org.biggerpicture.soap;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * A user name and proof of its password that is good once (WS-Security UsernameToken Profile 1.0, password digest).
 *
 * @param username the name
 * @param password the secret; never sent, never logged
 */
record UsernameToken(String username, String password) {
    /** Base64 of SHA-1 over nonce, moment and password: the profile fixes the algorithm. */
    String digest(byte[] nonce, String created) {
        try {
            MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
            sha1.update(nonce);
            sha1.update(created.getBytes(StandardCharsets.UTF_8));
            sha1.update(password.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(sha1.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-1", e);
        }
    }

    @Override
    public String toString() {
        return "UsernameToken";
    }
}
