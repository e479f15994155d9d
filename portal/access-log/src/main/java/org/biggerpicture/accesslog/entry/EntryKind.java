package org.biggerpicture.accesslog.entry;

/** What an entry records. Names are written into the log and never change their meaning. */
public enum EntryKind {
    /** Agencies are about to be asked; durable before the first of them is called. */
    INTENT,
    /** Something is about to be shown; durable before its first byte leaves. */
    DISCLOSURE,
    /** The portal itself refused: nobody was asked, or nothing was shown. */
    REFUSAL,
    /** A person said that these records are about the child. */
    MATCH_CONFIRMED,
    /** A person said that a record is about somebody else. */
    MATCH_REJECTED,
    /** A person took back what they had said about a record. */
    MATCH_TAKEN_BACK,
    /** A person said that none of the records offered is the child's. */
    NONE_OF_THESE,
    /** Emergency access was opened. */
    BREAK_GLASS_OPENED,
    /** Emergency access ended. */
    BREAK_GLASS_CLOSED,
    /** A second person reviewed an emergency access. */
    BREAK_GLASS_REVIEWED,
    /** Somebody was told of what another did, by a notice that names nobody. */
    NOTICE_GIVEN,
    /** Somebody who was told opened the notice. */
    NOTICE_OPENED,
    /** A safeguarding decision was taken on what was seen. */
    DECISION,
    /** A completeness receipt was issued. */
    RECEIPT,
    /** Something left the portal as a file. */
    EXPORT,
    /** Something was printed. */
    PRINT,
    /** An information sharing agreement was put forward. */
    AGREEMENT_PROPOSED,
    /** An information sharing agreement came into force. */
    AGREEMENT_ACTIVATED,
    /** An information sharing agreement was suspended. */
    AGREEMENT_SUSPENDED,
    /** A signing or pseudonym key was replaced. */
    KEY_ROTATED,
    /** Personal fields of earlier entries were erased, under the lawful basis named. */
    REDACTION,
    /** Whole entries were removed because their retention period ended. */
    RETENTION,
    /** Entries were put under a legal hold: nothing may erase them. */
    LEGAL_HOLD_PLACED,
    /** A legal hold was lifted. */
    LEGAL_HOLD_LIFTED,
    /** An auditor searched, read or exported the log. */
    AUDITOR_LOOKED,
    /** Two people undid a pseudonym. */
    REIDENTIFIED,
    /** A review of somebody's access was opened. */
    REVIEW_OPENED,
    /** A review of somebody's access was closed with a finding. */
    REVIEW_CLOSED,
    /** A review is late: not taken up, or not closed, in its time. */
    REVIEW_CHASED,
    /** A person signed in. */
    SIGNED_IN,
    /** A person signed out. */
    SIGNED_OUT,
    /** A portal process opened the log. */
    STARTED,
    /** A portal process closed the log. */
    STOPPED,
    /** A checkpoint could not be signed or published. */
    CHECKPOINT_FAILED,
    /** No witness had countersigned for longer than allowed. */
    WITNESS_SILENT,
    /** What each agency may be shown of the entry just before it: one salted commitment an agency, opened to it alone. */
    STATED,
    /** An agency fetched what the log says of it, to lay it beside its own log. */
    RECONCILED,
    /** A step of a subject access report: asked for, approved, a line held back or let go, handed over. */
    SUBJECT_ACCESS
}
