package org.biggerpicture.benchmarks.matching;

/** The rule most portals start with: the numbers are equal, or given name, family name and birth date all are. */
final class ExactPeer {
    private ExactPeer() {}

    static double score(Person a, Person b) {
        boolean number = !a.id().isEmpty() && a.id().equals(b.id());
        boolean all = !a.given().isEmpty()
                && a.given().equals(b.given())
                && !a.family().isEmpty()
                && a.family().equals(b.family())
                && !a.dob().isEmpty()
                && a.dob().equals(b.dob());
        return number || all ? 1 : 0;
    }
}
