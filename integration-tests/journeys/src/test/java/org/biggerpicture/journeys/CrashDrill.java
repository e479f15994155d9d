package org.biggerpicture.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.biggerpicture.accesslog.entry.Commitment;
import org.biggerpicture.accesslog.note.SignedNote;
import org.biggerpicture.accesslog.verifier.Verdict;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Practitioners work side by side and the portal is killed at any moment, again and again, each time started anew over
 * what it left. Every part that anybody received stands in the log as disclosed, to the byte; every question that an
 * agency received was intended there before; the log verifies against every checkpoint it ever published. The property
 * {@code crash.portals} says how often; without it, twice.
 */
class CrashDrill {
    private static final int KILLS = Integer.getInteger("crash.portals", 2);
    private static final int PRACTITIONERS = 4;
    private static final Child MAYA =
            Child.named("Maya", "Hollis").born("2013-03-09").nhs("999 004 1008");

    private final Random random = new Random(Long.getLong("crash.seed", 20261124));
    private final Region region = House.standing().region();
    private final List<SignedNote> published = new ArrayList<>();
    private int parts;
    private int questions;

    @TempDir
    private Path data;

    @AfterEach
    void well() {
        House.renewed();
    }

    @Test
    void however_often_the_portal_is_killed_at_work_all_that_left_it_stands_in_its_log() throws Exception {
        for (int kill = 0; kill < KILLS; kill++) {
            House.renewed();
            region.agencies().forEach(agency -> region.fault(agency, Fault.slow(random.nextInt(400))));
            List<PlainHttp> windows = killedAtWork();
            try (LogLeft left = LogLeft.in(data)) {
                for (PlainHttp window : windows) {
                    for (PlainHttp.Received page : window.received()) {
                        disclosed(page, left);
                    }
                }
                intended(left);
                assertThat(left.checkpoints()).containsAll(published);
                assertThat(left.verified(published)).isInstanceOf(Verdict.Sound.class);
                published.addAll(left.checkpoints()
                        .subList(published.size(), left.checkpoints().size()));
            }
        }
        assertThat(parts).as("parts that somebody received").isGreaterThan(10 * KILLS);
        assertThat(questions).as("questions that an agency received").isGreaterThan(10 * KILLS);
    }

    /** What each practitioner had received when the portal was killed. */
    private List<PlainHttp> killedAtWork() {
        AtomicInteger left = new AtomicInteger(100 + random.nextInt(300));
        List<PlainHttp> windows =
                Stream.generate(PlainHttp::new).limit(PRACTITIONERS).toList();
        try (PortalProcess portal = House.standing().another(data);
                ExecutorService practitioners = Executors.newVirtualThreadPerTaskExecutor()) {
            for (PlainHttp window : windows) {
                window.listen(soFar -> {
                    if (left.decrementAndGet() == 0) {
                        portal.kill();
                    }
                });
                practitioners.submit(() -> work(portal.address(), window, left));
            }
        }
        assertThat(left.get()).as("the portal was killed at work").isNotPositive();
        return windows;
    }

    private static void work(URI portal, PlainHttp window, AtomicInteger left) {
        try {
            SignedIn practitioner = SignedIn.at(portal, "maya.okafor", window);
            while (left.get() > 0) {
                Knowing knowing = practitioner.find(MAYA).forProtection().search();
                knowing.confirm(Knowing.Offer::chosen);
            }
        } catch (RuntimeException | AssertionError broken) {
            // The portal is gone; what was received until then is what counts.
        }
    }

    private void disclosed(PlainHttp.Received page, LogLeft left) throws SQLException {
        String[] path = page.address().getPath().split("/");
        if (page.status() != 200 || path.length < 4 || !path[1].equals("enquiries")) {
            return;
        }
        List<Commitment> promised = left.disclosedIn(path[2]);
        Parts came = Parts.of(page, promised);
        if (page.whole()) {
            assertThat(came.rest()).as("not in the log, of " + path[3]).isEmpty();
        } else {
            assertThat(came.brokeOff()).as("not in the log: " + came.rest()).isTrue();
            // Of a part that broke off only its beginning is known: its disclosure is one more.
            assertThat(promised)
                    .hasSizeGreaterThan(came.disclosed() - (came.rest().isEmpty() ? 1 : 0));
        }
        parts += came.disclosed();
    }

    private void intended(LogLeft left) {
        for (String agency : region.agencies()) {
            for (Asked question : region.requests(agency)) {
                if (question.requestId().isPresent() && !question.path().endsWith("/token")) {
                    questions++;
                    assertThat(left.intended(agency, question))
                            .as(agency + " was asked at " + question.at() + " and that was intended before")
                            .isTrue();
                }
            }
        }
    }
}
