package org.biggerpicture.record;

import java.util.List;

/**
 * One thing an agency told us, in the shared language. A record can't reach a page: only an agreement makes a
 * disclosure of it.
 */
public sealed interface AgencyRecord
        permits PersonIdentity,
                Residence,
                Relationship,
                Involvement,
                Professional,
                StatutoryPlan,
                Alert,
                ChronologyEvent,
                Attendance,
                MissedAppointment {
    /** Where it came from. */
    RecordRef ref();

    /** Whom it is about. */
    Subject about();

    /** How the agency marked it. */
    Labels labels();

    /** What it is about. */
    Category category();

    /** When what it tells took place: the date a look-back condition is held against. */
    Period when();

    /** Every field of a category's record type, in the order pages show them. */
    static List<? extends Field<?, ?>> fields(Category category) {
        return switch (category) {
            case IDENTITY -> PersonIdentity.FIELDS;
            case ADDRESSES -> Residence.FIELDS;
            case RELATIONSHIPS -> Relationship.FIELDS;
            case INVOLVEMENT -> Involvement.FIELDS;
            case PROFESSIONALS -> Professional.FIELDS;
            case PLANS -> StatutoryPlan.FIELDS;
            case ALERTS -> Alert.FIELDS;
            case EVENTS -> ChronologyEvent.FIELDS;
            case ATTENDANCE -> Attendance.FIELDS;
            case APPOINTMENTS -> MissedAppointment.FIELDS;
        };
    }
}
