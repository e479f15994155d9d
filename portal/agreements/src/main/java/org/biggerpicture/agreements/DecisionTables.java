package org.biggerpicture.agreements;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.biggerpicture.agency.AgencyId;
import org.biggerpicture.record.Category;
import org.biggerpicture.record.Sensitivity;

/** The agreements of one day compiled to tables: a cell for each agency and category. */
public final class DecisionTables {
    static final Lack[] STAGES = Lack.values();
    private static final int CATEGORIES = Category.values().length;
    private static final int HARM = 1 << Sensitivity.MORE_DETRIMENTAL.ordinal();
    static final Ruling MORE_DETRIMENTAL = new Ruling.MoreDetrimental();
    static final Ruling NOBODY = new Ruling.NotCovered(Optional.empty(), Optional.empty());

    private final Dimensions dimensions;
    private final PermissionCell[] permissions;
    private final ProhibitionCell[] prohibitions;
    private final MatrixTables matrix;

    DecisionTables(Terms terms, LocalDate day) {
        dimensions = new Dimensions(terms);
        List<AgencyId> agencies = dimensions.agencies().values();
        permissions = new PermissionCell[(agencies.size() + 1) * CATEGORIES];
        prohibitions = new ProhibitionCell[permissions.length];
        for (int a = 0; a <= agencies.size(); a++) {
            Optional<AgencyId> agency = a < agencies.size() ? Optional.of(agencies.get(a)) : Optional.empty();
            fill(terms, day, a, agency);
        }
        matrix = new MatrixTables(terms, dimensions, day);
    }

    private void fill(Terms terms, LocalDate day, int a, Optional<AgencyId> agency) {
        Predicate<InformationSharingAgreement> answering = terms.answering(agency, day);
        for (Category category : Category.values()) {
            int cell = a * CATEGORIES + category.ordinal();
            permissions[cell] =
                    new PermissionCell(about(terms.permissions(), agency, category), dimensions, day, answering);
            prohibitions[cell] =
                    new ProhibitionCell(about(terms.prohibitions(), agency, category), dimensions, day, answering);
        }
    }

    private static <C extends Clause> List<Bound<C>> about(
            List<Bound<C>> clauses, Optional<AgencyId> agency, Category category) {
        return clauses.stream().filter(b -> Terms.concerns(b, agency, category)).toList();
    }

    /** Who asks, in the numbers of these tables. */
    public AskingCode code(Asking asking) {
        return dimensions.code(asking);
    }

    /** What is held, in the numbers of these tables. */
    public HeldCode code(Held held) {
        return dimensions.code(held);
    }

    Dimensions dimensions() {
        return dimensions;
    }

    PermissionCell permissions(HeldCode held) {
        return permissions[held.agency() * CATEGORIES + held.category()];
    }

    ProhibitionCell prohibitions(HeldCode held) {
        return prohibitions[held.agency() * CATEGORIES + held.category()];
    }

    /**
     * The decision with its explanation for every agency and category at once.
     *
     * @param like the record supposed; its agency and category say nothing
     */
    public SharingMatrix matrix(AskingCode asking, HeldCode like) {
        int[] cells = (like.labels() & HARM) == 0 ? matrix.decide(asking, like) : new int[permissions.length];
        if ((like.labels() & HARM) != 0) {
            Arrays.fill(cells, MatrixTables.MORE_DETRIMENTAL);
        }
        return new SharingMatrix(matrix, dimensions.agencies(), cells);
    }

    /** The decision with its explanation. A permit allocates nothing. */
    public Ruling decide(AskingCode asking, HeldCode held) {
        if ((held.labels() & HARM) != 0) {
            return MORE_DETRIMENTAL;
        }
        PermissionCell permitting = permissions(held);
        int first = first(permitting, asking, held);
        ProhibitionCell forbidding = prohibitions(held);
        for (int w = 0; w < forbidding.words(); w++) {
            long wholly = forbidding.wholly(w, asking, held);
            if (wholly != 0) {
                return overruled(permitting, forbidding, w, wholly, asking, held);
            }
        }
        return first >= 0 ? permitting.permitted(first) : nearest(permitting, asking, held);
    }

    private static int first(PermissionCell cell, AskingCode asking, HeldCode held) {
        for (int w = 0; w < cell.words(); w++) {
            long covering = cell.covering(w, asking, held);
            if (covering != 0) {
                return w * Long.SIZE + Long.numberOfTrailingZeros(covering);
            }
        }
        return -1;
    }

    /** A prohibition of the whole record, unless the glass was broken and none of those that apply is absolute. */
    private static Ruling overruled(
            PermissionCell permitting,
            ProhibitionCell forbidding,
            int from,
            long wholly,
            AskingCode asking,
            HeldCode held) {
        boolean absolute = false;
        boolean conceals = false;
        for (int w = from; w < forbidding.words(); w++) {
            long bits = forbidding.wholly(w, asking, held);
            absolute |= forbidding.absolute(w, bits);
            conceals |= forbidding.conceals(w, bits);
        }
        int glass = absolute ? -1 : firstByBreakGlass(permitting, asking, held);
        if (glass >= 0) {
            return permitting.permitted(glass);
        }
        ClauseRef by = forbidding
                .clause(from * Long.SIZE + Long.numberOfTrailingZeros(wholly))
                .ref();
        return new Ruling.Prohibited(by, conceals ? Manner.CONCEAL : Manner.MASK);
    }

    private static int firstByBreakGlass(PermissionCell cell, AskingCode asking, HeldCode held) {
        if (asking.glassBroken()) {
            for (int w = 0; w < cell.words(); w++) {
                long covering = cell.covering(w, asking, held) & ~cell.always(w);
                if (covering != 0) {
                    return w * Long.SIZE + Long.numberOfTrailingZeros(covering);
                }
            }
        }
        return -1;
    }

    private static Ruling nearest(PermissionCell cell, AskingCode asking, HeldCode held) {
        int latest = -1;
        int clause = -1;
        for (int w = 0; w < cell.words(); w++) {
            long left = cell.all(w);
            for (int s = 0; left != 0 && s < STAGES.length; s++) {
                long next = cell.narrow(w, STAGES[s], left, asking, held);
                if (next == 0 && s >= latest) {
                    latest = s;
                    clause = w * Long.SIZE + Long.SIZE - 1 - Long.numberOfLeadingZeros(left);
                }
                left = next;
            }
        }
        return clause < 0 ? NOBODY : cell.missed(clause, STAGES[latest]);
    }

    /** Every permission that covers the question, in the written order. */
    List<Integer> covering(AskingCode asking, HeldCode held) {
        PermissionCell cell = permissions(held);
        List<Integer> numbers = new ArrayList<>();
        for (int w = 0; w < cell.words(); w++) {
            for (long bits = cell.covering(w, asking, held); bits != 0; bits &= bits - 1) {
                numbers.add(w * Long.SIZE + Long.numberOfTrailingZeros(bits));
            }
        }
        return numbers;
    }

    /** Every prohibition that applies, in the written order. */
    List<Integer> forbidding(AskingCode asking, HeldCode held) {
        ProhibitionCell cell = prohibitions(held);
        List<Integer> numbers = new ArrayList<>();
        for (int w = 0; w < cell.words(); w++) {
            for (long bits = cell.forbidding(w, asking, held); bits != 0; bits &= bits - 1) {
                numbers.add(w * Long.SIZE + Long.numberOfTrailingZeros(bits));
            }
        }
        return numbers;
    }
}
