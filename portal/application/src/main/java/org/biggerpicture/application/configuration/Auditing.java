package org.biggerpicture.application.configuration;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.biggerpicture.accesslog.review.Rule;
import org.biggerpicture.agency.OrganisationId;
import org.biggerpicture.agreements.Vocabulary;
import org.biggerpicture.configuration.Findings;
import org.biggerpicture.configuration.Keys;
import org.biggerpicture.configuration.Node;
import org.biggerpicture.configuration.Reading;
import org.biggerpicture.configuration.Readings;
import org.biggerpicture.configuration.YamlFile;

/**
 * What surfaces for review, as {@code config/audit.yaml} states it and {@code config/audit.scenarios.yaml} tries it.
 *
 * @param span how far back what was noticed is listed
 * @param reviewWithin how soon a notice must be looked into, where its rule does not say
 * @param chaseAfter how long a review may stay open
 * @param findings what a reviewer may find: code to words, in the order offered
 * @param outcomes what may come of it: code to words, in the order offered
 * @param caseForms organisation to the form that its case references have
 * @param rules what is noticed
 */
public record Auditing(
        Duration span,
        Duration reviewWithin,
        Duration chaseAfter,
        Map<String, String> findings,
        Map<String, String> outcomes,
        Map<OrganisationId, Pattern> caseForms,
        List<Rule> rules) {
    /** The hub's own time, by which a day begins and an hour is odd. */
    public static final ZoneId ZONE = ZoneId.of("Europe/London");

    private static final Reading<Pattern> FORM =
            Readings.scalar("a regular expression, for example MASH-[0-9]{4,6}", Auditing::pattern);

    public Auditing {
        findings = Collections.unmodifiableMap(new LinkedHashMap<>(findings));
        outcomes = Collections.unmodifiableMap(new LinkedHashMap<>(outcomes));
        caseForms = Map.copyOf(caseForms);
        rules = List.copyOf(rules);
    }

    /** How soon a notice of this rule must be looked into. */
    public Duration due(Rule rule) {
        return rule.stated().due().orElse(reviewWithin);
    }

    /**
     * Reads it and runs its scenarios; empty only together with a finding.
     *
     * @param folder the configuration's folder
     * @param names what {@code ${name}} in the file stands for
     * @param vocabulary the roles and purposes its rules may name
     */
    public static Optional<Auditing> read(
            Path folder, Map<String, String> names, Vocabulary vocabulary, Findings findings) {
        int before = findings.count();
        Optional<Auditing> read = YamlFile.read(folder.resolve("audit.yaml"), names, findings)
                .flatMap(root -> auditing(root.keys(findings), vocabulary));
        read.ifPresent(auditing ->
                new AuditScenarios(folder.resolve("audit.scenarios.yaml"), vocabulary, findings).run(auditing.rules()));
        return read.filter(auditing -> findings.count() == before);
    }

    private static Optional<Auditing> auditing(Keys keys, Vocabulary vocabulary) {
        RuleReading reading = new RuleReading(vocabulary);
        Optional<Duration> span = keys.required("span", Readings.LENGTH_OF_TIME);
        Optional<Duration> within = keys.required("review-within", Readings.LENGTH_OF_TIME);
        Optional<Duration> chase = keys.required("chase-after", Readings.LENGTH_OF_TIME);
        Optional<List<Map.Entry<String, String>>> found = keys.required("findings", WORDS);
        Optional<List<Map.Entry<String, String>>> came = keys.required("outcomes", WORDS);
        List<Map.Entry<OrganisationId, Pattern>> forms =
                keys.list("case-references", Readings.mapping(Auditing::caseForm));
        Optional<List<Rule>> rules = keys.required("rules", Readings.listOf(Readings.mapping(reading::rule)));
        rules.ifPresent(all -> refuseTwice(all, keys));
        return keys.whole()
                ? Optional.of(new Auditing(
                        span.orElseThrow(),
                        within.orElseThrow(),
                        chase.orElseThrow(),
                        inOrder(found.orElseThrow()),
                        inOrder(came.orElseThrow()),
                        inOrder(forms),
                        rules.orElseThrow()))
                : Optional.empty();
    }

    private static final Reading<List<Map.Entry<String, String>>> WORDS =
            Readings.listOf(Readings.mapping(Auditing::coded));

    private static Optional<Map.Entry<String, String>> coded(Node.Mapping node, Findings findings) {
        Keys keys = node.keys(findings);
        Optional<String> code = keys.required("code", Readings.TEXT);
        Optional<String> label = keys.required("label", Readings.TEXT);
        return keys.whole() ? Optional.of(Map.entry(code.orElseThrow(), label.orElseThrow())) : Optional.empty();
    }

    private static Optional<Map.Entry<OrganisationId, Pattern>> caseForm(Node.Mapping node, Findings findings) {
        Keys keys = node.keys(findings);
        Optional<String> organisation = keys.required("organisation", Readings.TEXT);
        Optional<Pattern> form = keys.required("form", FORM);
        return keys.whole()
                ? Optional.of(Map.entry(new OrganisationId(organisation.orElseThrow()), form.orElseThrow()))
                : Optional.empty();
    }

    private static Optional<Pattern> pattern(String text) {
        try {
            return Optional.of(Pattern.compile(text));
        } catch (java.util.regex.PatternSyntaxException e) {
            return Optional.empty();
        }
    }

    private static void refuseTwice(List<Rule> rules, Keys keys) {
        Set<String> ids = new HashSet<>();
        rules.stream()
                .filter(rule -> !ids.add(rule.id()))
                .forEach(rule -> keys.wrong(
                        "rules", "two rules are called '" + rule.id() + "'", "give each rule an id of its own"));
    }

    private static <K, V> Map<K, V> inOrder(List<Map.Entry<K, V>> entries) {
        Map<K, V> map = new LinkedHashMap<>();
        entries.forEach(e -> map.put(e.getKey(), e.getValue()));
        return map;
    }
}
