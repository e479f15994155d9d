package org.biggerpicture.application.enquiry;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.biggerpicture.ask.Answer;
import org.biggerpicture.matching.CandidateKey;
import org.biggerpicture.matching.CandidateMatch;
import org.biggerpicture.record.Identifier;
import org.biggerpicture.record.PersonIdentity;

/**
 * Keeps the lives before and after an adoption apart. A number that was replaced links two identities: a record that holds
 * one, and any that still goes by it, are shown only to one who asked for that very name and birth date, and so never on
 * one page. Of the other only that its agency holds something alike is told, as of any weak likeness; what links them is
 * not. The links are read from what agencies answered, whether or not an agreement lets them be shown.
 */
final class TwoLives {
    private TwoLives() {}

    /** The same matches, those of another life told as a count. */
    static List<CandidateMatch> apart(List<CandidateMatch> matches, Collection<Answer> answers) {
        List<PersonIdentity> told = answers.stream()
                .flatMap(a -> a.records().stream())
                .filter(PersonIdentity.class::isInstance)
                .map(PersonIdentity.class::cast)
                .toList();
        Set<National> replaced = told.stream().flatMap(p -> numbers(p, true)).collect(Collectors.toSet());
        Set<CandidateKey> linked = told.stream()
                .filter(p -> numbers(p, true).findAny().isPresent()
                        || numbers(p, false).anyMatch(replaced::contains))
                .map(p -> new CandidateKey(p.ref().agency(), p.ref().localId()))
                .collect(Collectors.toSet());
        return matches.stream()
                .map(m -> linked.contains(m.candidate().key()) && !m.demographicsAgree() && Offered.mayBeShown(m)
                        ? Rebanded.toCount(m)
                        : m)
                .toList();
    }

    private record National(Identifier.Kind kind, String value) {}

    /** National numbers of a person, those replaced or those in use; an agency's own numbers link nothing beyond it. */
    private static Stream<National> numbers(PersonIdentity person, boolean former) {
        return person.identifiers().stream()
                .filter(i -> i.wellFormed().isPresent())
                .filter(i -> former == (i.standing() == Identifier.Standing.FORMER))
                .map(i -> new National(i.kind(), i.value()));
    }
}
