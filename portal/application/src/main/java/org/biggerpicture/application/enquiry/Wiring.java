package org.biggerpicture.application.enquiry;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.biggerpicture.application.access.Entries;
import org.biggerpicture.application.access.Journal;
import org.biggerpicture.application.configuration.Region;
import org.biggerpicture.application.gather.Gates;
import org.biggerpicture.application.gather.Gather;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the rooms of an enquiry together. */
@Configuration(proxyBeanMethods = false)
class Wiring {
    @Bean
    OpenEnquiries openEnquiries(@Value("${bigger-picture.enquiries-kept:15m}") Duration kept) {
        return new OpenEnquiries(kept, Ticker.systemTicker());
    }

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Enquiries enquiries(
            Region region,
            Gather gather,
            Gates gates,
            Journal journal,
            Entries entries,
            OpenEnquiries open,
            Clock clock) {
        return new Enquiries(
                region,
                gather,
                gates,
                journal,
                entries,
                open,
                clock,
                () -> UUID.randomUUID().toString());
    }
}
