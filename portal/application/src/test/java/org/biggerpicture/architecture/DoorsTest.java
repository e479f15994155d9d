package org.biggerpicture.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.biggerpicture.architecture.House.hold;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What goes through a public door. */
class DoorsTest {
    @Test
    void no_null_goes_through_a_public_door() {
        hold(
                classes()
                        .that()
                        .arePublic()
                        .should(handOverNoNull())
                        .because("what may be missing says so by its type"),
                org.biggerpicture.picture.trespass.HandsOverNull.class);
    }

    private static ArchCondition<JavaClass> handOverNoNull() {
        return new ArchCondition<>("neither take nor give null at a public door") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                Class<?> reflected = type.reflect();
                if (!reachable(reflected)) {
                    return;
                }
                Stream.concat(Arrays.stream(reflected.getDeclaredMethods()), Arrays.stream(reflected.getConstructors()))
                        .filter(door -> Modifier.isPublic(door.getModifiers()) && !door.isSynthetic())
                        .filter(DoorsTest::nullable)
                        .forEach(door -> events.add(SimpleConditionEvent.violated(
                                type, type.getName() + "." + door.getName() + " hands over null")));
            }
        };
    }

    private static boolean reachable(Class<?> type) {
        return Modifier.isPublic(type.getModifiers())
                && (type.getEnclosingClass() == null || reachable(type.getEnclosingClass()));
    }

    private static boolean nullable(Executable door) {
        Stream<AnnotatedType> given = door instanceof Method m ? Stream.of(m.getAnnotatedReturnType()) : Stream.of();
        return !prescribed(door)
                && Stream.concat(given, Arrays.stream(door.getAnnotatedParameterTypes()))
                        .anyMatch(t -> t.isAnnotationPresent(Nullable.class));
    }

    /** What the language or a framework prescribes is not ours to choose. */
    private static boolean prescribed(Executable door) {
        return supertypes(door.getDeclaringClass())
                .filter(type -> !type.getName().startsWith("org.biggerpicture."))
                .flatMap(type -> Arrays.stream(type.getMethods()))
                .anyMatch(m -> m.getName().equals(door.getName())
                        && Arrays.equals(m.getParameterTypes(), door.getParameterTypes()));
    }

    private static Stream<Class<?>> supertypes(Class<?> type) {
        Stream<Class<?>> above =
                Stream.concat(Stream.ofNullable(type.getSuperclass()), Arrays.stream(type.getInterfaces()));
        return above.flatMap(t -> Stream.concat(Stream.of(t), supertypes(t)));
    }
}
