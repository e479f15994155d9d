package org.biggerpicture.benchmarks.accesslog;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.biggerpicture.accesslog.entry.AgencyLine;
import org.biggerpicture.accesslog.entry.Asked;
import org.biggerpicture.accesslog.entry.Entry;
import org.biggerpicture.accesslog.entry.EntryKind;
import org.biggerpicture.accesslog.entry.Grounds;
import org.biggerpicture.accesslog.entry.Who;

/** Invented entries of the size that an enquiry of a hub makes: somewhat above a thousand bytes. */
final class Entries {

    private static final Who WORKER = new Who("sw-17", "Rosa Invented", "saltby", "social-worker", "AAL2", "s-1");
    private static final List<AgencyLine> AGENCIES = agencies();

    private Entries() {}

    private static List<AgencyLine> agencies() {
        List<AgencyLine> lines = new ArrayList<>();
        for (String agency : List.of("gp-practices", "hospital", "schools", "police", "saltby-council")) {
            lines.add(AgencyLine.of(
                    agency, new Asked.Trace(new TreeSet<>(List.of("date-of-birth", "name", "nhs-number")))));
        }
        lines.add(AgencyLine.of("probation", new Asked.NotAsked("no-clause")));
        return lines;
    }

    static Entry number(long number) {
        Grounds grounds = new Grounds(
                "enquiry-" + number,
                "screening",
                "ca-2004-s10",
                "not-sought",
                "CASE-" + number,
                "2026Q4.3mJr7AoUXx2Wqd" + number,
                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08");
        return Entry.of(EntryKind.INTENT, WORKER, grounds).withAgencies(AGENCIES);
    }
}
