package org.biggerpicture.agreements;

/**
 * What is held, in the numbers of one set of tables.
 *
 * @param agency who holds it
 * @param category what it is about
 * @param about whom it is about
 * @param labels a bit for each sensitivity
 * @param until the earliest day it may have ended, in days since 1970; the least number when not known
 * @param openPlan whether the agency holds an open plan for the child
 */
public record HeldCode(int agency, int category, int about, int labels, long until, boolean openPlan) {}
