package org.biggerpicture.application.configuration;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.biggerpicture.agency.OrganisationId;
import org.biggerpicture.agreements.Agreements;
import org.biggerpicture.agreements.Clause;
import org.biggerpicture.agreements.Vocabulary;
import org.biggerpicture.ask.Requester;
import org.biggerpicture.ask.Role;
import org.biggerpicture.configuration.Findings;
import org.biggerpicture.configuration.Keys;
import org.biggerpicture.configuration.Node;
import org.biggerpicture.configuration.Place;
import org.biggerpicture.configuration.Readings;

/**
 * Who is told when somebody opens emergency access: whoever has one of these roles in the same organisation.
 *
 * @param roles the roles, for each organisation
 */
public record Supervisors(Map<OrganisationId, Set<Role>> roles) {
    /** Nobody is told, and so no emergency access can be opened. */
    public static final Supervisors NOBODY = new Supervisors(Map.of());

    public Supervisors {
        roles = Map.copyOf(roles);
    }

    /** The roles that are told of what somebody of that organisation does; none when nobody is. */
    public Set<Role> of(OrganisationId organisation) {
        return roles.getOrDefault(organisation, Set.of());
    }

    /** Whether notices of their organisation go to this person. */
    public boolean tell(Requester person) {
        return of(person.organisation()).contains(person.role());
    }

    /** Reads one organisation's line. */
    static Optional<Map.Entry<OrganisationId, Set<Role>>> line(Node.Mapping node, Findings findings) {
        Keys keys = node.keys(findings);
        Optional<String> organisation = keys.required("organisation", Readings.TEXT);
        Optional<List<String>> named = keys.required("roles", Readings.listOf(Readings.TEXT));
        return keys.whole()
                ? Optional.of(Map.entry(
                        new OrganisationId(organisation.orElseThrow()),
                        Set.copyOf(named.orElseThrow().stream().map(Role::new).toList())))
                : Optional.empty();
    }

    static Supervisors of(List<Map.Entry<OrganisationId, Set<Role>>> lines) {
        Map<OrganisationId, Set<Role>> roles = new LinkedHashMap<>();
        lines.forEach(l -> roles.put(l.getKey(), l.getValue()));
        return new Supervisors(roles);
    }

    /** Says which role is no role, and where a clause foresees emergency access by people of whom nobody is told. */
    void check(Agreements agreements, Path hub, Findings findings) {
        Place place = Place.whole(hub);
        Vocabulary words = agreements.vocabulary();
        roles.values().stream()
                .flatMap(Set::stream)
                .filter(r -> Vocabulary.find(words.roles(), r.code()).isEmpty())
                .forEach(r -> findings.add(
                        place,
                        "'" + r.code() + "' under supervisors is no role",
                        "write a code of vocabulary/roles.yaml"));
        unwatched(agreements)
                .forEach(o -> findings.add(
                        place,
                        "an agreement foresees emergency access by people of " + o + ", and nobody there is told of it",
                        "name the roles to tell under supervisors"));
    }

    private Set<String> unwatched(Agreements agreements) {
        Set<String> unwatched = new TreeSet<>();
        agreements.all().stream()
                .flatMap(a -> a.clauses().stream())
                .filter(c -> c instanceof Clause.Permission p && p.breakGlass())
                .flatMap(c -> c.scope().to().named().stream())
                .filter(o -> of(o).isEmpty())
                .forEach(o -> unwatched.add(o.value()));
        return unwatched;
    }
}
