package org.biggerpicture.agreements;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.biggerpicture.agency.Agency;
import org.biggerpicture.agency.AgencyId;
import org.biggerpicture.agency.AreaId;
import org.biggerpicture.agency.OrganisationId;
import org.biggerpicture.ask.ConsentState;
import org.biggerpicture.ask.LawfulBasis;
import org.biggerpicture.ask.Purpose;
import org.biggerpicture.ask.Role;
import org.biggerpicture.configuration.Reading;
import org.biggerpicture.configuration.Readings;

/** The words an agreement may use: the vocabulary, and the agencies, organisations and areas of this hub. */
final class Known {
    private final Vocabulary vocabulary;
    private final Map<String, Agency> agencies = new LinkedHashMap<>();

    Known(Vocabulary vocabulary, Collection<Agency> agencies) {
        this.vocabulary = vocabulary;
        agencies.stream()
                .sorted(java.util.Comparator.comparing(Agency::id))
                .forEach(a -> this.agencies.put(a.id().value(), a));
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    Optional<OrganisationId> organisationOf(AgencyId agency) {
        return Optional.ofNullable(agencies.get(agency.value())).map(Agency::organisation);
    }

    Reading<OrganisationId> organisation() {
        Set<String> names = new TreeSet<>();
        agencies.values().forEach(a -> names.add(a.organisation().value()));
        return map(Readings.oneOf(names), OrganisationId::new);
    }

    Reading<AgencyId> agency() {
        return map(Readings.oneOf(agencies.keySet()), AgencyId::new);
    }

    Reading<AreaId> area() {
        Set<String> names = new TreeSet<>();
        agencies.values().forEach(a -> a.area().ifPresent(area -> names.add(area.value())));
        return map(Readings.oneOf(names), AreaId::new);
    }

    Reading<Role> role() {
        return map(code(vocabulary.roles()), Role::new);
    }

    Reading<Purpose> purpose() {
        return map(code(vocabulary.purposes()), Purpose::new);
    }

    Reading<ConsentState> consent() {
        return map(code(vocabulary.consentStates()), ConsentState::new);
    }

    Reading<LawfulBasis> basis() {
        return map(code(vocabulary.bases()), LawfulBasis::new);
    }

    Reading<String> gateway() {
        return code(vocabulary.gateways());
    }

    Reading<String> induction() {
        return code(vocabulary.inductions());
    }

    private static Reading<String> code(List<? extends Word> words) {
        return Readings.oneOf(words.stream().map(Word::code).toList());
    }

    private static <A, B> Reading<B> map(Reading<A> reading, Function<A, B> to) {
        return (node, findings) -> reading.read(node, findings).map(to);
    }
}
