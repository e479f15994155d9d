package org.biggerpicture.application.candidates;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.biggerpicture.ask.PersonSought;
import org.biggerpicture.matching.CandidateMatch;
import org.biggerpicture.matching.MatchEvidence;
import org.biggerpicture.matching.Stance;
import org.biggerpicture.page.Candidate;
import org.biggerpicture.page.Fact;
import org.biggerpicture.page.Tag;
import org.biggerpicture.page.Tone;
import org.biggerpicture.record.Identifier;
import org.biggerpicture.record.PartialDate;
import org.biggerpicture.record.PersonName;
import org.biggerpicture.record.Sex;

/** One record's card in words. */
final class CardWords {
    static final String COVERED = "Not shown until you say yes";
    static final String UNBORN = "Unborn child of ";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

    private final CandidateCard card;
    private final PersonSought sought;

    CardWords(CandidateCard card, PersonSought sought) {
        this.card = card;
        this.sought = sought;
    }

    /** The name in use; of a child not yet born, as practitioners say it. */
    String name() {
        return switch (card.whose()) {
            case CHILD -> held().orElse("Name not shown");
            case MOTHER -> held().orElse("Name not shown") + ", the mother";
            case UNBORN_CHILD -> UNBORN + soughtName(sought).orElse("the mother you described");
        };
    }

    private Optional<String> held() {
        return card.names().stream().findFirst().map(PersonName::full);
    }

    /** The name asked with. */
    static Optional<String> soughtName(PersonSought sought) {
        String name = String.join(" ", sought.given())
                + sought.family().map(f -> " " + f).orElse("");
        return Optional.of(name.strip()).filter(n -> !n.isEmpty());
    }

    List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        born().ifPresent(b -> facts.add(Fact.of(card.whole() ? "Date of birth" : "Year of birth", b)));
        expected().ifPresent(e -> facts.add(Fact.of("Expected", e)));
        sex().ifPresent(s -> facts.add(Fact.of("Sex", s)));
        number().ifPresent(n -> facts.add(Fact.of("NHS number", n)));
        pupilNumber().ifPresent(n -> facts.add(Fact.of("Pupil number", n)));
        otherNames().ifPresent(n -> facts.add(Fact.of("Also known as", n)));
        return facts;
    }

    Optional<String> born() {
        return card.born().map(CardWords::day);
    }

    Optional<String> expected() {
        return card.expected().map(CardWords::day);
    }

    Optional<String> sex() {
        return card.sex().map(CardWords::word);
    }

    static String word(Sex sex) {
        return sex.name().toLowerCase(Locale.UK);
    }

    /** Its end, and whether it can be a valid number at all. */
    Optional<String> number() {
        return card.number().map(n -> ending(n.value()) + validity(n));
    }

    Optional<String> pupilNumber() {
        return card.pupilNumber().map(n -> ending(n.value()) + validity(n));
    }

    private static String validity(Identifier number) {
        return number.wellFormed().orElse(true) ? "" : " (not a valid number)";
    }

    static String ending(String number) {
        return "ends in " + CandidateCard.ending(number);
    }

    Optional<String> otherNames() {
        return card.names().stream().skip(1).map(PersonName::full).reduce((a, b) -> a + ", " + b);
    }

    /** What is said in this direction. */
    List<String> sentences(Stance stance) {
        return card.sentences()
                .filter(s -> s.stance() == stance)
                .map(card::said)
                .toList();
    }

    /** All that speaks against it in one list. */
    List<String> against() {
        return Stream.concat(
                        sentences(Stance.AGAINST).stream(),
                        card.cautions().stream().map(Caution::words))
                .toList();
    }

    /** Whether all that may be shown of it is shown. */
    boolean whole() {
        return card.whole();
    }

    List<Candidate.Caution> cautions() {
        return card.cautions().stream()
                .map(c -> new Candidate.Caution(new Tag(c.heading(), tone(c.gravity())), c.words() + ".", c.rule()))
                .toList();
    }

    private static Tone tone(Caution.Gravity gravity) {
        return switch (gravity) {
            case STOP -> Tone.MISSING;
            case LOOK -> Tone.PART;
            case NOTE -> Tone.QUIET;
        };
    }

    /** The waterfall: each line with what it adds, down to the sum and the band. */
    List<Candidate.Weight> waterfall() {
        List<Candidate.Weight> lines = new ArrayList<>();
        double sum = 0;
        for (MatchEvidence line : card.match().evidence()) {
            sum += line.bits();
            lines.add(weight(line, sum));
        }
        lines.add(new Candidate.Weight("All together", "", "", List.of(band(card.match())), "", number(sum)));
        return lines;
    }

    private Candidate.Weight weight(MatchEvidence line, double sum) {
        return new Candidate.Weight(
                capital(line.aspect().words()),
                line.sought().filter(v -> !v.isEmpty()).orElse("–"),
                line.held()
                        .filter(v -> !v.isEmpty())
                        .map(v -> card.tells(line) ? v : COVERED)
                        .orElse("–"),
                List.of(direction(line.stance()), capital(line.why())),
                number(line.bits()),
                number(sum));
    }

    private static String direction(Stance stance) {
        return switch (stance) {
            case FOR -> "Speaks for the same child";
            case AGAINST -> "Speaks against it";
            case NEITHER -> "Says little";
        };
    }

    private static String band(CandidateMatch match) {
        return switch (match.band()) {
            case STRONG -> "As good as certain, and nothing speaks against it: strong";
            case CONFIRM -> "Likely, or likely with something against it: a person decides";
            case WEAK -> "Possible, no more";
            case NONE -> "Nothing that speaks for it";
        };
    }

    private static String number(double bits) {
        return String.format(Locale.UK, "%+.1f", bits);
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.UK) + text.substring(1);
    }

    /** A date in words, as exactly as it is known. */
    static String day(PartialDate date) {
        return date.exact()
                .map(DAY::format)
                .orElseGet(
                        () -> date.month().isPresent() ? MONTH.format(date.earliest()) : String.valueOf(date.year()));
    }
}
