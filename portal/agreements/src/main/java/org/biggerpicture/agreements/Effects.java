package org.biggerpicture.agreements;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.biggerpicture.agency.AgencyId;
import org.biggerpicture.agency.OrganisationId;
import org.biggerpicture.ask.Purpose;
import org.biggerpicture.ask.Role;
import org.biggerpicture.record.Category;
import org.biggerpicture.record.SubjectRelation;

/** Holds two versions of the agreements against each other over every combination that either can tell apart. */
final class Effects {
    private final Terms before;
    private final Terms after;
    private final Terms both;
    private final LocalDate day;
    private final TableJudge judgeBefore;
    private final TableJudge judgeAfter;

    /** Both are read with the agencies and words of the later. */
    Effects(Terms before, Terms after, Terms both, LocalDate day) {
        this.before = before;
        this.after = after;
        this.both = both;
        this.day = day;
        judgeBefore = new TableJudge(before, day);
        judgeAfter = new TableJudge(after, day);
    }

    List<Effect> all() {
        return both.agencies().keySet().stream()
                .flatMap(a -> Stream.of(Category.values()).map(c -> new Cell(a, c)))
                .filter(this::changed)
                .parallel()
                .flatMap(c -> effects(c).stream())
                .toList();
    }

    private record Cell(AgencyId agency, Category category) {}

    private boolean changed(Cell cell) {
        return !content(before.about(cell.agency(), cell.category()))
                .equals(content(after.about(cell.agency(), cell.category())));
    }

    /** All that decides: the clauses, and of their agreements whether they run. */
    private static List<Object> content(Terms terms) {
        return Stream.concat(terms.permissions().stream(), terms.prohibitions().stream())
                .<Object>map(b -> List.of(
                        b.clause(),
                        b.agreement().status(),
                        b.agreement().inForce(),
                        b.agreement().reviewDue(),
                        b.agreement().expires(),
                        b.agreement().parties()))
                .toList();
    }

    private List<Effect> effects(Cell cell) {
        Distinct distinct = new Distinct(both.about(cell.agency(), cell.category()), day);
        List<Effect> effects = new ArrayList<>();
        for (Distinct.Sort sort : distinct.sorts()) {
            Distinct rest = distinct.speakingFor(sort.example());
            Map<SubjectRelation, Tally> tallies = new LinkedHashMap<>();
            List<Held> helds = rest.held(cell.agency(), cell.category());
            for (Asking asking : rest.circumstances(sort.example())) {
                AskingCode codeBefore = judgeBefore.tables().code(asking);
                AskingCode codeAfter = judgeAfter.tables().code(asking);
                for (Held held : helds) {
                    if (covered(judgeBefore, codeBefore, held) || covered(judgeAfter, codeAfter, held)) {
                        tallies.computeIfAbsent(held.about(), a -> new Tally())
                                .add(
                                        learnt(judgeBefore.judge(asking, codeBefore, held)),
                                        learnt(judgeAfter.judge(asking, codeAfter, held)));
                    }
                }
            }
            tallies.forEach((about, tally) -> spread(cell, sort, rest.alike(about), tally, effects));
        }
        return effects;
    }

    private static boolean covered(TableJudge judge, AskingCode asking, Held held) {
        return !(judge.tables().decide(asking, judge.tables().code(held)) instanceof Ruling.NotCovered);
    }

    private static void spread(
            Cell cell, Distinct.Sort sort, List<SubjectRelation> alike, Tally tally, List<Effect> effects) {
        if (tally.casesGained == 0 && tally.casesLost == 0) {
            return;
        }
        for (OrganisationId organisation : sort.organisations()) {
            for (Role role : sort.roles()) {
                for (Purpose purpose : sort.purposes()) {
                    alike.forEach(about -> effects.add(
                            tally.effect(organisation, role, purpose, cell.agency(), cell.category(), about)));
                }
            }
        }
    }

    private static Set<String> learnt(Verdict verdict) {
        Set<String> learnt = new LinkedHashSet<>();
        verdict.named().keySet().forEach(f -> learnt.add(f.toString()));
        if (verdict.withheld().map(m -> m == Manner.MASK).orElse(true)) {
            learnt.add(Effect.HELD);
        }
        return learnt;
    }

    /** What is gained and lost over the cases of one sort. */
    private static final class Tally {
        private final Set<String> gained = new TreeSet<>();
        private final Set<String> lost = new TreeSet<>();
        private long casesGained;
        private long casesLost;

        void add(Set<String> before, Set<String> after) {
            casesGained += more(before, after, gained) ? 1 : 0;
            casesLost += more(after, before, lost) ? 1 : 0;
        }

        private static boolean more(Set<String> less, Set<String> than, Set<String> into) {
            int size = than.size();
            than.stream().filter(f -> !less.contains(f)).forEach(into::add);
            return size > 0 && !less.containsAll(than);
        }

        Effect effect(
                OrganisationId organisation,
                Role role,
                Purpose purpose,
                AgencyId from,
                Category category,
                SubjectRelation about) {
            return new Effect(organisation, role, purpose, from, category, about, gained, casesGained, lost, casesLost);
        }
    }
}
