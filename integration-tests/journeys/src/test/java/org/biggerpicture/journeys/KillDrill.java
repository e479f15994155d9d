package org.biggerpicture.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.biggerpicture.accesslog.AccessLog;
import org.biggerpicture.accesslog.AccessLogSettings;
import org.biggerpicture.accesslog.entry.Commitment;
import org.biggerpicture.accesslog.entry.EntryKind;
import org.biggerpicture.accesslog.entry.LoggedEntry;
import org.biggerpicture.accesslog.keys.LogKeys;
import org.biggerpicture.accesslog.search.Criteria;
import org.biggerpicture.journeys.house.House;
import org.biggerpicture.journeys.house.PortalProcess;
import org.biggerpicture.journeys.page.Child;
import org.biggerpicture.journeys.page.Knowing;
import org.biggerpicture.journeys.page.SignedIn;
import org.biggerpicture.journeys.window.PlainHttp;
import org.biggerpicture.region.Region;
import org.biggerpicture.region.door.Asked;
import org.biggerpicture.region.door.Fault;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The portal is killed while tiles arrive. Whatever the practitioner has received is in the log, to the byte; whatever
 * an agency was asked was intended there before.
 */
class KillDrill {
    private static final Child MAYA =
            Child.named("Maya", "Hollis").born("2013-03-09").nhs("999 004 1008");
    private static final Pattern PART =
            Pattern.compile("<div [^>]*slot=\"agency-\\d+\"|<div [^>]*slot=\"agency-\\d+-where\"");
    private static final Pattern KEY = Pattern.compile("\"commitment\\.\":\\{\"value\":\"([0-9a-f]{64})\"");

    /** Over FHIR one question is many requests, each with a name of its own. */
    private static final Set<String> NAMED_AFRESH =
            Set.of("northmere-hospital", "community-health", "demographics", "estuary-ambulance");

    private final Region region = House.standing().region();

    @TempDir
    private Path data;

    @BeforeEach
    @AfterEach
    void well() {
        House.renewed();
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 23, 47})
    void whatever_was_received_is_in_the_log_and_whatever_was_asked_was_intended(long seed) throws SQLException {
        Random random = new Random(seed);
        PlainHttp window = new PlainHttp();
        try (PortalProcess portal = House.standing().another(data)) {
            Knowing knowing = SignedIn.at(portal.address(), "maya.okafor", window)
                    .find(MAYA)
                    .forProtection()
                    .search();
            region.agencies().forEach(agency -> region.fault(agency, Fault.slow(random.nextInt(700))));
            int last = 3 + random.nextInt(10);
            window.listen(soFar -> {
                if (parts(soFar).size() > last) {
                    portal.kill();
                }
            });
            knowing.confirm(offer -> offer.words().contains("2013"));
        }
        PlainHttp.Received picture = window.received().getLast();
        assertThat(picture.whole()).isFalse();
        held(parts(picture.body()), picture.address().getPath().split("/")[2]);
    }

    /** The parts a picture came in: its beginning, and one for each tile; the last may be torn. */
    private static List<String> parts(String body) {
        List<String> parts = new ArrayList<>();
        Matcher starts = PART.matcher(body);
        int from = 0;
        while (starts.find()) {
            parts.add(body.substring(from, starts.start()));
            from = starts.start();
        }
        parts.add(body.substring(from));
        return parts;
    }

    private void held(List<String> parts, String enquiry) throws SQLException {
        JdbcDataSource store = new JdbcDataSource();
        store.setURL("jdbc:h2:file:" + data.resolve("access-log")
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH");
        LogKeys keys = LogKeys.in(data.resolve("keys"), new SecureRandom());
        try (AccessLog log = AccessLog.open(
                        store,
                        AccessLogSettings.of("bigger-picture.invalid/access-log"),
                        keys,
                        Clock.systemUTC(),
                        new SecureRandom());
                Connection connection = store.getConnection()) {
            List<LoggedEntry> entries = log.entriesOf(enquiry);
            List<Commitment> promised = promised(entries, connection);
            assertThat(parts).hasSizeGreaterThan(2);
            for (String part : parts.subList(0, parts.size() - 1)) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                assertThat(promised).as(part).anyMatch(promise -> promise.matches(bytes));
            }
            intended(log.find(Criteria.ALL.where(Criteria.Field.KIND, EntryKind.INTENT.name())));
        }
    }

    private static List<Commitment> promised(List<LoggedEntry> entries, Connection connection) throws SQLException {
        List<Commitment> promised = new ArrayList<>();
        for (LoggedEntry logged : entries) {
            Optional<Commitment> said = logged.entry().disclosed();
            if (said.isPresent()) {
                promised.add(new Commitment(
                        key(logged.position(), connection), said.get().mac()));
            }
        }
        return promised;
    }

    private static String key(long position, Connection connection) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT fields FROM access_log_erasable WHERE seq = ?")) {
            select.setLong(1, position);
            try (ResultSet row = select.executeQuery()) {
                Matcher key = KEY.matcher(row.next() ? row.getString(1).replace(" ", "") : "");
                return key.find() ? key.group(1) : "";
            }
        }
    }

    /** The questions of one round to one agency bear one name and are counted: a-name-1, a-name-2. */
    private static boolean names(@Nullable String intended, String agency, Asked question) {
        if (intended == null || NAMED_AFRESH.contains(agency)) {
            return intended != null;
        }
        return round(intended).equals(round(question.requestId().orElseThrow()));
    }

    private static String round(String request) {
        return request.replaceFirst("-\\d$", "");
    }

    /** Every question that an agency received was intended, by its name, before it was put. */
    private void intended(List<LoggedEntry> intents) {
        for (String agency : region.agencies()) {
            List<Asked> asked = region.requests(agency).stream()
                    .filter(request ->
                            request.requestId().isPresent() && !request.path().endsWith("/token"))
                    .toList();
            for (Asked question : asked) {
                assertThat(intents)
                        .as(agency + " was asked at " + question.at())
                        .anyMatch(
                                intent -> names(intent.entry().attributes().get("request." + agency), agency, question)
                                        && !intent.at().isAfter(question.at()));
            }
        }
    }
}
