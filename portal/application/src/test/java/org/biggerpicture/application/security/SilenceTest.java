package org.biggerpicture.application.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.biggerpicture.application.portal.IdentityProvider.Person.MAYA;

import java.net.http.HttpRequest;
import java.util.Map;
import java.util.stream.Stream;
import org.biggerpicture.application.portal.Browser;
import org.biggerpicture.application.portal.StartedPortal;
import org.biggerpicture.region.door.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What is written to the log lines of the process while things go well and badly: nothing of any person. */
@ExtendWith(OutputCaptureExtension.class)
class SilenceTest extends StartedPortal {
    private static final Map<String, String> QUESTION = Map.ofEntries(
            Map.entry("purpose", "S47"),
            Map.entry("basis", "legal-obligation"),
            Map.entry("consent", "not-sought-risk"),
            Map.entry("caseReference", "MASH-7788"),
            Map.entry("nhsNumber", "999 004 1008"),
            Map.entry("given", "Maya"),
            Map.entry("family", "Hollis"),
            Map.entry("bornDay", "9"),
            Map.entry("bornMonth", "3"),
            Map.entry("bornYear", "2013"),
            Map.entry("step", "search"));

    @AfterEach
    void everyAgencyIsWellAgain() {
        AGENCIES.renew();
    }

    @Test
    void no_line_names_a_child_a_case_a_family_or_who_asks(CapturedOutput lines) {
        faults();
        Browser browser = browser();
        browser.signIn(MAYA);
        String candidates =
                Browser.location(browser.post("/find", "/find", QUESTION)).getPath();
        browser.get(candidates);
        browser.post("/find", "/find", Map.of("nhsNumber", "999 004 1008", "family", "Hollis"));
        browser.get("/enquiries/Hollis/picture?born=2013-03-09");
        api("/api/v1/plan", "{\"child\": {\"family\": \"Hollis\", \"mother\": \"Tanya\"}}");
        api("/api/v1/enquiries", "{\"child\": {\"born\": \"Hollis 2013-03-09\"}, \"caseReference\": 7788}");
        api("/api/v1/Hollis", "{}");

        assertThat(lines.getAll())
                .doesNotContain("Hollis")
                .doesNotContain("Tanya")
                .doesNotContain("9990041008")
                .doesNotContain("999 004 1008")
                .doesNotContain("2013-03-09")
                .doesNotContain("MASH-7788")
                .doesNotContain("maya.okafor")
                .doesNotContain("Ropewalk");
    }

    private void faults() {
        Map<String, Fault.Kind> kinds = Map.of(
                "northmere-council", Fault.Kind.FAIL_500,
                "northmere-hospital", Fault.Kind.NONSENSE,
                "estuary-police", Fault.Kind.TRUNCATED,
                "saltby-council", Fault.Kind.WRONG_CHILD,
                "northmere-schools", Fault.Kind.REFUSE_403,
                "northmere-homes", Fault.Kind.DOWN);
        kinds.forEach((agency, kind) -> AGENCIES.fault(agency, Fault.of(kind)));
    }

    private void api(String path, String body) {
        Stream.of(request(path).header("Authorization", "Bearer " + PEOPLE.bearer(MAYA)))
                .map(r -> r.header("Content-Type", "application/json"))
                .map(r -> r.POST(HttpRequest.BodyPublishers.ofString(body)))
                .forEach(this::send);
    }
}
