package org.biggerpicture.application.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.biggerpicture.accesslog.AccessLog;
import org.biggerpicture.accesslog.AccessLogSettings;
import org.biggerpicture.accesslog.entry.Entry;
import org.biggerpicture.accesslog.entry.EntryKind;
import org.biggerpicture.accesslog.entry.Grounds;
import org.biggerpicture.accesslog.entry.LoggedEntry;
import org.biggerpicture.accesslog.entry.Who;
import org.biggerpicture.accesslog.keys.LogKeys;
import org.biggerpicture.accesslog.review.ReviewState;
import org.biggerpicture.accesslog.search.Criteria;
import org.biggerpicture.accesslog.search.Criteria.Field;
import org.biggerpicture.agency.AreaId;
import org.biggerpicture.agency.OrganisationId;
import org.biggerpicture.application.configuration.Auditing;
import org.biggerpicture.application.security.Practitioner;
import org.biggerpicture.ask.Requester;
import org.biggerpicture.ask.Role;
import org.biggerpicture.page.Errors;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A review left open is chased")
class ReviewsTest {
    private static final Instant MONDAY = Instant.parse("2026-11-02T09:00:00Z");
    private static final Auditing RULES = BusyLog.configuration().auditing();
    private static final Who SCREENER = new Who("maya.okafor", "", "northmere-council", "screener", "", "");
    private static final Who PORTAL = Who.portal("northmere-council");
    private static final Practitioner HELEN = auditor("helen.marsh", "northmere-council");
    private static final Practitioner OWEN = auditor("owen.pryce", "saltby-council");

    @TempDir
    private Path folder;

    private Instant now = MONDAY;
    private AccessLog log;
    private Reviews reviews;

    @BeforeEach
    void opened() throws Exception {
        JdbcDataSource memory = new JdbcDataSource();
        memory.setURL("jdbc:h2:mem:" + folder.getFileName()
                + ";DB_CLOSE_DELAY=-1;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH");
        log = AccessLog.open(
                memory,
                AccessLogSettings.of("hub.example/log").forTrials(),
                LogKeys.in(folder.resolve("keys"), new SecureRandom()),
                () -> now,
                new SecureRandom());
        Following following = new Following(log, RULES, () -> now, Duration.ofHours(1));
        reviews = new Reviews(following, log::append, RULES, () -> now);
        log.append(Entry.of(EntryKind.EXPORT, SCREENER, Grounds.NONE));
    }

    @AfterEach
    void closed() {
        log.close();
    }

    @Test
    void once_for_each_time_it_is_late_by_and_the_entry_names_nobody_who_reviews() throws Exception {
        reviews.open(HELEN, only());
        now = now.plus(RULES.chaseAfter());
        assertThat(reviews.chase(PORTAL)).isZero();

        now = now.plusSeconds(1);
        assertThat(only().late()).isPresent();
        assertThat(reviews.chase(PORTAL)).isOne();
        assertThat(reviews.chase(PORTAL)).isZero();

        now = now.plus(RULES.chaseAfter()).plusSeconds(1);
        assertThat(reviews.chase(PORTAL)).isOne();
        List<LoggedEntry> chased = entries(EntryKind.REVIEW_CHASED);
        assertThat(chased).hasSize(2).allSatisfy(e -> {
            assertThat(e.entry().attributes())
                    .containsEntry(ReviewState.NOTICE, only().notice().reference());
            assertThat(e.canonical()).doesNotContain("helen", "maya");
        });
    }

    @Test
    void and_another_auditor_may_take_it_over_then_and_not_before() throws Exception {
        reviews.open(HELEN, only());
        assertThat(Reviews.mayTakeUp(OWEN, only())).isFalse();

        now = now.plus(RULES.chaseAfter()).plusSeconds(1);
        assertThat(Reviews.mayTakeUp(OWEN, only())).isTrue();
        assertThat(Reviews.mayTakeUp(HELEN, only())).isFalse();
        reviews.open(OWEN, only());
        assertThat(only().state())
                .isInstanceOfSatisfying(
                        ReviewState.Open.class,
                        open -> assertThat(open.reviewer()).isEqualTo("owen.pryce"));
        assertThat(Reviews.mayClose(HELEN, only())).isFalse();
    }

    @Test
    void one_that_is_closed_is_chased_no_more() throws Exception {
        reviews.open(HELEN, only());
        reviews.close(HELEN, only(), new ReviewWords.Said("explained", "nothing", "Asked for", Errors.NONE), List.of());
        now = now.plus(Duration.ofDays(30));

        assertThat(reviews.chase(PORTAL)).isZero();
        assertThat(only().state()).isInstanceOf(ReviewState.Closed.class);
        assertThat(only().late()).isEmpty();
    }

    @Test
    void one_taken_up_stays_in_the_queue_until_it_is_closed_however_long_that_is() throws Exception {
        reviews.open(HELEN, only());
        now = now.plus(RULES.span()).plus(RULES.span());

        assertThat(only().state()).isInstanceOf(ReviewState.Open.class);
    }

    @Test
    void one_that_nobody_takes_up_is_chased_where_its_rule_says_how_soon_it_must_be() throws Exception {
        log.append(Entry.of(EntryKind.BREAK_GLASS_OPENED, SCREENER, Grounds.NONE));
        now = now.plus(Duration.ofDays(1)).plusSeconds(1);

        assertThat(reviews.chase(PORTAL)).isOne();
        assertThat(entries(EntryKind.REVIEW_CHASED).getFirst().entry().attributes())
                .containsEntry("rule", "emergency");
    }

    private Reviews.Review only() throws Exception {
        return reviews.queue().what().stream()
                .filter(r -> r.notice().rule().id().equals("taken-away"))
                .findFirst()
                .orElseThrow();
    }

    private List<LoggedEntry> entries(EntryKind kind) throws Exception {
        return log.find(Criteria.ALL.where(Field.KIND, kind.name()));
    }

    private static Practitioner auditor(String person, String organisation) {
        return new Practitioner(
                new Requester(
                        person, person, new OrganisationId(organisation), new Role("auditor"), new AreaId("northmere")),
                true,
                "",
                "");
    }
}
