package org.biggerpicture.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import org.biggerpicture.accesslog.entry.Commitment;
import org.biggerpicture.journeys.house.House;
import org.biggerpicture.journeys.house.LogLeft;
import org.biggerpicture.journeys.house.PortalProcess;
import org.biggerpicture.journeys.page.Child;
import org.biggerpicture.journeys.page.Knowing;
import org.biggerpicture.journeys.page.SignedIn;
import org.biggerpicture.journeys.window.PlainHttp;
import org.biggerpicture.region.Region;
import org.biggerpicture.region.door.Asked;
import org.biggerpicture.region.door.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The portal is killed while tiles arrive. Whatever the practitioner has received is in the log, to the byte; whatever
 * an agency was asked was intended there before.
 */
class KillDrill {
    private static final Child MAYA =
            Child.named("Maya", "Hollis").born("2013-03-09").nhs("999 004 1008");

    private final Region region = House.standing().region();

    @TempDir
    private Path data;

    @BeforeEach
    @AfterEach
    void well() {
        House.renewed();
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 23, 47})
    void whatever_was_received_is_in_the_log_and_whatever_was_asked_was_intended(long seed) throws SQLException {
        Random random = new Random(seed);
        PlainHttp window = new PlainHttp();
        try (PortalProcess portal = House.standing().another(data)) {
            Knowing knowing = SignedIn.at(portal.address(), "maya.okafor", window)
                    .find(MAYA)
                    .forProtection()
                    .search();
            region.agencies().forEach(agency -> region.fault(agency, Fault.slow(random.nextInt(700))));
            int last = 3 + random.nextInt(10);
            window.listen(soFar -> {
                if (Parts.tiles(soFar) > last) {
                    portal.kill();
                }
            });
            knowing.confirm(offer -> offer.words().contains("2013"));
        }
        PlainHttp.Received picture = window.received().getLast();
        assertThat(picture.whole()).isFalse();
        held(picture, picture.address().getPath().split("/")[2]);
    }

    private void held(PlainHttp.Received picture, String enquiry) throws SQLException {
        try (LogLeft left = LogLeft.in(data)) {
            List<Commitment> promised = left.disclosedIn(enquiry);
            Parts parts = Parts.of(picture, promised);
            assertThat(parts.disclosed()).isGreaterThan(1);
            assertThat(parts.brokeOff()).as("not in the log: " + parts.rest()).isTrue();
            intended(left);
        }
    }

    /** Every question that an agency received was intended, by its name, before it was put. */
    private void intended(LogLeft left) {
        for (String agency : region.agencies()) {
            List<Asked> asked = region.requests(agency).stream()
                    .filter(request ->
                            request.requestId().isPresent() && !request.path().endsWith("/token"))
                    .toList();
            for (Asked question : asked) {
                assertThat(left.intended(agency, question))
                        .as(agency + " was asked at " + question.at())
                        .isTrue();
            }
        }
    }
}
