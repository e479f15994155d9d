package org.biggerpicture.architecture;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.biggerpicture.architecture.House.HEART;
import static org.biggerpicture.architecture.House.hold;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Time and randomness are injected (design rule 9). */
class HeartTest {
    private static final Set<String> READ_THE_TIME =
            Set.of("now", "systemUTC", "systemDefaultZone", "system", "currentTimeMillis", "nanoTime", "tickSeconds");

    private static final Map<String, Set<String>> MAKE_CHANCE = Map.of(
            "java.util.UUID", Set.of("randomUUID"),
            "java.lang.Math", Set.of("random"),
            "java.util.concurrent.ThreadLocalRandom", Set.of("current"),
            "java.util.Random", Set.of("<init>"),
            "java.security.SecureRandom", Set.of("<init>", "getInstanceStrong"));

    @Test
    void time_is_injected() {
        hold(
                noClasses()
                        .that()
                        .resideInAnyPackage(HEART)
                        .and()
                        .haveSimpleNameNotEndingWith("Wiring")
                        // How long a caller still waits for the disk is no date: it is never written.
                        .and()
                        .doNotHaveFullyQualifiedName("org.biggerpicture.accesslog.Writer")
                        .should()
                        .callMethodWhere(target(readsTheTime())),
                org.biggerpicture.picture.trespass.ReadsTheTime.class);
    }

    @Test
    void chance_is_injected() {
        hold(
                noClasses()
                        .that()
                        .resideInAnyPackage(HEART)
                        .and()
                        .haveSimpleNameNotEndingWith("Wiring")
                        .should()
                        .callCodeUnitWhere(target(makesChance())),
                org.biggerpicture.picture.trespass.MakesChance.class);
    }

    private static DescribedPredicate<AccessTarget> readsTheTime() {
        return DescribedPredicate.describe(
                "read the machine's time",
                t -> (t.getOwner().getName().startsWith("java.time.")
                                || t.getOwner().getName().equals("java.lang.System"))
                        && READ_THE_TIME.contains(t.getName())
                        && !(t.getName().equals("now") && t.getFullName().contains("(java.time.Clock)")));
    }

    private static DescribedPredicate<AccessTarget> makesChance() {
        return DescribedPredicate.describe(
                "make chance",
                t -> MAKE_CHANCE.getOrDefault(t.getOwner().getName(), Set.of()).contains(t.getName()));
    }
}
