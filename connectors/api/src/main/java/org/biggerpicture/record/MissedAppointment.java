package org.biggerpicture.record;

import java.util.List;
import java.util.Optional;

/**
 * An appointment the child was not brought to. A child does not fail to attend: someone did not bring them.
 *
 * @param ref where it came from
 * @param about whom it is about
 * @param labels how the agency marked it
 * @param date when it was to be
 * @param setting hospital, community, general practice …
 * @param specialty which clinic
 * @param status was not brought, cancelled by carer, rebooked …
 * @param rebooked whether another was made
 * @param consecutive how many in a row, this one included
 * @param note what the agency wrote
 */
public record MissedAppointment(
        RecordRef ref,
        Subject about,
        Labels labels,
        PartialDate date,
        Coded setting,
        Optional<String> specialty,
        Coded status,
        Optional<Boolean> rebooked,
        Optional<Integer> consecutive,
        Optional<String> note)
        implements AgencyRecord {
    /** The name of the person it is about, if not the child. */
    public static final Field<MissedAppointment, PersonName> SUBJECT = Field.of(
            Category.APPOINTMENTS, "subject", Layer.HEADLINE, r -> r.about().name());

    /** When. */
    public static final Field<MissedAppointment, PartialDate> DATE =
            Field.of(Category.APPOINTMENTS, "date", Layer.HEADLINE, r -> Optional.of(r.date()));

    /** What became of it. */
    public static final Field<MissedAppointment, Coded> STATUS =
            Field.of(Category.APPOINTMENTS, "status", Layer.HEADLINE, r -> Optional.of(r.status()));

    /** Where held: hospital, community. */
    public static final Field<MissedAppointment, Coded> SETTING =
            Field.of(Category.APPOINTMENTS, "setting", Layer.HEADLINE, r -> Optional.of(r.setting()));

    /** Which clinic. */
    public static final Field<MissedAppointment, String> SPECIALTY =
            Field.bearingLocation(Category.APPOINTMENTS, "specialty", Layer.DETAIL, MissedAppointment::specialty);

    /** Whether another was made. */
    public static final Field<MissedAppointment, Boolean> REBOOKED =
            Field.of(Category.APPOINTMENTS, "rebooked", Layer.DETAIL, MissedAppointment::rebooked);

    /** How many in a row. */
    public static final Field<MissedAppointment, Integer> CONSECUTIVE =
            Field.of(Category.APPOINTMENTS, "consecutive", Layer.DETAIL, MissedAppointment::consecutive);

    /** What the agency wrote. */
    public static final Field<MissedAppointment, String> NOTE =
            Field.of(Category.APPOINTMENTS, "note", Layer.NARRATIVE, MissedAppointment::note);

    /** All its fields, in the order pages show them. */
    public static final List<Field<MissedAppointment, ?>> FIELDS =
            List.of(SUBJECT, DATE, STATUS, SETTING, SPECIALTY, REBOOKED, CONSECUTIVE, NOTE);

    @Override
    public Category category() {
        return Category.APPOINTMENTS;
    }

    @Override
    public Period when() {
        return new Period(Optional.of(date), Optional.of(date));
    }
}
