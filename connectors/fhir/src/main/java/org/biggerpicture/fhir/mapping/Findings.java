package org.biggerpicture.fhir.mapping;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.biggerpicture.record.AgencyRecord;
import org.biggerpicture.record.ChronologyEvent;
import org.biggerpicture.record.Coded;
import org.biggerpicture.record.PartialDate;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Type;

/** What was found on a day: an injury, a concern, a measurement, that the child was seen. */
final class Findings {
    private Findings() {}

    static List<AgencyRecord> records(Observation observation, Telling telling) {
        Optional<PartialDate> day = day(observation.getEffective());
        return day.<List<AgencyRecord>>map(d -> List.of(new ChronologyEvent(
                        telling.ref(observation),
                        telling.child(),
                        telling.labels(),
                        d,
                        observation.getEffective() instanceof DateTimeType at ? Dates.time(at) : Optional.empty(),
                        kind(observation, telling),
                        Optional.empty(),
                        line(observation),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        Texts.notes(observation.getNote().stream()))))
                .orElse(List.of());
    }

    private static Coded kind(Observation observation, Telling telling) {
        return telling.codes()
                .known("event", List.of(observation.getCode()))
                .orElseGet(() -> new Coded("event", LocalCodes.OTHER, "Observation", Texts.of(observation.getCode())));
    }

    private static Optional<String> line(Observation observation) {
        return Stream.of(Texts.of(observation.getCode()), value(observation.getValue()))
                .flatMap(Optional::stream)
                .reduce((a, b) -> a + ": " + b);
    }

    private static Optional<String> value(Type value) {
        return switch (value) {
            case CodeableConcept concept -> Texts.of(concept);
            case Quantity quantity
            when quantity.hasValue() ->
                Texts.of(quantity.getValue().toPlainString()
                        + Texts.of(quantity.getUnit()).map(u -> " " + u).orElse(""));
            case null -> Optional.empty();
            default -> value.isPrimitive() ? Texts.of(value.primitiveValue()) : Optional.empty();
        };
    }

    static List<AgencyRecord> records(Condition condition, Telling telling) {
        Optional<PartialDate> day = day(condition.getOnset()).or(() -> Dates.day(condition.getRecordedDateElement()));
        return day.<List<AgencyRecord>>map(d -> List.of(new ChronologyEvent(
                        telling.ref(condition),
                        telling.child(),
                        telling.labels(),
                        d,
                        Optional.empty(),
                        diagnosis(condition, telling),
                        Optional.of(condition.getSeverity())
                                .filter(s -> !s.isEmpty())
                                .map(s -> telling.codes().read("grade", s)),
                        Texts.of(condition.getCode()),
                        Optional.of(condition.getClinicalStatus())
                                .filter(s -> !s.isEmpty())
                                .map(s -> telling.codes().read("outcome", s)),
                        Optional.empty(),
                        List.of(),
                        Texts.notes(condition.getNote().stream()))))
                .orElse(List.of());
    }

    private static Coded diagnosis(Condition condition, Telling telling) {
        List<CodeableConcept> concepts = Stream.concat(Stream.of(condition.getCode()), condition.getCategory().stream())
                .toList();
        return telling.codes()
                .known("event", concepts)
                .orElseGet(() -> new Coded("event", "concern", "Diagnosis or concern", Texts.of(condition.getCode())));
    }

    private static Optional<PartialDate> day(Type when) {
        return switch (when) {
            case DateTimeType at -> Dates.day(at);
            case Period period -> Dates.day(period.getStartElement());
            case null, default -> Optional.empty();
        };
    }
}
