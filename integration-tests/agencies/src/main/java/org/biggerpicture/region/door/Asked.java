package org.biggerpicture.region.door;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One request that an agency received: what it learned by being asked.
 *
 * @param kinds the kinds of identifiers it held: nhs-number, upn, name, birth-date, postcode
 * @param requestId the asker's own name for its question: X-Correlation-ID, or else X-Request-ID
 * @param credentials whether an Authorization header or an API key came along
 * @param query the query string as sent; for tests in the same process
 * @param body the body as sent; for tests in the same process
 */
public record Asked(
        Instant at,
        String method,
        String path,
        Set<String> kinds,
        Optional<String> requestId,
        boolean credentials,
        String query,
        String body) {
    /** Ten digits by themselves: the random name of a message may hold ten in a row. */
    private static final Pattern NHS = Pattern.compile("(?<![0-9A-Za-z-])\\d{10}(?![0-9A-Za-z-])");

    private static final Pattern UPN = Pattern.compile("(?<![A-Za-z0-9])[A-Z]\\d{12}(?!\\d)");
    private static final Pattern NAME =
            Pattern.compile("(?i)(sur|last|first|fore|given|family)_?name|[?&\"]family|[?&\"]given");
    private static final Pattern BIRTH = Pattern.compile("(?i)birth|born|[?&\"]dob");
    private static final Pattern POSTCODE = Pattern.compile("(?i)post_?code|postalcode");

    static Asked of(Instant at, Ask ask) {
        boolean token = ask.path().equals("/oauth2/token");
        String body = token ? "" : ask.text();
        String said = ask.path() + "?"
                + java.net.URLDecoder.decode(safe(ask.rawQuery()), java.nio.charset.StandardCharsets.UTF_8) + "\n"
                + body;
        return new Asked(
                at,
                ask.method(),
                ask.path(),
                token ? Set.of() : kinds(said),
                ask.header("X-Correlation-ID").or(() -> ask.header("X-Request-ID")),
                ask.header("Authorization").or(() -> ask.header("X-Api-Key")).isPresent(),
                ask.rawQuery(),
                body);
    }

    /** What may be told outside this process: never the words of the question. */
    public Map<String, Object> told() {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("at", at.toString());
        told.put("method", method);
        told.put("path", path);
        told.put("kinds", kinds);
        requestId.ifPresent(id -> told.put("requestId", id));
        told.put("credentials", credentials);
        return told;
    }

    private static String safe(String query) {
        return query.replaceAll("%(?![0-9A-Fa-f]{2})", "%25");
    }

    private static Set<String> kinds(String said) {
        Set<String> kinds = new LinkedHashSet<>();
        note(kinds, "nhs-number", NHS, said);
        note(kinds, "upn", UPN, said);
        note(kinds, "name", NAME, said);
        note(kinds, "birth-date", BIRTH, said);
        note(kinds, "postcode", POSTCODE, said);
        return kinds;
    }

    private static void note(Set<String> kinds, String kind, Pattern pattern, String said) {
        if (pattern.matcher(said).find()) {
            kinds.add(kind);
        }
    }
}
