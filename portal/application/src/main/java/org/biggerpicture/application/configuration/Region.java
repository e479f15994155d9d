package org.biggerpicture.application.configuration;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.biggerpicture.agency.Agency;
import org.biggerpicture.agency.AgencyId;
import org.biggerpicture.agency.Contact;
import org.biggerpicture.agency.LocalAuthority;
import org.biggerpicture.agency.OrganisationId;
import org.biggerpicture.agreements.Agreements;
import org.biggerpicture.agreements.activation.RunningAgreements;
import org.biggerpicture.matching.PublishedCounts;

/**
 * All that differs from one region to the next, read and found sound.
 *
 * @param hub who this hub is
 * @param areas the local authorities it knows
 * @param connections every agency it knows, connected or not
 * @param running the agreements between them, of which two stewards may bring a new version to run
 * @param nameCounts what agencies publish of how many children and names they hold
 */
public record Region(
        Hub hub,
        List<LocalAuthority> areas,
        List<Connection> connections,
        RunningAgreements running,
        Map<AgencyId, PublishedCounts> nameCounts) {
    /**
     * This hub.
     *
     * @param name as people call it
     * @param organisation the body that answers for it
     * @param desk whom to ring there
     * @param demonstration whether its people and agencies are invented
     * @param within how long one round of questions may take in all
     * @param questions how many questions of a trace one agency is put at most
     * @param supervisors who is told when somebody opens emergency access
     */
    public record Hub(
            String name,
            OrganisationId organisation,
            Contact desk,
            boolean demonstration,
            Duration within,
            int questions,
            Supervisors supervisors) {
        /** A hub in which nobody is told of emergency access, so that none can be opened. */
        public Hub(
                String name,
                OrganisationId organisation,
                Contact desk,
                boolean demonstration,
                Duration within,
                int questions) {
            this(name, organisation, desk, demonstration, within, questions, Supervisors.NOBODY);
        }
    }

    public Region {
        areas = List.copyOf(areas);
        connections = List.copyOf(connections);
        nameCounts = Map.copyOf(nameCounts);
    }

    /** A region that begins with these agreements, whose agencies publish nothing of the names they hold. */
    public Region(Hub hub, List<LocalAuthority> areas, List<Connection> connections, Agreements first) {
        this(hub, areas, connections, new RunningAgreements(first), Map.of());
    }

    /** The agreements for a question that begins now. */
    public Agreements agreements() {
        return running.current();
    }

    /** Every agency. */
    public List<Agency> agencies() {
        return connections.stream().map(Connection::agency).toList();
    }

    /** The connection to an agency, if the hub knows it. */
    public Optional<Connection> connection(AgencyId agency) {
        return connections.stream().filter(c -> c.id().equals(agency)).findFirst();
    }

    /** An organisation by the name of the agency that bears its own, without its department; by its code if none does. */
    public String named(String organisation) {
        List<Agency> own = agencies().stream()
                .filter(a -> a.organisation().value().equals(organisation))
                .toList();
        return own.stream()
                .filter(a -> a.id().value().equals(organisation))
                .findFirst()
                .or(() -> own.stream().findFirst())
                .map(a -> a.name().split(",", 2)[0])
                .orElse(organisation);
    }
}
