package org.biggerpicture.agreements.stewardship;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.biggerpicture.agreements.Clause;
import org.biggerpicture.agreements.InformationSharingAgreement;
import org.biggerpicture.agreements.Party;
import org.biggerpicture.agreements.Vocabulary;

/**
 * An agreement as it reads.
 *
 * @param title as people call it, with its version
 * @param opening what it is for, who owns it, how it stands and when that changes
 * @param parties a sentence for each party: who signs for it, and whether and when it did
 * @param clauses each clause
 */
public record AgreementProse(String title, List<String> opening, List<String> parties, List<ClauseText> clauses) {
    /**
     * One clause.
     *
     * @param id its number
     * @param prohibits whether it takes away
     * @param sentences what it says, first in its own words and then written from what runs
     */
    public record ClauseText(String id, boolean prohibits, List<String> sentences) {}

    /** The agreement as it reads on a day. */
    public static AgreementProse of(InformationSharingAgreement agreement, Vocabulary words, LocalDate day) {
        ClauseProse prose = new ClauseProse(words);
        return new AgreementProse(
                agreement.title() + ", version " + agreement.version(),
                opening(agreement, day),
                agreement.parties().stream().map(AgreementProse::party).toList(),
                agreement.clauses().stream()
                        .map(c -> new ClauseText(c.id(), c instanceof Clause.Prohibition, prose.sentences(c)))
                        .toList());
    }

    /** All of it as one list. */
    public List<String> sentences() {
        return Stream.of(
                        Stream.of(title + "."),
                        opening.stream(),
                        parties.stream(),
                        clauses.stream().flatMap(c -> c.sentences().stream()))
                .flatMap(s -> s)
                .toList();
    }

    private static List<String> opening(InformationSharingAgreement a, LocalDate day) {
        return List.of(
                a.summary(),
                a.tier() == 1
                        ? "It is an overarching protocol: other agreements stand under it."
                        : "It is an agreement for a purpose.",
                "On " + day + " it is " + a.standing(day).words() + ".",
                "It is in force from " + a.inForce() + ", its review is due by " + a.reviewDue() + ", and it ends with "
                        + a.expires() + ".",
                "It may be changed by " + a.owner() + ", " + a.contact() + ".");
    }

    private static String party(Party party) {
        return party.organisation() + ": "
                + party.signed()
                        .map(s -> "signed by its " + party.signatory() + " on " + s + ".")
                        .orElse("not signed yet; its " + party.signatory() + " signs for it.");
    }
}
