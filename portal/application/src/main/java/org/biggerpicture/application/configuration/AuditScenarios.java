package org.biggerpicture.application.configuration;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.biggerpicture.accesslog.entry.EntryKind;
import org.biggerpicture.accesslog.review.Rule;
import org.biggerpicture.agreements.Vocabulary;
import org.biggerpicture.configuration.Findings;
import org.biggerpicture.configuration.Keys;
import org.biggerpicture.configuration.Node;
import org.biggerpicture.configuration.Reading;
import org.biggerpicture.configuration.Readings;
import org.biggerpicture.configuration.YamlFile;

/** Reads the scenarios beside {@code audit.yaml} and runs them: each rule is tried by at least one that it notices. */
final class AuditScenarios {
    private static final Reading<LocalDateTime> MOMENT =
            Readings.scalar("a moment, for example 2026-11-24T09:30", AuditScenarios::moment);
    private static final Reading<Double> LOT = Readings.scalar("a number from 0 to 1", AuditScenarios::lot);

    private final Path file;
    private final Reading<String> role;
    private final Reading<String> purpose;
    private final Findings findings;

    AuditScenarios(Path file, Vocabulary vocabulary, Findings findings) {
        this.file = file;
        this.role = RuleReading.oneOf(vocabulary.roles());
        this.purpose = RuleReading.oneOf(vocabulary.purposes());
        this.findings = findings;
    }

    void run(List<Rule> rules) {
        Optional<Node.Mapping> root = YamlFile.read(file, Map.of(), findings);
        root.ifPresent(r -> run(r, rules));
    }

    private void run(Node.Mapping root, List<Rule> rules) {
        List<String> ids = rules.stream().map(Rule::id).toList();
        Keys keys = root.keys(findings);
        List<AuditScenario> scenarios = keys.required(
                        "scenarios", Readings.listOf(Readings.mapping((m, f) -> scenario(m, ids))))
                .orElse(List.of());
        if (!keys.whole()) {
            return;
        }
        scenarios.forEach(scenario -> run(
                scenario,
                rules.stream()
                        .filter(r -> r.id().equals(scenario.rule()))
                        .findFirst()
                        .orElseThrow()));
        ids.stream()
                .filter(id -> scenarios.stream().noneMatch(s -> s.rule().equals(id) && s.noticed() > 0))
                .forEach(id -> keys.wrong(
                        "scenarios",
                        "no scenario shows what the rule '" + id + "' notices",
                        "add one with 'rule: " + id + "' and 'noticed: 1'"));
    }

    private void run(AuditScenario scenario, Rule rule) {
        int noticed = scenario.notices(rule);
        if (noticed != scenario.noticed()) {
            findings.add(
                    scenario.place(),
                    "scenario '" + scenario.name() + "' fails: the rule '" + rule.id() + "' noticed " + noticed
                            + " times, not " + scenario.noticed(),
                    "change the rule or the scenario");
        }
    }

    private Optional<AuditScenario> scenario(Node.Mapping mapping, List<String> rules) {
        Keys keys = mapping.keys(findings);
        Optional<String> name = keys.required("name", Readings.TEXT);
        Optional<String> rule = keys.required("rule", Readings.oneOf(rules));
        Optional<List<AuditScenario.Written>> log =
                keys.required("log", Readings.listOf(Readings.mapping((m, f) -> written(m.keys(f)))));
        Optional<Integer> noticed = keys.required("noticed", Readings.WHOLE_NUMBER);
        return keys.whole()
                ? Optional.of(new AuditScenario(
                        mapping.place(),
                        name.orElseThrow(),
                        rule.orElseThrow(),
                        log.orElseThrow(),
                        noticed.orElseThrow()))
                : Optional.empty();
    }

    private Optional<AuditScenario.Written> written(Keys keys) {
        Optional<LocalDateTime> at = keys.required("at", MOMENT);
        Optional<EntryKind> kind = keys.required("kind", Readings.oneOf(EntryKind.class));
        int times = keys.otherwise("times", Readings.WHOLE_NUMBER, 1);
        Duration every = keys.otherwise("every", Readings.LENGTH_OF_TIME, Duration.ofMinutes(1));
        String person = keys.otherwise("person", Readings.TEXT, "somebody");
        String organisation = keys.otherwise("organisation", Readings.TEXT, "an organisation");
        String as = keys.otherwise("role", role, "");
        String why = keys.otherwise("purpose", purpose, "");
        String child = keys.otherwise("child", Readings.TEXT, "a child");
        boolean another = keys.otherwise("another-child-each", Readings.TRUTH, false);
        String enquiry = keys.otherwise("enquiry", Readings.TEXT, "an enquiry");
        Map<String, String> facts = RuleReading.facts(keys.list("where", RuleReading.FACT));
        Optional<Double> lot = keys.optional("lot", LOT);
        return keys.whole()
                ? Optional.of(new AuditScenario.Written(
                        at.orElseThrow(),
                        times,
                        every,
                        kind.orElseThrow(),
                        person,
                        organisation,
                        as,
                        why,
                        child,
                        another,
                        enquiry,
                        facts,
                        lot))
                : Optional.empty();
    }

    private static Optional<LocalDateTime> moment(String text) {
        try {
            return Optional.of(LocalDateTime.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Double> lot(String text) {
        try {
            return Optional.of(Double.valueOf(text)).filter(n -> n >= 0 && n < 1);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
