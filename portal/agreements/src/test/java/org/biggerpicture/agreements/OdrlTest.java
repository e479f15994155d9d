package org.biggerpicture.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.biggerpicture.agency.AgencyId;
import org.biggerpicture.agency.AreaId;
import org.biggerpicture.agency.OrganisationId;
import org.biggerpicture.agreements.exchange.OdrlAgreement;
import org.biggerpicture.ask.ConsentState;
import org.biggerpicture.ask.IdentifierKind;
import org.biggerpicture.ask.LawfulBasis;
import org.biggerpicture.ask.Purpose;
import org.biggerpicture.ask.Role;
import org.biggerpicture.configuration.Readings;
import org.biggerpicture.record.Category;
import org.biggerpicture.record.Layer;
import org.biggerpicture.record.Sensitivity;
import org.biggerpicture.record.SubjectRelation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Each agreement as ODRL says all that the agreement says, and is an Agreement by the ODRL Information Model 2.2. */
@DisplayName("An agreement as ODRL")
class OdrlTest {
    private static final String OURS = "urn:bigger-picture:";

    /** The region's own, and generated ones that say what the region's do not. */
    static Stream<InformationSharingAgreement> agreements() {
        return Stream.concat(
                Region.agreements().all().stream(),
                IntStream.range(0, 20).boxed().flatMap(s -> new Generated(new Random(s)).agreements(2).stream()));
    }

    private static JsonNode odrl(InformationSharingAgreement agreement) {
        return new ObjectMapper().readTree(OdrlAgreement.of(agreement, Region.agencies()));
    }

    /** The sections are those of the Information Model. */
    @ParameterizedTest
    @MethodSource("agreements")
    void is_an_agreement_by_the_information_model(InformationSharingAgreement agreement) {
        JsonNode odrl = odrl(agreement);
        assertThat(odrl.get("@context").get(0).asString()).isEqualTo("http://www.w3.org/ns/odrl.jsonld");
        assertThat(odrl.get("@type").asString()).isEqualTo("Agreement");
        // 2.1: one uid, profiles by IRI, at most one conflict strategy, at least one rule.
        iri(odrl.get("uid"));
        iri(odrl.get("profile"));
        assertThat(odrl.get("conflict").asString()).isIn("perm", "prohibit", "invalid");
        assertThat(rules(odrl)).isNotEmpty();
        assertThat(rules(odrl).stream().map(r -> r.get("uid").asString())).doesNotHaveDuplicates();
        for (JsonNode rule : rules(odrl)) {
            iri(rule.get("uid"));
            // 2.6: an action, and a target for a permission and for a prohibition.
            assertThat(rule.get("action").asString()).isEqualTo("read");
            assertThat(rule.get("target").size()).isPositive();
            rule.get("target").forEach(OdrlTest::iri);
            // 2.1.3: an Agreement has an assigner and an assignee.
            iri(rule.get("assigner"));
            assertThat(rule.get("assignee").size()).isPositive();
            rule.get("assignee").forEach(OdrlTest::iri);
            rule.get("constraint").forEach(OdrlTest::constraint);
            // 2.6.3: a duty has an action; its party function is by IRI.
            all(rule.get("duty")).forEach(d -> {
                assertThat(d.get("action").asString()).isEqualTo("inform");
                iri(d.get("informedParty"));
            });
        }
    }

    /** 2.5: one left operand, one operator, and a right operand of its type. */
    private static void constraint(JsonNode constraint) {
        assertThat(constraint.get("leftOperand").asString()).matches("dateTime|purpose|bp:[a-zA-Z]+");
        assertThat(constraint.get("operator").asString()).isIn("eq", "gteq", "lteq", "isAnyOf");
        assertThat(constraint.get("rightOperand").isNull()).isFalse();
        if (constraint.get("leftOperand").asString().equals("dateTime")) {
            assertThat(constraint.get("rightOperand").get("@type").asString()).isEqualTo("xsd:date");
            assertThat(LocalDate.parse(
                            constraint.get("rightOperand").get("@value").asString()))
                    .isNotNull();
        }
    }

    private static void iri(JsonNode node) {
        assertThat(URI.create(node.asString()).getScheme()).isEqualTo("urn");
    }

    /** An atomic rule (2.7) grants the records of the one who grants, and no others. */
    @ParameterizedTest
    @MethodSource("agreements")
    void lets_each_organisation_grant_the_records_of_its_own_agencies_alone(InformationSharingAgreement agreement) {
        Map<String, String> answering = Region.AGENCIES.stream()
                .collect(Collectors.toMap(
                        a -> a.id().value(), a -> a.organisation().value()));
        for (JsonNode rule : rules(odrl(agreement))) {
            String assigner = tail(rule.get("assigner"), "organisation:");
            assertThat(agreement.party(new OrganisationId(assigner))).isPresent();
            rule.get("target").forEach(t -> {
                String agency = tail(t, "records:").split(":")[0];
                assertThat(agency.equals("*") ? assigner : answering.get(agency))
                        .isEqualTo(assigner);
            });
        }
    }

    @ParameterizedTest
    @MethodSource("agreements")
    void says_the_same_parties_permissions_prohibitions_and_constraints(InformationSharingAgreement agreement) {
        JsonNode odrl = odrl(agreement);
        assertThat(odrl.get("dc:title").asString()).isEqualTo(agreement.title());
        assertThat(odrl.get("uid").asString())
                .isEqualTo(OURS + "agreement:" + agreement.id() + ":" + agreement.version());
        assertThat(odrl.get("bp:reviewDue").asString())
                .isEqualTo(agreement.reviewDue().toString());
        assertThat(all(odrl.get("bp:party")).stream().map(OdrlTest::party)).isEqualTo(agreement.parties());
        Map<String, List<JsonNode>> byClause = new LinkedHashMap<>();
        all(odrl.get("permission")).forEach(r -> collect(byClause, "permission", r));
        all(odrl.get("prohibition")).forEach(r -> collect(byClause, "prohibition", r));
        List<Clause> clauses = new ArrayList<>();
        byClause.forEach((key, rules) -> clauses.add(clause(key.startsWith("permission"), rules)));
        assertThat(clauses).containsExactlyInAnyOrderElementsOf(agreement.clauses());
        rules(odrl)
                .forEach(r -> assertThat(operands(r, "dateTime", "gteq"))
                        .containsExactly(agreement.inForce().toString()));
        all(odrl.get("permission"))
                .forEach(r -> assertThat(operands(r, "dateTime", "lteq"))
                        .containsExactly(agreement.expires().toString()));
    }

    private static void collect(Map<String, List<JsonNode>> into, String kind, JsonNode rule) {
        into.computeIfAbsent(kind + " " + rule.get("bp:clause").asString(), k -> new ArrayList<>())
                .add(rule);
    }

    private static Party party(JsonNode party) {
        return new Party(
                new OrganisationId(tail(party.get("uid"), "organisation:")),
                party.get("bp:signatory").asString(),
                Optional.ofNullable(party.get("bp:signed")).map(s -> LocalDate.parse(s.asString())));
    }

    /** The clause that all rules of one number say together. */
    private static Clause clause(boolean permission, List<JsonNode> rules) {
        JsonNode rule = rules.getFirst();
        String id = rule.get("bp:clause").asString();
        String words = rule.get("dc:description").asString();
        LawfulBasis basis = new LawfulBasis(rule.get("bp:lawfulBasis").asString());
        String gateway = rule.get("bp:gateway").asString();
        Set<Sensitivity> labels = constants(operands(rule, "bp:label", "isAnyOf"), Sensitivity.class);
        Set<org.biggerpicture.record.Field<?, ?>> fields = operands(rule, "bp:field", "isAnyOf").stream()
                .map(FieldNames.ALL::get)
                .collect(Collectors.toSet());
        return permission
                ? new Clause.Permission(
                        id,
                        words,
                        scope(rules),
                        conditions(rule),
                        basis,
                        gateway,
                        constant(rule.get("bp:layer").asString(), Layer.class),
                        fields,
                        labels,
                        constants(strings(rule.get("bp:askWith")), IdentifierKind.class),
                        constants(
                                all(rule.get("duty")).stream()
                                        .map(d -> tail(d.get("informedParty"), "told:"))
                                        .toList(),
                                Notify.class),
                        operands(rule, "bp:glassBroken", "eq").contains("true"))
                : new Clause.Prohibition(
                        id,
                        words,
                        scope(rules),
                        conditions(rule),
                        basis,
                        gateway,
                        Optional.of(fields).filter(f -> !f.isEmpty()),
                        labels,
                        constant(rule.get("bp:manner").asString(), Manner.class),
                        rule.get("bp:absolute").asBoolean(),
                        rule.get("bp:asking").asBoolean());
    }

    private static Scope scope(List<JsonNode> rules) {
        JsonNode rule = rules.getFirst();
        List<String[]> targets = rules.stream()
                .flatMap(r -> all(r.get("target")).stream())
                .map(t -> tail(t, "records:").split(":"))
                .toList();
        Set<String> agencies = targets.stream().map(t -> t[0]).collect(Collectors.toSet());
        Set<String> to = strings(rule.get("assignee")).stream()
                .map(a -> a.substring((OURS + "organisation:").length()))
                .collect(Collectors.toSet());
        return new Scope(
                among(to, OrganisationId::new),
                written(rule, "bp:role", Role::new),
                written(rule, "purpose", Purpose::new),
                among(agencies, AgencyId::new),
                targets.stream().map(t -> constant(t[1], Category.class)).collect(Collectors.toSet()),
                written(rule, "bp:about", w -> constant(w, SubjectRelation.class)));
    }

    private static Conditions conditions(JsonNode rule) {
        List<String> youngest = operands(rule, "bp:childAge", "gteq");
        List<String> oldest = operands(rule, "bp:childAge", "lteq");
        return new Conditions(
                operands(rule, "bp:consent", "isAnyOf").stream()
                        .map(ConsentState::new)
                        .collect(Collectors.toSet()),
                operands(rule, "bp:area", "isAnyOf").stream().map(AreaId::new).collect(Collectors.toSet()),
                youngest.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Conditions.Ages(
                                Integer.parseInt(youngest.getFirst()), Integer.parseInt(oldest.getFirst()))),
                operands(rule, "bp:lookBack", "lteq").stream()
                        .map(Period::parse)
                        .findFirst(),
                operands(rule, "bp:openPlan", "eq").contains("true"),
                operands(rule, "bp:induction", "eq").stream().findFirst());
    }

    private static <T> Among<T> among(Set<String> words, Function<String, T> value) {
        return words.contains("*")
                ? Among.all()
                : Among.these(words.stream().map(value).collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    /** What a rule does not constrain is everyone's. */
    private static <T> Among<T> written(JsonNode rule, String operand, Function<String, T> value) {
        boolean constrained = all(rule.get("constraint")).stream()
                .anyMatch(c -> c.get("leftOperand").asString().equals(operand));
        return constrained ? among(new LinkedHashSet<>(operands(rule, operand, "isAnyOf")), value) : Among.all();
    }

    private static List<String> operands(JsonNode rule, String left, String operator) {
        return all(rule.get("constraint")).stream()
                .filter(c -> c.get("leftOperand").asString().equals(left)
                        && c.get("operator").asString().equals(operator))
                .map(c -> c.get("rightOperand"))
                .flatMap(r -> r.isArray()
                        ? strings(r).stream()
                        : Stream.of(r.isObject() ? r.get("@value").asString() : r.asString()))
                .toList();
    }

    private static List<JsonNode> rules(JsonNode odrl) {
        return Stream.concat(all(odrl.get("permission")).stream(), all(odrl.get("prohibition")).stream())
                .toList();
    }

    private static List<JsonNode> all(JsonNode array) {
        return array == null ? List.of() : array.valueStream().toList();
    }

    private static List<String> strings(JsonNode array) {
        return all(array).stream().map(JsonNode::asString).toList();
    }

    private static String tail(JsonNode iri, String kind) {
        assertThat(iri.asString()).startsWith(OURS + kind);
        return iri.asString().substring((OURS + kind).length());
    }

    private static <E extends Enum<E>> E constant(String word, Class<E> type) {
        return Stream.of(type.getEnumConstants())
                .filter(e -> Readings.word(e).equals(word))
                .findFirst()
                .orElseThrow();
    }

    private static <E extends Enum<E>> Set<E> constants(List<String> words, Class<E> type) {
        Set<E> all = EnumSet.noneOf(type);
        words.forEach(w -> all.add(constant(w, type)));
        return all;
    }
}
