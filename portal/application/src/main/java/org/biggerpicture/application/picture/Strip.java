package org.biggerpicture.application.picture;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.biggerpicture.page.AddressStrip;
import org.biggerpicture.picture.Gap;
import org.biggerpicture.picture.Trail;
import org.biggerpicture.record.PartialDate;

/** Draws the trail of addresses on an axis from the first move known to today. */
final class Strip {
    private static final int SLIVER = 8;
    private static final int MOST_YEARS = 12;

    private final LocalDate first;
    private final LocalDate today;

    private Strip(LocalDate first, LocalDate today) {
        this.first = first;
        this.today = today;
    }

    static AddressStrip of(Trail trail, LocalDate today) {
        List<Trail.Stay> dated = trail.stays().stream()
                .filter(s -> s.period().start().isPresent())
                .toList();
        return dated.stream()
                .map(Strip::start)
                .min(Comparator.naturalOrder())
                .filter(f -> f.isBefore(today))
                .map(f -> new Strip(f, today).draw(dated, trail.gaps()))
                .orElse(AddressStrip.NONE);
    }

    private AddressStrip draw(List<Trail.Stay> stays, List<Gap> gaps) {
        Stream<AddressStrip.Bar> lived = stays.stream()
                .map(s -> bar(
                        start(s),
                        s.period().end().map(PartialDate::latest).orElse(today),
                        s.address().value().oneLine(),
                        false));
        Stream<AddressStrip.Bar> unknown =
                gaps.stream().map(g -> bar(g.from(), g.to(), "Address not known to any agency that answered", true));
        List<AddressStrip.Bar> bars = Stream.concat(lived, unknown)
                .sorted(Comparator.comparingInt(AddressStrip.Bar::from).reversed())
                .toList();
        return new AddressStrip(bars, years());
    }

    private AddressStrip.Bar bar(LocalDate from, LocalDate to, String words, boolean gap) {
        int begins = at(from);
        return new AddressStrip.Bar(
                Math.min(begins, AddressStrip.WIDTH - SLIVER), Math.max(SLIVER, at(to) - begins), words, gap);
    }

    private List<AddressStrip.Year> years() {
        int span = today.getYear() - first.getYear();
        int step = Math.max(1, (span + MOST_YEARS - 1) / MOST_YEARS);
        return IntStream.rangeClosed(first.getYear() + 1, today.getYear())
                .filter(y -> (today.getYear() - y) % step == 0)
                .mapToObj(y -> new AddressStrip.Year(at(LocalDate.of(y, 1, 1)), Integer.toString(y)))
                .toList();
    }

    private int at(LocalDate day) {
        long whole = Math.max(1, ChronoUnit.DAYS.between(first, today));
        long passed = Math.clamp(ChronoUnit.DAYS.between(first, day), 0, whole);
        return Math.toIntExact(passed * AddressStrip.WIDTH / whole);
    }

    private static LocalDate start(Trail.Stay stay) {
        return stay.period().start().map(PartialDate::earliest).orElseThrow();
    }
}
