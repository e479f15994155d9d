package org.biggerpicture.application.api;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.biggerpicture.agreements.Disclosure;
import org.biggerpicture.agreements.Shown;
import org.biggerpicture.application.enquiry.ByEmergency;
import org.biggerpicture.record.AgencyRecord;
import org.biggerpicture.record.Field;

/**
 * What may be shown of one thing an agency told. A field that is neither listed nor given a value is not held.
 *
 * @param id its name within this answer of the API, such as {@code 3-2}
 * @param category what it is about
 * @param about how the person it is about stands to the child
 * @param layer how deep it goes
 * @param updated when the agency last changed it, if it says
 * @param retrieved when the agency told us
 * @param clause the clause that shows it, by its number among the tile's clauses
 * @param byEmergency {@code whole} where it is shown only by emergency access, {@code part} where more of it is
 * @param fields what it says: field to value
 * @param otherClauses fields that another clause shows, likewise by number
 * @param withheld fields that no clause shows, held or not
 * @param waiting fields that tell of a place and wait until every source has said whether the person is protected
 * @param placeProtected fields that tell of a place of a person whose whereabouts are protected
 */
record RecordBody(
        String id,
        String category,
        String about,
        String layer,
        Optional<Instant> updated,
        Instant retrieved,
        int clause,
        Optional<String> byEmergency,
        Map<String, Object> fields,
        Map<String, Integer> otherClauses,
        List<String> withheld,
        List<String> waiting,
        List<String> placeProtected) {

    static RecordBody of(String id, Disclosure shown, Optional<ByEmergency> byEmergency, Citations citations) {
        return new Reading(id, shown, citations).body(byEmergency);
    }

    /** Sorts the fields of one record by what may be shown of them. */
    private static final class Reading {
        private final String id;
        private final Disclosure shown;
        private final Citations citations;
        private final Map<String, Object> fields = new LinkedHashMap<>();
        private final Map<String, Integer> otherClauses = new LinkedHashMap<>();
        private final List<String> withheld = new ArrayList<>();
        private final List<String> waiting = new ArrayList<>();
        private final List<String> placeProtected = new ArrayList<>();

        Reading(String id, Disclosure shown, Citations citations) {
            this.id = id;
            this.shown = shown;
            this.citations = citations;
        }

        RecordBody body(Optional<ByEmergency> byEmergency) {
            int clause = citations.number(shown.decidedBy());
            AgencyRecord.fields(shown.category()).forEach(f -> read(f, clause));
            return new RecordBody(
                    id,
                    Codes.of(shown.category()),
                    Codes.of(shown.relation()),
                    Codes.of(shown.layer()),
                    shown.ref().updated(),
                    shown.ref().retrieved(),
                    clause,
                    byEmergency.map(by -> by.whole() ? "whole" : "part"),
                    fields,
                    otherClauses,
                    withheld,
                    waiting,
                    placeProtected);
        }

        private <T> void read(Field<?, T> field, int clause) {
            switch (shown.show(field)) {
                case Shown.Known<T> known -> {
                    fields.put(field.name(), Values.of(known.value()));
                    shown.decidedBy(field)
                            .map(citations::number)
                            .filter(c -> c != clause)
                            .ifPresent(c -> otherClauses.put(field.name(), c));
                }
                case Shown.NotHeld<T> none -> {}
                case Shown.Withheld<T> w -> withheld.add(field.name());
                case Shown.LocationWaits<T> w -> waiting.add(field.name());
                case Shown.LocationProtected<T> p -> placeProtected.add(field.name());
            }
        }
    }
}
