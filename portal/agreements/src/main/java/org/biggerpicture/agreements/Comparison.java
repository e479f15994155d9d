package org.biggerpicture.agreements;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.biggerpicture.agency.AgencyId;
import org.biggerpicture.record.Category;

/**
 * Holds the tables of a day against the interpreter over every combination that can occur. Values that
 * no clause which may speak tells apart are one case; every value that some clause names, and one that none names, is
 * tried with every other.
 */
final class Comparison {
    private final Terms terms;
    private final TableJudge judge;
    private final LocalDate day;

    Comparison(Terms terms, LocalDate day) {
        this.terms = terms;
        this.day = day;
        judge = new TableJudge(terms, day);
    }

    /** Every cell, in parallel. */
    Agreement run() {
        List<Agreement> cells = terms.agencies().keySet().stream()
                .flatMap(a -> Stream.of(Category.values()).map(c -> new Cell(a, c)))
                .parallel()
                .map(this::cell)
                .toList();
        return new Agreement(
                cells.stream().mapToLong(Agreement::compared).sum(),
                cells.stream().flatMap(c -> c.difference().stream()).findFirst());
    }

    private record Cell(AgencyId agency, Category category) {}

    private Agreement cell(Cell cell) {
        Terms here = terms.about(cell.agency(), cell.category());
        Interpreter interpreter = new Interpreter(here);
        Distinct distinct = new Distinct(here, day);
        long compared = 0;
        for (Asking who : distinct.askings()) {
            Distinct rest = distinct.speakingFor(who);
            List<Held> helds = rest.held(cell.agency(), cell.category());
            for (Asking asking : rest.circumstances(who)) {
                AskingCode code = judge.tables().code(asking);
                for (Held held : helds) {
                    compared++;
                    Verdict slow = interpreter.judge(asking, held);
                    Verdict fast = judge.judge(asking, code, held);
                    if (!slow.equals(fast)) {
                        return new Agreement(compared, Optional.of(words(asking, held, fast, slow)));
                    }
                }
            }
        }
        return new Agreement(compared, Optional.empty());
    }

    private static String words(Asking asking, Held held, Verdict fast, Verdict slow) {
        return asking + " about " + held + ": the tables say " + fast.decision() + ", the interpreter "
                + slow.decision();
    }

    /**
     * Whether the two agree.
     *
     * @param compared how many cases were tried
     * @param difference the first in which they differ, in words
     */
    record Agreement(long compared, Optional<String> difference) {}
}
