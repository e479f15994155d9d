package org.biggerpicture.agreements;

/** A word of the vocabulary: what configuration writes, what people read, and when to choose it. */
public sealed interface Word {
    /** What agreements, enquiries and the log write. */
    String code();

    /** What people read. */
    String label();

    /** When to choose it. */
    String hint();

    /** A word with nothing else to it: a role, a consent state, a gateway, a threshold, an induction. */
    record Plain(String code, String label, String hint) implements Word {}

    /**
     * Why a question is asked.
     *
     * @param basis the lawful basis proposed for it
     * @param bases the lawful bases that suit it
     * @param depth what may be looked for at this stage, in words
     * @param immediate whether it is immediate protection, for which an overdue review does not stop an agreement
     * @param purposeOfUse the HL7 v3 PurposeOfUse code to send to health systems
     */
    record PurposeWord(
            String code,
            String label,
            String hint,
            String basis,
            java.util.Set<String> bases,
            String depth,
            boolean immediate,
            String purposeOfUse)
            implements Word {
        public PurposeWord {
            bases = java.util.Set.copyOf(bases);
        }
    }

    /**
     * A lawful basis.
     *
     * @param article where it stands
     * @param needsConsent whether it rests on consent
     */
    record BasisWord(String code, String label, String hint, String article, boolean needsConsent) implements Word {}

    /**
     * A reason recorded beside a decision.
     *
     * @param decisions the decisions it may be given for
     */
    record ReasonWord(String code, String label, String hint, java.util.Set<String> decisions) implements Word {
        public ReasonWord {
            decisions = java.util.Set.copyOf(decisions);
        }
    }
}
