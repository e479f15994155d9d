package org.biggerpicture.rest;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.biggerpicture.ask.Answer;
import org.biggerpicture.ask.Ask;
import org.biggerpicture.ask.Outcome;
import org.biggerpicture.connector.AgencyConnection;
import org.biggerpicture.connector.AnswerReader;
import org.biggerpicture.connector.AskForm;
import org.biggerpicture.connector.Connector;
import org.biggerpicture.connector.Deadline;
import org.biggerpicture.connector.PlainJson;
import org.biggerpicture.transport.Exchange;
import org.biggerpicture.transport.TransportOutcomes;

/** One agency that speaks JSON over HTTP: requests written, sent beside one another, read, and mapped together. */
final class RestConnector implements Connector {
    private static final int OK_FROM = 200;
    private static final int OK_TO = 299;

    private final AgencyConnection connection;
    private final Mapping trace;
    private final Mapping fetch;
    private final Codes codes;
    private final Set<Integer> nothingHeld;
    private final InstantSource clock;

    RestConnector(
            AgencyConnection connection,
            Mapping trace,
            Mapping fetch,
            Codes codes,
            Set<Integer> nothingHeld,
            InstantSource clock) {
        this.connection = connection;
        this.trace = trace;
        this.fetch = fetch;
        this.codes = codes;
        this.nothingHeld = nothingHeld;
        this.clock = clock;
    }

    private sealed interface Heard {}

    private record Told(Object body, int status, Optional<Object> part) implements Heard {}

    private record Nothing() implements Heard {}

    private record Failed(Outcome outcome, Optional<Object> part) implements Heard {}

    @Override
    public Answer ask(Ask ask, Deadline deadline) {
        Instant asked = clock.instant();
        AnswerReader reader = new AnswerReader(ask, connection.caution());
        Mapping mapping = switch (ask) {
            case Ask.Trace t -> trace;
            case Ask.Fetch f -> fetch;
        };
        Map<String, Object> input = input(ask, asked);
        List<Question> questions;
        try {
            questions = Question.of(mapping.request().evaluate(input), connection.endpoint(), ask.id());
        } catch (Expression.Unfit e) {
            return reader.without(new Outcome.Down("The question could not be written", false), asked, clock.instant());
        }
        try {
            return questions.isEmpty()
                    ? reader.without(new Outcome.NotAsked("Too few details for this agency"), asked, clock.instant())
                    : mapped(mapping, input, heard(questions, deadline), reader, asked);
        } catch (Expression.Unfit e) {
            return reader.without(
                    new Outcome.Unreadable("Its mapping could not be carried out"), asked, clock.instant());
        }
    }

    private Map<String, Object> input(Ask ask, Instant now) {
        Map<String, Object> input = new LinkedHashMap<>();
        input.put("ask", AskForm.of(ask));
        input.put("codes", codes.plain());
        input.put("now", now.toString());
        return input;
    }

    private Answer mapped(
            Mapping mapping, Map<String, Object> input, List<Heard> heard, AnswerReader reader, Instant asked) {
        List<Object> replies = new ArrayList<>();
        List<Failed> failed = new ArrayList<>();
        for (Heard one : heard) {
            switch (one) {
                case Told told -> replies.add(reply(told));
                case Nothing n -> {
                    // The agency holds nothing of this part: the mapping has nothing to read of it.
                }
                case Failed f -> failed.add(f);
            }
        }
        if (replies.isEmpty() && !failed.isEmpty()) {
            return reader.without(failed.getFirst().outcome(), asked, clock.instant());
        }
        if (replies.isEmpty()) {
            return reader.read(Map.of("records", List.of()), asked, clock.instant());
        }
        input.put("replies", replies);
        if (!(mapping.answer().evaluate(input) instanceof Map<?, ?> canonical)) {
            throw new Expression.Unfit();
        }
        Answer answer = reader.read(canonical, asked, clock.instant());
        return failed.isEmpty() ? answer : withoutParts(answer, failed);
    }

    private static Map<String, Object> reply(Told told) {
        Map<String, Object> reply = new LinkedHashMap<>();
        reply.put("status", told.status());
        reply.put("body", told.body());
        told.part().ifPresent(p -> reply.put("for", p));
        return reply;
    }

    /** What one of several questions failed to bring is said, whatever the others brought. */
    private static Answer withoutParts(Answer answer, List<Failed> failed) {
        if (answer.outcome() instanceof Outcome.Unreadable) {
            return answer;
        }
        String missing = failed.stream()
                .map(f -> part(f) + " (" + f.outcome().word() + ")")
                .distinct()
                .reduce((a, b) -> a + ", " + b)
                .orElse("part of it");
        return new Answer(
                answer.agency(),
                answer.request(),
                new Outcome.Incomplete(missing),
                answer.records(),
                answer.askedAt(),
                answer.took(),
                answer.asOf());
    }

    private static String part(Failed failed) {
        return failed.part()
                .<Object>map(p -> p instanceof Map<?, ?> map && map.get("part") instanceof String word ? word : p)
                .filter(String.class::isInstance)
                .map(Object::toString)
                .orElse("part of it");
    }

    private List<Heard> heard(List<Question> questions, Deadline deadline) {
        if (questions.size() == 1) {
            return List.of(heard(questions.getFirst(), deadline));
        }
        try (ExecutorService lanes = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Heard>> sent = questions.stream()
                    .map(q -> lanes.submit(() -> heard(q, deadline)))
                    .toList();
            return sent.stream().map(RestConnector::await).toList();
        }
    }

    private static Heard await(Future<Heard> lane) {
        try {
            return lane.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Failed(new Outcome.Late(), Optional.empty());
        } catch (ExecutionException e) {
            return new Failed(new Outcome.Unreadable("It could not be read"), Optional.empty());
        }
    }

    private Heard heard(Question question, Deadline deadline) {
        Exchange exchange = connection.transport().exchange(question.request(), deadline);
        Optional<Outcome> outcome = TransportOutcomes.of(exchange);
        if (outcome.isPresent() || !(exchange instanceof Exchange.Reply reply)) {
            return new Failed(outcome.orElseGet(Outcome.Late::new), question.part());
        }
        if (nothingHeld.contains(reply.status())) {
            return new Nothing();
        }
        if (reply.status() < OK_FROM || reply.status() > OK_TO) {
            return new Failed(TransportOutcomes.ofUnexplained(reply.status()), question.part());
        }
        return PlainJson.read(reply.body())
                .filter(body -> body instanceof Map || body instanceof List)
                .map(body -> told(question, reply.status(), body))
                .orElseGet(() -> new Failed(new Outcome.Unreadable("Its answer is not sound JSON"), question.part()));
    }

    private static Heard told(Question question, int status, Object body) {
        return question.isAnsweredBy(body)
                ? new Told(body, status, question.part())
                : new Failed(new Outcome.Unreadable("It answered in another form than its own"), question.part());
    }
}
