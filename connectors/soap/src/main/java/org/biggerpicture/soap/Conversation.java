package org.biggerpicture.soap;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmNode;
import org.biggerpicture.ask.Outcome;
import org.biggerpicture.ask.RequestId;
import org.biggerpicture.connector.Deadline;
import org.biggerpicture.transport.TransportOutcomes;

/**
 * One kind of question put to one agency: messages written, sent beside one another, opened, and mapped together.
 *
 * @param mapping the agency's stylesheets for this kind of question
 * @param envelope how its envelopes are written
 * @param action what the messages ask for
 * @param endpoint where they go, as their addressing says
 * @param messageIds gives each message an id that was never used before
 * @param post the road
 */
record Conversation(
        Mapping mapping, Envelope envelope, String action, String endpoint, Supplier<String> messageIds, Post post) {
    private static final int OK = 200;

    /** Ours to mend, not the agency's. */
    private static final Outcome UNWRITTEN = new Outcome.Down("The question could not be written", false);

    /** What came of a question. */
    sealed interface Heard {}

    /**
     * Answers, mapped.
     *
     * @param canonical the canonical form
     * @param lost what became of a message that was not answered, if one was not while others were
     */
    record Said(Map<?, ?> canonical, Optional<String> lost) implements Heard {}

    /**
     * No answer that can be mapped.
     *
     * @param outcome what that means
     */
    record Instead(Outcome outcome) implements Heard {}

    /**
     * Asks.
     *
     * @param ask the question in the canonical form
     * @param id its opaque name
     * @param now the moment, for the mapping
     */
    Heard ask(Map<String, Object> ask, RequestId id, Instant now, Deadline deadline) {
        List<String> bodies;
        try {
            bodies = mapping.bodies(ask);
        } catch (SaxonApiException | IllegalStateException e) {
            return new Instead(UNWRITTEN);
        }
        try {
            return bodies.isEmpty()
                    ? new Instead(new Outcome.NotAsked("Too few details for this agency"))
                    : map(ask, replies(bodies, id, deadline), now);
        } catch (SaxonApiException | IllegalStateException e) {
            return new Instead(new Outcome.Unreadable("Its answer does not fit its mapping"));
        }
    }

    private Heard map(Map<String, Object> ask, List<Reply> replies, Instant now) throws SaxonApiException {
        List<XdmNode> bodies = new ArrayList<>();
        Optional<Outcome> failed = Optional.empty();
        for (Reply reply : replies) {
            switch (reply) {
                case Reply.Opened opened -> bodies.add(opened.body());
                case Reply.Not not -> failed = failed.or(() -> Optional.of(not.outcome()));
            }
        }
        if (bodies.isEmpty()) {
            return new Instead(failed.orElseThrow());
        }
        return new Said(
                mapping.read(ask, bodies, now),
                failed.map(f ->
                        (replies.size() - bodies.size()) + " of " + replies.size() + " questions (" + f.word() + ")"));
    }

    private sealed interface Reply {
        record Opened(XdmNode body) implements Reply {}

        record Not(Outcome outcome) implements Reply {}
    }

    private List<Reply> replies(List<String> bodies, RequestId ask, Deadline deadline) {
        try (ExecutorService lanes = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Reply>> sent = bodies.stream()
                    .map(b -> lanes.submit(() -> reply(b, ask, deadline)))
                    .toList();
            return sent.stream().map(Conversation::await).toList();
        }
    }

    private Reply reply(String body, RequestId ask, Deadline deadline) {
        String id = messageIds.get();
        byte[] message = envelope.around(body, id, endpoint, action);
        return switch (post.send(message, action, ask, deadline)) {
            case Post.Failed failed -> new Reply.Not(failed.outcome());
            case Post.Body came -> opened(came, id);
        };
    }

    /** With a status of failure only a fault is believed; a failure page is none, whatever type it claims. */
    private Reply opened(Post.Body came, String id) {
        boolean well = came.status() == OK;
        try {
            Message message = Message.open(came.bytes(), id, mapping.processor());
            if (message.fault().isPresent()) {
                return new Reply.Not(message.fault().get().outcome());
            }
            return well
                    ? new Reply.Opened(message.body())
                    : new Reply.Not(TransportOutcomes.ofUnexplained(came.status()));
        } catch (UnreadableAnswer e) {
            return new Reply.Not(
                    well ? new Outcome.Unreadable(e.reason()) : TransportOutcomes.ofUnexplained(came.status()));
        }
    }

    private static Reply await(Future<Reply> reply) {
        try {
            return reply.get();
        } catch (ExecutionException e) {
            return new Reply.Not(new Outcome.Unreadable("It could not be read"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Reply.Not(new Outcome.Late());
        }
    }
}
