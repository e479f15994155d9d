package org.biggerpicture.connector;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.biggerpicture.agency.Agency;
import org.biggerpicture.ask.IdentifierKind;
import org.biggerpicture.transport.Transport;

/**
 * How one agency is reached: all that its folder says but the connector's own settings.
 *
 * @param agency which
 * @param endpoint the address its questions start from
 * @param transport the guarded road there
 * @param userName the name and password a message carries in itself, for those that want it
 * @param deadline how long an answer may take
 * @param atOnce how many questions it may be asked at once
 * @param marksRestricted whether it may mark a person as one whose whereabouts are protected
 * @param needs the least sets of identifiers its search takes; empty if it takes any
 * @param caution a standing warning of what its "nothing held" leaves open: of the agency, never of one answer, so that
 *     it stands over an answer that holds nothing and over one that must look so
 * @param folder its mapping files
 */
public record AgencyConnection(
        Agency agency,
        URI endpoint,
        Transport transport,
        Optional<UserName> userName,
        Duration deadline,
        int atOnce,
        boolean marksRestricted,
        List<Set<IdentifierKind>> needs,
        Optional<String> caution,
        Path folder) {
    public AgencyConnection {
        needs = needs.stream().map(Set::copyOf).toList();
    }

    /**
     * A name and its password.
     *
     * @param name the name
     * @param password never logged
     */
    public record UserName(String name, String password) {
        /** Never the password. */
        @Override
        public String toString() {
            return "UserName[" + name + "]";
        }
    }
}
