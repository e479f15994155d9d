package org.biggerpicture.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;

/** The classes of the house, the rooms they are in, and a way to hold a rule against them. */
final class House {
    /** The shared language and what a connector is. */
    static final String[] SHARED_LANGUAGE = {
        "org.biggerpicture.agency..",
        "org.biggerpicture.ask..",
        "org.biggerpicture.configuration..",
        "org.biggerpicture.connector..",
        "org.biggerpicture.record..",
        "org.biggerpicture.transport.."
    };

    static final String[] CONNECTORS = {
        "org.biggerpicture.fhir..", "org.biggerpicture.rest..", "org.biggerpicture.soap.."
    };

    static final String[] PORTAL = {
        "org.biggerpicture.agreements..",
        "org.biggerpicture.matching..",
        "org.biggerpicture.picture..",
        "org.biggerpicture.accesslog..",
        "org.biggerpicture.application..",
        "org.biggerpicture.page..",
        "org.biggerpicture.demoprovider.."
    };

    /** What the house is for; time and randomness reach it only as arguments. */
    static final String[] HEART = {
        "org.biggerpicture.agency..",
        "org.biggerpicture.ask..",
        "org.biggerpicture.configuration..",
        "org.biggerpicture.connector..",
        "org.biggerpicture.record..",
        "org.biggerpicture.transport..",
        "org.biggerpicture.agreements..",
        "org.biggerpicture.matching..",
        "org.biggerpicture.picture..",
        "org.biggerpicture.accesslog..",
        "org.biggerpicture.application.gather..",
        "org.biggerpicture.application.enquiry.."
    };

    /** The language itself, and what only describes types. */
    static final String[] PLAIN_JAVA = {"java..", "javax.net.ssl..", "org.jspecify.annotations.."};

    /** The simulated agencies are no part of the house, though tests run them. */
    static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(location -> !location.contains(House.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .getPath())
                    && !location.contains("/org/biggerpicture/region/"))
            .importPackages("org.biggerpicture");

    private House() {}

    /** Holds the rule against the house, and first against a class that breaks it: a rule nothing can break is none. */
    static void hold(ArchRule rule, Class<?> trespass) {
        JavaClasses one = new ClassFileImporter().importClasses(trespass);
        assertThat(rule.allowEmptyShould(true).evaluate(one).hasViolation())
                .as("the rule notices %s", trespass.getSimpleName())
                .isTrue();
        rule.check(ALL);
    }

    static String[] and(String[]... several) {
        return Stream.of(several).flatMap(Stream::of).toArray(String[]::new);
    }

    static String[] and(String[] several, String... more) {
        return and(new String[][] {several, more});
    }
}
