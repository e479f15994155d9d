package org.biggerpicture.region.agency.fhir;

import static org.biggerpicture.region.agency.Doc.doc;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.biggerpicture.region.agency.AgencySystem;
import org.biggerpicture.region.agency.Doc;
import org.biggerpicture.region.agency.Records;
import org.biggerpicture.region.agency.Sought;
import org.biggerpicture.region.door.Ask;
import org.biggerpicture.region.door.Reply;
import org.biggerpicture.region.families.CheckDigits;
import org.biggerpicture.region.families.Held;
import org.biggerpicture.region.families.Vocabulary;
import org.jspecify.annotations.Nullable;

/** The national demographics service: behaves as the Personal Demographics Service FHIR API does. */
public final class Demographics implements AgencySystem {
    /** What a family file may say for this agency; its record id is the NHS number. */
    public static final Vocabulary VOCABULARY = Vocabulary.of("""
            gp: ods name
            former-names: given family from to
            pds: version deceased invalidated
            """);

    private static final String BASE = "/personal-demographics/FHIR/R4/Patient";
    private final Records records;
    private final Clock clock;

    /** @param records the persons registered */
    public Demographics(Records records, Clock clock) {
        this.records = records;
        this.clock = clock;
    }

    @Override
    public Reply answer(Ask ask) {
        if (ask.header("X-Request-ID").filter(id -> !id.isBlank()).isEmpty()) {
            return Outcomes.spine(412, "error", "structure", "PRECONDITION_FAILED", "X-Request-ID is required");
        }
        if (ask.path().equals(BASE)) {
            return search(ask);
        }
        if (!ask.path().startsWith(BASE + "/")) {
            return notFound();
        }
        String[] parts = ask.path().substring(BASE.length() + 1).split("/");
        return read(parts[0], parts.length > 1 && parts[1].equals("RelatedPerson"));
    }

    @Override
    public Reply unauthenticated() {
        return Outcomes.spine(401, "error", "forbidden", "ACCESS_DENIED", "Access token is missing or invalid");
    }

    private Reply read(String number, boolean related) {
        if (!number.matches("\\d{10}") || !CheckDigits.nhsChecksum(number)) {
            return Outcomes.spine(400, "error", "value", "INVALID_RESOURCE_ID", "Not an NHS number");
        }
        List<Held> found = records.matching(Sought.number("nhs", number).or(Sought.number("former-nhs", number)));
        if (found.isEmpty()) {
            return notFound();
        }
        Held held = found.getFirst();
        if (invalidated(held)) {
            return Outcomes.spine(404, "error", "not-found", "INVALIDATED_RESOURCE", "The number is no longer used");
        }
        return related ? related(held) : Outcomes.said(200, Registered.patient(held, true));
    }

    private static Reply notFound() {
        return Outcomes.spine(404, "information", "not-found", "RESOURCE_NOT_FOUND", "Nobody is found");
    }

    private static boolean invalidated(Held held) {
        return held.held().fact("pds").filter(fact -> fact.says("invalidated")).isPresent();
    }

    private Reply related(Held held) {
        List<Map<String, @Nullable Object>> entries = new ArrayList<>();
        for (Doc person : Registered.related(held)) {
            entries.add(doc().with(
                            "fullUrl",
                            Registered.ELSEWHERE + Registered.number(held) + "/RelatedPerson/"
                                    + person.map().get("id"))
                    .with("resource", person)
                    .map());
        }
        return bundle(entries);
    }

    private Reply search(Ask ask) {
        try {
            Criteria criteria = Criteria.of(ask.queries());
            return criteria.wrong()
                    .map(code -> Outcomes.spine(code.status(), "error", "structure", code.name(), code.says()))
                    .orElseGet(() -> found(criteria));
        } catch (DateTimeException | NumberFormatException unreadable) {
            return Outcomes.spine(400, "error", "value", "INVALID_SEARCH_DATA", "A value cannot be read");
        }
    }

    /** Somebody found, and how well. */
    private record Scored(Held held, double score) {}

    private Reply found(Criteria criteria) {
        List<Scored> found = records.matching(held -> !invalidated(held) && agrees(criteria, held)).stream()
                .map(held -> new Scored(held, criteria.score(held).orElse(1.0)))
                .sorted(Comparator.comparingDouble(Scored::score).reversed())
                .toList();
        // Not an error, and not a Bundle: this is how the service says it.
        return found.size() > criteria.most()
                ? Outcomes.spine(200, "information", "multiple-matches", "TOO_MANY_MATCHES", "Too Many Matches")
                : bundle(found.stream().map(Demographics::entry).toList());
    }

    private static boolean agrees(Criteria criteria, Held held) {
        return criteria.score(held)
                .filter(score -> !criteria.exact() || score == 1.0)
                .isPresent();
    }

    private static Map<String, @Nullable Object> entry(Scored scored) {
        Object score = scored.score() == 1.0 ? (Object) 1 : (Object) scored.score();
        return doc().with("fullUrl", Registered.ELSEWHERE + Registered.number(scored.held()))
                .with("search", doc().with("score", score))
                .with("resource", Registered.patient(scored.held(), false))
                .map();
    }

    private Reply bundle(List<Map<String, @Nullable Object>> entries) {
        String now = clock.instant()
                .truncatedTo(ChronoUnit.SECONDS)
                .atOffset(ZoneOffset.UTC)
                .format(DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx"));
        return Outcomes.said(
                200,
                doc().with("resourceType", "Bundle")
                        .with("type", "searchset")
                        .with("timestamp", now)
                        .with("total", entries.size())
                        .with("entry", entries));
    }
}
