package org.biggerpicture.agreements;

import org.biggerpicture.agency.Contact;
import org.biggerpicture.record.Category;

/**
 * That records are held which may be known of and not seen. Only what is masked has one; what is concealed leaves no
 * trace.
 *
 * @param category what they are about
 * @param count how many
 * @param why what withholds them
 * @param clause the clause that decides
 * @param ring whom to ring
 */
public record WithheldNotice(Category category, int count, Why why, ClauseRef clause, Contact ring) {
    /** What withholds. */
    public enum Why {
        /** A clause lets only its existence be known. */
        EXISTENCE_ONLY,
        /** A clause prohibits showing it. */
        PROHIBITED,
        /** The agency judges that telling would do the child more harm than not (Children Act 2004 s.16LA). */
        MORE_DETRIMENTAL
    }
}
