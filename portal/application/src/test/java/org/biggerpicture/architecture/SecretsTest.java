package org.biggerpicture.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.biggerpicture.architecture.House.HEART;
import static org.biggerpicture.architecture.House.hold;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import org.biggerpicture.agreements.DisclosedAnswer;
import org.biggerpicture.agreements.Disclosure;
import org.biggerpicture.ask.Answer;
import org.biggerpicture.ask.Ask;
import org.biggerpicture.ask.Enquiry;
import org.biggerpicture.ask.PersonSought;
import org.junit.jupiter.api.Test;

/** What is said of a person never reaches a program's log (design rule 6). */
class SecretsTest {
    private static final String[] LOGGING = {
        "org.slf4j..", "org.apache.commons.logging..", "org.apache.logging..", "ch.qos.logback..", "java.util.logging.."
    };

    private static final DescribedPredicate<JavaClass> PERSONAL = resideInAnyPackage(
                    "org.biggerpicture.matching..", "org.biggerpicture.picture..")
            .or(resideInAPackage("org.biggerpicture.record.."))
            .or(belongToAnyOf(
                    Answer.class,
                    Ask.class,
                    Enquiry.class,
                    PersonSought.class,
                    Disclosure.class,
                    DisclosedAnswer.class))
            .as("hold what is said of a person");

    @Test
    void the_heart_has_no_logger() {
        hold(
                noClasses()
                        .that()
                        .resideInAnyPackage(HEART)
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(LOGGING)
                        .because("it handles what is said of a child, and what it has to say it returns"),
                org.biggerpicture.picture.trespass.HasALogger.class);
    }

    @Test
    void whoever_logs_knows_nothing_of_a_person() {
        hold(
                noClasses()
                        .that(logs())
                        .should()
                        .dependOnClassesThat(PERSONAL)
                        .because("what is not known can't be logged by mistake"),
                org.biggerpicture.application.picture.trespass.LogsARecord.class);
    }

    @Test
    void only_a_command_prints() {
        hold(
                noClasses()
                        .that()
                        .doNotHaveSimpleName("Commands")
                        .and(areNoProgram())
                        .should()
                        .accessField(System.class, "out")
                        .orShould()
                        .accessField(System.class, "err"),
                org.biggerpicture.picture.trespass.Prints.class);
    }

    private static DescribedPredicate<JavaClass> areNoProgram() {
        return DescribedPredicate.describe(
                "are no program of their own",
                c -> c.tryGetMethod("main", String[].class).isEmpty());
    }

    private static DescribedPredicate<JavaClass> logs() {
        return DescribedPredicate.describe(
                "log",
                c -> c.getDirectDependenciesFromSelf().stream()
                        .anyMatch(d -> d.getTargetClass().getName().equals("java.lang.System$Logger")
                                || resideInAnyPackage(LOGGING).test(d.getTargetClass())));
    }
}
