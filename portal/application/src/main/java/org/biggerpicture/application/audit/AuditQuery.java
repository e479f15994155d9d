package org.biggerpicture.application.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.biggerpicture.accesslog.search.Criteria;
import org.biggerpicture.accesslog.search.Criteria.Field;
import org.biggerpicture.page.Errors;

/**
 * What an auditor looks for, as the address of the page says it.
 *
 * @param given parameter to value, blank ones left out
 * @param criteria the same for the log; a faulty part is left out
 * @param faults what could not be understood
 */
record AuditQuery(Map<String, String> given, Criteria criteria, List<Errors.Fault> faults) {
    static final ZoneId ENGLAND = ZoneId.of("Europe/London");

    /** Parameter to the field it looks for; the person is looked up apart. */
    static final Map<String, Field> FIELDS = Map.of(
            "kind", Field.KIND,
            "agency", Field.AGENCY,
            "purpose", Field.PURPOSE,
            "outcome", Field.OUTCOME,
            "organisation", Field.ORGANISATION,
            "enquiry", Field.ENQUIRY,
            "child", Field.SUBJECT,
            "clause", Field.CLAUSE,
            "agreement", Field.AGREEMENT);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/uuuu", Locale.UK);
    private static final Instant FIRST = Instant.EPOCH;
    private static final Instant LAST = Criteria.ALL.to();

    AuditQuery {
        given = Map.copyOf(given);
        faults = List.copyOf(faults);
    }

    /**
     * Reads an address.
     *
     * @param parameters of the address
     * @param persons everyone the log names
     */
    static AuditQuery of(Map<String, String> parameters, Persons names, List<String> persons) {
        Map<String, String> given = parameters.entrySet().stream()
                .filter(e -> !e.getValue().isBlank())
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().strip()));
        List<Errors.Fault> faults = new ArrayList<>();
        Map<Field, List<String>> fields = new EnumMap<>(Field.class);
        FIELDS.forEach((parameter, field) ->
                Optional.ofNullable(given.get(parameter)).ifPresent(value -> fields.put(field, List.of(value))));
        Optional.ofNullable(given.get("person"))
                .ifPresent(name -> names.found(name, persons)
                        .ifPresentOrElse(
                                p -> fields.put(Field.PERSON, List.of(p)),
                                () -> faults.add(new Errors.Fault("person", "Choose the person again"))));
        Instant from = day(given, "from", faults)
                .map(d -> d.atStartOfDay(ENGLAND).toInstant())
                .orElse(FIRST);
        Instant to = day(given, "to", faults)
                .map(d -> d.plusDays(1).atStartOfDay(ENGLAND).toInstant())
                .orElse(LAST);
        if (to.isBefore(from)) {
            faults.add(new Errors.Fault("to", "The last day must not lie before the first"));
        }
        return new AuditQuery(
                given, new Criteria(fields, from, to, Criteria.START, Criteria.ALL.limit(), false), faults);
    }

    /** The value of a parameter; empty when it was not given. */
    String value(String parameter) {
        return given.getOrDefault(parameter, "");
    }

    /** The latest entries first, from behind the position the address names. */
    Criteria page(int entries) {
        Criteria latest = criteria.latestFirst().limit(entries);
        try {
            return latest.after(Math.max(Criteria.START, Long.parseLong(value("after"))));
        } catch (NumberFormatException e) {
            return latest;
        }
    }

    private static Optional<LocalDate> day(Map<String, String> given, String parameter, List<Errors.Fault> faults) {
        return Optional.ofNullable(given.get(parameter)).flatMap(text -> {
            try {
                return Optional.of(text.contains("/") ? LocalDate.parse(text, DAY) : LocalDate.parse(text));
            } catch (DateTimeParseException e) {
                faults.add(new Errors.Fault(parameter, "Write a date such as 24/11/2026"));
                return Optional.empty();
            }
        });
    }
}
