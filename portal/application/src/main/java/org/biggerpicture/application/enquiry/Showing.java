package org.biggerpicture.application.enquiry;

import java.io.IOException;
import java.io.InterruptedIOException;
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
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.biggerpicture.accesslog.AccessLogUnavailable;
import org.biggerpicture.accesslog.entry.AgencyLine;
import org.biggerpicture.accesslog.entry.Entry;
import org.biggerpicture.agency.AgencyId;
import org.biggerpicture.agency.Contact;
import org.biggerpicture.agreements.Circumstances;
import org.biggerpicture.agreements.Protection;
import org.biggerpicture.application.access.Entries;
import org.biggerpicture.application.access.Journal;
import org.biggerpicture.application.access.LogClosedException;
import org.biggerpicture.application.configuration.Region;
import org.biggerpicture.ask.Answer;
import org.biggerpicture.ask.EnquiryId;
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
    private final RoundSoFar fetch;
    private final Set<AgencyId> marking;
    private final Journal journal;
    private final Saying saying;
    private final InstantSource clock;
    private final Rendering rendering;
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
        this.saying = new Saying(entries);
        this.clock = clock;
        this.rendering = rendering;
        this.placards = placards(region, enquiry, Whereabouts.traced(region, enquiry));
    }

    static List<Placard> placards(Region region, OpenEnquiry enquiry, Protection protection) {
        return switch (protection) {
            case Protection.Open o -> Placard.named(region.agencies());
            case Protection.Protected p -> unnamed(region, enquiry);
            case Protection.NotYetKnown n -> unnamed(region, enquiry);
        };
    }

    private static List<Placard> unnamed(Region region, OpenEnquiry enquiry) {
        EnquiryId id = enquiry.enquiry().id();
        Contact desk = region.hub().desk();
        return Whereabouts.marked(enquiry)
                ? Placard.protecting(region.agencies(), id, desk)
                : Placard.doubting(region.agencies(), id, desk);
    }

    /**
     * Writes it.
     *
     * @throws LogClosedException if the log can't be written before the first byte
     */
    void to(Out out) throws IOException {
        byte[] beginning = rendering.beginning(enquiry, placards);
        try {
            journal.append(List.of(saying.disclosure(enquiry, fetch, List.of(), beginning)));
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

    /** Emergency access may end while agencies answer: each tile is made in the circumstances of its moment. */
    private Tiles tiles() {
        return tiles(enquiry.circumstances(clock.instant()));
    }

    private Tiles tiles(Circumstances circumstances) {
        return new Tiles(region, enquiry, circumstances);
    }

    private void unasked(Out out) throws IOException, AccessLogUnavailable {
        Protection protection = Whereabouts.traced(region, enquiry);
        show(
                placards.stream()
                        .filter(p -> !fetch.asks().containsKey(p.agency()))
                        .map(p -> tiles().unasked(p, fetch, protection))
                        .toList(),
                out);
    }

    /** Whatever has arrived is shown at once, and is made durable together: one write of the log for all of it. */
    private void arriving(Out out) throws IOException, AccessLogUnavailable {
        BlockingQueue<Answer> answers = new LinkedBlockingQueue<>();
        fetch.each(answers::add);
        for (int left = fetch.asks().size(); left > 0; ) {
            List<Answer> here = next(answers);
            here.forEach(a -> arrived.put(a.agency(), a));
            Protection protection = protection();
            show(
                    here.stream()
                            .map(a -> tiles().answered(placard(a.agency()), fetch, a, protection))
                            .toList(),
                    out);
            left -= here.size();
        }
    }

    private static List<Answer> next(BlockingQueue<Answer> answers) throws IOException {
        try {
            List<Answer> here = new ArrayList<>(List.of(answers.take()));
            answers.drainTo(here);
            return here;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Stopped before all had answered");
        }
    }

    private void show(List<Tile> several, Out out) throws IOException, AccessLogUnavailable {
        List<Part> parts = several.stream().map(this::rendered).toList();
        if (parts.isEmpty()) {
            return;
        }
        journal.append(parts.stream()
                .map(p -> saying.disclosure(enquiry, fetch, List.of(line(p.tile())), p.bytes()))
                .toList());
        for (Part part : parts) {
            shown.put(part.tile().placard().agency(), part.tile());
            out.write(part.bytes());
        }
    }

    private record Part(Tile tile, byte[] bytes) {}

    /** A tile that can't be rendered is shown as that: one agency's oddity spoils no other's. */
    private Part rendered(Tile tile) {
        try {
            return new Part(tile, rendering.tile(enquiry, tile));
        } catch (RuntimeException e) {
            Tile failed = Tiles.failed(tile);
            return new Part(failed, rendering.tile(enquiry, failed));
        }
    }

    private void end(Out out) throws IOException, AccessLogUnavailable {
        Protection protection = protection();
        Circumstances circumstances = enquiry.circumstances(clock.instant());
        Tiles tiles = tiles(circumstances);
        List<Tile> last = placards.stream().map(p -> last(p, tiles, protection)).toList();
        Rendering.Whole whole = new Rendering.Whole(
                Picture.of(last.stream().flatMap(t -> t.answer().stream()).toList(), today()),
                last,
                protection,
                enquiry.freeze(circumstances, receipt(last)));
        byte[] bytes = rendering.whole(enquiry, whole);
        Entry receipt = saying.receipt(enquiry, whole, new WhatWasSeen(region, enquiry, last), answers());
        journal.append(List.of(
                receipt,
                saying.disclosure(enquiry, fetch, last.stream().map(this::line).toList(), bytes)));
        out.write(bytes);
    }

    /** The tile as it may be shown now that it is known whether whereabouts are protected. */
    private Tile last(Placard placard, Tiles tiles, Protection protection) {
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
        return Whereabouts.known(marking, answers(), awaited);
    }

    private List<Answer> answers() {
        List<Answer> all = new ArrayList<>(enquiry.trace().answers().values());
        all.addAll(arrived.values());
        return all;
    }

    private AgencyLine line(Tile tile) {
        return Saying.line(fetch, tile);
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
