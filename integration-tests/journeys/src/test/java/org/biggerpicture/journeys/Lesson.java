package org.biggerpicture.journeys;

import java.util.List;
import java.util.function.Predicate;
import org.biggerpicture.journeys.page.Child;
import org.biggerpicture.journeys.page.Finding;
import org.biggerpicture.journeys.page.Knowing.Offer;

/**
 * What one family teaches, and where it can be read.
 *
 * @param family the name of the family's file
 * @param child whom to look for
 * @param grounds why
 * @param theirs which of the records offered are the child's
 * @param offered what must be read where the records are offered
 * @param seen what must be read in the picture
 * @param never what must be read nowhere
 */
record Lesson(
        String family,
        Child child,
        Grounds grounds,
        Predicate<Offer> theirs,
        List<String> offered,
        List<String> seen,
        List<String> never) {
    /** Why somebody asks, and what they rely on. */
    enum Grounds {
        /** A child protection enquiry. */
        PROTECTION("Child protection enquiry (section 47)", "Legal obligation"),
        /** A family that has moved. */
        TRANSFER("Family has moved between authorities", "Legal obligation"),
        /** A child not yet born. */
        BEFORE_BIRTH("Unborn child", "Public task");

        private final String purpose;
        private final String basis;

        Grounds(String purpose, String basis) {
            this.purpose = purpose;
            this.basis = basis;
        }

        Finding give(Finding finding) {
            return finding.because(purpose, basis, "Not needed", "MASH-2041");
        }
    }

    static Lesson of(String family, Child child) {
        return new Lesson(family, child, Grounds.PROTECTION, offer -> true, List.of(), List.of(), List.of());
    }

    Lesson under(Grounds other) {
        return new Lesson(family, child, other, theirs, offered, seen, never);
    }

    Lesson choosing(Predicate<Offer> which) {
        return new Lesson(family, child, grounds, which, offered, seen, never);
    }

    Lesson offers(String... words) {
        return new Lesson(family, child, grounds, theirs, List.of(words), seen, never);
    }

    Lesson shows(String... words) {
        return new Lesson(family, child, grounds, theirs, offered, List.of(words), never);
    }

    Lesson never(String... words) {
        return new Lesson(family, child, grounds, theirs, offered, seen, List.of(words));
    }

    @Override
    public String toString() {
        return family;
    }
}
