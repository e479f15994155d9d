package org.biggerpicture.record;

/** How the person a record is about stands to the child asked about, as the answering agency asserts it. */
public enum SubjectRelation {
    /** The child asked about. */
    CHILD,
    /** The child asked about, not yet born; records are held under the mother. */
    UNBORN_CHILD,
    /** A brother or sister, half or step included. */
    SIBLING,
    /** A parent, step-parent or anyone else who cares for the child. */
    PARENT_OR_CARER,
    /** Another adult of the household or in regular contact, known or unnamed. */
    HOUSEHOLD_ADULT,
    /** An adult whom an agency names as suspected of harming the child. */
    ALLEGED_PERPETRATOR,
    /** Another child: a peer, a friend, a co-resident. */
    OTHER_CHILD
}
