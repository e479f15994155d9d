package org.biggerpicture.application.enquiry;

import java.util.List;
import java.util.Map;
import org.biggerpicture.accesslog.entry.AgencyLine;
import org.biggerpicture.accesslog.entry.Entry;
import org.biggerpicture.accesslog.entry.EntryKind;
import org.biggerpicture.agency.AgencyId;
import org.biggerpicture.agreements.Protection;
import org.biggerpicture.application.access.Entries;
import org.biggerpicture.ask.Answer;
import org.biggerpicture.matching.Decision;

/** What the log is told of an open enquiry's steps. */
final class Saying {
    private final Entries entries;

    Saying(Entries entries) {
        this.entries = entries;
    }

    /** That this happened. */
    Entry of(OpenEnquiry enquiry, EntryKind kind) {
        return entries.of(
                kind,
                enquiry.practitioner(),
                enquiry.enquiry(),
                enquiry.agreements().version());
    }

    /** What a person said of one record; why, as they put it, is kept apart. */
    Entry decided(OpenEnquiry enquiry, Decision decision) {
        return switch (decision) {
            case Decision.Confirmed yes ->
                of(enquiry, EntryKind.MATCH_CONFIRMED)
                        .with("agency", yes.candidate().agency().value())
                        .withPersonal("reason", yes.reason());
            case Decision.NotTheSame no ->
                of(enquiry, EntryKind.MATCH_REJECTED)
                        .with("agency", no.candidate().agency().value())
                        .withPersonal("reason", no.reason());
        };
    }

    /** That the records found are about to be offered, in exactly these bytes, after these steps. */
    Entry offering(OpenEnquiry enquiry, Offered offered, byte[] bytes) {
        RoundSoFar trace = enquiry.trace();
        Entry entry = disclosure(
                enquiry,
                trace,
                offered.agencies().stream().map(a -> line(trace, a)).toList(),
                bytes);
        for (AgencyId agency : trace.asks().keySet()) {
            entry = Entries.taken(entry, Tiles.asks(trace, agency), trace.put(agency));
        }
        return entry;
    }

    /** That one agency's tile is about to be explained, in exactly these bytes. */
    Entry explaining(OpenEnquiry enquiry, Tile tile, byte[] bytes) {
        RoundSoFar fetch = enquiry.fetch().orElseThrow();
        return disclosure(enquiry, fetch, List.of(line(fetch, tile)), bytes);
    }

    /** That something of these agencies, asked in this round, is about to be shown, in exactly these bytes. */
    Entry disclosure(OpenEnquiry enquiry, RoundSoFar round, List<AgencyLine> lines, byte[] bytes) {
        Entry entry = entries.disclosure(
                enquiry.practitioner(), enquiry.enquiry(), enquiry.agreements().version(), lines, bytes);
        for (AgencyLine line : lines) {
            entry = Entries.put(entry, round.put(new AgencyId(line.agency())));
        }
        return entry;
    }

    /** That a receipt is issued of a whole picture, with what the picture tells of the one who looked. */
    Entry receipt(OpenEnquiry enquiry, Rendering.Whole whole, WhatWasSeen seen, List<Answer> answers) {
        Entry entry = of(enquiry, EntryKind.RECEIPT)
                .with("receipt", whole.receipt().hash())
                .with("whereabouts", whole.protection() instanceof Protection.Open ? "open" : "protected");
        for (Map.Entry<String, String> fact :
                seen.facts(entries.ties(), answers).entrySet()) {
            entry = entry.with(fact.getKey(), fact.getValue());
        }
        return entry;
    }

    /** What a tile says of its agency, after what was really asked of it. */
    static AgencyLine line(RoundSoFar round, Tile tile) {
        AgencyId agency = tile.placard().agency();
        return tile.answer()
                .map(a -> Entries.line(round.put(agency), a))
                .orElseGet(() -> Entries.line(agency, tile.outcome().word()));
    }
}
