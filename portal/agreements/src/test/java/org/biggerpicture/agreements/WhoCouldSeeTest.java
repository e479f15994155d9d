package org.biggerpicture.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.biggerpicture.agency.AgencyId;
import org.biggerpicture.agreements.stewardship.Simulation;
import org.biggerpicture.agreements.stewardship.WhoCouldSee;
import org.biggerpicture.record.Category;
import org.biggerpicture.record.ChronologyEvent;
import org.biggerpicture.record.Field;
import org.biggerpicture.record.SubjectRelation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Who could ever see")
class WhoCouldSeeTest {
    private static final Agreements AGREEMENTS = Region.agreements();
    private static final AgencyId HOSPITAL = new AgencyId("northmere-hospital");

    private static Field<?, ?> field(String name) {
        return ChronologyEvent.FIELDS.stream()
                .filter(f -> f.toString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    static IntStream seeds() {
        return IntStream.range(0, 10);
    }

    @Test
    void what_was_written_of_a_childs_events_is_told_with_clause_and_conditions() {
        WhoCouldSee who =
                WhoCouldSee.of(AGREEMENTS, HOSPITAL, field("events.narrative"), SubjectRelation.CHILD, Cases.TODAY);
        assertThat(who.lines()).isNotEmpty();
        assertThat(who.lines()).allSatisfy(l -> assertThat(l.fields()).contains("events.narrative"));
        assertThat(who.lines())
                .filteredOn(l -> l.clause().cite().equals("safeguarding-partners#1.3"))
                .isNotEmpty()
                .allSatisfy(l -> assertThat(l.onlyIf()).anyMatch(c -> c.contains("glass was broken")));
        assertThat(who.lines()).noneMatch(l -> l.purpose().code().equals("SCREEN"));
    }

    @Test
    void at_screening_only_those_of_the_hub_see_that_older_events_are_held() {
        WhoCouldSee who = WhoCouldSee.of(AGREEMENTS, HOSPITAL, Category.EVENTS, SubjectRelation.CHILD, Cases.TODAY);
        assertThat(who.lines())
                .filteredOn(l -> l.clause().cite().equals("hub-screening#2.3"))
                .isNotEmpty()
                .allSatisfy(l -> assertThat(l.fields()).isEmpty());
    }

    @Test
    void nobody_sees_anything_once_all_has_expired() {
        assertThat(WhoCouldSee.of(
                                AGREEMENTS, HOSPITAL, Category.EVENTS, SubjectRelation.CHILD, LocalDate.of(2040, 1, 1))
                        .lines())
                .isEmpty();
    }

    @Test
    void each_line_has_a_question_that_shows_it() {
        for (Category category : List.of(Category.EVENTS, Category.ADDRESSES, Category.PLANS)) {
            WhoCouldSee.of(AGREEMENTS, HOSPITAL, category, SubjectRelation.CHILD, Cases.TODAY)
                    .lines()
                    .forEach(l -> {
                        Simulation tried = Simulation.of(AGREEMENTS, l.example());
                        Simulation.Cell cell = tried.rows().stream()
                                .filter(r -> r.agency().id().equals(HOSPITAL))
                                .findFirst()
                                .orElseThrow()
                                .cells()
                                .get(tried.categories().indexOf(category));
                        assertThat(cell.shown()).containsAll(l.fields());
                    });
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nobody_sees_what_has_no_line_over_generated_agreements(int seed) {
        Generated generated = new Generated(new Random(seed));
        Agreements agreements = Agreements.of(Region.agencies(), Region.vocabulary(), generated.agreements(4));
        Map<Object, Set<String>> known = new HashMap<>();
        for (Generated.Question q : generated.questions(100)) {
            if (agreements.judge(q.asking(), q.held()).withheld().equals(Optional.of(Manner.CONCEAL))) {
                continue;
            }
            Held h = q.held();
            Set<String> lines = known.computeIfAbsent(
                    List.of(h.from(), h.category(), h.about()),
                    k -> who(WhoCouldSee.of(
                            agreements,
                            h.from(),
                            h.category(),
                            h.about(),
                            q.asking().day())));
            assertThat(lines)
                    .contains(q.asking().organisation() + " " + q.asking().role() + " "
                            + q.asking().purpose());
        }
    }

    private static Set<String> who(WhoCouldSee answer) {
        Set<String> who = new HashSet<>();
        answer.lines().forEach(l -> who.add(l.organisation() + " " + l.role() + " " + l.purpose()));
        return who;
    }
}
