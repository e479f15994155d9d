package org.biggerpicture.agreements.exchange;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.biggerpicture.agency.AgencyId;
import org.biggerpicture.agency.AreaId;
import org.biggerpicture.agency.OrganisationId;
import org.biggerpicture.agreements.Agreements;
import org.biggerpicture.agreements.Asking;
import org.biggerpicture.agreements.Explanation;
import org.biggerpicture.agreements.Held;
import org.biggerpicture.agreements.Manner;
import org.biggerpicture.agreements.SharingDecision;
import org.biggerpicture.ask.ConsentState;
import org.biggerpicture.ask.LawfulBasis;
import org.biggerpicture.ask.Purpose;
import org.biggerpicture.ask.Role;
import org.biggerpicture.configuration.Readings;
import org.biggerpicture.record.AgencyRecord;
import org.biggerpicture.record.Category;
import org.biggerpicture.record.Field;
import org.biggerpicture.record.Sensitivity;
import org.biggerpicture.record.SubjectRelation;

/**
 * The Access Evaluation of the OpenID AuthZEN Authorization API 1.0 over the agreements: a request as JSON reads it (maps,
 * lists, texts, numbers, truth values) becomes a decision. What is missing or not understood withholds. It tells what the
 * agreements say, never of a child: no request names one, and no record is looked at.
 *
 * <p>Subject: {@code type} practitioner, {@code properties} organisation, role, area, inductions. Action: {@code name} see
 * or know-of, {@code properties} purpose, lawful_basis, consent. Resource: {@code type} record, {@code id} the agency,
 * {@code properties} category, about, labels, ended, open_plan, fields. Context: day or time (today if neither is given),
 * child_age, glass_broken.
 *
 * @param agreements those that run
 * @param today the day of a request that names none
 * @param only the one organisation whose practitioners may be asked about; empty for any
 */
public record Evaluator(Agreements agreements, LocalDate today, Optional<OrganisationId> only) {
    private static final String SEE = "see";
    private static final String KNOW_OF = "know-of";
    private static final Set<String> OF_RECORDS = Set.of("category", "about", "labels", "ended", "open_plan", "fields");

    /** The paths of what the specification requires and the request has not; empty when it is well formed. */
    public static List<String> missing(Map<String, Object> request) {
        RequestParts parts = new RequestParts(request);
        List.of("subject.type", "subject.id", "action.name", "resource.type", "resource.id")
                .forEach(parts::text);
        List.of("subject.properties", "action.properties", "resource.properties", "context")
                .forEach(parts::object);
        return parts.wrong();
    }

    /** Evaluates a request that is well formed. */
    public Evaluation evaluate(Map<String, Object> request) {
        RequestParts parts = new RequestParts(request);
        parts.oneOf("subject.type", Set.of("practitioner"));
        Optional<String> action = parts.oneOf("action.name", Set.of(SEE, KNOW_OF));
        parts.oneOf("resource.type", Set.of("record"));
        Optional<Asking> asking = asking(parts);
        Optional<Held> held = held(parts);
        List<String> fields = held.map(h -> fields(parts, h.category())).orElse(List.of());
        if (!parts.wrong().isEmpty() || asking.isEmpty() || held.isEmpty()) {
            return Evaluation.notUnderstood(parts.wrong());
        }
        if (only.isPresent() && !only.get().equals(asking.get().organisation())) {
            return Evaluation.notYours();
        }
        Explanation why = agreements.explain(asking.get(), held.get());
        boolean decision = action.equals(Optional.of(KNOW_OF))
                ? !why.withheld().equals(Optional.of(Manner.CONCEAL))
                : why.withheld().isEmpty() && why.shown().containsAll(fields);
        return new Evaluation(decision, context(why, held.get().category()));
    }

    private Optional<Asking> asking(RequestParts parts) {
        Optional<String> organisation = parts.text("subject.properties.organisation");
        Optional<String> role = parts.text("subject.properties.role");
        Optional<String> area = parts.text("subject.properties.area");
        Optional<String> purpose = parts.text("action.properties.purpose");
        Optional<String> basis = parts.text("action.properties.lawful_basis");
        Optional<String> consent = parts.text("action.properties.consent");
        Optional<LocalDate> day = day(parts);
        if (!parts.wrong().isEmpty()) {
            return Optional.empty();
        }
        Purpose why = new Purpose(purpose.orElseThrow());
        return Optional.of(new Asking(
                new OrganisationId(organisation.orElseThrow()),
                new Role(role.orElseThrow()),
                why,
                agreements.vocabulary().suits(new LawfulBasis(basis.orElseThrow()), why),
                new ConsentState(consent.orElseThrow()),
                new AreaId(area.orElseThrow()),
                day.orElseThrow(),
                parts.number("context.child_age").map(a -> new Asking.AgeRange(a, a)),
                Set.copyOf(parts.texts("subject.properties.inductions")),
                parts.truth("context.glass_broken")));
    }

    private Optional<LocalDate> day(RequestParts parts) {
        if (parts.at("context.day").isPresent()) {
            return parts.day("context.day");
        }
        return parts.at("context.time").isPresent() ? parts.dayOfMoment("context.time") : Optional.of(today);
    }

    private static Optional<Held> held(RequestParts parts) {
        parts.only("resource.properties", OF_RECORDS);
        Optional<String> agency = parts.text("resource.id");
        Optional<Category> category = parts.constant("resource.properties.category", Category.class);
        Optional<SubjectRelation> about = parts.constant("resource.properties.about", SubjectRelation.class);
        Set<Sensitivity> labels = parts.constants("resource.properties.labels", Sensitivity.class);
        Optional<LocalDate> ended = parts.at("resource.properties.ended").isPresent()
                ? parts.day("resource.properties.ended")
                : Optional.of(LocalDate.MAX);
        boolean openPlan = parts.truth("resource.properties.open_plan");
        if (!parts.wrong().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Held(
                new AgencyId(agency.orElseThrow()),
                category.orElseThrow(),
                about.orElseThrow(),
                labels,
                ended,
                openPlan));
    }

    /** The fields that the request names, of those such a record has. */
    private static List<String> fields(RequestParts parts, Category category) {
        Set<String> known =
                AgencyRecord.fields(category).stream().map(Field::toString).collect(Collectors.toSet());
        return parts.someOf("resource.properties.fields", known);
    }

    /** A field that bears a location is listed apart: whoever enforces must first know that nobody is protected. */
    private static Map<String, Object> context(Explanation why, Category category) {
        Set<String> places = AgencyRecord.fields(category).stream()
                .filter(Field::locationBearing)
                .map(Field::toString)
                .collect(Collectors.toSet());
        Map<String, Object> context = new LinkedHashMap<>();
        decider(why.decision()).ifPresent(c -> context.put("id", c));
        context.put("manner", why.withheld().map(Readings::word).orElse("show"));
        context.put(
                "fields", why.shown().stream().filter(f -> !places.contains(f)).toList());
        context.put(
                "fields_unless_protected",
                why.shown().stream().filter(places::contains).toList());
        context.put("reason_admin", Map.of("en", String.join(" ", why.sentences())));
        context.put("reason_user", Map.of("en", why.sentences().getFirst()));
        return context;
    }

    private static Optional<String> decider(SharingDecision decision) {
        return switch (decision) {
            case SharingDecision.Permitted p -> Optional.of(p.by().cite());
            case SharingDecision.Prohibited p -> Optional.of(p.by().cite());
            case SharingDecision.MoreDetrimental m -> m.permittedBut().map(c -> c.cite());
            case SharingDecision.NotCovered n -> Optional.empty();
        };
    }
}
