package org.biggerpicture.fhir;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.biggerpicture.ask.Ask;
import org.biggerpicture.ask.IdentifierKind;
import org.biggerpicture.ask.Outcome;
import org.biggerpicture.connector.Deadline;
import org.biggerpicture.fhir.mapping.Kinds;
import org.biggerpicture.fhir.mapping.Retelling;
import org.biggerpicture.fhir.mapping.UnreadableAnswer;
import org.biggerpicture.record.AgencyRecord;
import org.hl7.fhir.r4.model.Patient;

/**
 * What is held about these patients? The Patient is always read first among equals: it says whether the answer is about
 * the right person, and whether the person's whereabouts are protected. The searches run beside it.
 */
final class Fetching {
    /** FHIR R4 ids (§2.24.0.1): whatever else a local id holds is never put into an address. */
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9\\-.]{1,64}");

    private final Settings settings;
    private final Optional<String> caution;
    private final Server server;
    private final Ask.Fetch ask;
    private final Retelling retelling;

    Fetching(Settings settings, Optional<String> caution, Server server, Ask.Fetch ask, Retelling retelling) {
        this.settings = settings;
        this.caution = caution;
        this.server = server;
        this.ask = ask;
        this.retelling = retelling;
    }

    Tracing.Ended run(Deadline deadline) {
        if (!ask.localIds().stream().allMatch(id -> ID.matcher(id).matches())) {
            return Tracing.Ended.with(new Outcome.NotAsked("The record's number is not one of this agency's"));
        }
        Verdict verdict = new Verdict();
        try (ExecutorService lanes = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Asked> all =
                    ask.localIds().stream().map(id -> send(id, lanes, deadline)).toList();
            for (Asked asked : all) {
                Optional<Outcome> instead = tell(asked, verdict);
                if (instead.isPresent()) {
                    lanes.shutdownNow();
                    return Tracing.Ended.with(instead.get());
                }
            }
        }
        List<AgencyRecord> records = verdict.records(ask.categories());
        return new Tracing.Ended(
                verdict.outcome(!records.isEmpty(), EnumSet.of(IdentifierKind.LOCAL_ID), caution), records);
    }

    /** The questions about one patient, under way. */
    private record Asked(String id, Future<Reply> patient, Map<String, Future<Reply>> searches) {}

    private Asked send(String id, ExecutorService lanes, Deadline deadline) {
        Map<String, Future<Reply>> searches = new LinkedHashMap<>();
        for (String type : settings.resources()) {
            if (Kinds.tellsOf(type, ask.categories())) {
                searches.put(type, lanes.submit(() -> server.ask(query(id, type), ask.id(), deadline)));
            }
        }
        return new Asked(id, lanes.submit(() -> server.ask(Query.of("Patient/" + id), ask.id(), deadline)), searches);
    }

    private Query query(String id, String type) {
        return settings.search() == Settings.Search.PDS
                ? Query.of("Patient/" + id + "/" + type)
                : Query.of(type).with("patient", id);
    }

    /** Tells of one patient; an outcome in place of the whole if the patient can't be told of at all. */
    private Optional<Outcome> tell(Asked asked, Verdict verdict) {
        switch (await(asked.patient())) {
            case Reply.NotGot notGot -> {
                return Optional.of(notGot.outcome());
            }
            case Reply.Got got
            when got.resources().isEmpty() -> {
                verdict.missing("a record that was found before is no longer there");
                return Optional.empty();
            }
            case Reply.Got got -> {
                if (!(got.resources().getFirst() instanceof Patient patient)
                        || !asked.id().equals(patient.getIdElement().getIdPart())) {
                    return Optional.of(new Outcome.Unreadable("It answered about someone else"));
                }
                return tell(asked, patient, got, verdict);
            }
        }
    }

    private Optional<Outcome> tell(Asked asked, Patient patient, Reply.Got got, Verdict verdict) {
        try {
            verdict.beside(got);
            verdict.told(retelling.records(patient, List.of(patient), got.known()));
            if (Retelling.restricted(patient)) {
                verdict.withheld("The whereabouts of a protected person");
            }
            for (Map.Entry<String, Future<Reply>> search : asked.searches().entrySet()) {
                tell(search.getKey(), await(search.getValue()), patient, verdict);
            }
            return Optional.empty();
        } catch (UnreadableAnswer e) {
            return Optional.of(new Outcome.Unreadable(e.reason()));
        }
    }

    private void tell(String type, Reply reply, Patient patient, Verdict verdict) {
        switch (reply) {
            case Reply.NotGot notGot ->
                verdict.missing(Kinds.words(type) + " (" + notGot.outcome().word() + ")");
            case Reply.Got got -> {
                verdict.beside(got);
                verdict.told(retelling.records(patient, got.resources(), got.known()));
            }
        }
    }

    private static Reply await(Future<Reply> reply) {
        try {
            return reply.get();
        } catch (ExecutionException e) {
            return new Reply.NotGot(new Outcome.Unreadable("It could not be read"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Reply.NotGot(new Outcome.Late());
        }
    }
}
