package org.biggerpicture.agreements;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.biggerpicture.agency.Agency;
import org.biggerpicture.agency.AgencyId;
import org.biggerpicture.agency.AreaId;
import org.biggerpicture.agency.OrganisationId;
import org.biggerpicture.ask.ConsentState;
import org.biggerpicture.ask.Purpose;
import org.biggerpicture.ask.Role;
import org.biggerpicture.record.Sensitivity;

/** Every value that clauses speak of, numbered. */
final class Dimensions {
    private static final int NOT_KNOWN = -1;

    private final Terms terms;
    private final Index<AgencyId> agencies;
    private final Index<OrganisationId> organisations;
    private final Index<Role> roles;
    private final Index<Purpose> purposes;
    private final Index<ConsentState> consents;
    private final Index<AreaId> areas;
    private final Index<String> inductions;

    Dimensions(Terms terms) {
        this.terms = terms;
        agencies = new Index<>(new TreeSet<>(terms.agencies().keySet()));
        Set<OrganisationId> bodies = new TreeSet<>(named(c -> c.scope().to().named().stream()));
        terms.agencies().values().stream().map(Agency::organisation).forEach(bodies::add);
        organisations = new Index<>(bodies);
        roles = new Index<>(named(c -> c.scope().roles().named().stream()));
        purposes = new Index<>(named(c -> c.scope().purposes().named().stream()));
        consents = new Index<>(named(c -> c.conditions().consent().stream()));
        areas = new Index<>(named(c -> c.conditions().areas().stream()));
        inductions = new Index<>(named(c -> c.conditions().induction().stream()));
    }

    private <T> Set<T> named(Function<Clause, Stream<T>> values) {
        return Stream.concat(
                        terms.permissions().stream().map(Bound::clause),
                        terms.prohibitions().stream().map(Bound::clause))
                .flatMap(values)
                .collect(java.util.stream.Collectors.toCollection(java.util.LinkedHashSet::new));
    }

    AskingCode code(Asking asking) {
        long passed = 0;
        for (String induction : asking.inductions()) {
            int number = inductions.of(induction);
            passed |= number == inductions.size() - 1 ? 0 : 1L << number;
        }
        return new AskingCode(
                organisations.of(asking.organisation()),
                roles.of(asking.role()),
                purposes.of(asking.purpose()),
                consents.of(asking.consent()),
                areas.of(asking.area()),
                asking.basisSuits(),
                terms.vocabulary().immediate(asking.purpose()),
                asking.age().map(Asking.AgeRange::youngest).orElse(NOT_KNOWN),
                asking.age().map(Asking.AgeRange::oldest).orElse(NOT_KNOWN),
                passed,
                asking.glassBroken());
    }

    HeldCode code(Held held) {
        int labels = 0;
        for (Sensitivity label : held.labels()) {
            labels |= 1 << label.ordinal();
        }
        return new HeldCode(
                agencies.of(held.from()),
                held.category().ordinal(),
                held.about().ordinal(),
                labels,
                held.until().map(java.time.LocalDate::toEpochDay).orElse(Long.MIN_VALUE),
                held.openPlan());
    }

    Index<AgencyId> agencies() {
        return agencies;
    }

    Index<OrganisationId> organisations() {
        return organisations;
    }

    Index<Role> roles() {
        return roles;
    }

    Index<Purpose> purposes() {
        return purposes;
    }

    Index<ConsentState> consents() {
        return consents;
    }

    Index<AreaId> areas() {
        return areas;
    }

    Index<String> inductions() {
        return inductions;
    }
}
