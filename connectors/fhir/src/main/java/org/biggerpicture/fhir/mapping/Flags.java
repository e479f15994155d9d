package org.biggerpicture.fhir.mapping;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.biggerpicture.record.AgencyRecord;
import org.biggerpicture.record.Alert;
import org.biggerpicture.record.PartialDate;
import org.biggerpicture.record.Period;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.Flag.FlagStatus;

/** Flags and warnings. */
final class Flags {
    private Flags() {}

    static List<AgencyRecord> records(Flag flag, Telling telling) {
        return List.of(new Alert(
                telling.ref(flag),
                telling.child(),
                telling.labels(),
                telling.codes().read("alert", flag.getCode()),
                period(flag, telling),
                Optional.empty(),
                Optional.empty(),
                detail(flag, telling)));
    }

    /** An inactive flag without an end is over: when is not known, only that it is before now. */
    private static Period period(Flag flag, Telling telling) {
        Period period = Dates.period(flag.getPeriod());
        boolean over = flag.getStatus() == FlagStatus.INACTIVE && period.end().isEmpty();
        return over
                ? new Period(
                        period.start(), Optional.of(PartialDate.of(telling.day().minusDays(1))))
                : period;
    }

    private static Optional<String> detail(Flag flag, Telling telling) {
        String detail = Stream.concat(
                        References.words(flag.getAuthor(), telling).stream(), Texts.written(flag.getText()).stream())
                .collect(Collectors.joining(": "));
        return Texts.of(detail);
    }
}
