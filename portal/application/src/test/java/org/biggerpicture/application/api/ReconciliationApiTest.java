package org.biggerpicture.application.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.biggerpicture.application.portal.IdentityProvider.Person.HELEN;
import static org.biggerpicture.application.portal.IdentityProvider.Person.MAYA;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.biggerpicture.accesslog.AccessLog;
import org.biggerpicture.accesslog.entry.EntryKind;
import org.biggerpicture.accesslog.entry.LoggedEntry;
import org.biggerpicture.accesslog.reconciliation.Comparison;
import org.biggerpicture.accesslog.reconciliation.OwnLog;
import org.biggerpicture.accesslog.reconciliation.Statement.Did;
import org.biggerpicture.accesslog.reconciliation.Told;
import org.biggerpicture.accesslog.reconciliation.Told.Proven;
import org.biggerpicture.accesslog.reconciliation.ToldPage;
import org.biggerpicture.accesslog.search.Criteria;
import org.biggerpicture.accesslog.search.Criteria.Field;
import org.biggerpicture.application.portal.IdentityProvider.Person;
import org.biggerpicture.region.door.Asked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** An agency fetches what the log says of it, under a token of its own, and nothing of anybody else. */
class ReconciliationApiTest extends ApiTalk {
    private static final String ENTRIES = "GET /api/v1/reconciliation/entries";
    private static final String AUDIENCE = "bigger-picture-reconciliation";
    private static final Person SYSTEM = new Person("a-system", "A system", "system", "an-agency", "nowhere");
    private static final Instant END = Instant.parse("2100-01-01T00:00:00Z");

    @Autowired
    private AccessLog log;

    @BeforeEach
    void every_agency_is_well_and_remembers_nothing() {
        AGENCIES.renew();
    }

    @Test
    void every_agency_is_told_of_itself_alone_and_its_own_log_says_the_same() throws Exception {
        Instant began = Instant.now();
        searched();
        Set<String> names = new TreeSet<>();
        AGENCIES.agencies()
                .forEach(a -> AGENCIES.requests(a).forEach(r -> r.requestId().ifPresent(names::add)));

        for (String agency : AGENCIES.agencies()) {
            String all = String.join("", pages(agency, began));
            Set<String> others = new TreeSet<>(names);
            AGENCIES.requests(agency).stream().map(Asked::requestId).forEach(id -> id.ifPresent(others::remove));
            assertThat(AGENCIES.agencies().stream().filter(a -> !a.equals(agency)))
                    .as(agency)
                    .noneMatch(other -> all.contains("\"agency\":\"" + other + "\"") || all.contains("." + other));
            assertThat(others).as(agency).noneMatch(all::contains);
            assertThat(all).doesNotContain("maya.okafor", "Okafor", "Hollis", "9990041008", "MASH-2041", "withheld");

            Comparison.Found found = Comparison.of(
                    proven(agency, began), OwnLog.read(AGENCIES.ownLog(agency)), began, END, Duration.ofSeconds(60));
            assertThat(found.differences()).as(agency).isEmpty();
        }
        assertThat(proven("estuary-police", began))
                .anyMatch(p -> p.statement().did() == Did.ASKED
                        && p.statement().purpose().equals("S47")
                        && p.statement().organisation().equals("northmere-council"))
                .anyMatch(p -> p.statement().did() == Did.DISCLOSED
                        && p.statement().shown().stream().anyMatch(s -> s.count() > 0));
    }

    @Test
    void how_many_agencies_were_asked_can_not_be_counted() throws Exception {
        Instant began = Instant.now();
        searched();

        List<Integer> commitments =
                log.find(Criteria.ALL.between(began, END).where(Field.KIND, EntryKind.INTENT.name())).stream()
                        .map(intent -> stated(intent).commitments().size())
                        .toList();
        assertThat(commitments).isNotEmpty().containsOnly(14);
    }

    @Test
    void that_an_agency_fetched_stands_in_the_log_with_what_it_was_told() throws Exception {
        Instant began = Instant.now();
        HttpResponse<String> answer = entries(agency("estuary-police"), "?from=" + began);

        LoggedEntry last = log.find(Criteria.ALL
                        .where(Field.KIND, EntryKind.RECONCILED.name())
                        .latestFirst()
                        .limit(1))
                .getFirst();
        assertThat(last.entry().attributes())
                .containsEntry("agency", "estuary-police")
                .containsEntry("told", "0");
        assertThat(log.commitmentOf(last.position())
                        .orElseThrow()
                        .matches(answer.body().getBytes()))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"maya", "helen"})
    void no_persons_token_opens_it(String who) {
        HttpResponse<String> answer = send(as(who.equals("maya") ? MAYA : HELEN, "/api/v1/reconciliation/entries"));

        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    void a_token_for_agencies_opens_nothing_else_and_one_of_an_unknown_agency_nothing_at_all() {
        for (String path : List.of("/api/v1/words", "/api/v1/audit/search", "/api/v1/enquiries/1/picture")) {
            assertThat(send(with(agency("estuary-police"), path)).statusCode())
                    .as(path)
                    .isEqualTo(401);
        }
        assertThat(entries(agency("atlantis-police"), "").statusCode()).isEqualTo(403);
        assertThat(entries(PEOPLE.bearer(MAYA, c -> c.audience(AUDIENCE)), "").statusCode())
                .isEqualTo(403);
        assertThat(send(with(agency("estuary-police"), "/api/v1/reconciliation/entries")
                                .POST(HttpRequest.BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_moment_that_is_none_is_refused() {
        assertThat(entries(agency("estuary-police"), "?from=yesterday").statusCode())
                .isEqualTo(422);
        assertThat(entries(agency("estuary-police"), "?after=here").statusCode())
                .isEqualTo(422);
    }

    private void searched() {
        String id = opened(MAYA, MAYA_HOLLIS);
        confirmed(MAYA, id);
        get("/api/v1/enquiries/{id}/picture", MAYA, id);
    }

    private LoggedEntry stated(LoggedEntry intent) {
        try {
            LoggedEntry next = log.entry(intent.position() + 1).orElseThrow();
            assertThat(next.entry().kind()).isEqualTo(EntryKind.STATED);
            return next;
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> pages(String agency, Instant from) {
        List<String> pages = new ArrayList<>();
        OptionalLong next = OptionalLong.empty();
        do {
            HttpResponse<String> page =
                    entries(agency(agency), "?from=" + from + (next.isPresent() ? "&after=" + next.getAsLong() : ""));
            assertThat(page.statusCode()).isEqualTo(200);
            pages.add(page.body());
            next = ToldPage.parse(page.body()).next();
        } while (next.isPresent());
        return pages;
    }

    private List<Proven> proven(String agency, Instant from) throws Exception {
        List<Proven> proven = new ArrayList<>();
        for (String page : pages(agency, from)) {
            ToldPage read = ToldPage.parse(page);
            assertThat(read.key()).isEqualTo(log.checkpoints().key());
            for (Told told : read.told()) {
                proven.add(told.proven(read.key(), agency));
            }
        }
        return proven;
    }

    private HttpResponse<String> entries(String token, String query) {
        return held(ENTRIES, with(token, "/api/v1/reconciliation/entries" + query));
    }

    private static String agency(String id) {
        return PEOPLE.bearer(SYSTEM, claims -> claims.audience(AUDIENCE).claim("agency", id));
    }
}
