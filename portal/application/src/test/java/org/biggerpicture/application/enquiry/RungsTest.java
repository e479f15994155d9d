package org.biggerpicture.application.enquiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.biggerpicture.agency.AgencyId;
import org.biggerpicture.agency.AreaId;
import org.biggerpicture.agency.OrganisationId;
import org.biggerpicture.ask.Ask;
import org.biggerpicture.ask.CaseReference;
import org.biggerpicture.ask.IdentifierKind;
import org.biggerpicture.ask.PersonSought;
import org.biggerpicture.ask.Purpose;
import org.biggerpicture.ask.RequestId;
import org.biggerpicture.ask.Requester;
import org.biggerpicture.ask.Role;
import org.biggerpicture.matching.QuestionLadder;
import org.biggerpicture.record.PartialDate;
import org.junit.jupiter.api.Test;

/** Which questions are put side by side. */
class RungsTest {
    private static final PersonSought AVA = new PersonSought(
            Optional.of("9990000018"),
            Optional.empty(),
            List.of("Ava", "May"),
            Optional.of("Lowe-Hart"),
            List.of(),
            Optional.of(PartialDate.parse("2018-02-03")),
            0,
            Optional.empty(),
            Optional.empty(),
            Optional.of("NM1 1AA"),
            Optional.empty());

    @Test
    void questions_by_the_same_number_are_put_side_by_side_and_names_are_told_only_after_them() {
        List<List<Ask>> rungs = Rungs.of(asks(AVA, 3));

        assertThat(rungs).extracting(List::size).containsExactly(2, 1);
        assertThat(rungs.getFirst())
                .allSatisfy(ask ->
                        assertThat(ask.discloses()).isSubsetOf(IdentifierKind.NHS_NUMBER, IdentifierKind.BIRTH_DATE));
    }

    @Test
    void without_a_number_the_plainest_question_stands_alone_and_the_wider_ones_side_by_side() {
        List<List<Ask>> rungs = Rungs.of(asks(named(), 3));

        assertThat(rungs).extracting(List::size).containsExactly(1, 2);
    }

    @Test
    void no_question_tells_more_than_it_would_have_told_alone() {
        List<Ask> asks = asks(AVA, 20);
        List<List<Ask>> rungs = Rungs.of(asks);

        assertThat(rungs.stream().flatMap(List::stream)).containsExactlyElementsOf(asks);
        java.util.Set<IdentifierKind> told = new java.util.HashSet<>();
        rungs.forEach(rung -> {
            told.addAll(rung.getFirst().discloses());
            assertThat(rung).allSatisfy(ask -> assertThat(told).containsAll(ask.discloses()));
        });
    }

    private static PersonSought named() {
        return AVA.only(Arrays.stream(IdentifierKind.values())
                .filter(k -> k != IdentifierKind.NHS_NUMBER)
                .collect(java.util.stream.Collectors.toSet()));
    }

    private static List<Ask> asks(PersonSought sought, int most) {
        AgencyId agency = new AgencyId("health");
        return QuestionLadder.demonstration(sought, java.util.EnumSet.allOf(IdentifierKind.class), List.of()).stream()
                .limit(most)
                .<Ask>map(step -> new Ask.Trace(
                        new RequestId(step.reason()),
                        agency,
                        new Requester("p", "P", new OrganisationId("o"), new Role("r"), new AreaId("a")),
                        new Purpose("screening"),
                        new CaseReference("C-1"),
                        step.sought(),
                        step.reason()))
                .toList();
    }
}
