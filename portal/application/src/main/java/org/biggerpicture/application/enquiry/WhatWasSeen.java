package org.biggerpicture.application.enquiry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.biggerpicture.agency.Agency;
import org.biggerpicture.agency.AreaId;
import org.biggerpicture.agreements.Disclosure;
import org.biggerpicture.agreements.Shown;
import org.biggerpicture.application.access.Ties;
import org.biggerpicture.application.configuration.Region;
import org.biggerpicture.ask.Answer;
import org.biggerpicture.record.AgencyRecord;
import org.biggerpicture.record.Category;
import org.biggerpicture.record.Field;
import org.biggerpicture.record.PersonIdentity;
import org.biggerpicture.record.PostalAddress;
import org.biggerpicture.record.Residence;
import org.biggerpicture.record.SubjectRelation;

/**
 * What a whole picture tells of the one who looked at it, as facts for the log beside the receipt. They come of what was
 * shown alone: nothing that was withheld is used to say anything.
 */
final class WhatWasSeen {
    private final Region region;
    private final OpenEnquiry enquiry;
    private final List<Tile> tiles;

    WhatWasSeen(Region region, OpenEnquiry enquiry, List<Tile> tiles) {
        this.region = region;
        this.enquiry = enquiry;
        this.tiles = tiles;
    }

    /**
     * The facts.
     *
     * @param answers what the agencies answered, for their own mark of a protected person
     */
    Map<String, String> facts(Ties ties, List<Answer> answers) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(
                "restricted-person",
                answers.stream()
                                .flatMap(a -> a.records().stream())
                                .anyMatch(r -> r.labels().restrictedPerson())
                        ? "yes"
                        : "no");
        facts.put("known-in", knownIn());
        facts.put("plan-shown", shown().anyMatch(d -> d.category() == Category.PLANS) ? "yes" : "no");
        ties.ownAddress(enquiry.enquiry().requester(), addresses()).ifPresent(same -> facts.put("same-address", same));
        return facts;
    }

    /** Where agencies of an area know the child: here is the area of the one who asks. */
    private String knownIn() {
        List<AreaId> areas = tiles.stream()
                .filter(t -> t.outcome().carriesRecords())
                .flatMap(t -> region.connection(t.placard().agency()).stream())
                .map(c -> c.agency())
                .map(Agency::area)
                .flatMap(Optional::stream)
                .toList();
        if (areas.isEmpty()) {
            return "no-area";
        }
        return areas.contains(enquiry.enquiry().requester().area()) ? "here" : "elsewhere";
    }

    private List<PostalAddress> addresses() {
        return shown().filter(d -> d.relation() == SubjectRelation.CHILD)
                .flatMap(d -> switch (d.category()) {
                    case IDENTITY -> known(d, PersonIdentity.ADDRESSES).stream().flatMap(List::stream);
                    case ADDRESSES -> known(d, Residence.ADDRESS).stream();
                    case INVOLVEMENT, PLANS, ATTENDANCE, RELATIONSHIPS, PROFESSIONALS, ALERTS, EVENTS, APPOINTMENTS ->
                        Stream.<PostalAddress>empty();
                })
                .toList();
    }

    private static <R extends AgencyRecord, T> Optional<T> known(Disclosure disclosure, Field<R, T> field) {
        return disclosure.show(field) instanceof Shown.Known<T>(T value) ? Optional.of(value) : Optional.empty();
    }

    private Stream<Disclosure> shown() {
        return tiles.stream().flatMap(t -> t.answer().stream()).flatMap(a -> a.disclosures().stream());
    }
}
