package org.biggerpicture.demoprovider;

import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The people of the demonstration, and the agencies whose own systems may ask for a token, from {@code demoprovider.yaml}.
 *
 * @param people who may sign in
 * @param agencies the agencies' ids
 */
@ConfigurationProperties("demo")
public record DemoPeople(List<DemoPerson> people, List<String> agencies) {
    public DemoPeople {
        people = List.copyOf(people);
        agencies = List.copyOf(agencies);
    }

    /** The person of that id. */
    public Optional<DemoPerson> named(String id) {
        return people.stream().filter(p -> p.id().equals(id)).findFirst();
    }
}
