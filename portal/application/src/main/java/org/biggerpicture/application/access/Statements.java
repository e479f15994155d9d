package org.biggerpicture.application.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.biggerpicture.accesslog.entry.AgencyLine;
import org.biggerpicture.accesslog.entry.Asked;
import org.biggerpicture.accesslog.entry.Entry;
import org.biggerpicture.accesslog.entry.EntryKind;
import org.biggerpicture.accesslog.entry.Grounds;
import org.biggerpicture.accesslog.entry.Who;
import org.biggerpicture.accesslog.reconciliation.Statement;
import org.biggerpicture.accesslog.reconciliation.Statement.Did;

/**
 * Sets beside every question and every disclosure what each agency may later be shown of it. The entry itself names all
 * agencies, so none of them may read it; the one beside it holds a salted commitment for each, which is opened to that
 * agency alone and still proves what the log said and when (FORMAT.md §2). Where several are named there are as many
 * commitments as the hub connects agencies, each at its agency's own number, so that nobody learns how many were asked.
 */
final class Statements {
    /** Before an agency's id: the names of the questions to it. */
    static final String ASKS = "asks.";

    private static final Set<String> SOMETHING = Set.of("answered", "part-withheld");

    private final String hub;
    private final List<String> agencies;

    /**
     * @param hub the organisation that answers for the portal
     * @param agencies every agency's id, in the order by which they are numbered
     */
    Statements(String hub, List<String> agencies) {
        this.hub = hub;
        this.agencies = List.copyOf(agencies);
    }

    /** The same entries, each directly followed by its statements where there are any. */
    List<Entry> beside(List<Entry> entries) {
        List<Entry> both = new ArrayList<>();
        for (Entry entry : entries) {
            both.add(entry);
            stated(entry).ifPresent(both::add);
        }
        return both;
    }

    private Optional<Entry> stated(Entry entry) {
        SortedMap<Integer, String> lines = new TreeMap<>();
        for (AgencyLine line : entry.agencies()) {
            statement(entry, line).ifPresent(s -> lines.put(number(line.agency(), lines), s.text()));
        }
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        if (entry.agencies().size() > 1) {
            for (int i = 1; i <= agencies.size(); i++) {
                lines.putIfAbsent(i, "");
            }
        }
        Entry stated = Entry.of(EntryKind.STATED, Who.portal(hub), Grounds.NONE);
        for (var line : lines.entrySet()) {
            stated = stated.withPersonal(String.valueOf(line.getKey()), line.getValue());
        }
        return Optional.of(stated);
    }

    private int number(String agency, SortedMap<Integer, String> taken) {
        int place = agencies.indexOf(agency);
        return place >= 0 ? place + 1 : Math.max(agencies.size(), taken.isEmpty() ? 0 : taken.lastKey()) + 1;
    }

    private static Optional<Statement> statement(Entry entry, AgencyLine line) {
        if (entry.kind() == EntryKind.INTENT) {
            return asked(entry, line, Did.ASKED);
        }
        return entry.kind() == EntryKind.DISCLOSURE ? asked(entry, line, Did.DISCLOSED) : Optional.empty();
    }

    private static Optional<Statement> asked(Entry entry, AgencyLine line, Did did) {
        return switch (line.asked()) {
            case Asked.Trace(var kinds) -> Optional.of(statement(entry, line, did, "TRACE", List.copyOf(kinds)));
            case Asked.Fetch(var kinds) -> Optional.of(statement(entry, line, did, "FETCH", List.copyOf(kinds)));
            case Asked.NotAsked no -> Optional.empty();
        };
    }

    private static Statement statement(Entry entry, AgencyLine line, Did did, String how, List<String> kinds) {
        String asks = entry.attributes().getOrDefault(ASKS + line.agency(), "");
        return new Statement(
                line.agency(),
                did,
                asks.isEmpty() ? List.of() : List.of(asks.split(", ")),
                how,
                kinds,
                entry.grounds().purpose(),
                entry.who().organisation(),
                outcome(line),
                line.released().stream()
                        .map(r -> new Statement.Shown(
                                r.category(),
                                r.layer(),
                                r.subjectRelation(),
                                r.count(),
                                r.clause(),
                                r.agreement(),
                                r.agreementVersion()))
                        .toList());
    }

    /** How the agency itself answered: that something was withheld from the one who asked is not for it to know. */
    private static String outcome(AgencyLine line) {
        boolean concealed =
                line.outcome().equals("nothing-held") && !line.withheld().isEmpty();
        return concealed || SOMETHING.contains(line.outcome()) ? "answered" : line.outcome();
    }
}
