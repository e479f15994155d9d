package org.biggerpicture.application.candidates;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.biggerpicture.application.enquiry.Mother;
import org.biggerpicture.application.enquiry.Offered;
import org.biggerpicture.application.enquiry.OpenEnquiry;
import org.biggerpicture.matching.Aspect;
import org.biggerpicture.matching.CandidateMatch;
import org.biggerpicture.matching.Contradiction;
import org.biggerpicture.matching.Level;
import org.biggerpicture.matching.MatchEvidence;
import org.biggerpicture.matching.Sentence;
import org.biggerpicture.record.Identifier;
import org.biggerpicture.record.PartialDate;
import org.biggerpicture.record.PersonIdentity;
import org.biggerpicture.record.PersonName;
import org.biggerpicture.record.Sex;

/**
 * As much of one record as may be told. Until a person has said that it is the child's, a record that is not strong is a
 * minimal identity card: its name in use, its year of birth, and of all else only whether it is as the person sought. One
 * found by another name shows all its names, and one beside which another fits as well shows the end of its numbers: there
 * is nothing else to go by.
 */
public final class CandidateCard {
    /** How much of a number is shown: enough to tell two apart. */
    public static final int ENDING = 3;

    private final CandidateMatch match;
    private final PersonIdentity identity;
    private final boolean whole;
    private final Whose whose;

    /** Whose record it is. */
    public enum Whose {
        /** The child's own. */
        CHILD,
        /** That of a child not yet born, held under the mother. */
        UNBORN_CHILD,
        /** The mother's own, where a child not yet born is sought. */
        MOTHER
    }

    private CandidateCard(CandidateMatch match, boolean whole, Whose whose) {
        this.match = match;
        this.identity = match.candidate().identity();
        this.whole = whole;
        this.whose = whose;
    }

    /** The card of a record offered in an enquiry. */
    public static CandidateCard of(CandidateMatch match, OpenEnquiry enquiry) {
        boolean mothers = Mother.is(enquiry.enquiry().sought(), match.candidate());
        boolean unborn = match.candidate().identity().expected().isPresent();
        return new CandidateCard(
                match,
                Offered.shownWhole(match, enquiry),
                mothers ? Whose.MOTHER : unborn ? Whose.UNBORN_CHILD : Whose.CHILD);
    }

    /** What was compared, and how it fits. */
    public CandidateMatch match() {
        return match;
    }

    /** Whose it is. */
    public Whose whose() {
        return whose;
    }

    /** Whether all that may be shown of it is shown; otherwise it is the minimal card. */
    public boolean whole() {
        return whole;
    }

    /** Its names, the one in use first; on the minimal card that one alone. */
    public List<PersonName> names() {
        return whole || has(Contradiction.ThroughAnotherName.class)
                ? identity.names()
                : identity.names().stream().limit(1).toList();
    }

    private boolean has(Class<? extends Contradiction> contradiction) {
        return match.contradictions().stream().anyMatch(contradiction::isInstance);
    }

    /** The birth date; on the minimal card its year. */
    public Optional<PartialDate> born() {
        return identity.born().map(b -> whole ? b : new PartialDate(b.year(), Optional.empty(), Optional.empty()));
    }

    /** The expected date; on the minimal card its month. */
    public Optional<PartialDate> expected() {
        return identity.expected().map(e -> whole ? e : new PartialDate(e.year(), e.month(), Optional.empty()));
    }

    /** The sex recorded; not on the minimal card. */
    public Optional<Sex> sex() {
        return Optional.of(identity.sex()).filter(s -> whole && s != Sex.UNKNOWN);
    }

    /** The NHS number held; not on the minimal card, unless another fits as well. */
    public Optional<Identifier> number() {
        return number(Identifier.Kind.NHS_NUMBER);
    }

    /** The unique pupil number held, likewise. */
    public Optional<Identifier> pupilNumber() {
        return number(Identifier.Kind.UPN);
    }

    private Optional<Identifier> number(Identifier.Kind kind) {
        boolean told = whole || has(Contradiction.AnotherFitsNearlyAsWell.class);
        return identity.identifiers().stream()
                .filter(i -> told && i.kind() == kind && i.standing() != Identifier.Standing.FORMER)
                .findFirst();
    }

    /** The end of a number. */
    public static String ending(String number) {
        return number.substring(Math.max(0, number.length() - ENDING));
    }

    /** Whether the value held in this line of the evidence is told; where it is as sought, nothing new is. */
    public boolean tells(MatchEvidence line) {
        return tells(line.aspect()) || line.level() == Level.EQUAL;
    }

    private boolean tells(Aspect aspect) {
        return whole || aspect == Aspect.GIVEN_NAME || aspect == Aspect.FAMILY_NAME;
    }

    /** What is said of it, in words; what keeps it from being taken for the child's is said by {@link #cautions()}. */
    public Stream<Sentence> sentences() {
        Set<String> elsewhere = Stream.concat(
                        match.contradictions().stream().map(Contradiction::words),
                        cautions().stream().map(Caution::words))
                .map(words -> words.toLowerCase(Locale.UK))
                .collect(Collectors.toSet());
        return match.words().stream().filter(s -> !elsewhere.contains(s.text().toLowerCase(Locale.UK)));
    }

    /** A sentence as this card may say it. */
    public String said(Sentence sentence) {
        String text = tells(sentence.aspect()) ? sentence.text() : sentence.withoutValues();
        return text.substring(0, 1).toUpperCase(Locale.UK) + text.substring(1);
    }

    /** What keeps it from being taken for the child's without a closer look, each with what to do. */
    public List<Caution> cautions() {
        boolean twin = has(Contradiction.PossibleTwinOrSibling.class);
        return match.contradictions().stream()
                .filter(c -> !(twin && c instanceof Contradiction.AnotherFitsNearlyAsWell))
                .map(c -> Caution.of(c, match, whose))
                .distinct()
                .toList();
    }
}
