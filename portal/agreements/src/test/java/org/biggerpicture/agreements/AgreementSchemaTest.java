package org.biggerpicture.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.biggerpicture.configuration.Findings;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

@DisplayName("The published schema")
class AgreementSchemaTest {
    private static final Path FOLDER = Region.CONFIG.resolve("agreements");
    private static final Vocabulary WORDS = Region.vocabulary();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Pattern QUOTED = Pattern.compile("'([a-z-]+)'");

    @TempDir
    Path folder;

    static Stream<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList().stream();
        }
    }

    private static boolean scenarios(Path file) {
        return file.toString().endsWith(".scenarios.yaml");
    }

    @Test
    void is_what_the_code_that_reads_writes() throws IOException {
        assertThat(FOLDER.resolve("agreement.schema.json")).content().isEqualTo(AgreementSchemas.agreement(WORDS));
        assertThat(FOLDER.resolve("scenarios.schema.json")).content().isEqualTo(AgreementSchemas.scenarios(WORDS));
    }

    @ParameterizedTest
    @MethodSource("files")
    void accepts_every_file_that_the_reader_accepts(Path file) throws IOException {
        Schema schema = SCHEMAS.getSchema(
                scenarios(file) ? AgreementSchemas.scenarios(WORDS) : AgreementSchemas.agreement(WORDS));
        assertThat(schema.validate(Files.readString(file), InputFormat.YAML)).isEmpty();
    }

    @Test
    void refuses_a_misspelt_word_and_an_unknown_key() throws IOException {
        Schema schema = SCHEMAS.getSchema(AgreementSchemas.agreement(WORDS));
        String written = Files.readString(FOLDER.resolve("housing.yaml"));
        assertThat(schema.validate(written.replace("permits: ", "permit: "), InputFormat.YAML))
                .isNotEmpty();
        assertThat(schema.validate(written.replace("social-worker", "social-wroker"), InputFormat.YAML))
                .isNotEmpty();
    }

    @Test
    void knows_every_key_of_an_agreement_that_the_reader_knows() throws IOException {
        JsonNode schema = new ObjectMapper().readTree(AgreementSchemas.agreement(WORDS));
        assertThat(names(schema)).isEqualTo(known("zzzzzzzzzzzz: x"));
        assertThat(names(schema.at("/properties/parties/items"))).isEqualTo(known("parties:\n  - zzzzzzzzzzzz: x"));
        assertThat(names(schema.at("/$defs/permission"))).isEqualTo(known("clauses:\n  - zzzzzzzzzzzz: x"));
        Set<String> prohibition = known("clauses:\n  - prohibits: mask\n    zzzzzzzzzzzz: x");
        prohibition.add("prohibits");
        assertThat(names(schema.at("/$defs/prohibition"))).isEqualTo(prohibition);
        assertThat(names(schema.at("/$defs/permission/properties/child-age")))
                .isEqualTo(known("clauses:\n  - child-age: {zzzzzzzzzzzz: x}"));
    }

    @Test
    void knows_every_key_of_a_scenario_that_the_reader_knows() throws IOException {
        JsonNode schema = new ObjectMapper().readTree(AgreementSchemas.scenarios(WORDS));
        JsonNode scenario = schema.at("/properties/scenarios/items");
        Set<String> keys = knownOfScenario("  - day: 2026-01-01\n    asks: {zzzzzzzzzzzz: x}\n    zzzzzzzzzzzz: x", 1);
        keys.addAll(Set.of("day", "asks"));
        assertThat(names(scenario)).isEqualTo(keys);
        assertThat(names(scenario.at("/properties/asks")))
                .isEqualTo(knownOfScenario("  - day: 2026-01-01\n    asks: {zzzzzzzzzzzz: x}", 0));
        assertThat(names(scenario.at("/properties/held"))).isEqualTo(knownOfScenario("  - held: {zzzzzzzzzzzz: x}", 0));
    }

    private static Set<String> names(JsonNode object) {
        return new TreeSet<>(object.get("properties").propertyNames());
    }

    private Set<String> known(String text) throws IOException {
        return told(text, "x.yaml", 0);
    }

    private Set<String> knownOfScenario(String scenario, int which) throws IOException {
        return told("scenarios:\n" + scenario, "x.scenarios.yaml", which);
    }

    /** The keys the reader names when it meets one that it doesn't know: the first so met, or a later one. */
    private Set<String> told(String text, String name, int which) throws IOException {
        Path agreements = Files.createDirectories(folder.resolve("agreements"));
        Path file = agreements.resolve(name);
        Files.writeString(file, text);
        Findings findings = new Findings();
        if (name.endsWith(".scenarios.yaml")) {
            new ScenarioFile(file, "x", new Known(WORDS, Region.agencies()), findings)
                    .run(Agreements.of(Region.agencies(), WORDS, java.util.List.of()));
        } else {
            new AgreementFile(file, new Known(WORDS, Region.agencies()), findings).read();
        }
        Files.delete(file);
        String remedy = findings.all().stream()
                .filter(f -> f.problem().equals("unknown key 'zzzzzzzzzzzz'"))
                .skip(which)
                .findFirst()
                .orElseThrow()
                .remedy();
        Set<String> keys = new TreeSet<>();
        QUOTED.matcher(remedy).results().forEach(m -> keys.add(m.group(1)));
        return keys;
    }
}
