package org.biggerpicture.agreements.stewardship;

import static org.biggerpicture.agreements.PlainWords.counted;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.biggerpicture.agreements.Agreements;
import org.biggerpicture.agreements.Effect;
import org.biggerpicture.agreements.InformationSharingAgreement;

/**
 * What a new version of the agreements changes: what is written otherwise, and what comes of it.
 *
 * @param before the version that runs
 * @param after the version proposed
 * @param day on which day
 * @param changes what is written otherwise
 * @param effects what comes of it, by whom and of what
 */
public record VersionDifference(
        String before, String after, LocalDate day, List<Change> changes, List<Effect> effects) {
    public VersionDifference {
        changes = List.copyOf(changes);
        effects = List.copyOf(effects);
    }

    /**
     * One agreement, or one clause of it, that is written otherwise.
     *
     * @param agreement the agreement's id
     * @param part the clause's number, or what part of the agreement: opening, parties
     * @param kind what became of it
     * @param was what it said and no longer says
     * @param is what it says and didn't say
     */
    public record Change(String agreement, String part, Kind kind, List<String> was, List<String> is) {
        /** What became of it. */
        public enum Kind {
            /** It is new. */
            ADDED,
            /** It is gone. */
            REMOVED,
            /** It says something else. */
            CHANGED
        }
    }

    /** What the one that comes after changes. */
    public static VersionDifference of(Agreements before, Agreements after, LocalDate day) {
        Map<String, AgreementProse> was = prose(before, day);
        Map<String, AgreementProse> is = prose(after, day);
        List<Change> changes = new ArrayList<>();
        Map<String, AgreementProse> all = new TreeMap<>(was);
        all.putAll(is);
        all.keySet().forEach(id -> changes.addAll(new ProseDifference(id, was.get(id), is.get(id)).changes()));
        return new VersionDifference(before.version(), after.version(), day, changes, before.effects(after, day));
    }

    private static Map<String, AgreementProse> prose(Agreements agreements, LocalDate day) {
        return agreements.all().stream()
                .collect(Collectors.toMap(
                        InformationSharingAgreement::id,
                        a -> AgreementProse.of(a, agreements.vocabulary(), day),
                        (a, b) -> a,
                        TreeMap::new));
    }

    /** In how many cases, over all, something is shown that was not. */
    public long gained() {
        return effects.stream().mapToLong(Effect::casesGained).sum();
    }

    /** In how many cases, over all, something is no longer shown. */
    public long lost() {
        return effects.stream().mapToLong(Effect::casesLost).sum();
    }

    /** The effects in sentences, the counts first, then who gains and who loses. */
    public List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        sentences.add(String.format(
                Locale.UK, "In %s more is shown, in %s less.", counted(gained(), "case"), counted(lost(), "case")));
        byWhom(Effect::casesGained, "gains", sentences);
        byWhom(Effect::casesLost, "loses", sentences);
        return sentences;
    }

    private void byWhom(ToLongFunction<Effect> cases, String verb, List<String> sentences) {
        Map<String, Long> sums = new TreeMap<>();
        effects.stream()
                .filter(e -> cases.applyAsLong(e) > 0)
                .forEach(e -> sums.merge(
                        e.role() + " of " + e.organisation() + " " + verb + " "
                                + e.category().word() + " of " + e.from(),
                        cases.applyAsLong(e),
                        Long::sum));
        sums.forEach((who, sum) -> sentences.add(
                Character.toUpperCase(who.charAt(0)) + who.substring(1) + " (" + counted(sum, "case") + ")."));
    }
}
