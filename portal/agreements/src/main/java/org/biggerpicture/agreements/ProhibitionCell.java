package org.biggerpicture.agreements;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.biggerpicture.agreements.Clause.Prohibition;
import org.biggerpicture.record.Sensitivity;
import org.biggerpicture.record.SubjectRelation;

/** The prohibitions about one agency's records of one category that stand on one day, a bit for each in each table. */
final class ProhibitionCell {
    private static final int AGES = PermissionCell.AGES;

    private final List<Bound<Prohibition>> clauses;
    private final int words;
    private final long[] organisation;
    private final long[] about;
    private final long[] anyLabel;
    private final long[] label;
    private final long[] role;
    private final long[] purpose;
    private final long[] consent;
    private final long[] area;
    private final long[] fromAtMost;
    private final long[] toAtLeast;
    private final long[] planless;
    private final long[] whole;
    private final long[] conceals;
    private final long[] absolute;

    ProhibitionCell(
            List<Bound<Prohibition>> all,
            Dimensions dimensions,
            LocalDate day,
            Predicate<InformationSharingAgreement> answering) {
        clauses =
                all.stream().filter(b -> stands(b.agreement(), day, answering)).toList();
        words = Row.words(clauses.size());
        organisation = Row.of(
                clauses,
                dimensions.organisations(),
                (b, o) -> scope(b).to().holds(o),
                b -> scope(b).to().everyone());
        about = Row.upTo(
                SubjectRelation.values().length,
                clauses,
                (b, v) -> scope(b).about().holds(SubjectRelation.values()[v]));
        anyLabel = Row.bits(clauses, b -> b.clause().labels().isEmpty());
        label = Row.upTo(
                Sensitivity.values().length,
                clauses,
                (b, v) -> b.clause().labels().contains(Sensitivity.values()[v]));
        role = Row.of(
                clauses,
                dimensions.roles(),
                (b, r) -> scope(b).roles().holds(r),
                b -> scope(b).roles().everyone());
        purpose = Row.of(
                clauses,
                dimensions.purposes(),
                (b, p) -> scope(b).purposes().holds(p),
                b -> scope(b).purposes().everyone());
        consent = Row.of(
                clauses,
                dimensions.consents(),
                (b, c) -> conditions(b).consent().isEmpty()
                        || conditions(b).consent().contains(c),
                b -> conditions(b).consent().isEmpty());
        area = Row.of(
                clauses,
                dimensions.areas(),
                (b, a) ->
                        conditions(b).areas().isEmpty() || conditions(b).areas().contains(a),
                b -> conditions(b).areas().isEmpty());
        fromAtMost = Row.upTo(
                AGES,
                clauses,
                (b, v) -> conditions(b).ages().map(a -> a.from() <= v).orElse(true));
        toAtLeast = Row.upTo(
                AGES,
                clauses,
                (b, v) -> conditions(b).ages().map(a -> a.to() >= v).orElse(true));
        planless = Row.bits(clauses, b -> !conditions(b).openPlan());
        whole = Row.bits(clauses, b -> b.clause().fields().isEmpty());
        conceals = Row.bits(clauses, b -> b.clause().manner() == Manner.CONCEAL);
        absolute = Row.bits(clauses, b -> b.clause().absolute());
    }

    private static boolean stands(
            InformationSharingAgreement agreement, LocalDate day, Predicate<InformationSharingAgreement> answering) {
        return agreement.status() != InformationSharingAgreement.Status.DRAFT
                && !day.isBefore(agreement.inForce())
                && answering.test(agreement);
    }

    private static Scope scope(Bound<Prohibition> bound) {
        return bound.clause().scope();
    }

    private static Conditions conditions(Bound<Prohibition> bound) {
        return bound.clause().conditions();
    }

    int words() {
        return words;
    }

    List<Bound<Prohibition>> clauses() {
        return clauses;
    }

    Bound<Prohibition> clause(int number) {
        return clauses.get(number);
    }

    /** The prohibitions of one word that take the whole record. */
    long wholly(int w, AskingCode asking, HeldCode held) {
        return forbidding(w, asking, held) & whole[w];
    }

    boolean conceals(int w, long bits) {
        return (conceals[w] & bits) != 0;
    }

    boolean absolute(int w, long bits) {
        return (absolute[w] & bits) != 0;
    }

    /** The prohibitions of one word that apply. What is not known does not lift one. */
    long forbidding(int w, AskingCode asking, HeldCode held) {
        long left = labelled(w, held);
        if (left == 0) {
            return 0;
        }
        left &= organisation[asking.organisation() * words + w] & about[held.about() * words + w];
        left &= role[asking.role() * words + w] & purpose[asking.purpose() * words + w];
        left &= consent[asking.consent() * words + w] & area[asking.area() * words + w];
        return aged(left, w, asking) & (held.openPlan() ? -1L : planless[w]);
    }

    private long labelled(int w, HeldCode held) {
        long named = anyLabel[w];
        for (int labels = held.labels(); labels != 0; labels &= labels - 1) {
            named |= label[Integer.numberOfTrailingZeros(labels) * words + w];
        }
        return named;
    }

    private long aged(long left, int w, AskingCode asking) {
        if (asking.youngest() < 0) {
            return left;
        }
        int youngest = Math.min(asking.youngest(), AGES - 1);
        int eldest = Math.min(asking.oldest(), AGES - 1);
        return left & fromAtMost[eldest * words + w] & toAtLeast[youngest * words + w];
    }
}
