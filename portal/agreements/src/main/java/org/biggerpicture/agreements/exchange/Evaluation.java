package org.biggerpicture.agreements.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is decided of one request of the Access Evaluation API.
 *
 * @param decision whether it is permitted: to see something of such a record (all fields named in the request, if it
 *     names some), or to know that such a record is held
 * @param context what the response says beside it
 */
public record Evaluation(boolean decision, Map<String, Object> context) {
    private static final int FORBIDDEN = 403;
    private static final int NOT_FORMED = 400;

    /** A request that is well formed, of which something is not understood: the decision is closed. */
    static Evaluation notUnderstood(List<String> paths) {
        return new Evaluation(
                false, Map.of("reason_admin", Map.of("en", "Not understood: " + String.join(", ", paths))));
    }

    /** One of several requests is not formed as the specification says: closed, and the others are answered. */
    static Evaluation notFormed(List<String> paths) {
        return refused(NOT_FORMED, "Missing, or of another form: " + String.join(", ", paths));
    }

    /** Who asks may not ask this: closed. */
    static Evaluation notYours() {
        return refused(FORBIDDEN, "You may ask about practitioners of your own organisation alone");
    }

    private static Evaluation refused(int status, String message) {
        return new Evaluation(false, Map.of("error", Map.of("status", status, "message", message)));
    }

    /** As the response's JSON is to be written. */
    public Map<String, Object> response() {
        Map<String, Object> response = new LinkedHashMap<>();
        response.put("decision", decision);
        response.put("context", context);
        return response;
    }
}
