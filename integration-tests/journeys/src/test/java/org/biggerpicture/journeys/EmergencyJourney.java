package org.biggerpicture.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.biggerpicture.journeys.house.House;
import org.biggerpicture.journeys.page.Child;
import org.biggerpicture.journeys.page.Emergency;
import org.biggerpicture.journeys.page.Seen;
import org.biggerpicture.journeys.page.SignedIn;
import org.biggerpicture.journeys.window.Chromium;
import org.biggerpicture.journeys.window.PlainHttp;
import org.biggerpicture.journeys.window.Scripting;
import org.biggerpicture.journeys.window.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A child can't wait: a screener opens emergency access, a supervisor is told, an auditor closes its review. */
class EmergencyJourney {
    private static final Path PHOTOGRAPHS = Path.of("target", "photographs");
    private static final Child MAYA =
            Child.named("Maya", "Hollis").born("2013-03-09").nhs("999 004 1008");
    private static final String REASON = "A child may die or be gravely hurt";
    private static final String WORDS = "She does not wake and the ambulance asks what was taken";
    private static final String HIDDEN = "Child and adolescent mental health";
    private static final String WRITTEN = "who answered for her. Bruising to upper arm not asked about";
    private static final String CLINIC = "Estuary Community Health";

    static Stream<Window> windows() {
        return Stream.of(Chromium.with(Scripting.ON), Chromium.with(Scripting.OFF), new PlainHttp());
    }

    @BeforeEach
    void well() {
        House.renewed();
    }

    @AfterEach
    void inTime() {
        House.standing().portal().clock().ahead(Duration.ZERO);
    }

    private static Seen tonight(Window window) {
        return SignedIn.as("maya.okafor", window)
                .find(MAYA)
                .because("Immediate protection", "Vital interests", "Not needed", "MASH-2041")
                .search()
                .confirm(offer -> offer.name().contains("Hollis"));
    }

    private static String reference(Window window) {
        return window.words().replaceFirst(".*Reference (E-[0-9a-f]+).*", "$1");
    }

    @ParameterizedTest
    @MethodSource("windows")
    void a_screener_opens_it_a_supervisor_is_told_and_an_auditor_closes_its_review(Window window) {
        Seen before = tonight(window);
        assertThat(before.tile(CLINIC)).doesNotContain(HIDDEN);
        assertThat(before.words()).doesNotContain(WRITTEN);

        Seen more = Emergency.offeredBy(window).signInAgainAs("maya.okafor").open(REASON, WORDS);
        assertThat(more.tile(CLINIC)).contains(HIDDEN, "Shown only by emergency access, clause 1.4");
        assertThat(more.words()).contains("Emergency access is open until", "Supervisors have been told");
        assertThat(more.section("by-emergency")).contains(WRITTEN, "Clause 1.3");
        String reference = reference(window);
        window.forget();
        SignedIn susan = SignedIn.as("susan.keane", window);
        assertThat(window.each("nav li").stream().anyMatch(place -> place.startsWith("Notices (")))
                .isTrue();
        susan.open("/notices");
        window.follow(reference);
        assertThat(window.words())
                .contains("Open until", REASON, "Due by")
                .doesNotContain("Maya Okafor", "maya.okafor", "Hollis", "MASH-2041", WORDS);

        window.forget();
        SignedIn.as("helen.marsh", window).open("/audit/queue");
        String review = window.each("tbody tr").stream()
                .filter(r -> r.contains("Emergency access was opened"))
                .findFirst()
                .orElseThrow();
        assertThat(review).contains("Due by");
        window.follow(review.split(" ")[0]);
        window.press("Take up this review");
        window.choose("finding", "As the work required");
        window.choose("outcome", "Nothing more to do");
        window.type("note", "The ward confirmed it");
        window.press("Close this review");
        assertThat(window.words()).contains("Closed by helen.marsh");

        window.forget();
        SignedIn.as("susan.keane", window).open("/notices");
        assertThat(window.each("tbody tr").stream()
                        .filter(r -> r.contains(reference))
                        .toList())
                .singleElement()
                .satisfies(r -> assertThat(r).contains("Reviewed"));
    }

    @ParameterizedTest
    @MethodSource("windows")
    void after_its_time_the_page_shows_what_it_showed_before(Window window) {
        String before = tonight(window).tile(CLINIC);
        Seen more = Emergency.offeredBy(window).signInAgainAs("maya.okafor").open(REASON, WORDS);
        String picture = window.address().toString();
        assertThat(more.tile(CLINIC)).contains(HIDDEN);

        House.standing().portal().clock().ahead(Duration.ofMinutes(15));
        window.open(java.net.URI.create(picture));

        assertThat(more.words()).contains("Emergency access ended at", "Emergency access once more");
        assertThat(more.tile(CLINIC)).doesNotContain(HIDDEN, "emergency");
        assertThat(untimed(more.tile(CLINIC))).isEqualTo(untimed(before));
    }

    private static String untimed(String tile) {
        return tile.replaceAll("\\d\\d:\\d\\d:\\d\\d", "");
    }

    @ParameterizedTest
    @MethodSource("windows")
    void it_is_closed_by_a_button_and_what_must_be_put_right_is_told(Window window) {
        tonight(window);
        Emergency emergency =
                Emergency.offeredBy(window).signInAgainAs("maya.okafor").openWithoutReason();
        assertThat(window.words()).contains("There is a problem", "Choose why it can’t wait", "Say in a sentence");
        window.type("words", WORDS);
        emergency.openWithoutReason();
        assertThat(window.typed("words")).isEqualTo(WORDS);

        Seen more = emergency.open(REASON, WORDS);
        assertThat(more.tile(CLINIC)).contains(HIDDEN);
        window.press("Close emergency access now");
        assertThat(more.tile(CLINIC)).doesNotContain(HIDDEN);
        assertThat(more.words()).contains("Emergency access ended at");
    }

    @Test
    void for_another_purpose_it_is_neither_offered_nor_opened() {
        PlainHttp window = new PlainHttp();
        SignedIn.as("maya.okafor", window)
                .find(MAYA)
                .forProtection()
                .search()
                .confirm(offer -> offer.name().contains("Hollis"));
        assertThat(window.words()).doesNotContain("Emergency access");

        window.open(window.address().resolve("emergency"));
        assertThat(window.received().getLast().status()).isEqualTo(403);
        assertThat(window.words()).contains("Emergency access is not foreseen");
    }

    @Test
    void the_pages_fit_a_telephone() {
        Chromium window = Chromium.with(Scripting.OFF);
        window.narrow();
        tonight(window);
        fits(window, "emergency-offered");
        Emergency emergency = Emergency.offeredBy(window);
        fits(window, "emergency");
        emergency.signInAgainAs("maya.okafor");
        fits(window, "emergency-reason");
        emergency.open(REASON, WORDS);
        fits(window, "emergency-open");
        window.forget();
        SignedIn susan = SignedIn.as("susan.keane", window);
        susan.open("/notices");
        fits(window, "notices");
        window.follow(window.each("tbody tr").getFirst().replaceFirst(".*(E-[0-9a-f]+).*", "$1"));
        fits(window, "notice");
    }

    private static void fits(Chromium window, String page) {
        assertThat(window.scrollsSideways())
                .as("how far " + page + " scrolls sideways")
                .isZero();
        window.photograph(PHOTOGRAPHS.resolve(page + "-375.png"));
        window.wide().photograph(PHOTOGRAPHS.resolve(page + "-1280.png"));
        window.narrow();
    }

    @Test
    void who_opens_it_opens_no_review_and_their_reason_stands_in_no_address() {
        PlainHttp window = new PlainHttp();
        tonight(window);
        Emergency.offeredBy(window).signInAgainAs("maya.okafor").open(REASON, WORDS);
        window.open(window.address().resolve("/audit/queue"));
        assertThat(window.received().getLast().status()).isEqualTo(403);

        List<String> addresses =
                window.received().stream().map(r -> r.address().toString()).toList();
        assertThat(addresses).noneMatch(a -> a.contains("wake") || a.contains("danger-to-life"));
    }
}
