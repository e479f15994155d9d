package org.biggerpicture.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An agency's own log, as it hands it over. */
class OwnLogTest {
    @TempDir
    private Path folder;

    @Test
    void it_names_each_question_and_its_status_and_never_its_words() throws Exception {
        try (Region region = Region.start(RegionSettings.anywhere(folder, Clock.systemDefaultZone()));
                HttpClient http = HttpClient.newHttpClient()) {
            URI agency = region.address("northmere-homes");
            ask(http, agency.resolve("/people?family_name=Hollis&postcode=NM1+2RF"), "a-1");
            ask(http, agency.resolve("/oauth2/token"), "a-2");
            String log = http.send(
                            HttpRequest.newBuilder(region.control().resolve("/logs/northmere-homes.csv"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();

            assertThat(log.lines().toList()).hasSize(2).first().isEqualTo("at,request,status,told");
            assertThat(log.lines().toList().get(1)).contains(",a-1,401,name postcode");
            assertThat(log).doesNotContain("Hollis", "NM1");
        }
    }

    private static void ask(HttpClient http, URI address, String name) throws Exception {
        http.send(
                HttpRequest.newBuilder(address).header("X-Correlation-ID", name).build(),
                HttpResponse.BodyHandlers.discarding());
    }
}
