package org.biggerpicture.application.gather;

import java.time.Clock;
import org.apache.camel.CamelContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the gather on the portal's Camel context. */
@Configuration(proxyBeanMethods = false)
class GatherWiring {
    @Bean
    Gates gates() {
        return new Gates(Clock.systemUTC());
    }

    @Bean(destroyMethod = "close")
    Gather gather(CamelContext camel) {
        return new Gather(camel, Clock.systemUTC(), Alarm.realTime());
    }
}
