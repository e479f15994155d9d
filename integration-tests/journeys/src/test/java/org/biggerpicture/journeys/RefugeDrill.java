package org.biggerpicture.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.biggerpicture.journeys.house.House;
import org.biggerpicture.journeys.page.Child;
import org.biggerpicture.journeys.page.Seen;
import org.biggerpicture.journeys.page.SignedIn;
import org.biggerpicture.journeys.window.PlainHttp;
import org.biggerpicture.journeys.window.PlainHttp.Received;
import org.biggerpicture.region.families.Fact;
import org.biggerpicture.region.families.Family;
import org.biggerpicture.region.families.Held;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A family in refuge, whom one agency alone marks as protected. Nothing that leaves the portal about them may tell of a
 * place: no address, school, worker or desk, and no name of an agency that serves one area.
 */
class RefugeDrill {
    private static final Child ISLA = Child.named("Isla", "Marsh").born("2016-07-21");
    private static final List<String> AGENCIES_OF_ONE_PLACE = List.of(
            // The council alone answers for the hub, and stands on every page.
            "Northmere City Council, children",
            "Saltby Borough",
            "Northmere Early Help",
            "Northmere Schools",
            "Saltby Schools",
            "Northmere General",
            "Northmere Homes",
            "Westmarch",
            "Harrowfield",
            "northmere-schools",
            "northmere-early",
            "northmere-hospital",
            "northmere-homes",
            "saltby-",
            "First Contact");

    private final PlainHttp window = new PlainHttp();

    @BeforeEach
    void well() {
        House.renewed();
    }

    @Test
    void no_page_no_header_and_no_link_tells_where_they_are() {
        SignedIn maya = SignedIn.as("maya.okafor", window);
        maya.find(ISLA).forProtection().search().confirm(offer -> true);
        followEverything();
        List<Received> about = about();
        assertThat(about).hasSizeGreaterThan(18);
        Set<String> places = places();
        assertThat(places).contains("Chandlers Yard", "NM1 2RF", "Quayside Primary", "Ruth Ames", "01632 960216");
        assertThat(told(about)).isEmpty();
    }

    @Test
    void the_order_of_tiles_and_the_names_of_their_places_are_those_of_this_page_alone() {
        Seen seen = SignedIn.as("maya.okafor", window)
                .find(ISLA)
                .forProtection()
                .search()
                .confirm(offer -> true);
        List<String> inOrder =
                IntStream.range(0, 14).mapToObj(i -> "agency-" + i).toList();
        assertThat(window.each("ul.bp-tiles slot:not([name$=-where])", "name")).isEqualTo(inOrder);
        assertThat(seen.agencies())
                .contains("Children's social care 1", "Schools 2", "Health 1", "Police 2", "Another agency 1")
                .doesNotContain("Estuary Police", "Estuary Community Health");
    }

    @Test
    void before_anyone_is_chosen_the_offer_tells_no_place_either() {
        SignedIn.as("maya.okafor", window).find(ISLA).forProtection().search();
        assertThat(window.words())
                .contains("The whereabouts of this person are protected.", "Children's social care 1");
        assertThat(told(about())).isEmpty();
    }

    /** Every word of a place in what was received, with where it stands. */
    private static List<String> told(List<Received> pages) {
        List<String> told = new ArrayList<>();
        for (Received page : pages) {
            String all = (page.headers() + page.body()).toLowerCase(Locale.UK);
            places().stream()
                    .filter(place -> all.contains(place.toLowerCase(Locale.UK)))
                    .forEach(place -> told.add(page.address().getPath() + " tells of " + place));
        }
        return told;
    }

    /** Whatever the pages of this enquiry lead to. */
    private void followEverything() {
        Set<URI> seen = new LinkedHashSet<>();
        List<URI> next = new ArrayList<>(links());
        while (!next.isEmpty()) {
            URI address = next.removeFirst();
            if (seen.add(address)) {
                window.open(address);
                next.addAll(links());
            }
        }
    }

    private List<URI> links() {
        return window.each("a", "href").stream()
                .filter(href -> href.startsWith("/enquiries/"))
                .map(href -> window.address().resolve(href.replaceFirst("#.*", "")))
                .toList();
    }

    private List<Received> about() {
        return window.received().stream()
                .filter(page -> page.address().getPath().startsWith("/enquiries/"))
                .toList();
    }

    private static Set<String> places() {
        Family marsh = House.standing().region().families().stream()
                .filter(family -> family.name().equals("marsh"))
                .findFirst()
                .orElseThrow();
        Set<String> places = new LinkedHashSet<>(AGENCIES_OF_ONE_PLACE);
        for (Held held : marsh.held()) {
            held.homes().forEach(home -> {
                home.lines().stream()
                        .flatMap(line -> Stream.of(line.split(", ")))
                        .map(part -> part.replaceFirst("^\\d+ ", ""))
                        .filter(part -> !part.equals("Northmere"))
                        .forEach(places::add);
                home.postcode().ifPresent(places::add);
            });
            Stream.of("school", "workers")
                    .flatMap(part -> held.facts(part).stream())
                    .forEach(fact -> add(fact, places));
        }
        return places;
    }

    private static void add(Fact fact, Set<String> places) {
        fact.names().stream()
                .filter(name -> Set.of(
                                "id", "name", "urn", "phone", "lead", "lead-phone", "lead-email", "team", "email")
                        .contains(name))
                .forEach(name -> places.add(fact.needed(name)));
    }
}
