package org.biggerpicture.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.biggerpicture.journeys.house.House;
import org.biggerpicture.journeys.house.Portal;
import org.biggerpicture.journeys.page.Child;
import org.biggerpicture.journeys.page.Kept;
import org.biggerpicture.journeys.page.SignedIn;
import org.biggerpicture.journeys.window.Chromium;
import org.biggerpicture.journeys.window.Scripting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nothing an agency sent, and nothing of the child who was looked for, is written down anywhere (design rule 6). */
class CanaryDrill {
    private static final Child NADIA =
            Child.named("Nadia", "Popescu").born("2017-08-30").nhs("999 004 1288");
    /** What the practitioner typed, and what agencies answered. */
    private static final List<String> CANARIES = List.of(
            "Nadia",
            "Popescu",
            "9990041288",
            "2017-08-30",
            "30 August 2017",
            "Ioana",
            "Netmakers",
            "Lighthouse Hostel",
            "Harbour Road",
            "NM1 8PW",
            "SB3 5RN",
            "Came without a file",
            "Not seen for ten school days");

    private final Portal portal = House.renewed().portal();

    @BeforeEach
    void searched() {
        House.renewed();
    }

    @Test
    void a_whole_search_leaves_no_trace_of_the_child() throws IOException, InterruptedException {
        Chromium window = Chromium.with(Scripting.ON);
        Kept receipt = SignedIn.as("maya.okafor", window)
                .find(NADIA)
                .forProtection()
                .showWhoWillBeAsked()
                .search()
                .confirm(offer -> offer.name().contains("Popescu"))
                .openReceipt()
                .decide("Strategy discussion", "A pattern over time");
        assertThat(receipt.words()).contains("Strategy discussion");
        noneIn("browser storage", storage(window));
        noneIn("metrics", metrics());
        StringBuilder disk = new StringBuilder();
        for (Path file : files()) {
            disk.append(Files.readString(file, StandardCharsets.ISO_8859_1));
            noneIn(file.toString(), disk.toString());
        }
        assertThat(disk).as("what is looked through holds the log's entries").contains(receipt.enquiry());
    }

    private static void noneIn(String where, String text) {
        String held = text.toLowerCase(Locale.UK);
        for (String canary : CANARIES) {
            assertThat(held.contains(canary.toLowerCase(Locale.UK)))
                    .as(canary + " in " + where)
                    .isFalse();
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(portal.data())) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static String storage(Chromium window) {
        return String.valueOf(window.driver()
                .executeScript("return JSON.stringify([{...localStorage}, {...sessionStorage}, document.cookie, name,"
                        + " history.state])"));
    }

    private String metrics() throws IOException, InterruptedException {
        StringBuilder all = new StringBuilder(fetched("/actuator/metrics")).append(fetched("/actuator/health"));
        Matcher names = Pattern.compile("\"([a-z][a-z0-9_.]+)\"").matcher(all.toString());
        List<String> found = new ArrayList<>();
        names.results().forEach(name -> found.add(name.group(1)));
        assertThat(found).contains("http.server.requests");
        for (String name : found) {
            all.append(fetched("/actuator/metrics/" + name));
        }
        return all.toString();
    }

    private String fetched(String path) throws IOException, InterruptedException {
        URI address = portal.actuator().resolve(path);
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }
}
