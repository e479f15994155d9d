package org.biggerpicture.application.access;

import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.biggerpicture.accesslog.AccessLog;
import org.biggerpicture.accesslog.AccessLogSettings;
import org.biggerpicture.accesslog.keys.LogKeys;
import org.biggerpicture.accesslog.keys.Pseudonyms;
import org.biggerpicture.accesslog.note.NoteKey;
import org.biggerpicture.accesslog.witness.WitnessPolicy;
import org.biggerpicture.application.configuration.Auditing;
import org.biggerpicture.application.configuration.Region;
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
            @Value("${bigger-picture.log.origin:bigger-picture.invalid/access-log}") String origin,
            @Value("${bigger-picture.log.ml-dsa:false}") boolean mlDsa)
            throws SQLException {
        AccessLogSettings settings = AccessLogSettings.of(origin);
        return AccessLog.open(
                store(url, data), mlDsa ? settings.withMlDsa() : settings, keys, Clock.systemUTC(), new SecureRandom());
    }

    /**
     * Signs a checkpoint over what is new, every second or thousand entries, and has witnesses cosign it every minute.
     *
     * @param witnesses a key and an address for each, with a space between; commas between one and the next
     * @param stop whether nothing may be asked or shown once no witness has cosigned for a quarter of an hour
     */
    @Bean
    AutoCloseable checkpoints(
            AccessLog log,
            @Value("${bigger-picture.log.witnesses:}") String witnesses,
            @Value("${bigger-picture.log.stop-without-witness:false}") boolean stop) {
        ScheduledExecutorService timer = Executors.newScheduledThreadPool(
                2, Thread.ofPlatform().daemon().name("access-log-checkpoints").factory());
        log.issueCheckpointsOn(timer);
        if (!witnesses.isBlank()) {
            WitnessPolicy any = WitnessPolicy.anyOf(
                    Stream.of(witnesses.split(",")).map(Log::witness).toList());
            log.witnessedBy(stop ? any.stopping() : any).askOn(timer, Duration.ofMinutes(1));
        }
        return timer::shutdownNow;
    }

    private static WitnessPolicy.Address witness(String keyAndAddress) {
        String[] parts = keyAndAddress.strip().split(" +", 2);
        if (parts.length != 2) {
            throw new IllegalArgumentException("bigger-picture.log.witnesses needs a key and an address for each");
        }
        return new WitnessPolicy.Address(NoteKey.parse(parts[0]), URI.create(parts[1]));
    }

    /** What is made durable comes with what each agency it names may later be shown of it. */
    @Bean
    Journal journal(AccessLog log, Region region) {
        Statements statements = new Statements(
                region.hub().organisation().value(),
                region.agencies().stream().map(a -> a.id().value()).toList());
        return entries -> log.append(statements.beside(entries));
    }

    /** The keys of pseudonyms, for the one act that needs them all: two people's subject access report. */
    @Bean
    Pseudonyms pseudonyms(LogKeys keys) {
        return new Pseudonyms(keys, Clock.systemUTC());
    }

    @Bean
    ToldUnderKey toldUnderKey(@Value("${bigger-picture.credentials:credentials}") Path credentials) {
        return new ToldUnderKey(credentials);
    }

    @Bean
    Entries entries(Pseudonyms pseudonyms, Auditing auditing, ToldUnderKey told) {
        return new Entries(pseudonyms::of, new SecureRandom(), new Ties(told, auditing.caseForms()));
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
