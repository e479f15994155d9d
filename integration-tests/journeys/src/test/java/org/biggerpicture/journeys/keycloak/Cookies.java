package org.biggerpicture.journeys.keycloak;

import java.net.CookieHandler;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Keeps cookies by host, and sends secure ones to this machine over plain HTTP as browsers do and Java does not. */
final class Cookies extends CookieHandler {
    private final Map<String, Map<String, String>> kept = new ConcurrentHashMap<>();

    @Override
    public Map<String, List<String>> get(URI address, Map<String, List<String>> headers) {
        Map<String, String> own = kept.getOrDefault(address.getHost(), Map.of());
        return own.isEmpty()
                ? Map.of()
                : Map.of(
                        "Cookie",
                        List.of(own.entrySet().stream()
                                .map(c -> c.getKey() + "=" + c.getValue())
                                .collect(Collectors.joining("; "))));
    }

    @Override
    public void put(URI address, Map<String, List<String>> headers) {
        headers.entrySet().stream()
                .filter(h -> "set-cookie".equalsIgnoreCase(h.getKey()))
                .flatMap(h -> h.getValue().stream())
                .map(c -> c.split(";")[0].split("=", 2))
                .forEach(c -> kept.computeIfAbsent(address.getHost(), host -> new ConcurrentHashMap<>())
                        .put(c[0], c[1]));
    }
}
