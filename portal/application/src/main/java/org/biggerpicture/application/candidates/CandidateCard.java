package org.biggerpicture.application.candidates;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.biggerpicture.application.enquiry.OpenEnquiry;
import org.biggerpicture.matching.Aspect;
import org.biggerpicture.matching.Band;
import org.biggerpicture.matching.CandidateMatch;
import org.biggerpicture.matching.Decision;
import org.biggerpicture.matching.Level;
import org.biggerpicture.matching.MatchEvidence;
import org.biggerpicture.matching.Stance;
import org.biggerpicture.page.Candidate;
import org.biggerpicture.page.Fact;
import org.biggerpicture.record.Identifier;
import org.biggerpicture.record.PartialDate;
import org.biggerpicture.record.PersonIdentity;
import org.biggerpicture.record.PersonName;
import org.biggerpicture.record.Sex;

/**
 * One record in words. Until a person has said that it is the child's, a record that is not strong is a minimal identity
 * card: its name in use, its year of birth, and of all else only whether it is as the person sought.
 */
final class CandidateCard {
    static final String COVERED = "Not shown until you say yes";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);
    private static final int ENDING = 3;

    private final CandidateMatch match;
    private final PersonIdentity identity;
    private final boolean open;

    private CandidateCard(CandidateMatch match, boolean open) {
        this.match = match;
        this.identity = match.candidate().identity();
        this.open = open;
    }

    static CandidateCard of(CandidateMatch match, OpenEnquiry enquiry) {
        boolean confirmed = enquiry.decision(match.candidate().key())
                .filter(Decision.Confirmed.class::isInstance)
                .isPresent();
        return new CandidateCard(match, confirmed || match.band() == Band.STRONG);
    }

    /** The name in use. */
    String name() {
        return identity.names().stream()
                .findFirst()
                .map(PersonName::full)
                .orElseGet(() -> identity.expected().isPresent() ? "A child not yet born" : "Name not shown");
    }

    List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        born().ifPresent(b -> facts.add(Fact.of(open ? "Date of birth" : "Year of birth", b)));
        expected().ifPresent(e -> facts.add(Fact.of("Expected", e)));
        if (open) {
            sex().ifPresent(s -> facts.add(Fact.of("Sex", s)));
            number().ifPresent(n -> facts.add(Fact.of("NHS number", n)));
            otherNames().ifPresent(n -> facts.add(Fact.of("Also known as", n)));
        }
        return facts;
    }

    Optional<String> born() {
        return identity.born().map(b -> open ? day(b) : Integer.toString(b.year()));
    }

    Optional<String> expected() {
        return identity.expected().map(e -> open ? day(e) : MONTH.format(e.earliest()));
    }

    Optional<String> sex() {
        return identity.sex() == Sex.UNKNOWN ? Optional.empty() : Optional.of(word(identity.sex()));
    }

    static String word(Sex sex) {
        return sex.name().toLowerCase(Locale.UK);
    }

    /** A number is shown by its end: enough to tell two apart. */
    static String ending(String number) {
        return "ends in " + number.substring(Math.max(0, number.length() - ENDING));
    }

    /** Its end, and whether it can be a valid number at all. */
    Optional<String> number() {
        return identity.identifiers().stream()
                .filter(i -> i.kind() == Identifier.Kind.NHS_NUMBER)
                .findFirst()
                .map(i -> ending(i.value()) + (i.wellFormed().orElse(true) ? "" : " (not a valid number)"));
    }

    Optional<String> otherNames() {
        return identity.names().stream().skip(1).map(PersonName::full).reduce((a, b) -> a + ", " + b);
    }

    /** Whether all that may be shown of it is shown. */
    boolean open() {
        return open;
    }

    /** What is said in this direction. */
    List<String> sentences(Stance... stances) {
        List<Stance> wanted = List.of(stances);
        return match.words().stream()
                .filter(s -> wanted.contains(s.stance()))
                .map(s -> capital(mayShow(s.aspect()) ? s.text() : s.withoutValues()))
                .toList();
    }

    /** The waterfall: each line with what it adds, down to the sum and the band. */
    List<Candidate.Weight> waterfall() {
        List<Candidate.Weight> lines = new ArrayList<>();
        double sum = 0;
        for (MatchEvidence line : match.evidence()) {
            sum += line.bits();
            lines.add(weight(line, sum));
        }
        lines.add(new Candidate.Weight("All together", "", "", List.of(band()), "", number(sum)));
        return lines;
    }

    private Candidate.Weight weight(MatchEvidence line, double sum) {
        boolean asAsked = line.level() == Level.EQUAL;
        return new Candidate.Weight(
                capital(line.aspect().words()),
                line.sought().filter(v -> !v.isEmpty()).orElse("–"),
                line.held()
                        .filter(v -> !v.isEmpty())
                        .map(v -> mayShow(line.aspect()) || asAsked ? v : COVERED)
                        .orElse("–"),
                List.of(direction(line.stance()), capital(line.why())),
                number(line.bits()),
                number(sum));
    }

    private boolean mayShow(Aspect aspect) {
        return open || aspect == Aspect.GIVEN_NAME || aspect == Aspect.FAMILY_NAME;
    }

    private static String direction(Stance stance) {
        return switch (stance) {
            case FOR -> "Speaks for the same child";
            case AGAINST -> "Speaks against it";
            case NEITHER -> "Says little";
        };
    }

    private String band() {
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
