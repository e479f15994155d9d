package org.biggerpicture.agreements.stewardship;

import static org.biggerpicture.agreements.PlainWords.and;
import static org.biggerpicture.agreements.PlainWords.plain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.biggerpicture.agreements.Agreements;
import org.biggerpicture.agreements.Among;
import org.biggerpicture.agreements.Clause;
import org.biggerpicture.agreements.Clause.Permission;
import org.biggerpicture.agreements.Clause.Prohibition;
import org.biggerpicture.agreements.ClauseRef;
import org.biggerpicture.agreements.InformationSharingAgreement;
import org.biggerpicture.agreements.Manner;
import org.biggerpicture.agreements.Scope;
import org.biggerpicture.agreements.Standing;

/**
 * A permission that a prohibition stands against. It may be meant so: a prohibition is an exception. One that takes away
 * all that a permission gives never is.
 *
 * @param permission what is given
 * @param prohibition what takes it away
 * @param wholly whether nothing of the permission remains
 * @param sentence where the two meet, in words
 */
public record Contradiction(ClauseRef permission, ClauseRef prohibition, boolean wholly, String sentence) {
    /** Every permission that runs on a day with each prohibition that stands against it, the whole ones first. */
    public static List<Contradiction> among(Agreements agreements, LocalDate day) {
        List<Contradiction> all = new ArrayList<>();
        for (InformationSharingAgreement agreement : agreements.all()) {
            for (Clause clause : agreement.clauses()) {
                if (clause instanceof Permission p && runs(agreement, day)) {
                    all.addAll(against(agreements, agreement, p, day));
                }
            }
        }
        all.sort(java.util.Comparator.comparing((Contradiction c) -> !c.wholly())
                .thenComparing(c -> c.permission().cite())
                .thenComparing(c -> c.prohibition().cite()));
        return List.copyOf(all);
    }

    private static boolean runs(InformationSharingAgreement agreement, LocalDate day) {
        Standing standing = agreement.standing(day);
        return standing == Standing.IN_FORCE || standing == Standing.REVIEW_OVERDUE;
    }

    private static List<Contradiction> against(
            Agreements agreements, InformationSharingAgreement agreement, Permission permission, LocalDate day) {
        List<Contradiction> all = new ArrayList<>();
        for (InformationSharingAgreement other : agreements.all()) {
            for (Clause clause : other.clauses()) {
                if (clause instanceof Prohibition q && stands(other, day) && meet(permission, q)) {
                    all.add(new Contradiction(
                            agreements.cite(agreement, permission),
                            agreements.cite(other, q),
                            false,
                            where(permission, q)));
                }
            }
        }
        boolean nothing = !all.isEmpty() && !new Openings(agreements, agreement, permission, day).any();
        return nothing ? all.stream().map(Contradiction::whole).toList() : all;
    }

    private Contradiction whole() {
        return new Contradiction(permission, prohibition, true, sentence + " Nothing of the permission remains.");
    }

    private static boolean stands(InformationSharingAgreement agreement, LocalDate day) {
        return agreement.status() != InformationSharingAgreement.Status.DRAFT && !day.isBefore(agreement.inForce());
    }

    private static boolean meet(Permission p, Prohibition q) {
        Scope a = p.scope();
        Scope b = q.scope();
        boolean masksExistence = p.fields().isEmpty() && q.manner() == Manner.MASK;
        return !masksExistence
                && meet(a.to(), b.to())
                && meet(a.roles(), b.roles())
                && meet(a.purposes(), b.purposes())
                && meet(a.from(), b.from())
                && meet(a.about(), b.about())
                && meet(a.categories(), b.categories())
                && (q.labels().isEmpty() || meet(p.labels(), q.labels()))
                && q.fields().map(f -> meet(p.fields(), f)).orElse(true);
    }

    private static boolean meet(Among<?> a, Among<?> b) {
        return a.everyone() || b.everyone() || meet(a.named(), b.named());
    }

    private static boolean meet(Collection<?> a, Collection<?> b) {
        return a.stream().anyMatch(b::contains);
    }

    private static String where(Permission p, Prohibition q) {
        Set<org.biggerpicture.record.Category> categories =
                new HashSet<>(p.scope().categories());
        categories.retainAll(q.scope().categories());
        return "For " + common(p.scope().purposes(), q.scope().purposes()) + ", of "
                + common(p.scope().from(), q.scope().from()) + ", about "
                + plain(categories) + ": clause " + p.id() + " permits what clause " + q.id() + " prohibits"
                + (q.labels().isEmpty() ? "" : ", where the record is marked " + plain(q.labels()))
                + q.fields().map(f -> ", in some fields").orElse("") + ".";
    }

    private static String common(Among<?> a, Among<?> b) {
        return and(a.named().stream()
                .filter(v -> b.everyone() || b.named().contains(v))
                .map(Object::toString)
                .sorted()
                .toList());
    }
}
