package org.biggerpicture.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.biggerpicture.agency.Contact;
import org.biggerpicture.ask.EnquiryId;
import org.junit.jupiter.api.Test;

class PlacardTest {
    private static final Contact HUB = new Contact("Hub desk", "0800 000", Optional.empty(), Optional.empty());

    @Test
    void agencies_stand_by_name_in_the_same_order_every_time() {
        assertThat(Placard.named(AgencyAnswers.agencies()))
                .extracting(Placard::heading)
                .containsExactly(
                        "Northmere City Council",
                        "Saltby Borough Council",
                        "Northmere General Hospital",
                        "Estuary Police");
    }

    @Test
    void for_a_protected_person_no_name_or_number_of_an_area_bound_agency_is_shown() {
        List<Placard> placards = Placard.protecting(AgencyAnswers.agencies(), new EnquiryId("e"), HUB);
        assertThat(placards)
                .extracting(Placard::heading)
                .containsExactly("Children's social care 1", "Children's social care 2", "Health 1", "Estuary Police");
        assertThat(placards.subList(0, 3)).allMatch(p -> p.contact().equals(HUB) && p.nameWithheld());
    }

    @Test
    void the_order_of_two_councils_tells_nothing_because_each_enquiry_draws_its_own() {
        Set<String> first = new HashSet<>();
        for (int i = 0; i < 40; i++) {
            first.add(Placard.protecting(AgencyAnswers.agencies(), new EnquiryId("e" + i), HUB)
                    .getFirst()
                    .agency()
                    .value());
        }
        assertThat(first).containsExactlyInAnyOrder("northmere-council", "saltby-council");
    }
}
