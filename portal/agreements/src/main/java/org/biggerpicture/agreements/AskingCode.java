package org.biggerpicture.agreements;

/**
 * Who asks and why, in the numbers of one set of tables.
 *
 * @param organisation who asks
 * @param role in which role
 * @param purpose why
 * @param consent what is known of consent
 * @param area where they work
 * @param basisSuits whether the lawful basis suits the purpose
 * @param immediate whether the purpose is immediate protection
 * @param youngest age the child may have; negative when not known
 * @param oldest age the child may have; negative when not known
 * @param inductions a bit for each induction passed
 * @param glassBroken whether the glass was broken
 */
public record AskingCode(
        int organisation,
        int role,
        int purpose,
        int consent,
        int area,
        boolean basisSuits,
        boolean immediate,
        int youngest,
        int oldest,
        long inductions,
        boolean glassBroken) {}
