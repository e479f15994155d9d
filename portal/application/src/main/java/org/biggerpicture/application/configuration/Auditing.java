package org.biggerpicture.application.configuration;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.biggerpicture.accesslog.entry.EntryKind;
import org.biggerpicture.accesslog.review.Rule;
import org.biggerpicture.accesslog.review.Selector;
import org.biggerpicture.configuration.Findings;
import org.biggerpicture.configuration.Keys;
import org.biggerpicture.configuration.Node;
import org.biggerpicture.configuration.Reading;
import org.biggerpicture.configuration.Readings;
import org.biggerpicture.configuration.YamlFile;

/**
 * What surfaces for review, as {@code config/audit.yaml} states it.
 *
 * @param span how far back the log is watched
 * @param chaseAfter how long a review may stay open
 * @param findings what a reviewer may find: code to words, in the order offered
 * @param rules what is noticed
 */
public record Auditing(Duration span, Duration chaseAfter, Map<String, String> findings, List<Rule> rules) {
    public Auditing {
        findings = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(findings));
        rules = List.copyOf(rules);
    }

    /**
     * Reads it; empty only together with a finding.
     *
     * @param folder the configuration's folder
     * @param names what {@code ${name}} in the file stands for
     */
    public static Optional<Auditing> read(Path folder, Map<String, String> names, Findings findings) {
        return YamlFile.read(folder.resolve("audit.yaml"), names, findings)
                .flatMap(root -> auditing(root.keys(findings)));
    }

    private static Optional<Auditing> auditing(Keys keys) {
        Optional<Duration> span = keys.required("span", Readings.LENGTH_OF_TIME);
        Optional<Duration> chase = keys.required("chase-after", Readings.LENGTH_OF_TIME);
        Optional<List<Map.Entry<String, String>>> codes =
                keys.required("findings", Readings.listOf(Readings.mapping(Auditing::finding)));
        Optional<List<Rule>> rules = keys.required("rules", Readings.listOf(Readings.mapping(Auditing::rule)));
        if (!keys.whole()) {
            return Optional.empty();
        }
        Map<String, String> found = new LinkedHashMap<>();
        codes.orElseThrow().forEach(c -> found.put(c.getKey(), c.getValue()));
        return Optional.of(new Auditing(span.orElseThrow(), chase.orElseThrow(), found, rules.orElseThrow()));
    }

    private static Optional<Map.Entry<String, String>> finding(Node.Mapping node, Findings findings) {
        Keys keys = node.keys(findings);
        Optional<String> code = keys.required("code", Readings.TEXT);
        Optional<String> label = keys.required("label", Readings.TEXT);
        return keys.whole() ? Optional.of(Map.entry(code.orElseThrow(), label.orElseThrow())) : Optional.empty();
    }

    private static Optional<Rule> rule(Node.Mapping node, Findings findings) {
        Keys keys = node.keys(findings);
        Optional<String> id = keys.required("id", Readings.TEXT);
        Optional<String> words = keys.required("words", Readings.TEXT);
        Optional<Selector> looksAt = keys.required("looks-at", Readings.mapping(Auditing::selector));
        Making making = new Making(id.orElse(""), words.orElse(""), looksAt.orElse(NOTHING));
        List<Rule> made = java.util.stream.Stream.of(
                        keys.optional("each", Readings.TRUTH).map(each -> making.each()),
                        keys.optional("often", Readings.mapping(making::often)),
                        keys.optional("odd-hour", Readings.mapping(making::oddHour)),
                        keys.optional("after-closing", Readings.mapping(making::afterClosing)),
                        keys.optional("drawn", Readings.mapping(making::drawn)))
                .flatMap(Optional::stream)
                .toList();
        if (keys.whole() && made.size() != 1) {
            keys.wrong(
                    "id",
                    "a rule notices in exactly one way, this one in " + made.size(),
                    "write one of 'each', 'often', 'odd-hour', 'after-closing' and 'drawn'");
        }
        return keys.whole() && made.size() == 1 ? Optional.of(made.getFirst()) : Optional.empty();
    }

    private static final Selector NOTHING = new Selector(Set.of(), Set.of(), Set.of(), Map.of());

    private static final Reading<Map.Entry<String, String>> FACT =
            Readings.scalar("name=value, for example round=TRACE", text -> {
                int at = text.indexOf('=');
                return at < 1
                        ? Optional.empty()
                        : Optional.of(Map.entry(text.substring(0, at), text.substring(at + 1)));
            });

    private static Optional<Selector> selector(Node.Mapping node, Findings findings) {
        Keys keys = node.keys(findings);
        Optional<List<EntryKind>> kinds = keys.required("kinds", Readings.listOf(Readings.oneOf(EntryKind.class)));
        List<String> roles = keys.list("roles", Readings.TEXT);
        List<String> purposes = keys.list("purposes", Readings.TEXT);
        Map<String, String> facts = new LinkedHashMap<>();
        keys.list("where", FACT).forEach(f -> facts.put(f.getKey(), f.getValue()));
        return keys.whole()
                ? Optional.of(
                        new Selector(Set.copyOf(kinds.orElseThrow()), Set.copyOf(roles), Set.copyOf(purposes), facts))
                : Optional.empty();
    }

    /** Makes a rule of what all rules have and what only its kind has. */
    private record Making(String id, String words, Selector looksAt) {
        Rule each() {
            return new Rule.Each(id, words, looksAt);
        }

        Optional<Rule> often(Node.Mapping node, Findings findings) {
            Keys keys = node.keys(findings);
            Optional<Rule.Per> per = keys.required("per", Readings.oneOf(Rule.Per.class));
            Optional<Integer> times = keys.required("times", Readings.WHOLE_NUMBER);
            Optional<Duration> within = keys.required("within", Readings.LENGTH_OF_TIME);
            return keys.whole()
                    ? Optional.of(new Rule.Often(
                            id, words, looksAt, per.orElseThrow(), times.orElseThrow(), within.orElseThrow()))
                    : Optional.empty();
        }

        Optional<Rule> oddHour(Node.Mapping node, Findings findings) {
            Keys keys = node.keys(findings);
            Optional<Integer> known = keys.required("known", Readings.WHOLE_NUMBER);
            Optional<Integer> oneIn = keys.required("one-in", Readings.WHOLE_NUMBER);
            return keys.whole()
                    ? Optional.of(new Rule.OddHour(id, words, looksAt, known.orElseThrow(), oneIn.orElseThrow()))
                    : Optional.empty();
        }

        Optional<Rule> afterClosing(Node.Mapping node, Findings findings) {
            Keys keys = node.keys(findings);
            Optional<Selector> closed = keys.required("closed", Readings.mapping(Auditing::selector));
            Optional<Duration> later = keys.required("later", Readings.LENGTH_OF_TIME);
            return keys.whole()
                    ? Optional.of(new Rule.AfterClosing(id, words, looksAt, closed.orElseThrow(), later.orElseThrow()))
                    : Optional.empty();
        }

        Optional<Rule> drawn(Node.Mapping node, Findings findings) {
            Keys keys = node.keys(findings);
            Optional<Integer> oneIn = keys.required("one-in", Readings.WHOLE_NUMBER);
            return keys.whole()
                    ? Optional.of(new Rule.Drawn(id, words, looksAt, oneIn.orElseThrow()))
                    : Optional.empty();
        }
    }
}
