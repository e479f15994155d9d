package org.biggerpicture.fhir;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.biggerpicture.ask.Answer;
import org.biggerpicture.ask.Ask;
import org.biggerpicture.ask.Outcome;
import org.biggerpicture.connector.Connector;
import org.biggerpicture.connector.Deadline;
import org.biggerpicture.fhir.mapping.LocalCodes;
import org.biggerpicture.fhir.mapping.Retelling;
import org.biggerpicture.record.SubjectRelation;

/** One agency that speaks FHIR R4. */
final class FhirConnector implements Connector {
    private final Settings settings;
    private final Optional<String> caution;
    private final Server server;
    private final LocalCodes codes;
    private final InstantSource clock;

    FhirConnector(Settings settings, Optional<String> caution, Server server, LocalCodes codes, InstantSource clock) {
        this.settings = settings;
        this.caution = caution;
        this.server = server;
        this.codes = codes;
        this.clock = clock;
    }

    @Override
    public Answer ask(Ask ask, Deadline deadline) {
        Instant asked = clock.instant();
        Tracing.Ended ended = ended(ask, deadline, asked);
        return new Answer(
                ask.agency(),
                ask.id(),
                ended.outcome(),
                ended.outcome().carriesRecords() ? ended.records() : List.of(),
                asked,
                Duration.between(asked, clock.instant()),
                Optional.empty());
    }

    private Tracing.Ended ended(Ask ask, Deadline deadline, Instant asked) {
        try {
            return switch (ask) {
                case Ask.Trace trace ->
                    new Tracing(settings, caution, server, trace, retelling(ask, relation(trace), asked)).run(deadline);
                case Ask.Fetch fetch ->
                    new Fetching(settings, caution, server, fetch, retelling(ask, SubjectRelation.CHILD, asked))
                            .run(deadline);
            };
        } catch (RuntimeException e) {
            return Tracing.Ended.with(new Outcome.Unreadable("It could not be read"));
        }
    }

    /** Where an unborn child is looked for, it is the mother who is described and found. */
    private static SubjectRelation relation(Ask.Trace trace) {
        return trace.sought().expected().isPresent() ? SubjectRelation.UNBORN_CHILD : SubjectRelation.CHILD;
    }

    private Retelling retelling(Ask ask, SubjectRelation relation, Instant asked) {
        return new Retelling(ask.agency(), asked, codes, relation, settings.search() == Settings.Search.PDS);
    }
}
