package org.biggerpicture.fhir.mapping;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.biggerpicture.record.AgencyRecord;
import org.biggerpicture.record.Coded;
import org.biggerpicture.record.PartialDate;
import org.biggerpicture.record.StatutoryPlan;
import org.hl7.fhir.r4.model.CarePlan;

/** Care and safety plans. */
final class Plans {
    /** FHIR has no element for the next review: agencies write it into a note. */
    private static final Pattern NEXT_REVIEW = Pattern.compile("(?i)\\breview[^0-9]{0,20}(\\d{4}-\\d{2}-\\d{2})");

    private Plans() {}

    static List<AgencyRecord> records(CarePlan plan, Telling telling) {
        return List.of(new StatutoryPlan(
                telling.ref(plan),
                telling.child(),
                telling.labels(),
                telling.codes().read("plan-type", plan.getCategory()),
                status(plan),
                Dates.period(plan.getPeriod()),
                Optional.empty(),
                reviewDue(plan),
                Optional.empty(),
                References.practitioner(plan.getAuthor(), telling),
                summary(plan)));
    }

    private static Coded status(CarePlan plan) {
        if (plan.getStatus() == null) {
            return Coded.of("plan-status", LocalCodes.OTHER, "Not said");
        }
        return switch (plan.getStatus()) {
            case DRAFT -> Coded.of("plan-status", "proposed", "Proposed");
            case ACTIVE -> Coded.of("plan-status", "open", "Open");
            case ONHOLD -> new Coded("plan-status", "open", "Open", Optional.of("on hold"));
            case COMPLETED, REVOKED, ENTEREDINERROR -> Coded.of("plan-status", "ended", "Ended");
            case UNKNOWN, NULL -> Coded.of("plan-status", LocalCodes.OTHER, "Not said");
        };
    }

    private static Optional<PartialDate> reviewDue(CarePlan plan) {
        return plan.getNote().stream()
                .flatMap(n -> Texts.of(n.getText()).stream())
                .map(NEXT_REVIEW::matcher)
                .filter(Matcher::find)
                .flatMap(m -> Dates.day(m.group(1)).stream())
                .findFirst();
    }

    private static Optional<String> summary(CarePlan plan) {
        return Texts.of(Stream.of(
                        Texts.of(plan.getTitle()),
                        Texts.of(plan.getDescription()),
                        Texts.notes(plan.getNote().stream()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("\n")));
    }
}
