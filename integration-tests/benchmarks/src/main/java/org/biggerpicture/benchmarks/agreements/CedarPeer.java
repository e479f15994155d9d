package org.biggerpicture.benchmarks.agreements;

import com.cedarpolicy.BasicAuthorizationEngine;
import com.cedarpolicy.model.AuthorizationRequest;
import com.cedarpolicy.model.Context;
import com.cedarpolicy.model.exception.AuthException;
import com.cedarpolicy.model.exception.CacheException;
import com.cedarpolicy.model.policy.Policy;
import com.cedarpolicy.model.policy.PolicySet;
import com.cedarpolicy.value.EntityUID;
import com.cedarpolicy.value.PrimLong;
import com.cedarpolicy.value.Value;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Cedar, through its Java binding, with a policy for each agreement, parsed once beforehand. */
final class CedarPeer {
    private static final int SETS_KEPT = 8;

    private final BasicAuthorizationEngine engine = new BasicAuthorizationEngine();
    private final EntityUID one = EntityUID.parse("One::\"one\"").orElseThrow();
    private final PolicySet policies;

    CedarPeer(Load load) {
        Set<Policy> all = new LinkedHashSet<>();
        load.rules.stream().filter(Load.Rule::runs).forEach(r -> all.add(policy(r)));
        policies = new PolicySet(all);
        PolicySet.setCacheMaxPolicySets(SETS_KEPT);
        try {
            policies.cache();
        } catch (CacheException e) {
            throw new IllegalStateException("Cedar doesn't keep the policies", e);
        }
    }

    private static Policy policy(Load.Rule r) {
        return new Policy(
                "permit(principal, action, resource) when { "
                        + has(r.sources(), "src") + " && " + has(r.recipients(), "rec") + " && "
                        + has(r.categories(), "cat") + " && " + has(r.purposes(), "pur") + " && "
                        + has(r.roles(), "role") + " };",
                "p" + r.id());
    }

    private static String has(int[] values, String dimension) {
        return Arrays.stream(values)
                .mapToObj(String::valueOf)
                .collect(Collectors.joining(", ", "[", "].contains(context." + dimension + ")"));
    }

    boolean permits(Load.Question q) {
        Map<String, Value> context = Map.of(
                "src", new PrimLong((long) q.source()),
                "rec", new PrimLong((long) q.recipient()),
                "cat", new PrimLong((long) q.category()),
                "pur", new PrimLong((long) q.purpose()),
                "role", new PrimLong((long) q.role()));
        try {
            return engine.isAuthorized(
                            new AuthorizationRequest(one, one, one, new Context(context)), policies, Set.of())
                    .success
                    .orElseThrow()
                    .isAllowed();
        } catch (AuthException e) {
            throw new IllegalStateException("Cedar doesn't answer", e);
        }
    }
}
