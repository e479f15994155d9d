package org.biggerpicture.picture;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.biggerpicture.agency.AgencyId;
import org.biggerpicture.agreements.Disclosure;
import org.biggerpicture.record.MissedAppointment;
import org.biggerpicture.record.PartialDate;

/**
 * Appointments the child was not brought to at one agency. One missed visit says little; a run of them, each rebooked
 * and missed again, is what reviews find. A count, never a score.
 *
 * @param agency where
 * @param appointments the latest first
 */
public record MissedRun(AgencyId agency, List<Disclosure> appointments) {
    public MissedRun {
        appointments = List.copyOf(appointments);
    }

    static List<MissedRun> from(List<Disclosure> appointments) {
        Map<AgencyId, List<Disclosure>> byAgency = appointments.stream()
                .collect(Collectors.groupingBy(d -> d.ref().agency(), TreeMap::new, Collectors.toList()));
        return byAgency.entrySet().stream()
                .map(e -> new MissedRun(e.getKey(), newestFirst(e.getValue())))
                .toList();
    }

    private static List<Disclosure> newestFirst(List<Disclosure> appointments) {
        return appointments.stream()
                .sorted(Comparator.comparing((Disclosure d) -> Told.known(d, MissedAppointment.DATE)
                                .map(PartialDate::latest)
                                .orElse(java.time.LocalDate.MIN))
                        .reversed())
                .toList();
    }
}
