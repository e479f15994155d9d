package org.biggerpicture.fhir;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One thing to ask of a FHIR server.
 *
 * @param path below the server's base: {@code Patient}, {@code Patient/9990041008}
 * @param parameters names and values in order; none for a read
 */
record Query(String path, List<Parameter> parameters) {
    /**
     * A search parameter.
     *
     * @param name as the server spells it
     * @param value not yet encoded
     */
    record Parameter(String name, String value) {}

    Query {
        parameters = List.copyOf(parameters);
    }

    static Query of(String path) {
        return new Query(path, List.of());
    }

    Query with(String name, String value) {
        List<Parameter> more = new ArrayList<>(parameters);
        more.add(new Parameter(name, value));
        return new Query(path, more);
    }

    /** The parameters as a query or a form body holds them. */
    String encoded() {
        return parameters.stream()
                .map(p -> encode(p.name()) + "=" + encode(p.value()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
