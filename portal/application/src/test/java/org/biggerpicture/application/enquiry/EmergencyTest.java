package org.biggerpicture.application.enquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.biggerpicture.agency.AgencyId;
import org.biggerpicture.agreements.Clause;
import org.biggerpicture.agreements.breakglass.BreakGlass;
import org.biggerpicture.application.access.Entries;
import org.biggerpicture.application.access.Journal;
import org.biggerpicture.application.access.LogClosedException;
import org.biggerpicture.application.emergency.Emergencies;
import org.biggerpicture.application.emergency.EmergencyState;
import org.biggerpicture.application.notices.Notices;
import org.biggerpicture.ask.Answer;
import org.biggerpicture.ask.Ask;
import org.biggerpicture.record.Category;
import org.biggerpicture.record.Sensitivity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What emergency access lets be asked and shown, and what nothing lifts. */
class EmergencyTest {
    private static final BiFunction<Ask, Hub, Answer> KNOWS = (ask, hub) -> Hub.child(ask, false);

    @TempDir
    Path folder;

    private static BiFunction<Ask, Hub, Answer> marked(Sensitivity label) {
        return (ask, hub) -> ask instanceof Ask.Trace ? Hub.child(ask, false) : Hub.alert(ask, Set.of(label));
    }

    private Hub hub(List<Clause> further, Map<String, BiFunction<Ask, Hub, Answer>> connectors) throws Exception {
        return new Hub(folder, new LinkedHashMap<>(connectors), further);
    }

    private static Emergencies emergencies(Hub hub, Journal journal) {
        return new Emergencies(
                hub.enquiries,
                new Notices(hub.log, journal, hub.region, Clock.fixed(Hub.NOW, ZoneOffset.UTC)),
                journal,
                new Entries(subject -> "pseudonym", new SecureRandom()),
                () -> hub.now,
                () -> "1",
                BreakGlass.Terms.USUAL);
    }

    private static Emergencies.Outcome open(Emergencies emergencies, OpenEnquiry enquiry) {
        return emergencies.open(
                enquiry, enquiry.practitioner(), new Emergencies.Why("danger", "The child does not wake", Hub.NOW));
    }

    private static int shown(Hub hub, OpenEnquiry enquiry, String agency) {
        return hub.enquiries
                .explained(
                        enquiry,
                        hub.enquiries.placards(enquiry).stream()
                                .filter(p -> p.agency().equals(new AgencyId(agency)))
                                .findFirst()
                                .orElseThrow())
                .answer()
                .map(a -> a.disclosures().size())
                .orElse(0);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void lifts_a_prohibition_unless_it_is_absolute(boolean absolute) throws Exception {
        Sensitivity label = Sensitivity.MENTAL_HEALTH;
        List<Clause> clauses = List.of(
                Hub.emergency("health", Set.of(), Category.EVENTS),
                Hub.emergency("health", Set.of(label), Category.ALERTS),
                Hub.forbidding("health", label, Category.ALERTS, absolute));
        try (Hub hub = hub(clauses, Map.of("health", marked(label)))) {
            OpenEnquiry enquiry = hub.confirmed("health");
            assertThat(shown(hub, enquiry, "health")).isZero();

            assertThat(open(emergencies(hub, hub.log::append), enquiry)).isInstanceOf(Emergencies.Outcome.Opened.class);

            assertThat(shown(hub, enquiry, "health")).isEqualTo(absolute ? 0 : 1);
        }
    }

    @Test
    void if_the_log_can_not_be_written_nothing_opens_and_nobody_is_asked() throws Exception {
        List<Clause> clauses = List.of(Hub.emergency("health", Set.of(), Category.ALERTS));
        try (Hub hub = hub(clauses, Map.of("health", (ask, h) -> answer(ask)))) {
            OpenEnquiry enquiry = hub.confirmed("health");
            assertThat(shown(hub, enquiry, "health")).isZero();
            int asked = hub.asked.size();
            Emergencies emergencies = emergencies(hub, hub.log::append);
            hub.log.close();

            assertThatThrownBy(() -> open(emergencies, enquiry)).isInstanceOf(LogClosedException.class);

            assertThat(enquiry.emergency()).isEmpty();
            assertThat(shown(hub, enquiry, "health")).isZero();
            assertThat(hub.asked).hasSize(asked);
        }
    }

    @Test
    void an_agency_that_only_an_emergency_lets_be_asked_is_asked_then_and_never_after() throws Exception {
        List<Clause> clauses = List.of(Hub.emergency("emergency-police", Set.of(), Category.IDENTITY, Category.ALERTS));
        Map<String, BiFunction<Ask, Hub, Answer>> connectors = new LinkedHashMap<>();
        connectors.put("health", KNOWS);
        connectors.put("emergency-police", (ask, h) -> answer(ask));
        try (Hub hub = hub(clauses, connectors)) {
            OpenEnquiry enquiry = hub.confirmed("health");
            assertThat(hub.asked).noneMatch(a -> a.agency().value().equals("emergency-police"));

            Emergencies emergencies = emergencies(hub, hub.log::append);
            assertThat(open(emergencies, enquiry))
                    .isInstanceOfSatisfying(
                            Emergencies.Outcome.Opened.class,
                            o -> assertThat(o.lookAgain()).isTrue());
            enquiry.trace().answers();
            hub.confirm(enquiry, "health", "emergency-police");
            assertThat(shown(hub, enquiry, "emergency-police")).isEqualTo(1);

            hub.now = Hub.NOW.plus(Duration.ofMinutes(15));
            assertThat(shown(hub, enquiry, "emergency-police")).isZero();
            assertThat(hub.shown(enquiry)).contains("tile emergency-police not-permitted");
            assertThat(emergencies.state(enquiry)).isInstanceOf(EmergencyState.Over.class);
            int asked = hub.asked.size();
            assertThatThrownBy(() -> hub.enquiries.askAgain(enquiry, new AgencyId("emergency-police")))
                    .isInstanceOf(IllegalArgumentException.class);
            hub.confirm(enquiry, "health", "emergency-police");
            assertThat(hub.asked).hasSize(asked);
        }
    }

    private static Answer answer(Ask ask) {
        return ask instanceof Ask.Trace ? Hub.child(ask, false) : Hub.alert(ask);
    }

    @Test
    void a_receipt_of_what_was_seen_in_an_emergency_is_not_that_of_what_is_seen_after() throws Exception {
        List<Clause> clauses = List.of(Hub.emergency("health", Set.of(), Category.ALERTS));
        try (Hub hub = hub(clauses, Map.of("health", (ask, h) -> answer(ask)))) {
            OpenEnquiry enquiry = hub.confirmed("health");
            Emergencies emergencies = emergencies(hub, hub.log::append);
            open(emergencies, enquiry);
            hub.shown(enquiry);
            Optional<String> during = enquiry.receipt().map(r -> r.hash());
            hub.shown(enquiry);
            assertThat(enquiry.receipt().map(r -> r.hash())).isEqualTo(during);

            emergencies.close(enquiry);
            hub.shown(enquiry);
            assertThat(enquiry.receipt().map(r -> r.hash())).isPresent().isNotEqualTo(during);
        }
    }
}
