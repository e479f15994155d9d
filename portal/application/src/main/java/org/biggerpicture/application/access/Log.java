package org.biggerpicture.application.access;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import javax.sql.DataSource;
import org.biggerpicture.accesslog.AccessLog;
import org.biggerpicture.accesslog.AccessLogSettings;
import org.biggerpicture.accesslog.keys.LogKeys;
import org.biggerpicture.accesslog.keys.Pseudonyms;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the access log: PostgreSQL where an address is given, otherwise an embedded database that is really synced. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "bigger-picture.log.open", matchIfMissing = true)
class Log {
    @Bean
    LogKeys logKeys(@Value("${bigger-picture.data:data}") Path data) {
        return LogKeys.in(data.resolve("keys"), new SecureRandom());
    }

    @Bean(destroyMethod = "close")
    AccessLog accessLog(
            LogKeys keys,
            @Value("${bigger-picture.data:data}") Path data,
            @Value("${bigger-picture.log.url:}") String url,
            @Value("${bigger-picture.log.origin:bigger-picture.invalid/access-log}") String origin)
            throws SQLException {
        return AccessLog.open(
                store(url, data), AccessLogSettings.of(origin), keys, Clock.systemUTC(), new SecureRandom());
    }

    /** Signs a checkpoint over what is new, every second or thousand entries. */
    @Bean
    AutoCloseable checkpoints(AccessLog log) {
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("access-log-checkpoints").factory());
        log.issueCheckpointsOn(timer);
        return timer::shutdownNow;
    }

    @Bean
    Journal journal(AccessLog log) {
        return log::append;
    }

    @Bean
    Entries entries(LogKeys keys) {
        return new Entries(new Pseudonyms(keys, Clock.systemUTC())::of, new SecureRandom());
    }

    private static DataSource store(String url, Path data) {
        if (!url.isEmpty()) {
            PGSimpleDataSource postgres = new PGSimpleDataSource();
            postgres.setUrl(url);
            return postgres;
        }
        JdbcDataSource embedded = new JdbcDataSource();
        embedded.setURL("jdbc:h2:file:" + data.resolve("access-log").toAbsolutePath()
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH");
        return embedded;
    }
}
