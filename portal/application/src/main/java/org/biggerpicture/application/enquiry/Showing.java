package org.biggerpicture.application.enquiry;

import java.io.IOException;
import java.io.OutputStream;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.biggerpicture.accesslog.AccessLogUnavailable;
import org.biggerpicture.accesslog.entry.AgencyLine;
import org.biggerpicture.accesslog.entry.Entry;
import org.biggerpicture.accesslog.entry.EntryKind;
import org.biggerpicture.agency.AgencyId;
import org.biggerpicture.agreements.Protection;
import org.biggerpicture.application.access.Entries;
import org.biggerpicture.application.access.Journal;
import org.biggerpicture.application.access.LogClosedException;
import org.biggerpicture.application.configuration.Region;
import org.biggerpicture.application.gather.Gathering;
import org.biggerpicture.ask.Answer;
import org.biggerpicture.picture.CompletenessReceipt;
import org.biggerpicture.picture.Picture;
import org.biggerpicture.picture.Placard;

/**
 * Shows one enquiry's picture as its answers arrive. Every part is rendered, then its disclosure is made durable, then
 * its first byte leaves; when the log can't be written, nothing more is shown.
 */
final class Showing {
    private static final ZoneId ENGLAND = ZoneId.of("Europe/London");

    private final Region region;
    private final OpenEnquiry enquiry;
    private final Round fetch;
    private final Set<AgencyId> marking;
    private final Journal journal;
    private final Entries entries;
    private final InstantSource clock;
    private final Rendering rendering;
    private final Tiles tiles;
    private final Map<AgencyId, Tile> shown = new LinkedHashMap<>();
    private final Map<AgencyId, Answer> arrived = new LinkedHashMap<>();
    private final List<Placard> placards;

    Showing(
            Region region,
            OpenEnquiry enquiry,
            Set<AgencyId> marking,
            Journal journal,
            Entries entries,
            InstantSource clock,
            Rendering rendering) {
        this.region = region;
        this.enquiry = enquiry;
        this.fetch = enquiry.fetch().orElseThrow(() -> new IllegalArgumentException("Nothing was asked yet"));
        this.marking = marking;
        this.journal = journal;
        this.entries = entries;
        this.clock = clock;
        this.rendering = rendering;
        this.tiles = new Tiles(region, enquiry);
        this.placards = placards(region, enquiry, Whereabouts.traced(region, enquiry));
    }

    static List<Placard> placards(Region region, OpenEnquiry enquiry, Protection protection) {
        return switch (protection) {
            case Protection.Open o -> Placard.named(region.agencies());
            case Protection.Protected p ->
                Placard.protecting(
                        region.agencies(), enquiry.enquiry().id(), region.hub().desk());
            case Protection.NotYetKnown n ->
                Placard.protecting(
                        region.agencies(), enquiry.enquiry().id(), region.hub().desk());
        };
    }

    /**
     * Writes it.
     *
     * @throws LogClosedException if the log can't be written before the first byte
     */
    void to(Out out) throws IOException {
        byte[] beginning = rendering.beginning(enquiry, placards);
        try {
            journal.append(List.of(disclosure(List.of(), beginning)));
        } catch (AccessLogUnavailable e) {
            throw new LogClosedException(e);
        }
        out.write(beginning);
        try {
            unasked(out);
            arriving(out);
            end(out);
        } catch (AccessLogUnavailable e) {
            out.write(rendering.stopped(enquiry, notShown()));
        }
    }

    /** Where the parts go; each part leaves at once. */
    @FunctionalInterface
    interface Out {
        void write(byte[] part) throws IOException;

        static Out flushing(OutputStream stream) {
            return part -> {
                stream.write(part);
                stream.flush();
            };
        }
    }

    private void unasked(Out out) throws IOException, AccessLogUnavailable {
        for (Placard placard : placards) {
            if (!fetch.asks().containsKey(placard.agency())) {
                show(tiles.unasked(placard, fetch, Whereabouts.traced(region, enquiry)), out);
            }
        }
    }

    private void arriving(Out out) throws IOException, AccessLogUnavailable {
        for (Gathering gathering : fetch.gatherings()) {
            for (int i = 0; i < gathering.size(); i++) {
                Answer answer = gathering.arrival(i);
                if (fetch.counts(gathering, answer.agency())) {
                    arrived.put(answer.agency(), answer);
                    show(tiles.answered(placard(answer.agency()), fetch, answer, protection()), out);
                }
            }
        }
    }

    private void show(Tile tile, Out out) throws IOException, AccessLogUnavailable {
        Tile rendered = tile;
        byte[] bytes;
        try {
            bytes = rendering.tile(enquiry, tile);
        } catch (RuntimeException e) {
            rendered = Tiles.failed(tile);
            bytes = rendering.tile(enquiry, rendered);
        }
        journal.append(List.of(disclosure(List.of(line(rendered)), bytes)));
        shown.put(rendered.placard().agency(), rendered);
        out.write(bytes);
    }

    private void end(Out out) throws IOException, AccessLogUnavailable {
        Protection protection = protection();
        List<Tile> last = placards.stream().map(p -> last(p, protection)).toList();
        Rendering.Whole whole = new Rendering.Whole(
                Picture.of(last.stream().flatMap(t -> t.answer().stream()).toList(), today()),
                last,
                protection,
                enquiry.freeze(receipt(last)));
        byte[] bytes = rendering.whole(enquiry, whole);
        Entry receipt = entries.of(
                        EntryKind.RECEIPT,
                        enquiry.practitioner(),
                        enquiry.enquiry(),
                        enquiry.agreements().version())
                .with("receipt", whole.receipt().hash())
                .with("whereabouts", protection instanceof Protection.Open ? "open" : "protected");
        journal.append(List.of(receipt, disclosure(last.stream().map(this::line).toList(), bytes)));
        out.write(bytes);
    }

    /** The tile as it may be shown now that it is known whether whereabouts are protected. */
    private Tile last(Placard placard, Protection protection) {
        Tile tile = Optional.ofNullable(shown.get(placard.agency())).orElseThrow();
        Answer answer = arrived.get(placard.agency());
        return answer == null || tile.answer().isEmpty() ? tile : tiles.answered(placard, fetch, answer, protection);
    }

    private CompletenessReceipt receipt(List<Tile> last) {
        return new CompletenessReceipt(
                enquiry.enquiry().id(),
                enquiry.enquiry().purpose(),
                enquiry.enquiry().caseReference(),
                enquiry.agreements().version(),
                clock.instant(),
                last.stream().map(ReceiptLines::of).toList());
    }

    private Protection protection() {
        Set<AgencyId> awaited = new LinkedHashSet<>(fetch.asks().keySet());
        awaited.removeAll(arrived.keySet());
        List<Answer> all = new ArrayList<>(enquiry.trace().answers().values());
        all.addAll(arrived.values());
        return Whereabouts.known(marking, all, awaited);
    }

    private AgencyLine line(Tile tile) {
        AgencyId agency = tile.placard().agency();
        return tile.answer()
                .map(a -> Entries.line(Tiles.asks(fetch, agency), a))
                .orElseGet(() -> Entries.line(agency, tile.outcome().word()));
    }

    private Entry disclosure(List<AgencyLine> lines, byte[] bytes) {
        return entries.disclosure(
                enquiry.practitioner(), enquiry.enquiry(), enquiry.agreements().version(), lines, bytes);
    }

    private List<Placard> notShown() {
        return placards.stream().filter(p -> !shown.containsKey(p.agency())).toList();
    }

    private Placard placard(AgencyId agency) {
        return placards.stream()
                .filter(p -> p.agency().equals(agency))
                .findFirst()
                .orElseThrow();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ENGLAND);
    }
}
