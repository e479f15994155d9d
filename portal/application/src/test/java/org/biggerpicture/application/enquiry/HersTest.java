package org.biggerpicture.application.enquiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.biggerpicture.agreements.Clause;
import org.biggerpicture.agreements.Disclosure;
import org.biggerpicture.ask.Answer;
import org.biggerpicture.ask.Ask;
import org.biggerpicture.ask.PersonSought;
import org.biggerpicture.picture.Placard;
import org.biggerpicture.record.PartialDate;
import org.biggerpicture.record.SubjectRelation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an agency tells of a mother is hers, in both rounds. The unborn child of Ava Lowe, expected in January 2029, is sought. */
class HersTest {
    private static final BiFunction<Ask, Hub, Answer> KNOWS_HER = (ask, hub) -> Hub.child(ask, false);

    @TempDir
    Path folder;

    private static PersonSought unborn(String expected) {
        return new PersonSought(
                Optional.empty(),
                Optional.empty(),
                List.of("Ava"),
                Optional.of("Lowe"),
                List.of(),
                Optional.of(PartialDate.parse("2018-02-03")),
                0,
                Optional.of(PartialDate.parse(expected)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private Set<SubjectRelation> relations(PersonSought sought, List<Clause> further) throws Exception {
        try (Hub hub = new Hub(folder, Map.of("health", KNOWS_HER), further)) {
            OpenEnquiry enquiry = hub.confirmed(hub.question(sought), "health");
            Placard placard = hub.enquiries.placards(enquiry).getFirst();
            return hub.enquiries.explained(enquiry, placard).answer().orElseThrow().disclosures().stream()
                    .map(Disclosure::relation)
                    .collect(java.util.stream.Collectors.toSet());
        }
    }

    @Test
    void what_is_held_of_a_mother_is_shown_as_a_parents() throws Exception {
        assertThat(relations(unborn("2029-01-20"), List.of())).containsExactly(SubjectRelation.PARENT_OR_CARER);
    }

    @Test
    void and_is_withheld_where_a_parents_is() throws Exception {
        assertThat(relations(unborn("2029-01-20"), List.of(Hub.concealing("health", SubjectRelation.PARENT_OR_CARER))))
                .isEmpty();
    }

    @Test
    void somebody_too_young_is_no_mother() throws Exception {
        assertThat(relations(unborn("2027-01-20"), List.of())).containsExactly(SubjectRelation.CHILD);
    }
}
