package org.biggerpicture.agreements.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.biggerpicture.agency.AgencyId;
import org.biggerpicture.agency.AreaId;
import org.biggerpicture.agency.OrganisationId;
import org.biggerpicture.agreements.Agreements;
import org.biggerpicture.agreements.Asking;
import org.biggerpicture.agreements.ClauseRef;
import org.biggerpicture.agreements.Explanation;
import org.biggerpicture.agreements.Held;
import org.biggerpicture.agreements.Manner;
import org.biggerpicture.agreements.SharingDecision;
import org.biggerpicture.ask.ConsentState;
import org.biggerpicture.ask.LawfulBasis;
import org.biggerpicture.ask.Purpose;
import org.biggerpicture.ask.Role;
import org.biggerpicture.configuration.Readings;
import org.biggerpicture.record.Category;
import org.biggerpicture.record.Sensitivity;
import org.biggerpicture.record.SubjectRelation;

/**
 * The Access Evaluation of the OpenID AuthZEN Authorization API 1.0 over the agreements: a request as JSON reads it (maps,
 * lists, texts, numbers, truth values) becomes a decision. What is missing or not understood withholds.
 *
 * <p>Subject: {@code type} practitioner, {@code properties} organisation, role, area, inductions. Action: {@code name}
 * see, {@code properties} purpose, lawful_basis, consent. Resource: {@code type} record, {@code id} the agency, {@code
 * properties} category, about, labels, ended, open_plan. Context: day, child_age, glass_broken.
 *
 * @param decision whether something of it may be shown, or known of
 * @param context what the response says beside it
 */
public record Evaluation(boolean decision, Map<String, Object> context) {
    /** Evaluates a request. */
    public static Evaluation of(Agreements agreements, Map<String, Object> request) {
        RequestParts parts = new RequestParts(request);
        parts.must("subject.type", "practitioner");
        parts.must("action.name", "see");
        parts.must("resource.type", "record");
        Optional<Asking> asking = asking(agreements, parts);
        Optional<Held> held = held(parts);
        if (!parts.wrong().isEmpty() || asking.isEmpty() || held.isEmpty()) {
            return new Evaluation(
                    false, Map.of("reason_admin", Map.of("en", "Not understood: " + String.join(", ", parts.wrong()))));
        }
        return answer(agreements.explain(asking.get(), held.get()));
    }

    /** As the response's JSON is to be written. */
    public Map<String, Object> response() {
        Map<String, Object> response = new LinkedHashMap<>();
        response.put("decision", decision);
        response.put("context", context);
        return response;
    }

    private static Optional<Asking> asking(Agreements agreements, RequestParts parts) {
        Optional<String> organisation = parts.text("subject.properties.organisation");
        Optional<String> role = parts.text("subject.properties.role");
        Optional<String> area = parts.text("subject.properties.area");
        Optional<String> purpose = parts.text("action.properties.purpose");
        Optional<String> basis = parts.text("action.properties.lawful_basis");
        Optional<String> consent = parts.text("action.properties.consent");
        Optional<LocalDate> day = parts.day("context.day");
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

    private static Optional<Held> held(RequestParts parts) {
        Optional<String> agency = parts.text("resource.id");
        Optional<Category> category = parts.constant("resource.properties.category", Category.class);
        Optional<SubjectRelation> about = parts.constant("resource.properties.about", SubjectRelation.class);
        Set<Sensitivity> labels = parts.constants("resource.properties.labels", Sensitivity.class);
        Optional<LocalDate> ended = parts.written("resource.properties.ended")
                ? parts.day("resource.properties.ended")
                : Optional.of(LocalDate.MAX);
        if (!parts.wrong().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Held(
                new AgencyId(agency.orElseThrow()),
                category.orElseThrow(),
                about.orElseThrow(),
                labels,
                ended,
                parts.truth("resource.properties.open_plan")));
    }

    private static Evaluation answer(Explanation why) {
        boolean told = !why.withheld().equals(Optional.of(Manner.CONCEAL));
        Map<String, Object> context = new LinkedHashMap<>();
        decider(why.decision()).ifPresent(c -> context.put("id", c.cite()));
        context.put("manner", why.withheld().map(Readings::word).orElse("show"));
        context.put("fields", why.shown());
        context.put("reason_admin", Map.of("en", String.join(" ", why.sentences())));
        context.put("reason_user", Map.of("en", why.sentences().getFirst()));
        return new Evaluation(told, context);
    }

    private static Optional<ClauseRef> decider(SharingDecision decision) {
        return switch (decision) {
            case SharingDecision.Permitted p -> Optional.of(p.by());
            case SharingDecision.Prohibited p -> Optional.of(p.by());
            case SharingDecision.MoreDetrimental m -> m.permittedBut();
            case SharingDecision.NotCovered n -> Optional.empty();
        };
    }

    /** The parts of a request by their paths, and the paths of those that can't be read. */
    private static final class RequestParts {
        private final Map<String, Object> request;
        private final List<String> wrong = new ArrayList<>();

        RequestParts(Map<String, Object> request) {
            this.request = request;
        }

        List<String> wrong() {
            return wrong;
        }

        private Optional<Object> at(String path) {
            Optional<Object> part = Optional.of(request);
            for (String key : path.split("\\.")) {
                part = part.filter(Map.class::isInstance).map(m -> ((Map<?, ?>) m).get(key));
            }
            return part;
        }

        boolean written(String path) {
            return at(path).isPresent();
        }

        private <T> Optional<T> wrong(String path) {
            wrong.add(path);
            return Optional.empty();
        }

        void must(String path, String value) {
            if (!at(path).equals(Optional.of(value))) {
                wrong.add(path);
            }
        }

        Optional<String> text(String path) {
            return at(path).filter(v -> v instanceof String s && !s.isBlank())
                    .map(Object::toString)
                    .or(() -> wrong(path));
        }

        Optional<LocalDate> day(String path) {
            return text(path).flatMap(t -> {
                try {
                    return Optional.of(LocalDate.parse(t));
                } catch (java.time.DateTimeException e) {
                    return wrong(path);
                }
            });
        }

        Optional<Integer> number(String path) {
            return at(path).flatMap(v -> v instanceof Integer i && i >= 0 ? Optional.of(i) : wrong(path));
        }

        boolean truth(String path) {
            return at(path).flatMap(v -> v instanceof Boolean b ? Optional.of(b) : this.<Boolean>wrong(path))
                    .orElse(false);
        }

        List<String> texts(String path) {
            return at(path).flatMap(v -> v instanceof Collection<?> c
                                    && c.stream().allMatch(String.class::isInstance)
                            ? Optional.of(c.stream().map(Object::toString).toList())
                            : this.<List<String>>wrong(path))
                    .orElse(List.of());
        }

        <E extends Enum<E>> Optional<E> constant(String path, Class<E> type) {
            return text(path).flatMap(t -> named(path, t, type));
        }

        <E extends Enum<E>> Set<E> constants(String path, Class<E> type) {
            Set<E> constants = new LinkedHashSet<>();
            texts(path).forEach(t -> named(path, t, type).ifPresent(constants::add));
            return constants;
        }

        private <E extends Enum<E>> Optional<E> named(String path, String word, Class<E> type) {
            return List.of(type.getEnumConstants()).stream()
                    .filter(e -> Readings.word(e).equals(word))
                    .findFirst()
                    .or(() -> wrong(path));
        }
    }
}
