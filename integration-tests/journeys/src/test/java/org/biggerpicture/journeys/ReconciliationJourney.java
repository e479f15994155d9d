package org.biggerpicture.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.biggerpicture.accesslog.reconciliation.Reconcile;
import org.biggerpicture.journeys.house.House;
import org.biggerpicture.journeys.page.Child;
import org.biggerpicture.journeys.page.SignedIn;
import org.biggerpicture.journeys.window.PlainHttp;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An agency lays its own log beside the portal's, with the command it would use and its own credentials. */
class ReconciliationJourney {
    private static final Child MAYA =
            Child.named("Maya", "Hollis").born("2013-03-09").nhs("999 004 1008");

    @TempDir
    private Path folder;

    private String since = "";

    static List<String> agencies() {
        return House.standing().region().agencies();
    }

    @BeforeEach
    void well() {
        House.renewed();
        since = Instant.now().toString();
    }

    @ParameterizedTest
    @MethodSource("agencies")
    void an_agency_that_was_asked_and_kept_its_log_finds_no_difference(String agency) throws Exception {
        seen();
        Told told = reconciled(agency, House.standing().region().ownLog(agency));

        assertThat(told.words()).contains("each proved to stand in it.").endsWith("No difference.");
        assertThat(told.code()).isZero();
    }

    @Test
    void a_line_that_was_dropped_and_one_that_was_invented_are_found_and_nothing_else() throws Exception {
        seen();
        List<String> rows = new ArrayList<>(
                House.standing().region().ownLog("estuary-police").lines().toList());
        String dropped = rows.remove(rows.size() - 1).split(",")[1];
        rows.removeIf(row -> row.contains(dropped));
        rows.add(Instant.now() + ",nobody-asked-this,200,name");
        Told told = reconciled("estuary-police", String.join("\n", rows));

        assertThat(told.lines())
                .filteredOn(l -> l.startsWith("Asked here, not in the agency's log"))
                .singleElement()
                .satisfies(l -> assertThat(l).contains(dropped));
        assertThat(told.lines())
                .filteredOn(l -> l.startsWith("In the agency's log, not here"))
                .singleElement()
                .satisfies(l -> assertThat(l).contains("nobody-asked-this"));
        assertThat(told.words()).endsWith("2 differences.");
        assertThat(told.code()).isEqualTo(1);
    }

    @Test
    void a_wrong_secret_and_another_agencys_name_compare_nothing() throws Exception {
        Told wrong = reconciled("estuary-police", "at,request\n", Map.of("BIGGER_PICTURE_AGENCY_SECRET", "guessed"));

        assertThat(wrong.words()).startsWith("The logs were not compared").doesNotContain("guessed");
        assertThat(wrong.code()).isEqualTo(2);
    }

    /** What the command said, and with what code it ended. */
    private record Told(String words, int code) {
        List<String> lines() {
            return words.lines().toList();
        }
    }

    private Told reconciled(String agency, String own) throws Exception {
        return reconciled(agency, own, Map.of("BIGGER_PICTURE_AGENCY_SECRET", "not-a-secret-of-" + agency));
    }

    private Told reconciled(String agency, String own, Map<String, String> surroundings) throws Exception {
        Path file = Files.writeString(folder.resolve("own.csv"), own);
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int code = Reconcile.run(
                List.of(
                        "--agency",
                        agency,
                        "--portal",
                        House.standing().portal().address().toString(),
                        "--token-address",
                        House.standing().portal().provider() + "/oauth2/token",
                        "--own",
                        file.toString(),
                        "--from",
                        since),
                surroundings,
                new PrintStream(said, true, StandardCharsets.UTF_8));
        return new Told(said.toString(StandardCharsets.UTF_8).strip(), code);
    }

    private static void seen() {
        SignedIn.as("maya.okafor", new PlainHttp())
                .find(MAYA)
                .forProtection()
                .search()
                .confirm(offer -> offer.name().contains("Hollis"));
    }
}
