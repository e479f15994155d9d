package org.biggerpicture.agreements;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.biggerpicture.ask.IdentifierKind;
import org.biggerpicture.configuration.Readings;
import org.biggerpicture.record.Category;
import org.biggerpicture.record.Layer;
import org.biggerpicture.record.Sensitivity;
import org.biggerpicture.record.SubjectRelation;

/**
 * The JSON Schemas (draft 2020-12) of agreements and of their scenarios, for completion and checking in an editor. They
 * know the words of the region's vocabulary; which organisations and agencies there are only {@code check} knows.
 */
public final class AgreementSchemas {
    private static final String DRAFT = "https://json-schema.org/draft/2020-12/schema";

    private final Vocabulary words;

    private AgreementSchemas(Vocabulary words) {
        this.words = words;
    }

    /** Of {@code <id>.yaml}. */
    public static String agreement(Vocabulary words) {
        return JsonText.of(new AgreementSchemas(words).agreement());
    }

    /** Of {@code <id>.scenarios.yaml}. */
    public static String scenarios(Vocabulary words) {
        return JsonText.of(new AgreementSchemas(words).scenarios());
    }

    private Map<String, Object> agreement() {
        Map<String, Object> keys = new LinkedHashMap<>();
        keys.put("title", text("As people call it."));
        keys.put("version", text("Of the text, in quotes."));
        keys.put(
                "tier",
                Map.of("enum", List.of(1, 2), "description", "1 for an overarching protocol, 2 for one purpose."));
        keys.put("status", constants(InformationSharingAgreement.Status.class, "What its parties have declared."));
        keys.put("summary", text("One paragraph of prose."));
        keys.put("owner", text("The office that may change it."));
        keys.put("contact", text("How to reach that office."));
        keys.put("in-force", day("The first day."));
        keys.put("review-due", day("From the day after, it runs for immediate protection alone."));
        keys.put("expires", day("The last day."));
        keys.put("lawful-basis", codes(words.bases(), "Of each clause that names none."));
        keys.put("gateway", codes(words.gateways(), "Of each clause that names none."));
        keys.put("parties", list(party(), 2, "Who is bound."));
        keys.put("clauses", list(clause(), 0, "Its rules. Two are never combined."));
        Map<String, Object> schema = whole("An information sharing agreement", keys, List.of());
        schema.put("$defs", Map.of("permission", permission(), "prohibition", prohibition()));
        return schema;
    }

    private Map<String, Object> party() {
        Map<String, Object> keys = new LinkedHashMap<>();
        keys.put("organisation", text("Its id."));
        keys.put("signatory", text("The office that signs for it, never a person's name."));
        keys.put("signed", day("The day it signed; left out while it has not."));
        return object(keys, List.of("signed"));
    }

    private static Map<String, Object> clause() {
        Map<String, Object> either = new LinkedHashMap<>();
        either.put("if", Map.of("required", List.of("prohibits")));
        either.put("then", Map.of("$ref", "#/$defs/prohibition"));
        either.put("else", Map.of("$ref", "#/$defs/permission"));
        return either;
    }

    private Map<String, Object> permission() {
        Map<String, Object> keys = new LinkedHashMap<>();
        keys.put("id", text("Its number."));
        keys.put("words", text("What it says, as a practitioner reads it."));
        keys.put("permits", constants(Layer.class, "How deep: a ceiling. What is shown, fields name."));
        keys.put("to", list(text("An organisation."), 1, "Whose practitioners ask."));
        keys.put("roles", list(codes(words.roles(), ""), 1, "In which roles."));
        keys.put("purposes", list(codes(words.purposes(), ""), 1, "For which purposes."));
        keys.put("from", list(text("An agency."), 1, "Whose records."));
        keys.put("categories", list(constants(Category.class, ""), 1, "What the records are about."));
        keys.put("about", list(constants(SubjectRelation.class, ""), 1, "Whom the records are about."));
        keys.put("fields", list(fields(), 0, "The fields shown, or field sets of the vocabulary."));
        keys.put("labels", list(labels(), 0, "Records so marked, and no others; left out, records not marked."));
        keys.put(
                "ask-with",
                list(constants(IdentifierKind.class, ""), 0, "What the agency may be told to find the child."));
        keys.put("tells", list(constants(Notify.class, ""), 0, "Who is told that it was looked at."));
        keys.put("break-glass", truth("Whether it speaks only after the glass was broken."));
        conditions(keys);
        keys.put(
                "look-back",
                Map.of(
                        "type", "string",
                        "pattern", "^[0-9]{1,3} (day|month|year)s?$",
                        "description", "How far back a record may lie: 30 days, 6 months, 2 years."));
        keys.put("induction", codes(words.inductions(), "What the practitioner must have passed."));
        return object(keys, optional(keys, "id", "words", "permits"));
    }

    private Map<String, Object> prohibition() {
        Map<String, Object> keys = new LinkedHashMap<>();
        keys.put("id", text("Its number."));
        keys.put("words", text("What it says, as a practitioner reads it."));
        keys.put("prohibits", constants(Manner.class, "How it withholds: mask tells that something is held."));
        keys.put("to", everyoneOr(list(text("An organisation."), 1, "Whose practitioners ask.")));
        keys.put("roles", everyoneOr(list(codes(words.roles(), ""), 1, "In which roles.")));
        keys.put("purposes", everyoneOr(list(codes(words.purposes(), ""), 1, "For which purposes.")));
        keys.put("from", everyoneOr(list(text("An agency."), 1, "Whose records.")));
        keys.put("categories", list(constants(Category.class, ""), 1, "What the records are about."));
        keys.put("about", everyoneOr(list(constants(SubjectRelation.class, ""), 1, "Whom the records are about.")));
        keys.put("fields", list(fields(), 0, "The fields it takes; left out, the whole record."));
        keys.put("labels", list(labels(), 0, "Records marked with one of these; left out, every record."));
        keys.put("absolute", truth("Whether breaking the glass leaves it standing."));
        keys.put("asking", truth("Whether even asking is forbidden."));
        conditions(keys);
        return object(keys, optional(keys, "id", "words", "prohibits"));
    }

    private void conditions(Map<String, Object> keys) {
        keys.put("consent", list(codes(words.consentStates(), ""), 1, "The states of consent under which it speaks."));
        keys.put("areas", list(text("An area."), 1, "Where the practitioner works."));
        Map<String, Object> age = new LinkedHashMap<>();
        age.put("type", "integer");
        age.put("minimum", 0);
        age.put("maximum", ConditionsReading.OLDEST);
        keys.put(
                "child-age",
                object(new LinkedHashMap<>(new java.util.TreeMap<>(Map.of("from", age, "to", age))), List.of()));
        keys.put("open-plan", truth("Whether the agency must hold an open statutory plan for the child."));
        keys.put("lawful-basis", codes(words.bases(), "If other than the agreement's."));
        keys.put("gateway", codes(words.gateways(), "If other than the agreement's."));
    }

    private Map<String, Object> scenarios() {
        Map<String, Object> keys = new LinkedHashMap<>();
        keys.put("name", text("What the agreement must do."));
        keys.put("day", day("On which day."));
        keys.put("asks", asks());
        keys.put("held", held());
        keys.put("then", constants(Scenario.Then.class, "What must come of it."));
        keys.put("by", text("The clause that must decide: 2.1, or another agreement's: police-hub#2.1."));
        keys.put("layer", constants(Layer.class, "How deep."));
        keys.put("shows", list(fieldNames(), 0, "Fields that must be shown."));
        keys.put("hides", list(fieldNames(), 0, "Fields that must not be shown."));
        keys.put("lacks", list(constants(Lack.class, ""), 0, "All that the nearest clause lacks."));
        Map<String, Object> scenario = object(keys, List.of("by", "layer", "shows", "hides", "lacks"));
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("scenarios", list(scenario, 0, "What the agreement must do. One that fails stops it."));
        return whole("What an information sharing agreement must do", root, List.of());
    }

    private Map<String, Object> asks() {
        Map<String, Object> keys = new LinkedHashMap<>();
        keys.put("as", codes(words.roles(), "In which role."));
        keys.put("of", text("The organisation."));
        keys.put("area", text("Where they work."));
        keys.put("purpose", codes(words.purposes(), "Why."));
        keys.put("basis", codes(words.bases(), "On which lawful basis; left out, one that suits."));
        keys.put("consent", codes(words.consentStates(), "What is known of consent."));
        keys.put("child-age", Map.of("type", "integer", "minimum", 0));
        keys.put("inductions", list(codes(words.inductions(), ""), 0, "What they have passed."));
        keys.put("glass-broken", truth("Whether the glass was broken."));
        return object(keys, optional(keys, "as", "of", "area", "purpose"));
    }

    private static Map<String, Object> held() {
        Map<String, Object> keys = new LinkedHashMap<>();
        keys.put("from", text("The agency."));
        keys.put("category", constants(Category.class, "What the record is about."));
        keys.put("about", constants(SubjectRelation.class, "Whom it is about."));
        keys.put("labels", list(constants(Sensitivity.class, ""), 0, "How it is marked."));
        keys.put("until", day("When what it tells ended; left out while it goes on."));
        keys.put("open-plan", truth("Whether the agency holds an open plan for the child."));
        return object(keys, List.of("labels", "until", "open-plan"));
    }

    /** All keys but those named and those that say what a clause is about. */
    private static List<String> optional(Map<String, Object> keys, String... needed) {
        List<String> must = new ArrayList<>(List.of(needed));
        must.addAll(List.of("to", "roles", "purposes", "from", "categories", "about"));
        return keys.keySet().stream().filter(k -> !must.contains(k)).toList();
    }

    private Map<String, Object> fields() {
        List<String> names = Stream.concat(
                        words.fieldSets().keySet().stream().sorted(), FieldNames.ALL.keySet().stream())
                .toList();
        return Map.of("enum", names);
    }

    private static Map<String, Object> fieldNames() {
        return Map.of("enum", List.copyOf(FieldNames.ALL.keySet()));
    }

    /** No clause can name the agency's own judgement of harm. */
    private static Map<String, Object> labels() {
        return Map.of(
                "enum",
                Arrays.stream(Sensitivity.values())
                        .filter(s -> s != Sensitivity.MORE_DETRIMENTAL)
                        .map(Readings::word)
                        .toList());
    }

    private static Map<String, Object> whole(String title, Map<String, Object> keys, List<String> optional) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", DRAFT);
        schema.put("title", title);
        schema.putAll(object(keys, optional));
        return schema;
    }

    private static Map<String, Object> object(Map<String, Object> keys, List<String> optional) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("type", "object");
        object.put("additionalProperties", false);
        object.put(
                "required",
                keys.keySet().stream()
                        .filter(k -> !optional.contains(k))
                        .sorted()
                        .toList());
        object.put("properties", keys);
        return object;
    }

    private static Map<String, Object> list(Map<String, Object> item, int least, String what) {
        Map<String, Object> list = new LinkedHashMap<>();
        list.put("type", "array");
        list.put("minItems", least);
        list.put("items", item);
        list.put("description", what);
        return list;
    }

    private static Map<String, Object> everyoneOr(Map<String, Object> list) {
        return Map.of("anyOf", List.of(Map.of("const", "everyone"), list));
    }

    private static Map<String, Object> text(String what) {
        return described(Map.of("type", "string", "minLength", 1), what);
    }

    private static Map<String, Object> day(String what) {
        return described(Map.of("type", "string", "format", "date"), what);
    }

    private static Map<String, Object> truth(String what) {
        return described(Map.of("type", "boolean"), what);
    }

    private static Map<String, Object> codes(List<? extends Word> list, String what) {
        return described(Map.of("enum", list.stream().map(Word::code).toList()), what);
    }

    private static <E extends Enum<E>> Map<String, Object> constants(Class<E> type, String what) {
        return described(
                Map.of(
                        "enum",
                        Arrays.stream(type.getEnumConstants())
                                .map(Readings::word)
                                .toList()),
                what);
    }

    private static Map<String, Object> described(Map<String, Object> schema, String what) {
        Map<String, Object> described = new LinkedHashMap<>(new java.util.TreeMap<>(schema));
        if (!what.isEmpty()) {
            described.put("description", what);
        }
        return described;
    }
}
