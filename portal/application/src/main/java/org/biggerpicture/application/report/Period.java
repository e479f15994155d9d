package org.biggerpicture.application.report;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.biggerpicture.accesslog.search.Criteria;
import org.biggerpicture.page.Errors;
import org.biggerpicture.page.Filters;
import org.biggerpicture.page.Input;

/**
 * A span of days of the hub's own time.
 *
 * @param given the first and last day as they were typed; a day not given is left out
 * @param from the first moment
 * @param to the first moment no longer in it
 * @param faults what could not be understood
 */
public record Period(Map<String, String> given, Instant from, Instant to, List<Errors.Fault> faults) {
    private static final ZoneId ENGLAND = ZoneId.of("Europe/London");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/uuuu", Locale.UK);
    private static final String FROM = "from";
    private static final String TO = "to";

    public Period {
        given = Map.copyOf(given);
        faults = List.copyOf(faults);
    }

    /** Reads the parameters {@code from} and {@code to} of an address; without them, all time. */
    public static Period of(Map<String, String> parameters) {
        Map<String, String> given = new TreeMap<>();
        List.of(FROM, TO).forEach(name -> {
            String typed = parameters.getOrDefault(name, "").strip();
            if (!typed.isEmpty()) {
                given.put(name, typed);
            }
        });
        List<Errors.Fault> faults = new ArrayList<>();
        Instant from = day(given, FROM, faults)
                .map(d -> d.atStartOfDay(ENGLAND).toInstant())
                .orElse(Criteria.ALL.from());
        Instant to = day(given, TO, faults)
                .map(d -> d.plusDays(1).atStartOfDay(ENGLAND).toInstant())
                .orElse(Criteria.ALL.to());
        if (to.isBefore(from)) {
            faults.add(new Errors.Fault(TO, "The last day must not lie before the first"));
        }
        return new Period(given, from, to, faults);
    }

    private static Optional<LocalDate> day(Map<String, String> given, String name, List<Errors.Fault> faults) {
        return Optional.ofNullable(given.get(name)).flatMap(text -> {
            try {
                return Optional.of(text.contains("/") ? LocalDate.parse(text, DAY) : LocalDate.parse(text));
            } catch (DateTimeException e) {
                faults.add(new Errors.Fault(name, "Write a date such as 24/11/2026"));
                return Optional.empty();
            }
        });
    }

    /** What must be put right. */
    public Errors errors() {
        return new Errors(faults);
    }

    /** In words, for a heading. */
    public String words() {
        if (given.isEmpty()) {
            return "Since the log began";
        }
        return (given.containsKey(FROM) ? "From " + given.get(FROM) : "Since the log began")
                + (given.containsKey(TO) ? " to " + given.get(TO) + ", both days included" : "");
    }

    /** The form that chooses it, with further fields before it. */
    public Filters filters(String action, Input... before) {
        List<Input> inputs = new ArrayList<>(List.of(before));
        inputs.add(input(FROM, "From day", "For example, 24/11/2026"));
        inputs.add(input(TO, "To day", ""));
        return new Filters(action, List.of(), inputs, action);
    }

    private Input input(String id, String label, String hint) {
        return new Input(id, label, hint, given.getOrDefault(id, ""), 20, false, errors().at(id));
    }

    /** An address within this period. */
    public String address(String path) {
        String parameters = new TreeMap<>(given)
                .entrySet().stream()
                        .map(e -> e.getKey() + "="
                                + java.net.URLEncoder.encode(e.getValue(), java.nio.charset.StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
        return parameters.isEmpty() ? path : path + "?" + parameters;
    }

    /** The same for the entry that says what was looked at. */
    public Map<String, String> lookedFor() {
        Map<String, String> looked = new TreeMap<>();
        if (given.containsKey(FROM)) {
            looked.put("filter.from", from.toString());
        }
        if (given.containsKey(TO)) {
            looked.put("filter.to", to.toString());
        }
        return looked;
    }
}
