package org.biggerpicture.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import com.cedarpolicy.BasicAuthorizationEngine;
import com.cedarpolicy.model.AuthorizationRequest;
import com.cedarpolicy.model.Context;
import com.cedarpolicy.model.exception.AuthException;
import com.cedarpolicy.model.exception.CacheException;
import com.cedarpolicy.model.policy.Policy;
import com.cedarpolicy.model.policy.PolicySet;
import com.cedarpolicy.value.CedarList;
import com.cedarpolicy.value.EntityUID;
import com.cedarpolicy.value.PrimBool;
import com.cedarpolicy.value.PrimLong;
import com.cedarpolicy.value.PrimString;
import com.cedarpolicy.value.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.biggerpicture.agency.Agency;
import org.biggerpicture.agreements.Clause.Permission;
import org.biggerpicture.agreements.Clause.Prohibition;
import org.biggerpicture.record.Sensitivity;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whether something of a record is permitted, by an engine of other people's making from rules written for it here. */
@DisplayName("Cedar, given the same generated agreements")
class CedarTest {
    private static final Vocabulary WORDS = Region.vocabulary();
    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private static final int AGREEMENTS = 5;
    private static final int QUESTIONS = 80;

    static IntStream seeds() {
        return IntStream.range(0, 60);
    }

    @BeforeAll
    static void keepWhatIsParsed() {
        PolicySet.setCacheMaxPolicySets(200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void permits_and_denies_what_these_permit_and_deny(int seed) throws AuthException, CacheException {
        Generated generated = new Generated(new Random(seed));
        List<InformationSharingAgreement> written = generated.agreements(AGREEMENTS);
        Agreements agreements = Agreements.of(Region.agencies(), WORDS, written);
        PolicySet glass = kept(byBreakGlass(written));
        PolicySet all = kept(policies(written));
        BasicAuthorizationEngine cedar = new BasicAuthorizationEngine();
        Set<Boolean> said = new HashSet<>();
        for (Generated.Question q : generated.questions(QUESTIONS)) {
            boolean opens = allows(cedar, request(q, false), glass);
            boolean permitted =
                    agreements.judge(q.asking(), q.held()).decision().permitted();
            said.add(permitted);
            assertThat(allows(cedar, request(q, opens), all)).as(q::toString).isEqualTo(permitted);
        }
        assertThat(said).as("some are permitted and some denied").hasSize(2);
    }

    /** Parsed once for all questions; nothing is to be kept of no policy. */
    private static PolicySet kept(PolicySet policies) throws CacheException {
        if (policies.getNumPolicies() > 0) {
            policies.cache();
        }
        return policies;
    }

    private static boolean allows(BasicAuthorizationEngine cedar, AuthorizationRequest request, PolicySet policies)
            throws AuthException {
        var response = cedar.isAuthorized(request, policies, Set.of());
        assertThat(response.success).as(response::toString).isPresent();
        return response.success.get().isAllowed();
    }

    /** The permissions that speak only after the glass was broken: what one of them opens, only what is absolute forbids. */
    private static PolicySet byBreakGlass(List<InformationSharingAgreement> agreements) {
        Set<Policy> policies = new HashSet<>();
        all(agreements, Permission.class).stream()
                .filter(p -> p.clause().breakGlass())
                .forEach(p -> policies.add(policy("permit", permits(p.agreement(), p.clause()), policies.size())));
        return new PolicySet(policies);
    }

    private static PolicySet policies(List<InformationSharingAgreement> agreements) {
        Set<Policy> policies = new HashSet<>();
        for (In<Permission> p : all(agreements, Permission.class)) {
            policies.add(policy("permit", permits(p.agreement(), p.clause()), policies.size()));
        }
        for (In<Prohibition> q : all(agreements, Prohibition.class)) {
            if (q.clause().fields().isEmpty()) {
                String applies = forbids(q.agreement(), q.clause());
                policies.add(policy(
                        "forbid",
                        q.clause().absolute() ? applies : applies + " && !context.glassOpens",
                        policies.size()));
            }
        }
        policies.add(
                policy("forbid", "context.labels.contains(\"" + Sensitivity.MORE_DETRIMENTAL + "\")", policies.size()));
        return new PolicySet(policies);
    }

    private record In<C extends Clause>(InformationSharingAgreement agreement, C clause) {}

    private static <C extends Clause> List<In<C>> all(List<InformationSharingAgreement> agreements, Class<C> kind) {
        List<In<C>> all = new ArrayList<>();
        agreements.forEach(a ->
                a.clauses().stream().filter(kind::isInstance).forEach(c -> all.add(new In<>(a, kind.cast(c)))));
        return all;
    }

    private static Policy policy(String effect, String when, int number) {
        return new Policy(effect + "(principal, action, resource) when { " + when + " };", "p" + number);
    }

    private static String permits(InformationSharingAgreement a, Permission p) {
        List<String> all = new ArrayList<>(scope(p));
        Conditions c = p.conditions();
        all.add(
                p.labels().isEmpty()
                        ? "context.labels.isEmpty()"
                        : "!context.labels.isEmpty() && " + set(p.labels()) + ".containsAll(context.labels)");
        all.add(signed(a, "organisation"));
        all.add(signed(a, "source"));
        all.add(a.parties().stream().filter(y -> y.signedBy(DAY)).count() >= 2 ? "true" : "false");
        all.add("context.day >= " + a.inForce().toEpochDay() + " && context.day <= "
                + a.expires().toEpochDay());
        all.add("(context.day <= " + a.reviewDue().toEpochDay() + " || context.immediate)");
        all.add("context.suits");
        c.ages()
                .ifPresent(y -> all.add(
                        "context.ageKnown && context.youngest >= " + y.from() + " && context.oldest <= " + y.to()));
        c.lookBack()
                .ifPresent(l -> all.add(
                        "context.untilKnown && context.until >= " + DAY.minus(l).toEpochDay()));
        c.induction().ifPresent(i -> all.add("context.inductions.contains(\"" + i + "\")"));
        if (p.breakGlass()) {
            all.add("context.glass");
        }
        return and(all);
    }

    private static String forbids(InformationSharingAgreement a, Prohibition q) {
        List<String> all = new ArrayList<>(scope(q));
        if (!q.labels().isEmpty()) {
            all.add(set(q.labels()) + ".containsAny(context.labels)");
        }
        all.add(signed(a, "source"));
        all.add("context.day >= " + a.inForce().toEpochDay());
        q.conditions()
                .ages()
                .ifPresent(y -> all.add("!(context.ageKnown && (context.oldest < " + y.from()
                        + " || context.youngest > " + y.to() + "))"));
        return and(all);
    }

    private static List<String> scope(Clause clause) {
        List<String> all = new ArrayList<>();
        all.add(among(clause.scope().to(), "organisation"));
        all.add(among(clause.scope().roles(), "role"));
        all.add(among(clause.scope().purposes(), "purpose"));
        all.add(among(clause.scope().from(), "agency"));
        all.add(set(clause.scope().categories()) + ".contains(context.category)");
        all.add(among(clause.scope().about(), "about"));
        if (!clause.conditions().consent().isEmpty()) {
            all.add(set(clause.conditions().consent()) + ".contains(context.consent)");
        }
        if (!clause.conditions().areas().isEmpty()) {
            all.add(set(clause.conditions().areas()) + ".contains(context.area)");
        }
        if (clause.conditions().openPlan()) {
            all.add("context.openPlan");
        }
        return all;
    }

    private static String signed(InformationSharingAgreement a, String who) {
        return a.parties().stream()
                .filter(p -> p.signed().isPresent())
                .map(p -> "(context." + who + " == \"" + p.organisation() + "\" && context.day >= "
                        + p.signed().get().toEpochDay() + ")")
                .collect(Collectors.joining(" || ", "(false || ", ")"))
                .replace("(false || )", "false");
    }

    private static String among(Among<?> among, String dimension) {
        return among.everyone() ? "true" : set(among.named()) + ".contains(context." + dimension + ")";
    }

    private static String set(Collection<?> values) {
        return values.stream().map(v -> "\"" + v + "\"").collect(Collectors.joining(", ", "[", "]"));
    }

    private static String and(List<String> all) {
        return all.stream().map(x -> "(" + x + ")").collect(Collectors.joining(" && ", "(", ")"));
    }

    private static AuthorizationRequest request(Generated.Question q, boolean glassOpens) {
        Asking a = q.asking();
        Held h = q.held();
        Map<String, Value> context = new HashMap<>();
        Function<Object, Value> text = v -> new PrimString(v.toString());
        context.put("organisation", text.apply(a.organisation()));
        context.put("role", text.apply(a.role()));
        context.put("purpose", text.apply(a.purpose()));
        context.put("immediate", new PrimBool(WORDS.immediate(a.purpose())));
        context.put("suits", new PrimBool(a.basisSuits()));
        context.put("consent", text.apply(a.consent()));
        context.put("area", text.apply(a.area()));
        context.put("day", new PrimLong(a.day().toEpochDay()));
        context.put("ageKnown", new PrimBool(a.age().isPresent()));
        context.put("youngest", number(a.age().map(Asking.AgeRange::youngest)));
        context.put("oldest", number(a.age().map(Asking.AgeRange::oldest)));
        context.put("inductions", texts(a.inductions()));
        context.put("glass", new PrimBool(a.glassBroken()));
        context.put("agency", text.apply(h.from()));
        context.put(
                "source",
                text.apply(Region.AGENCIES.stream()
                        .filter(g -> g.id().equals(h.from()))
                        .map(Agency::organisation)
                        .findFirst()
                        .orElseThrow()));
        context.put("category", text.apply(h.category()));
        context.put("about", text.apply(h.about()));
        context.put("labels", texts(h.labels()));
        context.put("untilKnown", new PrimBool(h.until().isPresent()));
        context.put("until", new PrimLong(h.until().map(LocalDate::toEpochDay).orElse(0L)));
        context.put("openPlan", new PrimBool(h.openPlan()));
        context.put("glassOpens", new PrimBool(glassOpens));
        return new AuthorizationRequest(uid("Practitioner"), uid("Action"), uid("Record"), new Context(context));
    }

    private static Value number(Optional<Integer> number) {
        return new PrimLong(number.map(Integer::longValue).orElse(-1L));
    }

    private static CedarList texts(Collection<?> values) {
        return new CedarList(
                values.stream().<Value>map(v -> new PrimString(v.toString())).toList());
    }

    private static EntityUID uid(String type) {
        return EntityUID.parse(type + "::\"one\"").orElseThrow();
    }
}
