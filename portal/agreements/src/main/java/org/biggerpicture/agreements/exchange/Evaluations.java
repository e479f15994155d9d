package org.biggerpicture.agreements.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An Access Evaluations request of the AuthZEN Authorization API 1.0: several requests in one, each with what the whole says
 * for all of them filled in.
 *
 * @param each the single requests, in their order
 * @param semantic how far to go
 */
public record Evaluations(List<Map<String, Object>> each, Semantic semantic) {
    /** How many requests one may hold. */
    public static final int MOST = 200;

    private static final List<String> SHARED = List.of("subject", "action", "resource", "context");

    public Evaluations {
        each = List.copyOf(each);
    }

    /** How far to go. */
    public enum Semantic {
        /** All of them. */
        EXECUTE_ALL,
        /** Until one is denied. */
        DENY_ON_FIRST_DENY,
        /** Until one is permitted. */
        PERMIT_ON_FIRST_PERMIT
    }

    /** Whether the request is one of several: without any, it is a single one. */
    public static boolean several(Map<String, Object> request) {
        return !(request.getOrDefault("evaluations", List.of()) instanceof List<?> list) || !list.isEmpty();
    }

    /** Reads it; empty if the whole can't be read: then no part of it is answered. */
    public static Optional<Evaluations> of(Map<String, Object> request) {
        Optional<Semantic> semantic = semantic(request);
        if (semantic.isEmpty() || !(request.get("evaluations") instanceof List<?> list) || list.size() > MOST) {
            return Optional.empty();
        }
        List<Map<String, Object>> each = new ArrayList<>();
        for (Object one : list) {
            if (!(one instanceof Map<?, ?> parts)) {
                return Optional.empty();
            }
            each.add(filled(request, parts));
        }
        return Optional.of(new Evaluations(each, semantic.get()));
    }

    private static Optional<Semantic> semantic(Map<String, Object> request) {
        RequestParts parts = new RequestParts(request);
        parts.object("options");
        if (!parts.wrong().isEmpty()) {
            return Optional.empty();
        }
        Object written = parts.at("options.evaluations_semantic").orElse("execute_all");
        return List.of(Semantic.values()).stream()
                .filter(s -> s.name().toLowerCase(java.util.Locale.ROOT).equals(written))
                .findFirst();
    }

    /** What a single request says of a part takes the place of what the whole says of it. */
    private static Map<String, Object> filled(Map<String, Object> whole, Map<?, ?> one) {
        Map<String, Object> filled = new LinkedHashMap<>();
        for (String part : SHARED) {
            Object value = one.containsKey(part) ? one.get(part) : whole.get(part);
            if (value != null) {
                filled.put(part, value);
            }
        }
        return filled;
    }

    /** What is decided of each, as far as it goes. */
    public List<Evaluation> answers(Evaluator evaluator) {
        List<Evaluation> answers = new ArrayList<>();
        for (Map<String, Object> request : each) {
            List<String> missing = Evaluator.missing(request);
            Evaluation answer = missing.isEmpty() ? evaluator.evaluate(request) : Evaluation.notFormed(missing);
            answers.add(answer);
            if (ends(answer)) {
                break;
            }
        }
        return answers;
    }

    private boolean ends(Evaluation answer) {
        return switch (semantic) {
            case EXECUTE_ALL -> false;
            case DENY_ON_FIRST_DENY -> !answer.decision();
            case PERMIT_ON_FIRST_PERMIT -> answer.decision();
        };
    }
}
