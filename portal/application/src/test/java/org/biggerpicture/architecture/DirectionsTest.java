package org.biggerpicture.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.biggerpicture.architecture.House.CONNECTORS;
import static org.biggerpicture.architecture.House.PLAIN_JAVA;
import static org.biggerpicture.architecture.House.PORTAL;
import static org.biggerpicture.architecture.House.SHARED_LANGUAGE;
import static org.biggerpicture.architecture.House.and;
import static org.biggerpicture.architecture.House.hold;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** Which room may know which. */
class DirectionsTest {
    @Test
    void the_shared_language_knows_no_other_room_and_no_framework() {
        hold(
                classes()
                        .that()
                        .resideInAnyPackage(SHARED_LANGUAGE)
                        .should()
                        .onlyDependOnClassesThat()
                        .resideInAnyPackage(
                                and(SHARED_LANGUAGE, and(PLAIN_JAVA, "org.snakeyaml.engine..", "tools.jackson.core..")))
                        .because("every connector and every room speaks it, so it must be cheap to depend on"),
                org.biggerpicture.record.trespass.KnowsAgreements.class);
    }

    @Test
    void agreements_know_the_shared_language_alone() {
        hold(
                classes()
                        .that()
                        .resideInAPackage("org.biggerpicture.agreements..")
                        .should()
                        .onlyDependOnClassesThat()
                        .resideInAnyPackage(and(SHARED_LANGUAGE, and(PLAIN_JAVA, "org.biggerpicture.agreements..")))
                        .because("what may be shown must be provable without anything that shows it"),
                org.biggerpicture.agreements.trespass.KnowsSpring.class);
    }

    @Test
    void matching_knows_the_shared_language_alone() {
        hold(
                classes()
                        .that()
                        .resideInAPackage("org.biggerpicture.matching..")
                        .should()
                        .onlyDependOnClassesThat()
                        .resideInAnyPackage(and(
                                SHARED_LANGUAGE,
                                and(PLAIN_JAVA, "org.biggerpicture.matching..", "org.apache.commons.codec..")))
                        .because("whether two records are one child does not depend on who asks"),
                org.biggerpicture.matching.trespass.KnowsAgreements.class);
    }

    @Test
    void the_picture_knows_the_results_of_agreements_and_matching_and_nothing_behind_them() {
        hold(
                classes()
                        .that()
                        .resideInAPackage("org.biggerpicture.picture..")
                        .should()
                        .onlyDependOnClassesThat()
                        .resideInAnyPackage(and(
                                SHARED_LANGUAGE,
                                and(
                                        PLAIN_JAVA,
                                        "org.biggerpicture.picture..",
                                        "org.biggerpicture.agreements..",
                                        "org.biggerpicture.matching..")))
                        .because("a picture is made of what may be shown"),
                org.biggerpicture.picture.trespass.KnowsTheLog.class);
    }

    @Test
    void the_access_log_knows_no_other_room() {
        hold(
                classes()
                        .that()
                        .resideInAPackage("org.biggerpicture.accesslog..")
                        .should()
                        .onlyDependOnClassesThat()
                        .resideInAnyPackage(and(
                                PLAIN_JAVA,
                                "org.biggerpicture.accesslog..",
                                "javax.sql..",
                                "javax.crypto..",
                                // The JDK's own: a witness listens with it.
                                "com.sun.net.httpserver.."))
                        .because("an auditor must be able to check it with none of our other code"),
                org.biggerpicture.accesslog.trespass.KnowsRecords.class);
    }

    @Test
    void connectors_know_neither_the_portal_nor_one_another() {
        for (String connector : CONNECTORS) {
            hold(
                    noClasses()
                            .that()
                            .resideInAPackage(connector)
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(and(PORTAL, others(connector)))
                            .because("an agency is connected by its own files, whatever else is connected"),
                    trespass(connector));
        }
    }

    @Test
    void nothing_depends_on_the_application() {
        hold(
                noClasses()
                        .that()
                        .resideOutsideOfPackages("org.biggerpicture.application..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("org.biggerpicture.application..")
                        .because("it wires the rooms, and the rooms must not know"),
                org.biggerpicture.picture.trespass.KnowsTheApplication.class);
    }

    @Test
    void spring_is_known_in_the_application_and_the_demonstrations_provider_alone() {
        hold(
                noClasses()
                        .that()
                        .resideOutsideOfPackages("org.biggerpicture.application..", "org.biggerpicture.demoprovider..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("org.springframework..", "org.thymeleaf..")
                        .because("the rooms are plain Java"),
                org.biggerpicture.agreements.trespass.KnowsSpring.class);
    }

    @Test
    void camel_is_known_where_exchanges_move() {
        hold(
                noClasses()
                        .that()
                        .resideOutsideOfPackages(and(CONNECTORS, "org.biggerpicture.application.gather.."))
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("org.apache.camel..")
                        .because("Camel moves, Java decides"),
                org.biggerpicture.picture.trespass.KnowsCamel.class);
    }

    @Test
    void hapi_is_known_in_the_fhir_connector_alone() {
        hold(
                noClasses()
                        .that()
                        .resideOutsideOfPackage("org.biggerpicture.fhir..")
                        // The auditor's own export is written in FHIR's words; no agency's answer goes through it.
                        .and()
                        .haveNameNotMatching("org\\.biggerpicture\\.application\\.audit\\.AuditEvents(\\$.*)?")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("ca.uhn.fhir..", "org.hl7.fhir..")
                        .because("FHIR is one agency's way of speaking, not the house's"),
                org.biggerpicture.picture.trespass.KnowsFhir.class);
    }

    @Test
    void databases_are_known_in_the_access_log_and_where_it_is_opened_alone() {
        hold(
                noClasses()
                        .that()
                        .resideOutsideOfPackages(
                                "org.biggerpicture.accesslog..", "org.biggerpicture.application.access..")
                        .should()
                        // That a search of the log can fail is no knowledge of its database.
                        .dependOnClassesThat(
                                resideInAnyPackage("java.sql..", "javax.sql..", "org.h2..", "org.postgresql..")
                                        .and(not(type(SQLException.class))))
                        .because("nothing an agency sent is written down (design rule 6)"),
                org.biggerpicture.picture.trespass.KnowsADatabase.class);
    }

    private static String[] others(String connector) {
        return java.util.Arrays.stream(CONNECTORS)
                .filter(c -> !c.equals(connector))
                .toArray(String[]::new);
    }

    private static Class<?> trespass(String connector) {
        return switch (connector) {
            case "org.biggerpicture.fhir.." -> org.biggerpicture.fhir.trespass.KnowsRest.class;
            case "org.biggerpicture.rest.." -> org.biggerpicture.rest.trespass.KnowsAgreements.class;
            default -> org.biggerpicture.soap.trespass.KnowsRest.class;
        };
    }
}
