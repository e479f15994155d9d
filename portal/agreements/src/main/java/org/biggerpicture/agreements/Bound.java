package org.biggerpicture.agreements;

/**
 * A clause with the agreement it stands in.
 *
 * @param agreement where it stands
 * @param clause the clause
 * @param ref as it is cited
 */
record Bound<C extends Clause>(InformationSharingAgreement agreement, C clause, ClauseRef ref) {}
