package org.biggerpicture.application.enquiry;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.biggerpicture.agreements.DisclosedAnswer;
import org.biggerpicture.agreements.Disclosure;
import org.biggerpicture.agreements.Protection;
import org.biggerpicture.agreements.Shown;
import org.biggerpicture.matching.Candidate;
import org.biggerpicture.record.Category;
import org.biggerpicture.record.Field;
import org.biggerpicture.record.Labels;
import org.biggerpicture.record.PersonIdentity;
import org.biggerpicture.record.Sex;
import org.biggerpicture.record.Subject;

/**
 * People described by what an agreement lets be shown of them and by nothing else, so that no evidence gives away what is
 * withheld.
 */
final class AsShown {
    private AsShown() {}

    /** The people an answer tells of, in the agency's order. */
    static List<Candidate> candidates(DisclosedAnswer answer, Protection protection) {
        return answer.disclosures().stream()
                .filter(d -> d.category() == Category.IDENTITY)
                .map(d -> Candidate.of(identity(d, protection)))
                .toList();
    }

    private static PersonIdentity identity(Disclosure shown, Protection protection) {
        return new PersonIdentity(
                shown.ref(),
                new Subject(shown.relation(), Optional.empty(), Optional.empty()),
                new Labels(Set.of(), protection instanceof Protection.Protected),
                known(shown, PersonIdentity.NAMES).orElse(List.of()),
                known(shown, PersonIdentity.BORN),
                known(shown, PersonIdentity.EXPECTED),
                known(shown, PersonIdentity.SEX).orElse(Sex.UNKNOWN),
                Stream.concat(
                                known(shown, PersonIdentity.IDENTIFIERS).orElse(List.of()).stream(),
                                known(shown, PersonIdentity.FORMER_IDENTIFIERS).orElse(List.of()).stream())
                        .toList(),
                known(shown, PersonIdentity.ADDRESSES).orElse(List.of()),
                known(shown, PersonIdentity.BIRTH_ORDER),
                Optional.empty(),
                Optional.empty(),
                known(shown, PersonIdentity.DIED),
                known(shown, PersonIdentity.MOTHER));
    }

    private static <T> Optional<T> known(Disclosure shown, Field<?, T> field) {
        return shown.show(field) instanceof Shown.Known<T> known ? Optional.of(known.value()) : Optional.empty();
    }
}
