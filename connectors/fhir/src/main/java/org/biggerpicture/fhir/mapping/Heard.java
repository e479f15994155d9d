package org.biggerpicture.fhir.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.SearchEntryMode;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/**
 * One answer of a FHIR server, whatever shape it took: a Bundle, a bare resource, or an OperationOutcome with HTTP 200.
 *
 * @param resources what was asked for
 * @param beside what came along so that names can be resolved
 * @param issues what the server says beside the answer or instead of it
 * @param next where the next page is said to be
 */
public record Heard(List<Resource> resources, List<Resource> beside, List<Issue> issues, Optional<String> next) {
    private static final Set<BundleType> SEARCHES = Set.of(BundleType.SEARCHSET, BundleType.COLLECTION);

    public Heard {
        resources = List.copyOf(resources);
        beside = List.copyOf(beside);
        issues = List.copyOf(issues);
    }

    /**
     * Sorts what was parsed.
     *
     * @throws UnreadableAnswer if it is a Bundle of another kind than a search gives
     */
    public static Heard of(Resource parsed) {
        return switch (parsed) {
            case Bundle bundle -> of(bundle);
            case OperationOutcome outcome -> new Heard(List.of(), List.of(), Issue.of(outcome), Optional.empty());
            default -> new Heard(List.of(parsed), List.of(), List.of(), Optional.empty());
        };
    }

    private static Heard of(Bundle bundle) {
        if (bundle.getType() == null || !SEARCHES.contains(bundle.getType())) {
            throw new UnreadableAnswer("It is not the answer to a search");
        }
        List<Resource> resources = new ArrayList<>();
        List<Resource> beside = new ArrayList<>();
        List<Issue> issues = new ArrayList<>();
        for (Bundle.BundleEntryComponent entry : bundle.getEntry()) {
            switch (entry.getResource()) {
                case OperationOutcome outcome -> issues.addAll(Issue.of(outcome));
                case null -> issues.add(new Issue("incomplete", "", true, Optional.empty()));
                case Resource r when entry.getSearch().getMode() == SearchEntryMode.INCLUDE -> beside.add(r);
                case Resource r -> resources.add(r);
            }
        }
        return new Heard(
                resources,
                beside,
                issues,
                Optional.ofNullable(bundle.getLink(Bundle.LINK_NEXT)).flatMap(l -> Texts.of(l.getUrl())));
    }

    /** The resource behind a reference: contained, in this answer, or beside it. Nothing is fetched. */
    public static Optional<Resource> find(Reference reference, Map<String, Resource> known) {
        if (reference.getResource() instanceof Resource there) {
            return Optional.of(there);
        }
        return Texts.of(reference.getReference()).map(known::get);
    }

    /** Every resource of it by {@code Type/id}. */
    public Map<String, Resource> byName() {
        Map<String, Resource> byName = new HashMap<>();
        resources.forEach(r -> byName.put(r.fhirType() + "/" + Telling.id(r), r));
        beside.forEach(r -> byName.put(r.fhirType() + "/" + Telling.id(r), r));
        return byName;
    }
}
