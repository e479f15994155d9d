package org.biggerpicture.application.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.biggerpicture.accesslog.entry.EntryKind;
import org.biggerpicture.accesslog.search.Criteria;
import org.biggerpicture.accesslog.search.Criteria.Field;
import org.biggerpicture.application.configuration.Auditing;
import org.biggerpicture.page.Errors;

/**
 * What an auditor looks for, as the address of the page says it.
 *
 * @param given parameter to value, blank ones left out
 * @param criteria the same for the log; a faulty part is left out
 * @param firstDay the first day looked at, if one is given
 * @param lastDay the last, if one is given
 * @param faults what could not be understood
 */
record AuditQuery(
        Map<String, String> given,
        Criteria criteria,
        Optional<LocalDate> firstDay,
        Optional<LocalDate> lastDay,
        List<Errors.Fault> faults) {
    /** Parameter to the field it looks for; the person, the hour and the clause are looked up apart. */
    static final Map<String, Field> FIELDS = Map.of(
            "kind", Field.KIND,
            "agency", Field.AGENCY,
            "purpose", Field.PURPOSE,
            "outcome", Field.OUTCOME,
            "organisation", Field.ORGANISATION,
            "role", Field.ROLE,
            "enquiry", Field.ENQUIRY,
            "child", Field.SUBJECT,
            "agreement", Field.AGREEMENT);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/uuuu", Locale.UK);
    private static final int HOURS = 24;
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
    static AuditQuery of(Map<String, String> parameters, Persons names, Collection<String> persons) {
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
        Optional.ofNullable(given.get("clause")).ifPresent(clause -> cited(clause, fields));
        Optional.ofNullable(given.get("hour"))
                .ifPresent(hour -> hour(hour)
                        .ifPresentOrElse(
                                h -> fields.put(Field.HOUR, List.of(h)),
                                () -> faults.add(new Errors.Fault("hour", "Choose the hour again"))));
        Optional<LocalDate> first = day(given, "from", faults);
        Optional<LocalDate> last = day(given, "to", faults);
        Instant from = first.map(d -> d.atStartOfDay(Auditing.ZONE).toInstant()).orElse(FIRST);
        Instant to = last.map(d -> d.plusDays(1).atStartOfDay(Auditing.ZONE).toInstant())
                .orElse(LAST);
        if (to.isBefore(from)) {
            faults.add(new Errors.Fault("to", "The last day must not lie before the first"));
        }
        Criteria criteria = new Criteria(fields, from, to, Criteria.START, Criteria.ALL.limit(), false);
        return new AuditQuery(given, criteria, first, last, faults);
    }

    /** A clause as it is cited, {@code agreement#clause}; what was withheld stands in the log under the whole citation. */
    private static void cited(String clause, Map<Field, List<String>> fields) {
        int at = clause.indexOf('#');
        if (at < 0) {
            fields.put(Field.CLAUSE, List.of(clause));
            return;
        }
        fields.put(Field.CLAUSE, List.of(clause.substring(at + 1), clause));
        fields.put(Field.AGREEMENT, List.of(clause.substring(0, at), ""));
    }

    private static Optional<String> hour(String text) {
        return text.matches("\\d{1,2}") && Integer.parseInt(text) < HOURS
                ? Optional.of(Integer.toString(Integer.parseInt(text)))
                : Optional.empty();
    }

    /** The value of a parameter; empty when it was not given. */
    String value(String parameter) {
        return given.getOrDefault(parameter, "");
    }

    /**
     * What a list shows: unless a kind is asked for, not the statements that stand beside questions and disclosures, which
     * say nothing that these do not say.
     */
    Criteria listed() {
        return criteria.fields().containsKey(Field.KIND)
                ? criteria
                : criteria.where(
                        Field.KIND,
                        Stream.of(EntryKind.values())
                                .filter(kind -> kind != EntryKind.STATED)
                                .map(EntryKind::name)
                                .toArray(String[]::new));
    }

    /** The latest entries first, from behind the position the address names. */
    Criteria page(int entries) {
        Criteria latest = listed().latestFirst().limit(entries);
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
