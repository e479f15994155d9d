package org.biggerpicture.fhir.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.biggerpicture.record.AgencyRecord;
import org.biggerpicture.record.Coded;
import org.biggerpicture.record.Involvement;
import org.biggerpicture.record.Professional;
import org.hl7.fhir.r4.model.EpisodeOfCare;

/** Episodes of care: a service that knows the child, and who leads there. */
final class Episodes {
    private Episodes() {}

    static List<AgencyRecord> records(EpisodeOfCare episode, Telling telling) {
        List<AgencyRecord> records = new ArrayList<>();
        records.add(new Involvement(
                telling.ref(episode),
                telling.child(),
                telling.labels(),
                team(episode, telling).orElse("Not said"),
                telling.codes().read("involvement-kind", episode.getType()),
                status(episode),
                Dates.period(episode.getPeriod()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
        References.practitioner(episode.getCareManager(), telling)
                .map(name -> new Professional(
                        telling.ref(episode, "/care-manager"),
                        telling.child(),
                        telling.labels(),
                        name,
                        telling.codes().read("role", episode.getType()),
                        team(episode, telling),
                        References.telephone(episode.getCareManager(), telling),
                        References.email(episode.getCareManager(), telling),
                        Dates.period(episode.getPeriod()),
                        true))
                .ifPresent(records::add);
        return records;
    }

    private static Optional<String> team(EpisodeOfCare episode, Telling telling) {
        return References.words(episode.getManagingOrganization(), telling);
    }

    private static Coded status(EpisodeOfCare episode) {
        if (episode.getStatus() == null) {
            return Coded.of("involvement-status", LocalCodes.OTHER, "Not said");
        }
        return switch (episode.getStatus()) {
            case PLANNED -> new Coded("involvement-status", "referred", "Referred", Optional.of("planned"));
            case WAITLIST -> new Coded("involvement-status", "referred", "Referred", Optional.of("waiting list"));
            case ACTIVE -> Coded.of("involvement-status", "open", "Open");
            case ONHOLD -> new Coded("involvement-status", "open", "Open", Optional.of("on hold"));
            case FINISHED -> Coded.of("involvement-status", "closed", "Closed");
            case CANCELLED -> new Coded("involvement-status", "closed", "Closed", Optional.of("cancelled"));
            case ENTEREDINERROR, NULL -> Coded.of("involvement-status", LocalCodes.OTHER, "Not said");
        };
    }
}
