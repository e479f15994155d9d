package org.biggerpicture.agreements;

import java.util.Map;
import java.util.Optional;
import org.biggerpicture.record.AgencyRecord;
import org.biggerpicture.record.Category;
import org.biggerpicture.record.Field;
import org.biggerpicture.record.Layer;
import org.biggerpicture.record.RecordRef;
import org.biggerpicture.record.SubjectRelation;

/** What may be shown of one record. Only this room can make one, and nothing else can reach a page. */
public final class Disclosure {
    private final AgencyRecord record;
    private final Layer layer;
    private final ClauseRef decidedBy;
    private final Map<Field<?, ?>, ClauseRef> named;
    private final java.util.Set<Field<?, ?>> concealed;
    private final Protection protection;

    Disclosure(
            AgencyRecord record,
            Layer layer,
            ClauseRef decidedBy,
            Map<Field<?, ?>, ClauseRef> named,
            java.util.Set<Field<?, ?>> concealed,
            Protection protection) {
        this.record = record;
        this.layer = layer;
        this.decidedBy = decidedBy;
        this.named = named;
        this.concealed = concealed;
        this.protection = protection;
    }

    /** Where it came from. */
    public RecordRef ref() {
        return record.ref();
    }

    /** How the person it is about stands to the child. */
    public SubjectRelation relation() {
        return record.about().relation();
    }

    /** What it is about. */
    public Category category() {
        return record.category();
    }

    /** How deep it goes. */
    public Layer layer() {
        return layer;
    }

    /** The clause that decides for the record. */
    public ClauseRef decidedBy() {
        return decidedBy;
    }

    /** The clause that decides for one field; empty when the field is not shown. */
    public Optional<ClauseRef> decidedBy(Field<?, ?> field) {
        return Optional.ofNullable(named.get(field));
    }

    /**
     * What may be shown of a field.
     *
     * @throws IllegalArgumentException if the field belongs to another category
     */
    public <T> Shown<T> show(Field<?, T> field) {
        if (field.category() != record.category()) {
            throw new IllegalArgumentException("A record of " + record.category() + " has no field " + field);
        }
        if (concealed.contains(field)) {
            return new Shown.NotHeld<>();
        }
        if (!named.containsKey(field)) {
            return new Shown.Withheld<>("No clause lets this part be shown");
        }
        return field.locationBearing() ? located(field) : value(field);
    }

    private <T> Shown<T> located(Field<?, T> field) {
        return switch (protection) {
            case Protection.NotYetKnown n -> new Shown.LocationWaits<>();
            case Protection.Protected p -> new Shown.LocationProtected<>(p.why());
            case Protection.Open o -> value(field);
        };
    }

    private <T> Shown<T> value(Field<?, T> field) {
        return read(field).<Shown<T>>map(Shown.Known::new).orElseGet(Shown.NotHeld::new);
    }

    /** The record type is sealed by category, and the category was compared: the field reads this record's type. */
    @SuppressWarnings("unchecked")
    private <T> Optional<T> read(Field<?, T> field) {
        return ((Field<AgencyRecord, T>) field).of(record);
    }

    /** Names the source, nothing told. */
    @Override
    public String toString() {
        return "Disclosure[" + record.ref().agency() + " " + category() + "]";
    }
}
