package org.biggerpicture.application.emergency;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.function.Supplier;
import org.biggerpicture.agreements.breakglass.BreakGlass;
import org.biggerpicture.application.access.Entries;
import org.biggerpicture.application.access.Journal;
import org.biggerpicture.application.enquiry.Enquiries;
import org.biggerpicture.application.notices.Notices;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts emergency access together. */
@Configuration(proxyBeanMethods = false, value = "emergencyWiring")
class Wiring {
    private static final int BYTES = 5;

    @Bean
    Emergencies emergencies(
            Enquiries enquiries,
            Notices notices,
            Journal journal,
            Entries entries,
            Clock clock,
            @Value("${bigger-picture.emergency.lasts:15m}") Duration lasts,
            @Value("${bigger-picture.emergency.review-within:1d}") Duration reviewWithin) {
        return new Emergencies(
                enquiries,
                notices,
                journal,
                entries,
                clock,
                references(new SecureRandom()),
                new BreakGlass.Terms(lasts, reviewWithin));
    }

    private static Supplier<String> references(SecureRandom random) {
        return () -> {
            byte[] bytes = new byte[BYTES];
            random.nextBytes(bytes);
            return HexFormat.of().formatHex(bytes);
        };
    }
}
