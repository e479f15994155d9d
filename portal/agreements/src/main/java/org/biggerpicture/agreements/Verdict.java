package org.biggerpicture.agreements;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.biggerpicture.record.Field;

/**
 * What is decided for one question about one record, and for each of its fields.
 *
 * @param decision for the record
 * @param covering every permission that covers it, in the written order
 * @param named each field shown, with the clause that decides for it
 * @param concealed the fields that must look as if not held
 */
record Verdict(
        SharingDecision decision,
        List<ClauseRef> covering,
        Map<Field<?, ?>, ClauseRef> named,
        Set<Field<?, ?>> concealed) {
    static Verdict withheld(SharingDecision decision, List<ClauseRef> covering) {
        return new Verdict(decision, covering, Map.of(), Set.of());
    }

    /** How it is withheld; empty when a disclosure can be made. What no permission covers is concealed. */
    Optional<Manner> withheld() {
        return switch (decision) {
            case SharingDecision.Permitted p -> named.isEmpty() ? Optional.of(emptied()) : Optional.empty();
            case SharingDecision.Prohibited p ->
                Optional.of(p.permittedBut().isPresent() ? p.manner() : Manner.CONCEAL);
            case SharingDecision.MoreDetrimental m ->
                Optional.of(m.permittedBut().isPresent() ? Manner.MASK : Manner.CONCEAL);
            case SharingDecision.NotCovered n -> Optional.of(Manner.CONCEAL);
        };
    }

    private Manner emptied() {
        return concealed.isEmpty() ? Manner.MASK : Manner.CONCEAL;
    }
}
