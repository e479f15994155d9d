package org.biggerpicture.application.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.biggerpicture.application.portal.IdentityProvider.Person.HELEN;
import static org.biggerpicture.application.portal.IdentityProvider.Person.MAYA;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.biggerpicture.accesslog.AccessLog;
import org.biggerpicture.accesslog.entry.Commitment;
import org.biggerpicture.accesslog.entry.Entry;
import org.biggerpicture.accesslog.entry.EntryKind;
import org.biggerpicture.accesslog.entry.Grounds;
import org.biggerpicture.accesslog.entry.Who;
import org.biggerpicture.accesslog.review.ReviewState;
import org.biggerpicture.accesslog.search.Criteria;
import org.biggerpicture.accesslog.search.Criteria.Field;
import org.biggerpicture.application.portal.Browser;
import org.biggerpicture.application.portal.IdentityProvider.Person;
import org.biggerpicture.application.portal.StartedPortal;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@DisplayName("The auditor's room is the auditor's, and nothing of a child is in it")
class AuditRoomDoorTest extends StartedPortal {
    private static final Person STEWARD =
            new Person("tom.whitlock", "Tom Whitlock", "steward", "northmere-council", "northmere");
    private static final Person SUPERVISOR =
            new Person("susan.keane", "Susan Keane", "supervisor", "northmere-council", "northmere");
    private static final Person OTHER_COUNCILS_AUDITOR =
            new Person("owen.pryce", "Owen Pryce", "auditor", "saltby-council", "saltby");
    private static final Set<String> OF_A_CHILD = Set.of("find", "candidates", "picture", "enquiry");

    @Autowired
    private RequestMappingHandlerMapping mappings;

    @Autowired
    private AccessLog log;

    @Test
    void no_practitioner_supervisor_or_steward_opens_any_page_of_it() {
        Set<String> pages = mapped((path, room) -> path.startsWith("/audit") || room.equals("audit"), false);
        assertThat(pages).hasSizeGreaterThan(8).allMatch(p -> p.startsWith("/audit") || p.startsWith("/api/"));
        for (Person person : List.of(MAYA, SUPERVISOR, STEWARD)) {
            Browser browser = browser();
            browser.signIn(person);
            for (String page :
                    pages.stream().filter(p -> !p.startsWith("/api/")).toList()) {
                assertThat(browser.get(page).statusCode())
                        .as(person + " gets " + page)
                        .isEqualTo(403);
                assertThat(browser.post(page, "/help", Map.of("finding", "explained"))
                                .statusCode())
                        .as(person + " posts to " + page)
                        .isEqualTo(403);
            }
        }
    }

    @Test
    void nobody_else_asks_the_log_by_the_api() {
        Set<String> doors = mapped((path, room) -> path.startsWith("/api/v1/audit"), true);
        assertThat(doors).isNotEmpty();
        for (Person person : List.of(MAYA, SUPERVISOR, STEWARD)) {
            for (String door : doors) {
                for (String method : List.of("GET", "POST")) {
                    HttpRequest.Builder asked = request(door)
                            .header("Authorization", "Bearer " + PEOPLE.bearer(person))
                            .header("Content-Type", "application/json")
                            .method(method, HttpRequest.BodyPublishers.ofString("{}"));
                    assertThat(send(asked).statusCode())
                            .as(person + " " + method + " " + door)
                            .isEqualTo(403);
                }
            }
        }
    }

    @Test
    void who_has_not_signed_in_is_led_to_sign_in_from_every_page_of_it() {
        for (String page : mapped((path, room) -> path.startsWith("/audit"), false)) {
            HttpResponse<String> answer = send(request(page));
            assertThat(answer.statusCode()).as(page).isEqualTo(302);
            assertThat(Browser.location(answer).getPath()).as(page).isEqualTo("/sign-in");
        }
    }

    @Test
    void an_auditor_opens_no_page_on_which_a_child_is_shown_or_asked_about() {
        Set<String> pages = mapped(
                (path, room) -> OF_A_CHILD.contains(room) || path.startsWith("/enquiries") || path.startsWith("/find"),
                false);
        assertThat(pages).hasSizeGreaterThan(5);
        Browser auditor = browser();
        auditor.signIn(HELEN);
        for (String page : pages) {
            assertThat(auditor.get(page).statusCode()).as("GET " + page).isEqualTo(403);
            assertThat(auditor.post(page, "/audit/queue", Map.of()).statusCode())
                    .as("POST " + page)
                    .isEqualTo(403);
        }
        for (String door :
                mapped((path, room) -> path.startsWith("/api/v1/enquiries") || path.equals("/api/v1/plan"), true)) {
            HttpRequest.Builder asked = request(door).header("Authorization", "Bearer " + PEOPLE.bearer(HELEN));
            assertThat(send(asked).statusCode()).as(door).isEqualTo(403);
        }
    }

    @Test
    void nobody_reviews_themselves_or_their_own_team_whatever_they_send() throws Exception {
        String reference = exportedBy(HELEN);
        Browser helen = browser();
        helen.signIn(HELEN);
        Browser colleague = browser();
        colleague.signIn(new Person("ada.colleague", "Ada Colleague", "auditor", "northmere-council", "northmere"));

        for (Browser browser : List.of(helen, colleague)) {
            String page = browser.get("/audit/queue/" + reference).body();
            assertThat(page)
                    .contains("You can&#39;t review yourself or your own team")
                    .doesNotContain("Take up this review");
            assertThat(taken(browser, reference).statusCode()).isEqualTo(403);
            assertThat(closed(browser, reference).statusCode()).isEqualTo(403);
        }
        assertThat(reviews(reference)).isEmpty();
        assertThat(latest(EntryKind.REFUSAL).entry().attributes()).containsEntry("review", reference);
    }

    @Test
    void another_organisations_auditor_reviews_it_and_only_who_took_it_up_closes_it() throws Exception {
        String reference = exportedBy(HELEN);
        Browser owen = browser();
        owen.signIn(OTHER_COUNCILS_AUDITOR);
        Browser third = browser();
        third.signIn(new Person("third.auditor", "Third Auditor", "auditor", "estuary-police", "northmere"));

        assertThat(closed(owen, reference).statusCode())
                .as("closed before it is taken up")
                .isEqualTo(403);
        assertThat(taken(owen, reference).statusCode()).isEqualTo(302);
        assertThat(taken(third, reference).statusCode()).as("taken up twice").isEqualTo(403);
        assertThat(closed(third, reference).statusCode())
                .as("closed by another")
                .isEqualTo(403);
        assertThat(closed(owen, reference).statusCode()).isEqualTo(302);
        assertThat(closed(owen, reference).statusCode()).as("closed twice").isEqualTo(403);
        assertThat(reviews(reference)).containsExactly(EntryKind.REVIEW_OPENED, EntryKind.REVIEW_CLOSED);
    }

    private HttpResponse<String> taken(Browser browser, String reference) {
        return browser.post("/audit/queue/" + reference + "/open", "/audit/queue", Map.of());
    }

    private HttpResponse<String> closed(Browser browser, String reference) {
        return browser.post(
                "/audit/queue/" + reference + "/close",
                "/audit/queue",
                Map.of("finding", "explained", "outcome", "nothing", "note", "Asked for by the board"));
    }

    /** An export by an auditor; the reference of the notice it makes, as the queue of another auditor lists it. */
    private String exportedBy(Person auditor) throws Exception {
        log.append(Entry.of(
                        EntryKind.EXPORT,
                        new Who(auditor.id(), "", auditor.organisation(), auditor.role(), "", ""),
                        Grounds.NONE)
                .committedTo(Commitment.to(new byte[] {1}, new java.security.SecureRandom())));
        Browser owen = browser();
        owen.signIn(OTHER_COUNCILS_AUDITOR);
        return Jsoup.parse(
                        owen.get("/audit/queue?rule=taken-away&state=waiting").body())
                .select("tbody tr a[href^=/audit/queue/R-]")
                .getFirst()
                .text();
    }

    private List<EntryKind> reviews(String reference) throws Exception {
        return log
                .find(Criteria.ALL
                        .where(Field.KIND, EntryKind.REVIEW_OPENED.name(), EntryKind.REVIEW_CLOSED.name())
                        .limit(1000))
                .stream()
                .map(e -> e.entry())
                .filter(e -> reference.equals(e.attributes().get(ReviewState.NOTICE)))
                .map(Entry::kind)
                .toList();
    }

    private org.biggerpicture.accesslog.entry.LoggedEntry latest(EntryKind kind) throws Exception {
        return log.find(Criteria.ALL
                        .where(Field.KIND, kind.name())
                        .latestFirst()
                        .limit(1))
                .getFirst();
    }

    /** Every path that the portal answers on, as it has been put together, of the rooms wanted. */
    private Set<String> mapped(BiPredicate<String, String> wanted, boolean api) {
        Set<String> paths = new TreeSet<>();
        for (Map.Entry<RequestMappingInfo, HandlerMethod> mapping :
                mappings.getHandlerMethods().entrySet()) {
            String[] parts = mapping.getValue().getBeanType().getPackageName().split("\\.");
            patterns(mapping.getKey())
                    .filter(p -> p.startsWith("/api/") == api)
                    .filter(p -> wanted.test(p, parts[parts.length - 1]))
                    .map(p -> p.replaceAll("\\{[^}]+}", "1"))
                    .forEach(paths::add);
        }
        return paths;
    }

    private static Stream<String> patterns(RequestMappingInfo mapping) {
        Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
        return methods.contains(RequestMethod.GET) || methods.contains(RequestMethod.POST)
                ? mapping.getPatternValues().stream()
                : Stream.of();
    }
}
