package org.biggerpicture.agreements;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.biggerpicture.agency.AreaId;
import org.biggerpicture.agency.OrganisationId;
import org.biggerpicture.ask.ConsentState;
import org.biggerpicture.ask.Purpose;
import org.biggerpicture.ask.Role;
import org.biggerpicture.configuration.Findings;
import org.biggerpicture.configuration.Keys;
import org.biggerpicture.configuration.Node;
import org.biggerpicture.configuration.Readings;
import org.biggerpicture.configuration.YamlFile;
import org.biggerpicture.record.Category;
import org.biggerpicture.record.Layer;
import org.biggerpicture.record.Sensitivity;
import org.biggerpicture.record.SubjectRelation;

/** Reads the scenarios beside an agreement and runs them. */
final class ScenarioFile {
    private final Path file;
    private final String agreement;
    private final Known known;
    private final Findings findings;

    ScenarioFile(Path file, String agreement, Known known, Findings findings) {
        this.file = file;
        this.agreement = agreement;
        this.known = known;
        this.findings = findings;
    }

    void run(Agreements agreements) {
        for (Scenario scenario : read()) {
            scenario.failures(agreements)
                    .forEach(f -> findings.add(
                            scenario.place(),
                            "scenario '" + scenario.name() + "' fails: " + f,
                            "change the agreement or the scenario"));
        }
    }

    private List<Scenario> read() {
        return YamlFile.read(file, Map.of(), findings)
                .flatMap(root -> {
                    Keys keys = root.keys(findings);
                    Optional<List<Scenario>> read =
                            keys.required("scenarios", Readings.listOf(Readings.mapping((m, f) -> scenario(m))));
                    return keys.whole() ? read : Optional.empty();
                })
                .orElse(List.of());
    }

    private Optional<Scenario> scenario(Node.Mapping mapping) {
        Keys keys = mapping.keys(findings);
        Optional<String> name = keys.required("name", Readings.TEXT);
        Optional<LocalDate> day = keys.required("day", Readings.DAY);
        Optional<Asking> asking =
                day.flatMap(d -> keys.required("asks", Readings.mapping((m, f) -> asking(m.keys(f), d))));
        Optional<Held> held = keys.required("held", Readings.mapping((m, f) -> held(m.keys(f))));
        Optional<Scenario.Then> then = keys.required("then", Readings.oneOf(Scenario.Then.class));
        Optional<String> by = keys.optional("by", Readings.TEXT).map(c -> c.contains("#") ? c : agreement + "#" + c);
        Optional<Layer> layer = keys.optional("layer", Readings.oneOf(Layer.class));
        List<String> shows = keys.list("shows", Readings.oneOf(FieldNames.ALL.keySet()));
        List<String> hides = keys.list("hides", Readings.oneOf(FieldNames.ALL.keySet()));
        Set<Lack> lacks = ClauseReading.set(keys, "lacks", Readings.oneOf(Lack.class));
        return keys.whole()
                ? Optional.of(new Scenario(
                        mapping.place(),
                        name.orElseThrow(),
                        asking.orElseThrow(),
                        held.orElseThrow(),
                        then.orElseThrow(),
                        by,
                        layer,
                        shows,
                        hides,
                        lacks))
                : Optional.empty();
    }

    private Optional<Asking> asking(Keys keys, LocalDate day) {
        Optional<Role> role = keys.required("as", known.role());
        Optional<OrganisationId> organisation = keys.required("of", known.organisation());
        Optional<AreaId> area = keys.required("area", known.area());
        Optional<Purpose> purpose = keys.required("purpose", known.purpose());
        Optional<Integer> age = keys.optional("child-age", Readings.WHOLE_NUMBER);
        ConsentState consent = keys.otherwise("consent", known.consent(), new ConsentState("not-needed"));
        Set<String> inductions = ClauseReading.set(keys, "inductions", known.induction());
        boolean glass = keys.otherwise("glass-broken", Readings.TRUTH, false);
        boolean suits = keys.optional("basis", known.basis())
                .map(b -> purpose.map(p -> known.vocabulary().suits(b, p)).orElse(false))
                .orElse(true);
        return keys.whole()
                ? Optional.of(new Asking(
                        organisation.orElseThrow(),
                        role.orElseThrow(),
                        purpose.orElseThrow(),
                        suits,
                        consent,
                        area.orElseThrow(),
                        day,
                        age.map(a -> new Asking.AgeRange(a, a)),
                        inductions,
                        glass))
                : Optional.empty();
    }

    private Optional<Held> held(Keys keys) {
        var from = keys.required("from", known.agency());
        var category = keys.required("category", Readings.oneOf(Category.class));
        var about = keys.required("about", Readings.oneOf(SubjectRelation.class));
        Set<Sensitivity> labels = ClauseReading.set(keys, "labels", Readings.oneOf(Sensitivity.class));
        LocalDate until = keys.otherwise("until", Readings.DAY, LocalDate.MAX);
        boolean openPlan = keys.otherwise("open-plan", Readings.TRUTH, false);
        return keys.whole()
                ? Optional.of(new Held(
                        from.orElseThrow(),
                        category.orElseThrow(),
                        about.orElseThrow(),
                        labels,
                        Optional.of(until),
                        openPlan))
                : Optional.empty();
    }
}
