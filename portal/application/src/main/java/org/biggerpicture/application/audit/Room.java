package org.biggerpicture.application.audit;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.biggerpicture.accesslog.AccessLog;
import org.biggerpicture.accesslog.entry.Who;
import org.biggerpicture.accesslog.search.Criteria;
import org.biggerpicture.application.access.Journal;
import org.biggerpicture.application.configuration.Auditing;
import org.biggerpicture.application.configuration.Region;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the auditor's room together. */
@Configuration(proxyBeanMethods = false)
class Room {
    private static final Logger LOG = LoggerFactory.getLogger(Room.class);
    private static final Duration PATIENCE = Duration.ofMillis(700);

    @Bean
    Following following(AccessLog log, Auditing auditing) {
        return new Following(log, auditing, Clock.systemUTC(), PATIENCE);
    }

    @Bean
    Reviews reviews(Following following, Journal journal, Auditing auditing, Clock clock) {
        return new Reviews(following, journal, auditing, clock);
    }

    /** Reads the log on while nobody looks, and chases reviews that are late. */
    @Bean
    @ConditionalOnProperty(name = "bigger-picture.log.open", matchIfMissing = true)
    AutoCloseable watching(
            AccessLog log,
            Following following,
            Reviews reviews,
            Region region,
            @Value("${bigger-picture.review.every:20s}") Duration every) {
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("access-log-watch").factory());
        Who portal = Who.portal(region.hub().organisation().value());
        timer.scheduleWithFixedDelay(
                () -> turn(log, following, reviews, portal), 1, every.toMillis() / 1000, TimeUnit.SECONDS);
        return timer::shutdownNow;
    }

    /** A turn that fails must not end the watch. */
    private static void turn(AccessLog log, Following following, Reviews reviews, Who portal) {
        try {
            following.readOn();
            // Brings the index level too, so that who searches need not wait for it.
            log.find(Criteria.ALL.latestFirst().limit(1));
            reviews.chase(portal);
        } catch (SQLException | RuntimeException e) {
            LOG.error("The access log could not be watched: {}", e.getClass().getSimpleName());
        }
    }
}
