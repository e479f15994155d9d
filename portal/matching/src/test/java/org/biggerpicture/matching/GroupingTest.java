package org.biggerpicture.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.biggerpicture.matching.People.NHS;
import static org.biggerpicture.matching.People.OTHER_NHS;
import static org.biggerpicture.matching.People.held;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.biggerpicture.agency.AgencyId;
import org.biggerpicture.matching.Decision.Confirmed;
import org.biggerpicture.matching.Decision.NotTheSame;
import org.biggerpicture.matching.Group.Standing;
import org.junit.jupiter.api.Test;

/** Which candidates are proposed as the child, and what a decision does to that. */
class GroupingTest {
    private static final String HOME = "NM1 2AB";
    private static final CandidateKey COUNCIL = key("northmere-council");
    private static final CandidateKey POLICE = key("northmere-police");
    private static final CandidateKey SCHOOL = key("northmere-schools");

    private static CandidateKey key(String agency) {
        return new CandidateKey(new AgencyId(agency), "1");
    }

    private static List<CandidateMatch> matches(People.Held... held) {
        List<Candidate> candidates = new ArrayList<>();
        for (People.Held one : held) {
            candidates.add(one.candidate());
        }
        return Matching.demonstration().compare(People.sought("Eva", "Penhallow", "2016-03-04", HOME, NHS), candidates);
    }

    private static People.Held eva(String agency) {
        return held("Eva", "Penhallow", "2016-03-04").at(agency).postcode(HOME);
    }

    private static List<CandidateKey> keys(Group group) {
        return group.members().stream().map(m -> m.candidate().key()).toList();
    }

    @Test
    void verified_numbers_and_demographics_of_two_agencies_are_preselected_together() {
        List<Group> groups = Grouping.propose(
                matches(
                        eva("northmere-council").verified(NHS),
                        eva("northmere-police").verified(NHS)),
                List.of());
        assertThat(groups).hasSize(1);
        assertThat(groups.getFirst().standing()).isEqualTo(Standing.PRESELECTED);
        assertThat(keys(groups.getFirst())).containsExactlyInAnyOrder(COUNCIL, POLICE);
    }

    @Test
    void a_record_without_a_verified_number_is_proposed_beside_those_that_stand_selected() {
        List<Group> groups =
                Grouping.propose(matches(eva("northmere-council").verified(NHS), eva("northmere-police")), List.of());
        assertThat(groups).extracting(Group::standing).containsExactly(Standing.PRESELECTED, Standing.PROPOSED);
        assertThat(keys(groups.getFirst())).containsExactly(COUNCIL);
    }

    @Test
    void confirming_one_record_confirms_no_other() {
        List<Group> groups = Grouping.propose(
                matches(eva("northmere-council"), eva("northmere-police")),
                List.of(new Confirmed(COUNCIL, "address known")));
        assertThat(keys(groups.getFirst())).containsExactly(COUNCIL);
        assertThat(groups.get(1).standing()).isEqualTo(Standing.PROPOSED);
        assertThat(keys(groups.get(1))).containsExactly(POLICE);
    }

    @Test
    void two_agencies_with_different_valid_numbers_are_not_put_together() {
        List<CandidateMatch> matches = Matching.demonstration()
                .compare(
                        People.sought("Eva", "Penhallow", "2016-03-04", HOME, ""),
                        List.of(
                                eva("northmere-council").verified(NHS).candidate(),
                                eva("northmere-police").verified(OTHER_NHS).candidate()));
        assertThat(Grouping.propose(matches, List.of())).allMatch(g -> keys(g).size() == 1);
    }

    @Test
    void a_twin_is_never_grouped_with_the_child() {
        List<Group> groups = Grouping.propose(
                matches(
                        eva("northmere-council").verified(NHS),
                        held("Ava", "Penhallow", "2016-03-04")
                                .at("northmere-police")
                                .postcode(HOME)),
                List.of());
        assertThat(groups).allMatch(g -> keys(g).size() == 1);
    }

    @Test
    void not_the_same_stands_whatever_else_is_confirmed() {
        List<CandidateMatch> matches = matches(eva("northmere-council").verified(NHS), eva("northmere-police"));
        List<Group> groups = Grouping.propose(
                matches,
                List.of(
                        new NotTheSame(POLICE, "met the other child"),
                        new Confirmed(POLICE, "by mistake"),
                        new Confirmed(COUNCIL, "address known")));
        assertThat(groups.getFirst().standing()).isEqualTo(Standing.CONFIRMED);
        assertThat(keys(groups.getFirst())).containsExactly(COUNCIL);
        assertThat(groups).anyMatch(g -> g.standing() == Standing.NOT_THE_SAME && keys(g).equals(List.of(POLICE)));
    }

    @Test
    void taking_a_decision_back_is_leaving_it_out() {
        List<CandidateMatch> matches = matches(eva("northmere-council").verified(NHS));
        assertThat(Grouping.propose(matches, List.of(new NotTheSame(COUNCIL, "unsure")))
                        .getFirst()
                        .standing())
                .isEqualTo(Standing.NOT_THE_SAME);
        assertThat(Grouping.propose(matches, List.of()).getFirst().standing()).isEqualTo(Standing.PRESELECTED);
    }

    @Test
    void a_confirmed_candidate_joins_however_weak_it_was() {
        List<Group> groups = Grouping.propose(
                matches(
                        eva("northmere-council").verified(NHS),
                        held("Eve", "Marlowe", "2016-03-04").at("northmere-schools")),
                List.of(new Confirmed(SCHOOL, "the school knows her as Eve")));
        assertThat(keys(groups.getFirst())).contains(SCHOOL);
    }

    @Test
    void an_identifier_conflict_is_never_grouped_by_itself() {
        List<Group> groups = Grouping.propose(
                matches(
                        eva("northmere-council").verified(NHS),
                        held("Marcus", "Oyelaran", "2009-12-30")
                                .at("northmere-police")
                                .verified(NHS)),
                List.of());
        assertThat(keys(groups.getFirst())).containsExactly(COUNCIL);
    }

    @Test
    void the_order_of_answers_and_decisions_does_not_matter() {
        List<CandidateMatch> matches = new ArrayList<>(matches(
                eva("northmere-council").verified(NHS),
                eva("northmere-police"),
                held("Eva", "Penhallow", "2016-03-04")
                        .at("northmere-schools")
                        .verified(OTHER_NHS)
                        .postcode(HOME)));
        List<Decision> decisions = new ArrayList<>(List.of(
                new Confirmed(SCHOOL, "photograph"),
                new NotTheSame(POLICE, "other child"),
                new Confirmed(POLICE, "x")));
        List<Group> expected = Grouping.propose(matches, decisions);
        Random random = new Random(7);
        for (int i = 0; i < 20; i++) {
            Collections.shuffle(matches, random);
            Collections.shuffle(decisions, random);
            assertThat(Grouping.propose(matches, decisions)).isEqualTo(expected);
        }
    }
}
