package org.biggerpicture.fhir;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.biggerpicture.ask.Outcome;
import org.biggerpicture.ask.RequestId;
import org.biggerpicture.connector.Deadline;

/** A server that knows some answers by the question, and keeps what it was asked. */
final class Scripted implements Wire {
    private static final String NOBODY = "{\"resourceType\":\"Bundle\",\"type\":\"searchset\",\"total\":0}";

    final Map<String, Came> answers = new LinkedHashMap<>();
    final List<String> asked = Collections.synchronizedList(new ArrayList<>());

    Scripted on(String question, String body) {
        answers.put(question, new Body(200, body.getBytes(StandardCharsets.UTF_8)));
        return this;
    }

    Scripted on(String question, Outcome outcome) {
        answers.put(question, new Failed(outcome));
        return this;
    }

    @Override
    public Came ask(Query query, RequestId ask, Deadline deadline) {
        String question = query.path() + (query.parameters().isEmpty() ? "" : "?" + query.encoded());
        asked.add(question);
        return answers.getOrDefault(question, new Body(200, NOBODY.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public Came follow(URI link, RequestId ask, Deadline deadline) {
        asked.add(link.toString());
        return answers.getOrDefault(link.toString(), new Failed(new Outcome.Down("not there", true)));
    }

    static String sample(String name) {
        try (InputStream in = Scripted.class.getResourceAsStream("/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
