package org.biggerpicture.application.picture;

import java.util.List;
import java.util.stream.Stream;
import org.biggerpicture.agreements.Disclosure;
import org.biggerpicture.record.Attendance;
import org.biggerpicture.record.Involvement;
import org.biggerpicture.record.PersonIdentity;
import org.biggerpicture.record.PostalAddress;
import org.biggerpicture.record.Residence;
import org.biggerpicture.record.StatutoryPlan;

/** What one disclosure tells of places: written only once it is known that it may be. */
final class Places {
    private Places() {}

    static List<String> of(Disclosure d) {
        return switch (d.category()) {
            case IDENTITY ->
                DisclosureWords.known(d, PersonIdentity.ADDRESSES).stream()
                        .flatMap(List::stream)
                        .map(PostalAddress::oneLine)
                        .toList();
            case ADDRESSES ->
                Stream.of(DisclosureWords.known(d, Residence.ADDRESS).map(PostalAddress::oneLine))
                        .flatMap(java.util.Optional::stream)
                        .toList();
            case INVOLVEMENT ->
                DisclosureWords.known(d, Involvement.TEAM).stream().toList();
            case PLANS ->
                DisclosureWords.known(d, StatutoryPlan.RESPONSIBLE).stream().toList();
            case ATTENDANCE ->
                DisclosureWords.known(d, Attendance.SCHOOL).stream().toList();
            case RELATIONSHIPS, PROFESSIONALS, ALERTS, EVENTS, APPOINTMENTS -> List.of();
        };
    }
}
