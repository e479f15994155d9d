package org.biggerpicture.ask;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.biggerpicture.agency.AgencyId;
import org.biggerpicture.record.Category;

/** What one agency is asked. Asking is itself a disclosure: an ask carries as little as can work. */
public sealed interface Ask {
    /** Its opaque name, sent to the agency for its own log. */
    RequestId id();

    /** Who is asked. */
    AgencyId agency();

    /** Who asks, sent on so that the agency can apply its own rules to the person and not to the hub. */
    Requester requester();

    /** Why, sent on. */
    Purpose purpose();

    /** For which case, sent on. */
    CaseReference caseReference();

    /** The kinds of identifier the agency learns from it. */
    Set<IdentifierKind> discloses();

    /**
     * Who knows this person? Answered with identities only.
     *
     * @param sought the person, described with as little as this step needs
     * @param reason why this step was needed, for the log
     */
    record Trace(
            RequestId id,
            AgencyId agency,
            Requester requester,
            Purpose purpose,
            CaseReference caseReference,
            PersonSought sought,
            String reason)
            implements Ask {
        @Override
        public Set<IdentifierKind> discloses() {
            return sought.known();
        }
    }

    /**
     * What do you hold about these records, which a person confirmed to be the child's?
     *
     * @param localIds the agency's own ids, learnt from its answer to a trace; at least one
     * @param categories what may be asked for
     */
    record Fetch(
            RequestId id,
            AgencyId agency,
            Requester requester,
            Purpose purpose,
            CaseReference caseReference,
            List<String> localIds,
            Set<Category> categories)
            implements Ask {
        /**
         * @throws IllegalArgumentException if no record or no category is named
         */
        public Fetch {
            localIds = List.copyOf(localIds);
            categories = Set.copyOf(categories);
            if (localIds.isEmpty() || categories.isEmpty()) {
                throw new IllegalArgumentException("A fetch names at least one record and one category");
            }
        }

        @Override
        public Set<IdentifierKind> discloses() {
            return EnumSet.of(IdentifierKind.LOCAL_ID);
        }
    }
}
