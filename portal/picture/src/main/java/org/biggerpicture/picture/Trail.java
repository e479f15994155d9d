package org.biggerpicture.picture;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.biggerpicture.agreements.Disclosure;
import org.biggerpicture.record.PartialDate;
import org.biggerpicture.record.Period;
import org.biggerpicture.record.PersonIdentity;
import org.biggerpicture.record.PostalAddress;
import org.biggerpicture.record.Residence;

/**
 * Where the child has lived, as the answers themselves name it: the trail a family leaves when it moves. It reaches
 * only areas that some answer mentions.
 *
 * @param stays each address as each agency tells it, the latest first
 * @param gaps spans for which no agency that answered knows an address
 * @param areas every council area the answers name
 */
public record Trail(List<Stay> stays, List<Gap> gaps, Set<String> areas) {
    /**
     * One address as one agency tells it.
     *
     * @param address the place
     * @param period from when to when, as far as told
     */
    public record Stay(Told<PostalAddress> address, Period period) {
        private LocalDate start() {
            return period.start().map(PartialDate::earliest).orElse(LocalDate.MIN);
        }

        private LocalDate end() {
            return period.end().map(PartialDate::latest).orElse(LocalDate.MAX);
        }
    }

    private static final int SHORTEST_GAP_DAYS = 28;

    static Trail from(List<Disclosure> residences, List<Disclosure> identities) {
        List<Stay> stays = new ArrayList<>();
        residences.forEach(d -> Told.of(d, Residence.ADDRESS)
                .ifPresent(a ->
                        stays.add(new Stay(a, Told.known(d, Residence.PERIOD).orElse(Period.UNKNOWN)))));
        identities.stream()
                .flatMap(d -> Told.of(d, PersonIdentity.ADDRESSES).stream().flatMap(Told.each()))
                .filter(a -> stays.stream().noneMatch(s -> samePlace(s.address(), a)))
                .forEach(a -> stays.add(new Stay(a, Period.UNKNOWN)));
        stays.sort(Comparator.comparing(Stay::start).reversed());
        Set<String> areas = new LinkedHashSet<>();
        stays.forEach(s -> s.address().value().area().ifPresent(areas::add));
        return new Trail(List.copyOf(stays), gaps(stays), java.util.Collections.unmodifiableSet(areas));
    }

    private static boolean samePlace(Told<PostalAddress> one, Told<PostalAddress> other) {
        return one.by().ref().agency().equals(other.by().ref().agency())
                && one.value().oneLine().equalsIgnoreCase(other.value().oneLine());
    }

    private static List<Gap> gaps(List<Stay> stays) {
        List<Stay> dated = stays.stream()
                .filter(s -> s.period().start().isPresent())
                .sorted(Comparator.comparing(Stay::start))
                .toList();
        List<Gap> gaps = new ArrayList<>();
        Optional<LocalDate> covered = Optional.empty();
        for (Stay stay : dated) {
            covered.filter(c -> ChronoUnit.DAYS.between(c, stay.start()) > SHORTEST_GAP_DAYS)
                    .ifPresent(c -> gaps.add(new Gap(c, stay.start())));
            covered = Optional.of(covered.filter(c -> c.isAfter(stay.end())).orElse(stay.end()));
        }
        return List.copyOf(gaps);
    }
}
