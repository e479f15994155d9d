package org.biggerpicture.agreements;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.biggerpicture.agency.AgencyId;
import org.biggerpicture.record.Category;

/**
 * The tables of one day laid out for asking about every agency and category at once. What the question alone decides is
 * narrowed once over all clauses; then each clause paints the cells it speaks of, those that came least far first and
 * those that cover the question last, so that what remains in a cell is what the tables of that cell alone would say. A
 * cell is painted with a number; {@link #ruling} gives the ruling made beforehand for it.
 */
final class MatrixTables {
    static final int CATEGORIES = Category.values().length;
    static final int MORE_DETRIMENTAL = -2;

    private static final int NOBODY = -1;
    private static final int FIRST_PROHIBITED = -3;
    private static final int COVERS = Lack.values().length;
    private static final int NUMBERS = COVERS + 1;
    private static final int ABSOLUTE = 1;
    private static final int CONCEALS = 2;

    private final PermissionCell permissions;
    private final ProhibitionCell prohibitions;
    private final List<AgencyId> agencies;
    private final int[][] signed;
    private final int[][] unsigned;
    private final int[][] against;
    private final int[] untouched;

    MatrixTables(Terms terms, Dimensions dimensions, LocalDate day) {
        permissions = new PermissionCell(terms.permissions(), dimensions, day, a -> true);
        prohibitions = new ProhibitionCell(terms.prohibitions(), dimensions, day, a -> true);
        agencies = dimensions.agencies().values();
        List<Predicate<InformationSharingAgreement>> answering = IntStream.range(0, agencies.size() + 1)
                .mapToObj(a -> terms.answering(agency(a), day))
                .toList();
        signed = permissions.clauses().stream()
                .map(b -> cells(b, a -> answering.get(a).test(b.agreement())))
                .toArray(int[][]::new);
        unsigned = permissions.clauses().stream()
                .map(b -> cells(b, a -> !answering.get(a).test(b.agreement())))
                .toArray(int[][]::new);
        against = prohibitions.clauses().stream()
                .map(b -> cells(b, a -> answering.get(a).test(b.agreement())))
                .toArray(int[][]::new);
        untouched = untouched();
    }

    private Optional<AgencyId> agency(int number) {
        return number < agencies.size() ? Optional.of(agencies.get(number)) : Optional.empty();
    }

    /** The cells that a clause speaks of, of those agencies. */
    private int[] cells(Bound<?> bound, IntPredicate which) {
        return IntStream.rangeClosed(0, agencies.size())
                .filter(a -> Terms.concerns(bound, agency(a)))
                .filter(which)
                .flatMap(a -> bound.clause().scope().categories().stream().mapToInt(c -> a * CATEGORIES + c.ordinal()))
                .toArray();
    }

    /** What stands in each cell when no clause gets past the first stage. */
    private int[] untouched() {
        int[] cells = new int[(agencies.size() + 1) * CATEGORIES];
        Arrays.fill(cells, NOBODY);
        for (int clause = 0; clause < signed.length; clause++) {
            paint(cells, signed[clause], clause * NUMBERS);
            paint(cells, unsigned[clause], clause * NUMBERS);
        }
        return cells;
    }

    private static void paint(int[] into, int[] cells, int number) {
        for (int cell : cells) {
            into[cell] = number;
        }
    }

    /** The ruling that a number stands for. */
    Ruling ruling(int number) {
        if (number >= 0) {
            int clause = number / NUMBERS;
            int lack = number % NUMBERS;
            return lack == COVERS
                    ? permissions.permitted(clause)
                    : permissions.missed(clause, DecisionTables.STAGES[lack]);
        }
        return switch (number) {
            case NOBODY -> DecisionTables.NOBODY;
            case MORE_DETRIMENTAL -> DecisionTables.MORE_DETRIMENTAL;
            default -> {
                int prohibited = FIRST_PROHIBITED - number;
                yield new Ruling.Prohibited(
                        prohibitions.clause(prohibited / 2).ref(), prohibited % 2 == 0 ? Manner.MASK : Manner.CONCEAL);
            }
        };
    }

    /** Whether a number stands for a permit. */
    static boolean permits(int number) {
        return number >= 0 && number % NUMBERS == COVERS;
    }

    /** A number for such a record of every agency and category; the agency and category in it say nothing. */
    int[] decide(AskingCode asking, HeldCode like) {
        int[] cells = untouched.clone();
        long[] covering = new long[permissions.words()];
        for (int w = 0; w < covering.length; w++) {
            covering[w] = permissions.all(w);
        }
        for (int stage = 0; stage < COVERS; stage++) {
            narrow(stage, covering, asking, like, cells);
        }
        paintPermitted(cells, covering, w -> -1L);
        paintProhibited(cells, covering, asking, like);
        return cells;
    }

    /**
     * Takes away the clauses that lack a stage; those that came so far paint. At the first stage they stand there already.
     * Whether the agreement stands is also a matter of the agency that answers.
     */
    private void narrow(int stage, long[] left, AskingCode asking, HeldCode like, int[] cells) {
        boolean standing = stage == Lack.STANDING.ordinal();
        for (int w = 0; w < left.length; w++) {
            long passing = permissions.narrow(w, DecisionTables.STAGES[stage], left[w], asking, like);
            for (long bits = standing ? left[w] : left[w] & ~passing; bits != 0 && stage > 0; bits &= bits - 1) {
                int clause = w * Long.SIZE + Long.numberOfTrailingZeros(bits);
                if (standing) {
                    paint(cells, unsigned[clause], clause * NUMBERS + stage);
                }
                if ((passing & bits & -bits) == 0) {
                    paint(cells, signed[clause], clause * NUMBERS + stage);
                }
                if (stage < Lack.STANDING.ordinal()) {
                    paint(cells, unsigned[clause], clause * NUMBERS + stage);
                }
            }
            left[w] = passing;
        }
    }

    private interface Mask {
        long of(int w);
    }

    /** The last clause first, so that the first of the written order remains. */
    private void paintPermitted(int[] cells, long[] covering, Mask mask) {
        for (int w = covering.length - 1; w >= 0; w--) {
            long bits = covering[w] & mask.of(w);
            while (bits != 0) {
                int bit = Long.SIZE - 1 - Long.numberOfLeadingZeros(bits);
                int clause = w * Long.SIZE + bit;
                paint(cells, signed[clause], clause * NUMBERS + COVERS);
                bits &= ~(1L << bit);
            }
        }
    }

    /** Whole records that prohibitions take; where the glass was broken and none is absolute, its clauses stand. */
    private void paintProhibited(int[] cells, long[] covering, AskingCode asking, HeldCode like) {
        int[] by = new int[0];
        int[] how = by;
        for (int clause = against.length - 1; clause >= 0; clause--) {
            int w = clause / Long.SIZE;
            long bit = 1L << clause;
            if ((prohibitions.wholly(w, asking, like) & bit) != 0) {
                by = by.length == 0 ? new int[cells.length] : by;
                how = how.length == 0 ? new int[cells.length] : how;
                int manner = prohibitions.conceals(w, bit) ? CONCEALS : 0;
                for (int cell : against[clause]) {
                    by[cell] = clause + 1;
                    how[cell] |= manner | (prohibitions.absolute(w, bit) ? ABSOLUTE : 0);
                }
            }
        }
        if (by.length > 0) {
            settle(cells, by, how, byBreakGlass(cells.length, covering, asking));
        }
    }

    private int[] byBreakGlass(int cells, long[] covering, AskingCode asking) {
        int[] glass = new int[cells];
        Arrays.fill(glass, NOBODY);
        if (asking.glassBroken()) {
            paintPermitted(glass, covering, w -> ~permissions.always(w));
        }
        return glass;
    }

    private static void settle(int[] cells, int[] by, int[] how, int[] glass) {
        for (int cell = 0; cell < cells.length; cell++) {
            if (by[cell] > 0) {
                boolean opened = glass[cell] >= 0 && (how[cell] & ABSOLUTE) == 0;
                int prohibited = FIRST_PROHIBITED - 2 * (by[cell] - 1) - ((how[cell] & CONCEALS) == 0 ? 0 : 1);
                cells[cell] = opened ? glass[cell] : prohibited;
            }
        }
    }
}
