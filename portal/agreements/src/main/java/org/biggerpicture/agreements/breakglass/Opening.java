package org.biggerpicture.agreements.breakglass;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.biggerpicture.agency.Agency;
import org.biggerpicture.agency.AgencyId;
import org.biggerpicture.agreements.Agreements;
import org.biggerpicture.agreements.Asking;
import org.biggerpicture.agreements.Circumstances;
import org.biggerpicture.agreements.Clause;
import org.biggerpicture.agreements.Clause.Permission;
import org.biggerpicture.agreements.ClauseRef;
import org.biggerpicture.agreements.Explanation;
import org.biggerpicture.agreements.Held;
import org.biggerpicture.agreements.InformationSharingAgreement;
import org.biggerpicture.agreements.Scope;
import org.biggerpicture.agreements.SharingDecision;
import org.biggerpicture.ask.Enquiry;
import org.biggerpicture.record.Category;
import org.biggerpicture.record.Sensitivity;
import org.biggerpicture.record.SubjectRelation;

/**
 * One kind of record of one agency of which breaking the glass would show more than is shown without. It is found from
 * what the agreements say of records that are supposed, never from what is held: the same for a child of whom much is
 * concealed and for one of whom nothing is known.
 *
 * @param clause which opens it
 * @param agency whose records
 * @param category what they are about
 */
public record Opening(ClauseRef clause, Agency agency, Category category) {
    /** All that breaking the glass would open for this enquiry; empty where nothing foresees it. */
    public static List<Opening> all(Agreements agreements, Enquiry enquiry) {
        List<Opening> all = new ArrayList<>();
        for (InformationSharingAgreement agreement : agreements.all()) {
            for (Clause clause : agreement.clauses()) {
                if (clause instanceof Permission p && p.breakGlass() && speaks(p.scope(), enquiry)) {
                    all.addAll(new Sought(agreements, enquiry, agreements.cite(agreement, p), p).openings());
                }
            }
        }
        return List.copyOf(all);
    }

    static boolean speaks(Scope scope, Enquiry enquiry) {
        return scope.to().holds(enquiry.requester().organisation())
                && scope.roles().holds(enquiry.requester().role())
                && scope.purposes().holds(enquiry.purpose());
    }

    /** What one clause opens, found by supposing each kind of record that it is about. */
    private record Sought(Agreements agreements, Enquiry enquiry, ClauseRef cited, Permission clause) {
        List<Opening> openings() {
            Asking broken = agreements.asking(enquiry, new Circumstances(Set.of(), true));
            Asking ordinary = agreements.asking(enquiry, Circumstances.ORDINARY);
            List<Opening> openings = new ArrayList<>();
            for (Agency agency : agreements.agencies()) {
                for (Category category : Category.values()) {
                    if (supposed(agency.id(), category).stream().anyMatch(held -> opens(broken, ordinary, held))) {
                        openings.add(new Opening(cited, agency, category));
                    }
                }
            }
            return openings;
        }

        /** The records it is about: marked with one of its labels, or not marked at all where it names none. */
        private List<Held> supposed(AgencyId agency, Category category) {
            List<Held> supposed = new ArrayList<>();
            if (clause.scope().from().holds(agency)
                    && clause.scope().categories().contains(category)) {
                for (SubjectRelation about : SubjectRelation.values()) {
                    Held plain = Held.supposed(agency, category, about);
                    clause.labels().stream().sorted().forEach(label -> supposed.add(marked(plain, label)));
                    if (clause.labels().isEmpty()) {
                        supposed.add(plain);
                    }
                }
            }
            return supposed;
        }

        private static Held marked(Held held, Sensitivity label) {
            return new Held(held.from(), held.category(), held.about(), Set.of(label), held.until(), held.openPlan());
        }

        private boolean opens(Asking broken, Asking ordinary, Held held) {
            Explanation opened = agreements.explain(broken, held);
            Set<String> more = shown(opened);
            more.removeAll(shown(agreements.explain(ordinary, held)));
            return covers(opened)
                    && clause.fields().stream().map(Object::toString).anyMatch(more::contains);
        }

        private static Set<String> shown(Explanation why) {
            return new LinkedHashSet<>(why.decision().permitted() ? why.shown() : List.of());
        }

        private boolean covers(Explanation why) {
            Optional<ClauseRef> by =
                    why.decision() instanceof SharingDecision.Permitted p ? Optional.of(p.by()) : Optional.empty();
            return by.equals(Optional.of(cited))
                    || by.isPresent() && why.others().contains(cited);
        }
    }
}
