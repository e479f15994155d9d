package org.biggerpicture.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.biggerpicture.architecture.House.hold;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.StringEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The field's own words, and no agency's name. */
class WordsTest {
    private static final Pattern BANNED = Pattern.compile("(?:^|(?<=[a-z0-9]))"
            + "(?:Service|Manager|Helper|Util|Processor|Impl|DataSource|GoldenRecord|Merge|Merger|Dto|DTO)s?"
            + "(?=$|[A-Z])");

    private static final Pattern CLIENT = Pattern.compile("(?:^|(?<=[a-z0-9]))Client(?=$|[A-Z])");

    @Test
    void no_class_is_called_by_a_word_that_says_nothing() {
        hold(
                noClasses().should(beCalled(BANNED)).because("the field has words of its own"),
                org.biggerpicture.picture.trespass.ChildService.class);
    }

    @Test
    void a_child_is_no_client() {
        hold(
                noClasses()
                        .that()
                        .resideOutsideOfPackage("org.biggerpicture.transport..")
                        .should(beCalled(CLIENT))
                        .because("only OAuth 2 has clients"),
                org.biggerpicture.picture.trespass.ClientRecord.class);
    }

    @Test
    void nothing_in_the_code_names_an_agency() {
        hold(
                classes().should(nameNone(agencies())).because("an agency is connected by files alone"),
                org.biggerpicture.picture.trespass.NamesAnAgency.class);
    }

    private static ArchCondition<JavaClass> beCalled(Pattern banned) {
        return ArchCondition.from(DescribedPredicate.describe(
                "be called by a word of " + banned,
                c -> banned.matcher(c.getSimpleName()).find()));
    }

    private static ArchCondition<JavaClass> nameNone(Set<String> agencies) {
        return new ArchCondition<>("name no agency of the configuration") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                strings(type)
                        .filter(agencies::contains)
                        .forEach(name -> events.add(SimpleConditionEvent.violated(
                                type, type.getName() + " names the agency '" + name + "'")));
            }
        };
    }

    private static Stream<String> strings(JavaClass type) {
        try (InputStream in = type.getSource().orElseThrow().getUri().toURL().openStream()) {
            return StreamSupport.stream(
                    ClassFile.of().parse(in.readAllBytes()).constantPool().spliterator(), false)
                    .filter(StringEntry.class::isInstance)
                    .map(e -> ((StringEntry) e).stringValue())
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A kind of agency has the same name everywhere; only a body's own name counts. */
    private static Set<String> agencies() {
        try (Stream<Path> folders = Files.list(Path.of("../../config/agencies"))) {
            return folders.map(f -> f.getFileName().toString()).collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
