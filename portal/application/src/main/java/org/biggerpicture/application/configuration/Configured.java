package org.biggerpicture.application.configuration;

import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import org.biggerpicture.configuration.Findings;
import org.biggerpicture.connector.Surroundings;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the region once, at start; an unsound configuration stops the start with every finding. */
@Configuration(proxyBeanMethods = false)
class Configured {
    /** Both parts are read before either is refused, so that every finding is told at once. */
    @Bean
    Whole whole(
            @Value("${bigger-picture.config:config}") Path config,
            @Value("${bigger-picture.credentials:credentials}") Path credentials) {
        Findings findings = new Findings();
        Surroundings surroundings =
                new Surroundings(Clock.systemUTC(), () -> UUID.randomUUID().toString(), credentials);
        return Whole.read(config, surroundings, findings).orElseThrow(() -> new Unsound(findings));
    }

    @Bean
    Region region(Whole whole) {
        return whole.region();
    }

    @Bean
    Auditing auditing(Whole whole) {
        return whole.auditing();
    }
}
