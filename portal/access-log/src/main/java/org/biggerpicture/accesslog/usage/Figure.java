package org.biggerpicture.accesslog.usage;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.biggerpicture.accesslog.entry.AgencyLine;
import org.biggerpicture.accesslog.entry.Asked;
import org.biggerpicture.accesslog.entry.Entry;
import org.biggerpicture.accesslog.entry.EntryKind;

/**
 * What is counted. An entry counts once for each value it has, so that a count is how many entries a search for that
 * value finds. A look is an intent: agencies were about to be asked, whether who knows a child or what they hold.
 */
public enum Figure {
    /** Looks, altogether. */
    LOOKS((entry, hour) -> look(entry, "all")),
    /** Looks by hour of the day, in the hub's own time. */
    HOUR((entry, hour) -> look(entry, Integer.toString(hour))),
    /** Looks by purpose. */
    PURPOSE((entry, hour) -> look(entry, entry.grounds().purpose())),
    /** Looks by the role in which they were made. */
    ROLE((entry, hour) -> look(entry, entry.who().role())),
    /** Looks by the organisation of who asked. */
    ORGANISATION((entry, hour) -> look(entry, entry.who().organisation())),
    /** Looks by agency asked. */
    ASKED((entry, hour) ->
            entry.kind() == EntryKind.INTENT ? asked(entry).map(line -> List.of(line.agency())) : Stream.of()),
    /** Looks by organisation and agency asked: who asks whom. */
    WHO_ASKS_WHOM((entry, hour) -> entry.kind() == EntryKind.INTENT
            ? asked(entry).map(line -> List.of(entry.who().organisation(), line.agency()))
            : Stream.of()),
    /** What was shown or said, by outcome of any agency. */
    OUTCOME((entry, hour) ->
            entry.kind() == EntryKind.DISCLOSURE ? lines(entry).map(line -> List.of(line.outcome())) : Stream.of()),
    /** What was shown or said, by agency and outcome. */
    OUTCOME_OF_AGENCY((entry, hour) -> entry.kind() == EntryKind.DISCLOSURE
            ? lines(entry).map(line -> List.of(line.agency(), line.outcome()))
            : Stream.of()),
    /** What was shown, by agreement. */
    AGREEMENT((entry, hour) -> entry.kind() == EntryKind.DISCLOSURE ? agreements(entry) : Stream.of()),
    /** What the portal itself refused, by organisation of who tried. */
    REFUSED((entry, hour) ->
            entry.kind() == EntryKind.REFUSAL ? Stream.of(List.of(entry.who().organisation())) : Stream.of()),
    /** Everything, by kind. */
    KIND((entry, hour) -> Stream.of(List.of(entry.kind().name())));

    private final BiFunction<Entry, Integer, Stream<List<String>>> values;

    Figure(BiFunction<Entry, Integer, Stream<List<String>>> values) {
        this.values = values;
    }

    /** The values an entry counts for, each once; values that were not stated count for nothing. */
    Set<List<String>> of(Entry entry, int hour) {
        Set<List<String>> each = new HashSet<>();
        values.apply(entry, hour).filter(v -> !v.contains("")).forEach(each::add);
        return each;
    }

    private static Stream<List<String>> look(Entry entry, String value) {
        return entry.kind() == EntryKind.INTENT ? Stream.of(List.of(value)) : Stream.of();
    }

    private static Stream<AgencyLine> asked(Entry entry) {
        return lines(entry).filter(line -> line.outcome().isEmpty() && !(line.asked() instanceof Asked.NotAsked));
    }

    private static Stream<List<String>> agreements(Entry entry) {
        return entry.agencies().stream()
                .flatMap(line -> line.released().stream())
                .map(released -> List.of(released.agreement()));
    }

    /** One line an agency, as the log is searched by. */
    private static Stream<AgencyLine> lines(Entry entry) {
        Map<String, AgencyLine> first = new LinkedHashMap<>();
        entry.agencies().forEach(line -> first.putIfAbsent(line.agency(), line));
        return first.values().stream();
    }
}
