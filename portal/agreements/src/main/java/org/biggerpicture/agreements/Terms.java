package org.biggerpicture.agreements;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.biggerpicture.agency.Agency;
import org.biggerpicture.agency.AgencyId;
import org.biggerpicture.agency.OrganisationId;
import org.biggerpicture.agreements.Clause.Permission;
import org.biggerpicture.agreements.Clause.Prohibition;
import org.biggerpicture.record.Category;

/** The clauses of all agreements in the one written order, with the agencies and words they speak of. */
final class Terms {
    /** Deepest first, then most fields, then the agreement for the purpose before the overarching one, then by name. */
    private static final Comparator<Bound<Permission>> DEEPEST_FIRST = Comparator.comparing(
                    (Bound<Permission> b) -> b.clause().layer())
            .reversed()
            .thenComparing(b -> -b.clause().fields().size())
            .thenComparing(b -> -b.agreement().tier())
            .thenComparing(b -> b.agreement().id())
            .thenComparing(b -> b.clause().id());

    /** Absolute first, concealing before masking, then by name. */
    private static final Comparator<Bound<Prohibition>> STRICTEST_FIRST = Comparator.comparing(
                    (Bound<Prohibition> b) -> !b.clause().absolute())
            .thenComparing(b -> b.clause().manner() == Manner.MASK)
            .thenComparing(b -> b.agreement().id())
            .thenComparing(b -> b.clause().id());

    private final Map<AgencyId, Agency> agencies = new LinkedHashMap<>();
    private final Vocabulary vocabulary;
    private final List<Bound<Permission>> permissions;
    private final List<Bound<Prohibition>> prohibitions;

    Terms(Set<Agency> known, Vocabulary vocabulary, List<InformationSharingAgreement> agreements) {
        known.forEach(a -> agencies.put(a.id(), a));
        this.vocabulary = vocabulary;
        List<Bound<Permission>> given = new ArrayList<>();
        List<Bound<Prohibition>> taken = new ArrayList<>();
        for (InformationSharingAgreement agreement : agreements) {
            for (Clause clause : agreement.clauses()) {
                ClauseRef ref = cite(agreement, clause);
                switch (clause) {
                    case Permission p -> given.add(new Bound<>(agreement, p, ref));
                    case Prohibition p -> taken.add(new Bound<>(agreement, p, ref));
                }
            }
        }
        given.sort(DEEPEST_FIRST);
        taken.sort(STRICTEST_FIRST);
        permissions = List.copyOf(given);
        prohibitions = List.copyOf(taken);
    }

    private Terms(Terms whole, AgencyId agency, Category category) {
        agencies.putAll(whole.agencies);
        vocabulary = whole.vocabulary;
        permissions = whole.permissions.stream()
                .filter(b -> concerns(b, Optional.of(agency), category))
                .toList();
        prohibitions = whole.prohibitions.stream()
                .filter(b -> concerns(b, Optional.of(agency), category))
                .toList();
    }

    /** Only the clauses about that agency's records of that category, in the same order. */
    Terms about(AgencyId agency, Category category) {
        return new Terms(this, agency, category);
    }

    /** Whether the clause is about that agency's records of that category; of no agency, whether it is about everyone's. */
    static boolean concerns(Bound<?> bound, Optional<AgencyId> agency, Category category) {
        return bound.clause().scope().categories().contains(category) && concerns(bound, agency);
    }

    /** Whether the clause is about that agency's records; of no agency, whether it is about everyone's. */
    static boolean concerns(Bound<?> bound, Optional<AgencyId> agency) {
        Among<AgencyId> from = bound.clause().scope().from();
        return agency.map(from::holds).orElse(from.everyone());
    }

    /** Whether the organisation that answers for the agency has signed an agreement by that day. */
    Predicate<InformationSharingAgreement> answering(Optional<AgencyId> agency, LocalDate day) {
        Optional<OrganisationId> source = agency.map(agencies::get).map(Agency::organisation);
        return agreement -> PermissionCell.signed(agreement, source, day);
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    Map<AgencyId, Agency> agencies() {
        return agencies;
    }

    List<Bound<Permission>> permissions() {
        return permissions;
    }

    List<Bound<Prohibition>> prohibitions() {
        return prohibitions;
    }

    ClauseRef cite(InformationSharingAgreement agreement, Clause clause) {
        return new ClauseRef(
                agreement.id(),
                agreement.title(),
                agreement.version(),
                clause.id(),
                clause.words(),
                Vocabulary.label(vocabulary.bases(), clause.basis().code()),
                Vocabulary.label(vocabulary.gateways(), clause.gateway()),
                agreement.owner());
    }
}
