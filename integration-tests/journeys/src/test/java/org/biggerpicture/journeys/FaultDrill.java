package org.biggerpicture.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.biggerpicture.journeys.house.House;
import org.biggerpicture.journeys.page.Child;
import org.biggerpicture.journeys.page.Knowing;
import org.biggerpicture.journeys.page.Seen;
import org.biggerpicture.journeys.page.SignedIn;
import org.biggerpicture.journeys.window.PlainHttp;
import org.biggerpicture.region.Region;
import org.biggerpicture.region.door.Fault;
import org.biggerpicture.region.door.Fault.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a practitioner reads when something is wrong at an agency: never that nothing is known. */
class FaultDrill {
    private static final Child MAYA =
            Child.named("Maya", "Hollis").born("2013-03-09").nhs("999 004 1008");
    private static final String UNKNOWN = "We do not know whether there are records here.";
    private static final String POLICE = "estuary-police";
    private static final String AMBULANCE = "estuary-ambulance";

    private final Region region = House.standing().region();

    @BeforeEach
    @AfterEach
    void well() {
        House.renewed();
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of(Kind.SLOW, AMBULANCE, "No answer in time"),
                Arguments.of(Kind.HANG, AMBULANCE, "No answer in time"),
                Arguments.of(Kind.DRIP, AMBULANCE, "No answer in time"),
                Arguments.of(Kind.REFUSE_401, POLICE, "Refused by the agency It did not accept the hub's credentials"),
                Arguments.of(Kind.REFUSE_403, POLICE, "Refused by the agency It refuses to answer this request"),
                Arguments.of(Kind.TOO_MANY, POLICE, "Not reachable Too many questions just now: it asks us to wait 30"),
                Arguments.of(Kind.FAIL_500, POLICE, "Not reachable Its system failed"),
                Arguments.of(Kind.NONSENSE, POLICE, "Answer could not be used It is not well-formed XML"),
                Arguments.of(Kind.TRUNCATED, POLICE, "Not reachable No connection"),
                Arguments.of(Kind.BOMB, POLICE, "Answer could not be used The answer was larger than allowed"),
                Arguments.of(Kind.BIG, POLICE, "Answer could not be used The answer was larger than allowed"),
                Arguments.of(Kind.REDIRECT, POLICE, "Answer could not be used It sent us elsewhere"),
                Arguments.of(Kind.DOWN, POLICE, "Not reachable No connection"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void a_fault_is_said_as_it_is_and_everybody_else_is_heard(Kind fault, String agency, String words) {
        region.fault(agency, fault == Kind.SLOW ? Fault.slow(60_000) : Fault.of(fault));
        Seen seen = hers(asked().search());
        String name = agency.equals(POLICE) ? "Estuary Police" : "Estuary Ambulance Service";
        assertThat(seen.tile(name)).startsWith(name + " " + words).contains(UNKNOWN, "Ring");
        assertThat(seen.receipt()).startsWith("11 of 14 agencies answered.").contains(name + ": ");
        assertThat(seen.agencies()).hasSize(14);
        assertThat(seen.words()).contains("Section 47 enquiry: Open", "80.9 per cent");
    }

    @Test
    void an_answer_about_another_child_is_no_record() {
        Knowing knowing = asked().search();
        region.fault("youth-justice", Fault.of(Kind.WRONG_CHILD));
        Seen seen = hers(knowing);
        assertThat(seen.tile("Northmere and Saltby Youth Justice Team"))
                .contains("Answer could not be used", UNKNOWN)
                .doesNotContain("records are shown");
        assertThat(seen.receipt()).startsWith("11 of 14 agencies answered.");
    }

    @Test
    void an_expired_certificate_is_not_trusted() {
        region.fault("westmarch-police", Fault.of(Kind.EXPIRED_CERTIFICATE));
        Seen seen = hers(Lesson.Grounds.TRANSFER
                .give(SignedIn.as("daniel.reyes", new PlainHttp()).find(MAYA))
                .search());
        // Whether it protects the girl cannot be told any more, so no place is: its own name tells one.
        assertThat(seen.tile("Police 1")).startsWith("Police 1 Not reachable").contains(UNKNOWN);
        assertThat(seen.receipt()).startsWith("12 of 14 agencies answered.").contains("Police 1: Not reachable.");
    }

    @Test
    void with_three_faulty_at_once_the_page_is_whole_and_says_exactly_what_is_missing() {
        region.fault(AMBULANCE, Fault.of(Kind.HANG));
        region.fault(POLICE, Fault.of(Kind.FAIL_500));
        region.fault("youth-justice", Fault.of(Kind.DOWN));
        Seen seen = hers(asked().search());
        assertThat(seen.agencies()).hasSize(14);
        assertThat(seen.receipt())
                .startsWith("9 of 14 agencies answered.")
                .contains("Estuary Ambulance Service: No answer in time")
                .contains("Estuary Police: Not reachable. Its system failed")
                .contains("Youth Justice Team: Not reachable.");
        assertThat(List.of("Estuary Ambulance Service", "Estuary Police", "Northmere and Saltby Youth Justice Team"))
                .allSatisfy(name -> assertThat(seen.tile(name)).contains(UNKNOWN));
    }

    private static org.biggerpicture.journeys.page.Finding asked() {
        return SignedIn.as("maya.okafor", new PlainHttp()).find(MAYA).forProtection();
    }

    private static Seen hers(Knowing knowing) {
        return knowing.confirm(offer -> offer.words().contains("2013"));
    }
}
