package org.biggerpicture.agreements;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.biggerpicture.agency.OrganisationId;
import org.biggerpicture.agreements.Clause.Permission;
import org.biggerpicture.record.Sensitivity;
import org.biggerpicture.record.SubjectRelation;

/**
 * The permissions about one agency's records of one category on one day: a bit for each clause in each table, so that
 * what survives the AND of all of them is covered by a single clause and never by parts of two.
 */
final class PermissionCell {
    /** Ages are told apart up to here; older is all one. */
    static final int AGES = 32;

    private static final int LABELS = Sensitivity.values().length;
    private static final int SILENT = 1 << Sensitivity.MORE_DETRIMENTAL.ordinal();

    private final List<Bound<Permission>> clauses;
    private final int words;
    private final long[] organisation;
    private final long[] about;
    private final long[] label;
    private final long[] unmarked;
    private final long[] standing;
    private final long[] standingImmediate;
    private final long[] role;
    private final long[] purpose;
    private final long[] consent;
    private final long[] area;
    private final long[] ageless;
    private final long[] fromAtMost;
    private final long[] toAtLeast;
    private final long[] planless;
    private final long[] uninducted;
    private final long[] induction;
    private final long[] timeless;
    private final long[] oldest;
    private final long[] always;
    private final Ruling[] permitted;
    private final Ruling[][] missed;

    PermissionCell(
            List<Bound<Permission>> clauses,
            Dimensions dimensions,
            LocalDate day,
            Predicate<InformationSharingAgreement> answering) {
        this.clauses = clauses;
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
        label = Row.upTo(LABELS, clauses, (b, v) -> b.clause().labels().contains(Sensitivity.values()[v]));
        unmarked = Row.bits(clauses, b -> b.clause().labels().isEmpty());
        standing = standing(dimensions, day, answering, false);
        standingImmediate = standing(dimensions, day, answering, true);
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
        ageless = Row.bits(clauses, b -> conditions(b).ages().isEmpty());
        fromAtMost = Row.upTo(
                AGES,
                clauses,
                (b, v) -> conditions(b).ages().map(a -> a.from() <= v).orElse(true));
        toAtLeast = Row.upTo(
                AGES,
                clauses,
                (b, v) -> conditions(b).ages().map(a -> a.to() >= v).orElse(true));
        planless = Row.bits(clauses, b -> !conditions(b).openPlan());
        uninducted = Row.bits(clauses, b -> conditions(b).induction().isEmpty());
        induction = Row.of(
                clauses,
                dimensions.inductions(),
                (b, i) -> conditions(b).induction().equals(Optional.of(i)),
                b -> false);
        timeless = Row.bits(clauses, b -> conditions(b).lookBack().isEmpty());
        oldest = clauses.stream()
                .mapToLong(b -> conditions(b)
                        .lookBack()
                        .map(p -> day.minus(p).toEpochDay())
                        .orElse(Long.MIN_VALUE))
                .toArray();
        always = Row.bits(clauses, b -> !b.clause().breakGlass());
        permitted = clauses.stream()
                .map(b -> new Ruling.Permitted(b.ref(), b.clause().layer()))
                .toArray(Ruling[]::new);
        missed = clauses.stream().map(PermissionCell::misses).toArray(Ruling[][]::new);
    }

    private static Ruling[] misses(Bound<Permission> bound) {
        return Stream.of(Lack.values())
                .map(l -> new Ruling.NotCovered(Optional.of(bound.ref()), Optional.of(l)))
                .toArray(Ruling[]::new);
    }

    private long[] standing(
            Dimensions dimensions, LocalDate day, Predicate<InformationSharingAgreement> answering, boolean immediate) {
        return Row.of(
                clauses,
                dimensions.organisations(),
                (b, o) -> running(b.agreement().standing(day), immediate)
                        && signed(b.agreement(), Optional.of(o), day)
                        && answering.test(b.agreement()),
                b -> false);
    }

    private static boolean running(Standing standing, boolean immediate) {
        return standing == Standing.IN_FORCE || immediate && standing == Standing.REVIEW_OVERDUE;
    }

    static boolean signed(InformationSharingAgreement agreement, Optional<OrganisationId> who, LocalDate day) {
        return who.flatMap(agreement::party).map(p -> p.signedBy(day)).orElse(false);
    }

    private static Scope scope(Bound<Permission> bound) {
        return bound.clause().scope();
    }

    private static Conditions conditions(Bound<Permission> bound) {
        return bound.clause().conditions();
    }

    int words() {
        return words;
    }

    List<Bound<Permission>> clauses() {
        return clauses;
    }

    Bound<Permission> clause(int number) {
        return clauses.get(number);
    }

    /** The clause of that citation. */
    Bound<Permission> find(ClauseRef ref) {
        return clauses.stream().filter(b -> b.ref().equals(ref)).findFirst().orElseThrow();
    }

    /** The permission's ruling, made beforehand: a permit allocates nothing. */
    Ruling permitted(int number) {
        return permitted[number];
    }

    /** The clause as the nearest miss for that lack, made beforehand. */
    Ruling missed(int number, Lack lack) {
        return missed[number][lack.ordinal()];
    }

    /** The clauses of one word that speak without the glass being broken. */
    long always(int w) {
        return always[w];
    }

    /** The clauses of one word that cover the question. */
    long covering(int w, AskingCode asking, HeldCode held) {
        long left = organisation[asking.organisation() * words + w] & about[held.about() * words + w];
        left = left & standing(asking)[asking.organisation() * words + w];
        left = left & role[asking.role() * words + w] & purpose[asking.purpose() * words + w];
        if (left == 0 || !asking.basisSuits()) {
            return 0;
        }
        left = labelled(left, w, held) & consent[asking.consent() * words + w] & area[asking.area() * words + w];
        left = aged(left, w, asking) & (held.openPlan() ? -1L : planless[w]);
        left = recent(inducted(left, w, asking), w, held);
        return asking.glassBroken() ? left : left & always[w];
    }

    /** Narrows one word stage by stage: the lack whose stage empties it last, with the clauses that reached it. */
    long narrow(int w, Lack stage, long left, AskingCode asking, HeldCode held) {
        return switch (stage) {
            case ORGANISATION -> left & organisation[asking.organisation() * words + w];
            case SUBJECT -> left & about[held.about() * words + w];
            case SENSITIVITY -> labelled(left, w, held);
            case STANDING -> left & standing(asking)[asking.organisation() * words + w];
            case ROLE -> left & role[asking.role() * words + w];
            case PURPOSE -> left & purpose[asking.purpose() * words + w];
            case BASIS -> asking.basisSuits() ? left : 0;
            case CONSENT -> left & consent[asking.consent() * words + w];
            case AREA -> left & area[asking.area() * words + w];
            case AGE -> aged(left, w, asking);
            case PLAN -> held.openPlan() ? left : left & planless[w];
            case INDUCTION -> inducted(left, w, asking);
            case LOOK_BACK -> recent(left, w, held);
            case BREAK_GLASS -> asking.glassBroken() ? left : left & always[w];
        };
    }

    /** Every clause of one word. */
    long all(int w) {
        int rest = clauses.size() - w * Long.SIZE;
        return rest >= Long.SIZE ? -1L : rest <= 0 ? 0 : (1L << rest) - 1;
    }

    private long[] standing(AskingCode asking) {
        return asking.immediate() ? standingImmediate : standing;
    }

    private long labelled(long left, int w, HeldCode held) {
        int marked = held.labels() & ~SILENT;
        long named = marked == 0 ? left & unmarked[w] : left;
        for (int labels = marked; labels != 0; labels &= labels - 1) {
            named &= label[Integer.numberOfTrailingZeros(labels) * words + w];
        }
        return named;
    }

    private long aged(long left, int w, AskingCode asking) {
        if (asking.youngest() < 0) {
            return left & ageless[w];
        }
        int youngest = Math.min(asking.youngest(), AGES - 1);
        int eldest = Math.min(asking.oldest(), AGES - 1);
        return left & fromAtMost[youngest * words + w] & toAtLeast[eldest * words + w];
    }

    private long inducted(long left, int w, AskingCode asking) {
        long passed = uninducted[w];
        for (long bits = asking.inductions(); bits != 0; bits &= bits - 1) {
            passed |= induction[Long.numberOfTrailingZeros(bits) * words + w];
        }
        return left & passed;
    }

    private long recent(long left, int w, HeldCode held) {
        long kept = left;
        for (long bits = left & ~timeless[w]; bits != 0; bits &= bits - 1) {
            int bit = Long.numberOfTrailingZeros(bits);
            if (held.until() < oldest[w * Long.SIZE + bit]) {
                kept &= ~(1L << bit);
            }
        }
        return kept;
    }
}
