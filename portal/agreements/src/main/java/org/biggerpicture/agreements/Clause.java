package org.biggerpicture.agreements;

import java.util.Optional;
import java.util.Set;
import org.biggerpicture.ask.IdentifierKind;
import org.biggerpicture.ask.LawfulBasis;
import org.biggerpicture.record.Field;
import org.biggerpicture.record.Layer;
import org.biggerpicture.record.Sensitivity;

/** One rule of an agreement, in plain words and in the form that runs. Never combined with another. */
public sealed interface Clause {
    /** Its number in the agreement. */
    String id();

    /** What it says, as a practitioner reads it. */
    String words();

    /** What it is about. */
    Scope scope();

    /** What else must hold. */
    Conditions conditions();

    /** The lawful basis it rests on. */
    LawfulBasis basis();

    /** The statutory gateway, as a code of {@code config/vocabulary/gateways.yaml}. */
    String gateway();

    /**
     * Lets something be asked and shown.
     *
     * @param layer how deep
     * @param fields the fields it names: one added to a record type tomorrow is withheld until named
     * @param labels the sensitivities it is about: it covers records marked with some of them and no other; when it
     *     names none, records not marked at all
     * @param askWith what the agency may be told of the person sought
     * @param tells who is told that it was looked at
     * @param breakGlass whether it speaks only after the glass was broken
     */
    record Permission(
            String id,
            String words,
            Scope scope,
            Conditions conditions,
            LawfulBasis basis,
            String gateway,
            Layer layer,
            Set<Field<?, ?>> fields,
            Set<Sensitivity> labels,
            Set<IdentifierKind> askWith,
            Set<Notify> tells,
            boolean breakGlass)
            implements Clause {
        public Permission {
            fields = Set.copyOf(fields);
            labels = Set.copyOf(labels);
            askWith = Set.copyOf(askWith);
            tells = Set.copyOf(tells);
        }
    }

    /**
     * Takes away what any permission gives.
     *
     * @param fields the fields it takes; empty for the whole record
     * @param labels the sensitivities it concerns; empty for every record
     * @param manner how it withholds
     * @param absolute whether breaking the glass leaves it standing
     * @param asking whether even asking is forbidden
     */
    record Prohibition(
            String id,
            String words,
            Scope scope,
            Conditions conditions,
            LawfulBasis basis,
            String gateway,
            Optional<Set<Field<?, ?>>> fields,
            Set<Sensitivity> labels,
            Manner manner,
            boolean absolute,
            boolean asking)
            implements Clause {
        public Prohibition {
            fields = fields.map(Set::copyOf);
            labels = Set.copyOf(labels);
        }
    }
}
