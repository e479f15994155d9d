package org.biggerpicture.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Our fragments beside govuk-frontend's own published fixtures: the same elements, attributes and words. */
@DisplayName("A fragment says what the design system says")
class ComponentTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pages PAGES = new Pages();
    private static final Set<String> TEXT = Set.of("text");

    /** The least number of fixtures that our fragment can express: a fragment that loses an ability fails here. */
    @ParameterizedTest(name = "{0}: {1} fixtures or more")
    @CsvSource({
        "button,5",
        "input,4",
        "select,1",
        "radios,1",
        "error-summary,1",
        "back-link,1",
        "warning-text,1",
        "inset-text,1"
    })
    void a_fragment_matches_the_fixtures_it_can_express(String component, int least) throws IOException {
        List<String> differing = new ArrayList<>();
        int matched = 0;
        for (JsonNode fixture : fixtures(component)) {
            Map<String, Object> given = given(component, fixture.get("options"));
            if (given.isEmpty()) {
                continue;
            }
            String ours = shape(PAGES.fragment("fragments/govuk", "govuk" + pascal(component), given));
            String theirs = shape(fixture.get("html").asText());
            if (ours.equals(theirs)) {
                matched++;
            } else {
                differing.add(fixture.get("name").asText() + "\n ours   " + ours + "\n theirs " + theirs);
            }
        }
        assertThat(differing).isEmpty();
        assertThat(matched).isGreaterThanOrEqualTo(least);
    }

    private static JsonNode fixtures(String component) throws IOException {
        try (InputStream in = ComponentTest.class.getResourceAsStream("/govuk-fixtures/" + component + ".json")) {
            return JSON.readTree(Objects.requireNonNull(in)).get("fixtures");
        }
    }

    /** The fragment's parameters for these options; empty when our fragment has no such ability. */
    private static Map<String, Object> given(String component, JsonNode o) {
        return switch (component) {
            case "button" -> button(o);
            case "input" ->
                only(o, "id", "name", "label", "hint", "errorMessage", "value") && plain(o)
                        ? Map.of(
                                "f",
                                new Input(
                                        text(o, "name"),
                                        inner(o, "label"),
                                        inner(o, "hint"),
                                        text(o, "value"),
                                        0,
                                        false,
                                        inner(o, "errorMessage")))
                        : Map.of();
            case "select" ->
                only(o, "id", "name", "label", "hint", "errorMessage", "items") && plain(o)
                        ? choices(o, "label")
                        : Map.of();
            case "radios" -> radios(o);
            case "error-summary" -> errorSummary(o);
            case "back-link" ->
                only(o, "text", "href") && o.has("text") && o.has("href")
                        ? Map.of("text", text(o, "text"), "href", text(o, "href"))
                        : Map.of();
            case "warning-text" ->
                only(o, "text", "iconFallbackText")
                                && text(o, "iconFallbackText").equals("Warning")
                        ? Map.of("text", text(o, "text"))
                        : Map.of();
            case "inset-text" -> only(o, "text") ? Map.of("text", text(o, "text")) : Map.of();
            default -> throw new IllegalArgumentException(component);
        };
    }

    private static Map<String, Object> button(JsonNode o) {
        if (!only(o, "text", "name", "value", "classes") || !o.has("text")) {
            return Map.of();
        }
        return Map.of(
                "text",
                text(o, "text"),
                "name",
                text(o, "name"),
                "value",
                text(o, "value"),
                "classes",
                text(o, "classes"));
    }

    private static Map<String, Object> radios(JsonNode o) {
        boolean legend = o.has("fieldset")
                && only(o.get("fieldset"), "legend")
                && only(o.get("fieldset").get("legend"), "text", "classes")
                && text(o.get("fieldset").get("legend"), "classes").equals("govuk-fieldset__legend--s");
        boolean bare = o.has("fieldset")
                && only(o.get("fieldset"), "legend")
                && only(o.get("fieldset").get("legend"), "text");
        if (!(legend || bare)
                || !only(o, "idPrefix", "name", "fieldset", "hint", "errorMessage", "items", "classes")
                || !plain(o)) {
            return Map.of();
        }
        Map<String, Object> given = new HashMap<>(choices(o, "fieldset"));
        if (!given.isEmpty()) {
            given.put("classes", text(o, "classes"));
        }
        return given;
    }

    private static Map<String, Object> choices(JsonNode o, String legendIn) {
        List<Choices.Choice> all = new ArrayList<>();
        for (JsonNode item : o.path("items")) {
            if (!item.isObject()
                    || !only(item, "value", "text", "hint", "checked", "selected")
                    || !item.path("value").isTextual()) {
                return Map.of();
            }
            all.add(new Choices.Choice(
                    text(item, "value"),
                    text(item, "text"),
                    inner(item, "hint"),
                    item.path("checked").asBoolean() || item.path("selected").asBoolean()));
        }
        String legend = legendIn.equals("label") ? inner(o, "label") : inner(o.get("fieldset"), "legend");
        return Map.of("f", new Choices(text(o, "name"), legend, inner(o, "hint"), all, inner(o, "errorMessage")));
    }

    private static Map<String, Object> errorSummary(JsonNode o) {
        List<Errors.Fault> faults = new ArrayList<>();
        if (!only(o, "titleText", "errorList") || !text(o, "titleText").equals("There is a problem")) {
            return Map.of();
        }
        for (JsonNode item : o.path("errorList")) {
            if (!only(item, "text", "href") || !item.has("href")) {
                return Map.of();
            }
            faults.add(new Errors.Fault(text(item, "href").substring(1), text(item, "text")));
        }
        return faults.isEmpty() ? Map.of() : Map.of("errors", new Errors(faults));
    }

    /** Whether label, hint and error are words alone and the id is the name. */
    private static boolean plain(JsonNode o) {
        boolean words = Stream.of("label", "hint", "errorMessage").allMatch(k -> !o.has(k) || only(o.get(k), "text"));
        String id = o.has("idPrefix") ? text(o, "idPrefix") : text(o, "id");
        return words
                && o.has("name")
                && (id.isEmpty() || id.equals(text(o, "name")))
                && !text(o, "name").isEmpty();
    }

    private static boolean only(JsonNode o, String... known) {
        Set<String> names = new HashSet<>();
        o.fieldNames().forEachRemaining(names::add);
        return Set.of(known).containsAll(names);
    }

    private static String text(JsonNode o, String key) {
        return o.path(key).asText("");
    }

    private static String inner(JsonNode o, String key) {
        return TEXT.stream().map(t -> o.path(key).path(t).asText("")).collect(Collectors.joining());
    }

    private static String pascal(String component) {
        return Stream.of(component.split("-"))
                .map(part -> part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1))
                .collect(Collectors.joining());
    }

    /** Elements, attributes and words in one line; what we add on purpose (no autocomplete, no spelling) left out. */
    private static String shape(String html) {
        return Jsoup.parseBodyFragment(html).body().childNodes().stream()
                .map(ComponentTest::shape)
                .collect(Collectors.joining());
    }

    /** Our legends are always the small heading, so that class says nothing. */
    private static Set<String> classes(Element element) {
        Set<String> classes = new TreeSet<>(element.classNames());
        classes.remove("govuk-fieldset__legend--s");
        return classes;
    }

    private static String shape(Node node) {
        if (node instanceof TextNode text) {
            return text.isBlank() ? "" : text.text().strip();
        }
        if (!(node instanceof Element element)) {
            return "";
        }
        Set<String> attributes = new TreeSet<>();
        for (Attribute a : element.attributes()) {
            if (Set.of("autocomplete", "spellcheck").contains(a.getKey())) {
                continue;
            }
            attributes.add(a.getKey() + "="
                    + (a.getKey().equals("class")
                            ? classes(element)
                            : a.getValue().equals(a.getKey()) ? "" : a.getValue()));
        }
        String inside = element.childNodes().stream().map(ComponentTest::shape).collect(Collectors.joining());
        return "<" + element.tagName() + attributes + ">" + inside + "</>";
    }
}
