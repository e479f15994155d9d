package org.biggerpicture.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.biggerpicture.agency.Agency;
import org.biggerpicture.agency.AgencyId;
import org.biggerpicture.agency.AgencyKind;
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
                .containsExactly(
                        "Children's social care 1", "Children's social care 2", "Estuary Police", "Another agency 1");
        assertThat(placards)
                .filteredOn(p -> !p.heading().equals("Estuary Police"))
                .hasSize(3)
                .allMatch(p -> p.contact().equals(HUB) && p.nameWithheld());
    }

    @Test
    void an_agency_of_no_area_gives_up_its_name_too_where_it_would_give_away_one_that_has_an_area() {
        List<Agency> forces = List.of(
                AgencyAnswers.agency(new AgencyId("estuary"), "Estuary Police", AgencyKind.POLICE, ""),
                AgencyAnswers.agency(new AgencyId("westmarch"), "Westmarch Police", AgencyKind.POLICE, "westmarch"));
        assertThat(Placard.protecting(forces, new EnquiryId("e"), HUB))
                .extracting(Placard::heading)
                .containsExactly("Police 1", "Police 2");
    }

    @Test
    void while_it_is_not_known_whether_a_person_is_protected_only_names_of_places_give_way() {
        assertThat(Placard.doubting(AgencyAnswers.agencies(), new EnquiryId("e"), HUB))
                .extracting(Placard::heading)
                .containsExactly("Children's social care 1", "Children's social care 2", "Health 1", "Estuary Police");
    }

    @Test
    void an_agency_that_is_the_only_one_of_its_kind_is_not_known_by_its_kind_nor_by_its_place_in_the_list() {
        List<Agency> agencies = List.of(
                AgencyAnswers.agency(new AgencyId("homes"), "Northmere Homes", AgencyKind.HOUSING, "northmere"),
                AgencyAnswers.agency(new AgencyId("help"), "Saltby Early Help", AgencyKind.EARLY_HELP, "saltby"),
                AgencyAnswers.agency(new AgencyId("youth"), "Youth justice", AgencyKind.YOUTH_JUSTICE, ""));
        Set<AgencyId> second = new HashSet<>();
        for (int i = 0; i < 40; i++) {
            List<Placard> placards = Placard.protecting(agencies, new EnquiryId("e" + i), HUB);
            assertThat(placards)
                    .extracting(Placard::heading)
                    .containsExactly("Youth justice", "Another agency 1", "Another agency 2");
            second.add(placards.get(1).agency());
        }
        assertThat(second).hasSize(2);
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
