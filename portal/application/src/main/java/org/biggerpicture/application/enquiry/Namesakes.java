package org.biggerpicture.application.enquiry;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.biggerpicture.matching.Aspect;
import org.biggerpicture.matching.Band;
import org.biggerpicture.matching.Candidate;
import org.biggerpicture.matching.CandidateMatch;
import org.biggerpicture.matching.Contradiction;
import org.biggerpicture.matching.Level;
import org.biggerpicture.record.Identifier;

/**
 * Two children of one name and birth date. Once the answers together hold two such children, name and birth date do not
 * say which of them any record is of, even where its agency knows only one: then no record stands chosen but by a number
 * that is the sought child's.
 */
final class Namesakes {
    private static final String TWO =
            "the agencies together know two children of this name and birth date: this record may be of either";

    private static final String ANOTHER = "another person in the same answer fits nearly as well";

    private Namesakes() {}

    /** The same matches; where there are namesakes, those that rest on name and birth date wait for a person's reason. */
    static List<CandidateMatch> apart(List<CandidateMatch> matches) {
        List<CandidateMatch> alike =
                matches.stream().filter(Namesakes::ofThatName).toList();
        boolean several = alike.stream().anyMatch(a -> alike.stream().anyMatch(b -> twoChildren(a, b)));
        return matches.stream()
                .map(m -> ofOneName(m, alike) ? m : Rebanded.saying(m, ANOTHER))
                .map(m -> several ? cautious(m) : m)
                .toList();
    }

    private static boolean ofThatName(CandidateMatch match) {
        return match.demographicsAgree()
                && match.evidence().stream()
                        .filter(e -> e.aspect() == Aspect.GIVEN_NAME)
                        .anyMatch(e -> e.level() == Level.EQUAL || e.level() == Level.SAME_NAME_FAMILY);
    }

    /** Whether the person who fits as well in the same answer is of the same name, and no twin a letter apart. */
    private static boolean ofOneName(CandidateMatch match, List<CandidateMatch> alike) {
        return alike.contains(match)
                && alike.stream()
                        .anyMatch(o -> !o.candidate().equals(match.candidate())
                                && o.candidate()
                                        .agency()
                                        .equals(match.candidate().agency()));
    }

    private static CandidateMatch cautious(CandidateMatch match) {
        return match.band() == Band.STRONG && !byNumber(match)
                ? Rebanded.toConfirm(match, new Contradiction.AnotherFitsNearlyAsWell(), TWO)
                : match;
    }

    private static boolean byNumber(CandidateMatch match) {
        return match.evidence().stream()
                .filter(e -> e.aspect() == Aspect.NHS_NUMBER || e.aspect() == Aspect.UPN)
                .anyMatch(e -> e.level() == Level.EQUAL);
    }

    /** Whether two records can't be of one child: valid numbers differ, or one agency keeps them as two people. */
    private static boolean twoChildren(CandidateMatch one, CandidateMatch other) {
        Candidate a = one.candidate();
        Candidate b = other.candidate();
        Optional<Boolean> sameNumber = sameNumber(a, b);
        return sameNumber
                .map(same -> !same)
                .orElse(a.agency().equals(b.agency()) && !a.localId().equals(b.localId()));
    }

    /** Whether the numbers of some kind that both hold are the same; empty when they hold none of one kind. */
    private static Optional<Boolean> sameNumber(Candidate a, Candidate b) {
        List<Boolean> same = national(a)
                .flatMap(one -> national(b)
                        .filter(two -> two.kind() == one.kind())
                        .map(two -> two.value().equals(one.value())))
                .toList();
        return same.isEmpty() ? Optional.empty() : Optional.of(same.stream().allMatch(s -> s));
    }

    /** Numbers in use that can be valid: of each kind a person has one. */
    private static Stream<Identifier> national(Candidate candidate) {
        return candidate.identity().identifiers().stream()
                .filter(i -> i.standing() != Identifier.Standing.FORMER)
                .filter(i -> i.wellFormed().orElse(false));
    }
}
