package org.biggerpicture.rest;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.biggerpicture.ask.RequestId;
import org.biggerpicture.connector.PlainJson;
import org.biggerpicture.transport.TransportRequest;
import org.jspecify.annotations.Nullable;

/**
 * One request as a mapping described it.
 *
 * @param request what to send
 * @param part what it asks for, handed on to the answer's mapping
 * @param has the members that every sound answer to it has: without them it is an answer of another kind, such as an
 *     error in a 200, and would otherwise read as nothing held
 */
record Question(TransportRequest request, Optional<Object> part, Set<String> has) {
    /**
     * The requests a mapping returned: one, a list, or none.
     *
     * @throws Expression.Unfit if it returned something else
     */
    static List<Question> of(@Nullable Object mapped, URI endpoint, RequestId id) {
        List<?> all = mapped instanceof List<?> list ? list : mapped == null ? List.of() : List.of(mapped);
        List<Question> questions = new ArrayList<>();
        for (Object one : all) {
            if (!(one instanceof Map<?, ?> map)) {
                throw new Expression.Unfit();
            }
            questions.add(one(map, endpoint, id));
        }
        return questions;
    }

    private static Question one(Map<?, ?> map, URI endpoint, RequestId id) {
        if (!(map.get("path") instanceof String path) || !path.startsWith("/") || path.contains("..")) {
            throw new Expression.Unfit();
        }
        Map<String, String> headers = new HashMap<>();
        headers.put("Accept", "application/json, application/vnd.api+json");
        headers.put("X-Request-ID", id.value());
        entries(map.get("headers")).forEach(headers::put);
        Optional<byte[]> body = Optional.ofNullable(map.get("body")).map(PlainJson::write);
        body.ifPresent(b -> headers.putIfAbsent("Content-Type", "application/json"));
        String method = map.get("method") instanceof String text ? text : "GET";
        return new Question(
                new TransportRequest(method, address(endpoint, path, entries(map.get("query"))), headers, body)
                        .asking(id),
                Optional.ofNullable(map.get("for")),
                words(map.get("has")));
    }

    private static Set<String> words(@Nullable Object value) {
        return switch (value) {
            case null -> Set.of();
            case List<?> list -> list.stream().map(String::valueOf).collect(Collectors.toUnmodifiableSet());
            default -> Set.of(value.toString());
        };
    }

    /** Whether a body is what this question's answers are. */
    boolean isAnsweredBy(Object body) {
        return has.isEmpty() || body instanceof Map<?, ?> map && map.keySet().containsAll(has);
    }

    private static Map<String, String> entries(@Nullable Object value) {
        Map<String, String> entries = new java.util.TreeMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, inner) -> {
                if (inner != null) {
                    entries.put(String.valueOf(name), String.valueOf(inner));
                }
            });
        }
        return entries;
    }

    private static URI address(URI endpoint, String path, Map<String, String> query) {
        String base = endpoint.toString().replaceAll("/$", "") + path;
        String parameters = query.entrySet().stream()
                .map(e -> encoded(e.getKey()) + "=" + encoded(e.getValue()))
                .collect(Collectors.joining("&"));
        try {
            return URI.create(parameters.isEmpty() ? base : base + (base.contains("?") ? "&" : "?") + parameters);
        } catch (IllegalArgumentException e) {
            throw new Expression.Unfit();
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
