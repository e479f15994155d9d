package org.biggerpicture.demoprovider;

import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** The people of the demonstration, from {@code demoprovider.yaml}. */
@ConfigurationProperties("demo")
public record DemoPeople(List<DemoPerson> people) {
    public DemoPeople {
        people = List.copyOf(people);
    }

    /** The person of that id. */
    public Optional<DemoPerson> named(String id) {
        return people.stream().filter(p -> p.id().equals(id)).findFirst();
    }
}
