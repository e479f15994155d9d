package org.biggerpicture.fhir;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.biggerpicture.ask.Ask;
import org.biggerpicture.ask.IdentifierKind;
import org.biggerpicture.ask.Outcome;
import org.biggerpicture.connector.Deadline;
import org.biggerpicture.fhir.mapping.Retelling;
import org.biggerpicture.fhir.mapping.Told;
import org.biggerpicture.record.AgencyRecord;
import org.biggerpicture.record.Category;
import org.biggerpicture.record.PersonIdentity;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;

/** Who knows this person? Step by step, until one finds somebody. */
final class Tracing {
    private final Settings settings;
    private final Optional<String> caution;
    private final Server server;
    private final Ask.Trace ask;
    private final Retelling retelling;

    Tracing(Settings settings, Optional<String> caution, Server server, Ask.Trace ask, Retelling retelling) {
        this.settings = settings;
        this.caution = caution;
        this.server = server;
        this.ask = ask;
        this.retelling = retelling;
    }

    /**
     * What a question ended with.
     *
     * @param outcome what came of it
     * @param records what it told
     */
    record Ended(Outcome outcome, List<AgencyRecord> records) {
        static Ended with(Outcome outcome) {
            return new Ended(outcome, List.of());
        }
    }

    Ended run(Deadline deadline) {
        List<Step> steps =
                settings.search() == Settings.Search.PDS ? Steps.demographics(ask.sought()) : Steps.plain(ask.sought());
        if (steps.isEmpty()) {
            return Ended.with(
                    new Outcome.NotAsked("Too few details: it takes an NHS number, or a family name and a birth date"));
        }
        Set<IdentifierKind> with = EnumSet.noneOf(IdentifierKind.class);
        for (Step step : steps) {
            with.addAll(step.with());
            switch (server.ask(step.query(), ask.id(), deadline)) {
                case Reply.NotGot notGot -> {
                    return Ended.with(notGot.outcome());
                }
                case Reply.Got got -> {
                    if (!got.resources().isEmpty()
                            || !got.heldBack().isEmpty()
                            || got.missing().isPresent()) {
                        return found(step, got);
                    }
                }
            }
        }
        return Ended.with(new Outcome.NothingHeld(with, caution));
    }

    private Ended found(Step step, Reply.Got got) {
        Verdict verdict = new Verdict();
        verdict.beside(got);
        for (Resource resource : got.resources()) {
            if (!(resource instanceof Patient patient)) {
                return Ended.with(new Outcome.Unreadable("It answered with something else than people"));
            }
            Told told = retelling.identity(patient, Set.of());
            Optional<Ended> wrong = wrong(step, told);
            if (wrong.isPresent()) {
                Optional<Told> replaced = replaced(step, patient, told);
                if (replaced.isEmpty()) {
                    return wrong.get();
                }
                told = replaced.get();
            }
            verdict.told(told);
            if (Retelling.restricted(patient)) {
                verdict.withheld("The whereabouts of a protected person");
            }
        }
        List<AgencyRecord> records = verdict.records(Set.of(Category.IDENTITY));
        return new Ended(verdict.outcome(!records.isEmpty(), step.with(), caution), records);
    }

    /** Whether somebody else was answered about than was asked. */
    private Optional<Ended> wrong(Step step, Told told) {
        return told.records().stream()
                .filter(PersonIdentity.class::isInstance)
                .map(PersonIdentity.class::cast)
                .filter(i -> step.byNumber()
                        .map(n -> !SomeoneElse.carries(i, n))
                        .orElseGet(() -> SomeoneElse.stranger(i, ask.sought())))
                .findFirst()
                .map(i -> Ended.with(unexplained(step, i)));
    }

    private Outcome unexplained(Step step, PersonIdentity identity) {
        boolean mayBeReplaced =
                settings.search() == Settings.Search.PDS && step.byNumber().isPresent();
        return mayBeReplaced && SomeoneElse.agrees(identity, ask.sought()).isEmpty()
                ? new Outcome.Unclear("The number has been replaced by another: give a name or birth date to confirm")
                : new Outcome.Unreadable("It answered about someone else");
    }

    /**
     * The demographics service answers an old number with the record that replaced it. It is taken for the person asked
     * about only if what else is known agrees; the old number is kept as a former one, and nobody is joined by it.
     */
    private Optional<Told> replaced(Step step, Patient patient, Told told) {
        boolean agrees = settings.search() == Settings.Search.PDS
                && step.byNumber().isPresent()
                && told.records().stream()
                        .anyMatch(r -> r instanceof PersonIdentity i
                                && SomeoneElse.agrees(i, ask.sought()).orElse(false));
        return agrees
                ? Optional.of(retelling.identity(patient, Set.of(step.byNumber().orElseThrow())))
                : Optional.empty();
    }
}
