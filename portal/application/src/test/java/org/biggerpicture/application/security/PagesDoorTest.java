package org.biggerpicture.application.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.biggerpicture.application.portal.IdentityProvider.Person.HELEN;
import static org.biggerpicture.application.portal.IdentityProvider.Person.MAYA;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.setup.MockMvcBuilders.webAppContextSetup;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.biggerpicture.application.portal.Browser;
import org.biggerpicture.application.portal.IdentityProvider.Person;
import org.biggerpicture.application.portal.StartedPortal;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What every page sends, whom it lets in, and what it says to everybody else. */
class PagesDoorTest extends StartedPortal {
    private static final Map<String, String> QUESTION = Map.of(
            "purpose", "S47",
            "basis", "legal-obligation",
            "consent", "not-sought-risk",
            "caseReference", "MASH-2041",
            "given", "Maya",
            "family", "Hollis",
            "bornDay", "9",
            "bornMonth", "3",
            "bornYear", "2013");

    @Autowired
    private RequestMappingHandlerMapping mappings;

    @Autowired
    private WebApplicationContext context;

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/help", "/privacy", "/bp.css", "/bp.js", "/no-such-page", "/find", "/"})
    void every_answer_tells_the_browser_what_it_may_not_do(String path) {
        HttpResponse<String> answer = send(request(path));

        assertThat(header(answer, "Content-Security-Policy"))
                .startsWith("default-src 'none'; script-src 'self'; style-src 'self';")
                .contains("base-uri 'none'")
                .contains("frame-ancestors 'none'")
                .contains("require-trusted-types-for 'script'")
                .doesNotContain("unsafe")
                .doesNotContain("*");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
        assertThat(header(answer, "Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(header(answer, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(header(answer, "Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(header(answer, "Permissions-Policy")).contains("camera=()");
        assertThat(answer.headers().firstValue("Server")).isEmpty();
        assertThat(answer.headers().firstValue("X-Powered-By")).isEmpty();
    }

    @Test
    void pages_of_an_enquiry_are_kept_nowhere_and_hold_no_script_or_style_of_their_own() {
        Browser browser = browser();
        browser.signIn(MAYA);
        HttpResponse<String> opened = browser.post("/find", "/find", with(QUESTION, "step", "search"));
        String candidates = Browser.location(opened).getPath();

        for (String path : List.of("/find", candidates, "/agreements", "/connections")) {
            HttpResponse<String> answer = browser.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(header(answer, "Cache-Control")).as(path).contains("no-store");
            Document page = Jsoup.parse(answer.body());
            assertThat(page.select("script:not([src])")).as(path).isEmpty();
            assertThat(page.select("style, [style], iframe, object, embed"))
                    .as(path)
                    .isEmpty();
            assertThat(page.getAllElements().stream()
                            .flatMap(e -> e.attributes().asList().stream())
                            .map(a -> a.getKey().toLowerCase(java.util.Locale.ROOT))
                            .filter(a -> a.startsWith("on")))
                    .as(path)
                    .isEmpty();
            assertThat(page.title()).doesNotContain("Hollis");
        }
        assertThat(candidates).doesNotContainIgnoringCase("hollis").doesNotContain("2013");
    }

    @Test
    void over_tls_the_browser_is_told_to_come_by_tls_alone() throws Exception {
        var mvc = webAppContextSetup(context).apply(springSecurity()).build();

        assertThat(mvc.perform(MockMvcRequestBuilders.get("/sign-in").secure(true))
                        .andReturn()
                        .getResponse()
                        .getHeader("Strict-Transport-Security"))
                .contains("max-age=31536000")
                .contains("includeSubDomains");
    }

    @Test
    void no_form_is_taken_without_the_token_that_guards_it() {
        Browser browser = browser();
        browser.signIn(MAYA);
        Set<String> forms = new TreeSet<>();
        mappings.getHandlerMethods().keySet().stream()
                .filter(m -> m.getMethodsCondition().getMethods().contains(RequestMethod.POST))
                .flatMap(m -> m.getPatternValues().stream())
                .filter(p -> !p.startsWith("/api/") && !p.startsWith("/access/"))
                .map(p -> p.replaceAll("\\{[^}]+}", "1"))
                .forEach(forms::add);
        forms.add("/sign-out");

        assertThat(forms).hasSizeGreaterThan(4).allSatisfy(path -> {
            assertThat(browser.post(path, QUESTION).statusCode()).as(path).isEqualTo(403);
            assertThat(browser.post(path, with(QUESTION, "_csrf", "guessed")).statusCode())
                    .as(path)
                    .isEqualTo(403);
        });
        assertThat(browser.get("/find").statusCode()).isEqualTo(200);
    }

    @Test
    void signing_in_changes_the_session_and_the_old_one_opens_nothing() {
        Browser browser = browser();
        browser.get("/find");
        Map<String, String> before = Map.copyOf(browser.cookies());
        browser.signIn(MAYA);
        Browser other = browser();
        other.cookies().putAll(before);

        assertThat(before).containsKey("BIGGER-PICTURE");
        assertThat(browser.cookies().get("BIGGER-PICTURE")).isNotEqualTo(before.get("BIGGER-PICTURE"));
        assertThat(browser.get("/find").statusCode()).isEqualTo(200);
        assertThat(other.get("/find").statusCode()).isEqualTo(302);
    }

    @Test
    void the_session_is_in_a_cookie_no_script_reads_and_no_other_site_sends() {
        Browser browser = browser();
        browser.signIn(MAYA);

        assertThat(browser.setCookies())
                .isNotEmpty()
                .allSatisfy(c -> assertThat(c)
                        .startsWith("BIGGER-PICTURE=")
                        .contains("HttpOnly")
                        .contains("Secure")
                        .contains("SameSite=Lax")
                        .contains("Path=/")
                        .doesNotContain("Domain"));
        assertThat(Browser.location(browser.get("/")).toString()).doesNotContain("jsessionid");
    }

    @Test
    void signing_out_ends_the_session_here_and_at_the_provider() {
        Browser browser = browser();
        browser.signIn(MAYA);
        HttpResponse<String> out = browser.post("/sign-out", "/find", Map.of());

        assertThat(out.statusCode()).isEqualTo(302);
        assertThat(Browser.location(out).toString()).startsWith(PEOPLE.issuer() + "/end");
        assertThat(browser.get("/find").statusCode()).isEqualTo(302);
    }

    @Test
    void signing_out_over_tls_clears_the_browser() throws Exception {
        var mvc = webAppContextSetup(context).apply(springSecurity()).build();

        assertThat(mvc.perform(MockMvcRequestBuilders.post("/sign-out")
                                .secure(true)
                                .with(csrf()))
                        .andReturn()
                        .getResponse()
                        .getHeader("Clear-Site-Data"))
                .isEqualTo("\"*\"");
    }

    @Test
    void a_sign_in_that_was_not_begun_here_is_not_finished_here() {
        Browser begun = browser();
        HttpResponse<String> sent = begun.get("/oauth2/authorization/hub");
        HttpResponse<String> back = send(HttpRequest.newBuilder(Browser.location(sent)));
        Browser other = browser();
        other.get(Browser.location(back).getRawPath() + "?"
                + Browser.location(back).getRawQuery());

        assertThat(other.get("/find").statusCode()).isEqualTo(302);
    }

    @Test
    void who_has_not_signed_in_is_sent_to_sign_in() {
        for (String path : List.of("/find", "/enquiries/1/picture", "/audit", "/agreements")) {
            HttpResponse<String> answer = send(request(path));
            assertThat(answer.statusCode()).as(path).isEqualTo(302);
            assertThat(Browser.location(answer).getPath()).as(path).isEqualTo("/sign-in");
        }
    }

    @Test
    void an_auditor_searches_nothing_and_a_practitioner_reads_no_log() {
        Browser auditor = browser();
        auditor.signIn(HELEN);
        Browser practitioner = browser();
        practitioner.signIn(MAYA);

        assertThat(auditor.get("/find").statusCode()).isEqualTo(403);
        assertThat(auditor.get("/enquiries/1/picture").statusCode()).isEqualTo(403);
        assertThat(practitioner.get("/audit").statusCode()).isEqualTo(403);
        assertThat(practitioner.get("/audit/entries/0").statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({"'', northmere", "screener, ''"})
    void whom_the_sign_in_describes_by_half_finds_every_page_closed(String role, String area) {
        Browser browser = browser();
        HttpResponse<String> signedIn =
                browser.signIn(new Person("someone", "Someone", role, "northmere-council", area));

        assertThat(signedIn.statusCode()).isEqualTo(302);

        for (String path : List.of("/find", "/audit", "/enquiries/1/picture")) {
            HttpResponse<String> answer = browser.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(403);
            assertThat(answer.body())
                    .as(path)
                    .contains("You may not open this page")
                    .doesNotContain("Exception");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "TRACE", "PROPFIND"})
    void other_methods_do_nothing(String method) {
        Browser browser = browser();
        browser.signIn(MAYA);

        for (String path : List.of("/find", "/help", "/enquiries/1/picture", "/bp.css")) {
            assertThat(browser.send(request(path).method(method, HttpRequest.BodyPublishers.noBody()))
                            .statusCode())
                    .as(path)
                    .isIn(400, 403, 404, 405, 501);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/no-such-page",
                "/enquiries/0b7f3c1e/picture",
                "/enquiries/0b7f3c1e/receipt",
                "/enquiries/x/again/notanumber",
                "/find%2e%2e/x",
                "/find;x=1",
                "//find",
                "/%00",
                "/error",
                "/actuator/health",
                "/v3/api-docs",
                "/swagger-ui.html",
                "/h2-console"
            })
    void a_page_that_is_not_there_says_so_and_nothing_of_the_inside(String path) {
        Browser browser = browser();
        browser.signIn(MAYA);
        HttpResponse<String> answer = browser.get(path);

        assertThat(answer.statusCode()).isIn(400, 403, 404, 405);
        assertThat(answer.body())
                .doesNotContain("Exception")
                .doesNotContain("org.spring")
                .doesNotContain("org.biggerpicture")
                .doesNotContain("java.")
                .doesNotContain("Whitelabel")
                .doesNotContain("Tomcat");
    }

    @Test
    void a_broken_form_is_told_what_to_put_right_and_nobody_is_asked() {
        AGENCIES.renew();
        Browser browser = browser();
        browser.signIn(MAYA);
        Map<String, String> script = with(QUESTION, "family", "<script>alert(1)</script>");
        HttpResponse<String> answer =
                browser.post("/find", "/find", with(with(script, "bornMonth", "13"), "step", "search"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Jsoup.parse(answer.body()).select("script:not([src])")).isEmpty();
        assertThat(answer.body()).doesNotContain("<script>alert");
        assertThat(AGENCIES.agencies())
                .allSatisfy(a -> assertThat(AGENCIES.requests(a)).isEmpty());
    }

    private static Map<String, String> with(Map<String, String> form, String field, String value) {
        return java.util.stream.Stream.concat(
                        form.entrySet().stream().filter(f -> !f.getKey().equals(field)),
                        java.util.stream.Stream.of(Map.entry(field, value)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
