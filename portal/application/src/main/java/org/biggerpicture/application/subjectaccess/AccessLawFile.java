package org.biggerpicture.application.subjectaccess;

import java.nio.file.Path;
import org.biggerpicture.application.configuration.AccessLaw;
import org.biggerpicture.application.configuration.Unsound;
import org.biggerpicture.configuration.Findings;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads what may be stated once, at start; an unsound file stops the start with every finding. */
@Configuration(proxyBeanMethods = false)
class AccessLawFile {
    @Bean
    AccessLaw accessLaw(@Value("${bigger-picture.config:config}") Path config) {
        Findings findings = new Findings();
        return AccessLaw.read(config, System.getenv(), findings).orElseThrow(() -> new Unsound(findings));
    }
}
