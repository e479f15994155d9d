package org.biggerpicture.application.configuration;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.biggerpicture.accesslog.entry.EntryKind;
import org.biggerpicture.accesslog.review.Rule;
import org.biggerpicture.accesslog.review.Selector;
import org.biggerpicture.agreements.Vocabulary;
import org.biggerpicture.agreements.Word;
import org.biggerpicture.configuration.Findings;
import org.biggerpicture.configuration.Keys;
import org.biggerpicture.configuration.Node;
import org.biggerpicture.configuration.Reading;
import org.biggerpicture.configuration.Readings;

/** Reads one rule of {@code audit.yaml}. A role or purpose that the region does not know is a mistake. */
final class RuleReading {
    private static final Selector NOTHING = Selector.of(Set.of(), Map.of());

    /** One fact of an entry: {@code round=TRACE}. */
    static final Reading<Map.Entry<String, String>> FACT =
            Readings.scalar("name=value, for example round=TRACE", text -> {
                int at = text.indexOf('=');
                return at < 1
                        ? Optional.empty()
                        : Optional.of(Map.entry(text.substring(0, at), text.substring(at + 1)));
            });

    private final Reading<String> role;
    private final Reading<String> purpose;

    RuleReading(Vocabulary vocabulary) {
        this.role = oneOf(vocabulary.roles());
        this.purpose = oneOf(vocabulary.purposes());
    }

    static Reading<String> oneOf(List<? extends Word> words) {
        return Readings.oneOf(words.stream().map(Word::code).toList());
    }

    Optional<Rule> rule(Node.Mapping node, Findings findings) {
        Keys keys = node.keys(findings);
        Optional<String> id = keys.required("id", Readings.TEXT);
        Optional<String> words = keys.required("words", Readings.TEXT);
        Optional<Selector> looksAt = keys.required("looks-at", Readings.mapping(this::selector));
        Optional<Duration> due = keys.optional("review-within", Readings.LENGTH_OF_TIME);
        Rule.Stated stated = new Rule.Stated(id.orElse(""), words.orElse(""), looksAt.orElse(NOTHING), due);
        List<Rule> made = ways(keys, stated);
        if (keys.whole() && made.size() != 1) {
            keys.wrong(
                    "id",
                    "a rule notices in exactly one way, this one in " + made.size(),
                    "write one of 'each', 'each-enquiry', 'often', 'more-than-usual', 'odd-hour', 'after-closing', "
                            + "'after-absence', 'unfit' and 'drawn'");
        }
        return keys.whole() && made.size() == 1 ? Optional.of(made.getFirst()) : Optional.empty();
    }

    private List<Rule> ways(Keys keys, Rule.Stated stated) {
        return Stream.of(
                        keys.optional("each", Readings.TRUTH).<Rule>map(t -> new Rule.Each(stated)),
                        keys.optional("each-enquiry", Readings.TRUTH).<Rule>map(t -> new Rule.EachEnquiry(stated)),
                        keys.<Rule>optional("often", Readings.mapping((n, f) -> often(n.keys(f), stated))),
                        keys.<Rule>optional("more-than-usual", Readings.mapping((n, f) -> more(n.keys(f), stated))),
                        keys.<Rule>optional("odd-hour", Readings.mapping((n, f) -> oddHour(n.keys(f), stated))),
                        keys.<Rule>optional(
                                "after-closing", Readings.mapping((n, f) -> afterClosing(n.keys(f), stated))),
                        keys.<Rule>optional("after-absence", Readings.mapping((n, f) -> absence(n.keys(f), stated))),
                        keys.optional("unfit", Readings.listOf(Readings.mapping(this::fitting)))
                                .<Rule>map(rows -> new Rule.Unfit(stated, byRole(rows))),
                        keys.<Rule>optional("drawn", Readings.mapping((n, f) -> drawn(n.keys(f), stated))))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Selector> selector(Node.Mapping node, Findings findings) {
        Keys keys = node.keys(findings);
        Optional<List<EntryKind>> kinds = keys.required("kinds", Readings.listOf(Readings.oneOf(EntryKind.class)));
        List<String> roles = keys.list("roles", role);
        List<String> purposes = keys.list("purposes", purpose);
        List<String> except = keys.list("except-purposes", purpose);
        Map<String, String> facts = facts(keys.list("where", FACT));
        return keys.whole()
                ? Optional.of(new Selector(
                        Set.copyOf(kinds.orElseThrow()),
                        Set.copyOf(roles),
                        Set.copyOf(purposes),
                        Set.copyOf(except),
                        facts))
                : Optional.empty();
    }

    static Map<String, String> facts(List<Map.Entry<String, String>> written) {
        Map<String, String> facts = new LinkedHashMap<>();
        written.forEach(f -> facts.put(f.getKey(), f.getValue()));
        return facts;
    }

    private static Optional<Rule> often(Keys keys, Rule.Stated stated) {
        Optional<Rule.Per> per = keys.required("per", Readings.oneOf(Rule.Per.class));
        Optional<Integer> times = keys.required("times", Readings.WHOLE_NUMBER);
        Optional<Duration> within = keys.required("within", Readings.LENGTH_OF_TIME);
        boolean children = keys.otherwise("children", Readings.TRUTH, false);
        return keys.whole()
                ? Optional.of(
                        new Rule.Often(stated, per.orElseThrow(), times.orElseThrow(), within.orElseThrow(), children))
                : Optional.empty();
    }

    private static Optional<Rule> more(Keys keys, Rule.Stated stated) {
        Optional<Duration> within = keys.required("within", Readings.LENGTH_OF_TIME);
        Optional<Integer> atLeast = keys.required("at-least", Readings.WHOLE_NUMBER);
        Optional<Integer> times = keys.required("times-usual", Readings.WHOLE_NUMBER);
        Optional<Integer> known = keys.required("known", Readings.WHOLE_NUMBER);
        return keys.whole()
                ? Optional.of(new Rule.MoreThanUsual(
                        stated, within.orElseThrow(), atLeast.orElseThrow(), times.orElseThrow(), known.orElseThrow()))
                : Optional.empty();
    }

    private static Optional<Rule> oddHour(Keys keys, Rule.Stated stated) {
        Optional<Integer> known = keys.required("known", Readings.WHOLE_NUMBER);
        Optional<Integer> oneIn = keys.required("one-in", Readings.WHOLE_NUMBER);
        return keys.whole()
                ? Optional.of(new Rule.OddHour(stated, known.orElseThrow(), oneIn.orElseThrow()))
                : Optional.empty();
    }

    private Optional<Rule> afterClosing(Keys keys, Rule.Stated stated) {
        Optional<Selector> closed = keys.required("closed", Readings.mapping(this::selector));
        Rule.Per per = keys.otherwise("per", Readings.oneOf(Rule.Per.class), Rule.Per.PERSON_AND_CHILD);
        Optional<Duration> later = keys.required("later", Readings.LENGTH_OF_TIME);
        return keys.whole()
                ? Optional.of(new Rule.AfterClosing(stated, closed.orElseThrow(), per, later.orElseThrow()))
                : Optional.empty();
    }

    private static Optional<Rule> absence(Keys keys, Rule.Stated stated) {
        Optional<Duration> away = keys.required("away", Readings.LENGTH_OF_TIME);
        return keys.whole() ? Optional.of(new Rule.AfterAbsence(stated, away.orElseThrow())) : Optional.empty();
    }

    private Optional<Map.Entry<String, Set<String>>> fitting(Node.Mapping node, Findings findings) {
        Keys keys = node.keys(findings);
        Optional<String> who = keys.required("role", role);
        Optional<List<String>> purposes = keys.required("purposes", Readings.listOf(purpose));
        return keys.whole()
                ? Optional.of(Map.entry(who.orElseThrow(), Set.copyOf(purposes.orElseThrow())))
                : Optional.empty();
    }

    private static Map<String, Set<String>> byRole(List<Map.Entry<String, Set<String>>> rows) {
        Map<String, Set<String>> fitting = new LinkedHashMap<>();
        rows.forEach(row -> fitting.put(row.getKey(), row.getValue()));
        return fitting;
    }

    private Optional<Rule> drawn(Keys keys, Rule.Stated stated) {
        Optional<Integer> oneIn = keys.required("one-in", Readings.WHOLE_NUMBER);
        List<Rule.Weight> weights = keys.list("weights", Readings.mapping(this::weight));
        return keys.whole() ? Optional.of(new Rule.Drawn(stated, oneIn.orElseThrow(), weights)) : Optional.empty();
    }

    private Optional<Rule.Weight> weight(Node.Mapping node, Findings findings) {
        Keys keys = node.keys(findings);
        Optional<String> words = keys.required("words", Readings.TEXT);
        Optional<Selector> looksAt = keys.required("looks-at", Readings.mapping(this::selector));
        Optional<Integer> times = keys.required("times", Readings.WHOLE_NUMBER);
        return keys.whole()
                ? Optional.of(new Rule.Weight(words.orElseThrow(), looksAt.orElseThrow(), times.orElseThrow()))
                : Optional.empty();
    }
}
