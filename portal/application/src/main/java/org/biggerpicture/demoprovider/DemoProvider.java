package org.biggerpicture.demoprovider;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** An OpenID Connect provider in a context of its own, beside the portal in one process. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@EnableConfigurationProperties(DemoPeople.class)
@Import({DemoTokens.class, DemoSignIn.class})
public class DemoProvider {
    /**
     * Starts it; closing the context stops it.
     *
     * @param settings settings that differ from the demonstration's, each as {@code --name=value}
     */
    public static ConfigurableApplicationContext start(String... settings) {
        return new SpringApplicationBuilder(DemoProvider.class)
                .web(WebApplicationType.SERVLET)
                .properties("spring.config.name=demoprovider")
                .registerShutdownHook(false)
                .run(settings);
    }
}
