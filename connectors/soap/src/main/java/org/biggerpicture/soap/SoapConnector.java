package org.biggerpicture.soap;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.biggerpicture.ask.Answer;
import org.biggerpicture.ask.Ask;
import org.biggerpicture.ask.Outcome;
import org.biggerpicture.connector.AnswerReader;
import org.biggerpicture.connector.AskForm;
import org.biggerpicture.connector.Connector;
import org.biggerpicture.connector.Deadline;

/** One agency that speaks SOAP. */
final class SoapConnector implements Connector {
    private final Conversation trace;
    private final Conversation fetch;
    private final Optional<String> caution;
    private final InstantSource clock;

    SoapConnector(Conversation trace, Conversation fetch, Optional<String> caution, InstantSource clock) {
        this.trace = trace;
        this.fetch = fetch;
        this.caution = caution;
        this.clock = clock;
    }

    @Override
    public Answer ask(Ask ask, Deadline deadline) {
        Instant asked = clock.instant();
        AnswerReader reader = new AnswerReader(ask, caution);
        Conversation conversation = switch (ask) {
            case Ask.Trace t -> trace;
            case Ask.Fetch f -> fetch;
        };
        return switch (conversation.ask(AskForm.of(ask), ask.id(), asked, deadline)) {
            case Conversation.Instead instead -> reader.without(instead.outcome(), asked, clock.instant());
            case Conversation.Said said -> {
                Answer answer = reader.read(said.canonical(), asked, clock.instant());
                yield said.lost().map(l -> incomplete(answer, l)).orElse(answer);
            }
        };
    }

    /** What one of several messages failed to bring is said, whatever the others brought. */
    private static Answer incomplete(Answer answer, String lost) {
        return answer.outcome() instanceof Outcome.Unreadable
                ? answer
                : new Answer(
                        answer.agency(),
                        answer.request(),
                        new Outcome.Incomplete(lost),
                        answer.records(),
                        answer.askedAt(),
                        answer.took(),
                        answer.asOf());
    }
}
