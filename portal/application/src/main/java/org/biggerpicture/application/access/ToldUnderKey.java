package org.biggerpicture.application.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.biggerpicture.agency.OrganisationId;

/**
 * What organisations told of their own people and cases, each line as HMAC-SHA-256 under the organisation's own key: it
 * can be asked whether something stands there, and what stands there can't be read (config/decisions/0015). A folder
 * {@code <credentials>/<organisation>/told} holds the key and a file for each list; what is not there was not told.
 */
public final class ToldUnderKey {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,60}");
    private static final String MAC = "HmacSHA256";

    private final Path credentials;
    private final Map<Path, Kept> kept = new ConcurrentHashMap<>();

    /** What stands in this folder; a list that is replaced counts from the next question on. */
    public ToldUnderKey(Path credentials) {
        this.credentials = credentials;
    }

    /** What may be told. The name is the file's name, and begins each line before it is keyed. */
    public enum About {
        /** Case references the organisation knows. */
        CASE_REFERENCES,
        /** Where its people live: their name in its directory, then the address. */
        ADDRESSES,
        /** Children of its people. */
        COLLEAGUES_CHILDREN,
        /** People who have left, by their name in its directory. */
        LEFT;

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** What comes of asking. */
    public enum Told {
        YES,
        NO,
        NOT_TOLD;

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private record Kept(FileTime at, Set<String> lines) {}

    /** Whether any of these stands in an organisation's list; each is written as the list's format says. */
    public Told has(OrganisationId organisation, About about, Stream<String> any) {
        return key(organisation)
                .flatMap(key -> lines(organisation, about)
                        .map(lines -> any.anyMatch(one -> lines.contains(line(key, about, one))) ? Told.YES : Told.NO))
                .orElse(Told.NOT_TOLD);
    }

    /** Whether the organisation told of this at all. */
    public boolean tells(OrganisationId organisation, About about) {
        return key(organisation).isPresent() && lines(organisation, about).isPresent();
    }

    /** How a line stands in a list: HMAC-SHA-256 of the list's name, a line break and what is told, as hexadecimal. */
    public static String line(byte[] key, About about, String told) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(key, MAC));
            return HexFormat.of().formatHex(mac.doFinal((about.word() + "\n" + told).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java runtime has HMAC-SHA-256", e);
        }
    }

    private Optional<byte[]> key(OrganisationId organisation) {
        return lines(organisation, "key")
                .flatMap(lines -> lines.stream().findFirst())
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    private Optional<Set<String>> lines(OrganisationId organisation, About about) {
        return lines(organisation, about.word());
    }

    private Optional<Set<String>> lines(OrganisationId organisation, String file) {
        Path path = credentials.resolve(organisation.value()).resolve("told").resolve(file);
        return NAME.matcher(organisation.value()).matches() && Files.isRegularFile(path)
                ? Optional.of(lines(path))
                : Optional.empty();
    }

    private Set<String> lines(Path path) {
        try {
            FileTime at = Files.getLastModifiedTime(path);
            Kept known = kept.get(path);
            if (known != null && known.at().equals(at)) {
                return known.lines();
            }
            try (Stream<String> lines = Files.lines(path)) {
                Set<String> read =
                        lines.map(String::strip).filter(l -> !l.isEmpty()).collect(Collectors.toUnmodifiableSet());
                kept.put(path, new Kept(at, read));
                return read;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("What an organisation told under key can't be read", e);
        }
    }
}
