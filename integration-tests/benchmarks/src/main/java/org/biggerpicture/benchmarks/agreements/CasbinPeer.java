package org.biggerpicture.benchmarks.agreements;

import com.googlecode.aviator.runtime.function.FunctionUtils;
import com.googlecode.aviator.runtime.type.AviatorBoolean;
import com.googlecode.aviator.runtime.type.AviatorObject;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.casbin.jcasbin.main.Enforcer;
import org.casbin.jcasbin.model.Model;
import org.casbin.jcasbin.util.function.CustomFunction;

/** jCasbin with a row for each agreement. */
final class CasbinPeer {
    private static final String MODEL = """
            [request_definition]
            r = rec, role, pur, src, cat
            [policy_definition]
            p = rec, role, pur, src, cat
            [policy_effect]
            e = some(where (p.eft == allow))
            [matchers]
            m = has(p.src, r.src) && has(p.rec, r.rec) && has(p.cat, r.cat) && has(p.pur, r.pur) && has(p.role, r.role)
            """;

    private final Enforcer enforcer;

    CasbinPeer(Load load) {
        Model model = new Model();
        model.loadModelFromText(MODEL);
        enforcer = new Enforcer(model);
        enforcer.enableLog(false);
        enforcer.addFunction("has", new Has());
        load.rules.stream()
                .filter(Load.Rule::runs)
                .forEach(r -> enforcer.addPolicy(
                        bars(r.recipients()),
                        bars(r.roles()),
                        bars(r.purposes()),
                        bars(r.sources()),
                        bars(r.categories())));
    }

    boolean permits(Load.Question q) {
        return enforcer.enforce(
                bar(q.recipient()), bar(q.role()), bar(q.purpose()), bar(q.source()), bar(q.category()));
    }

    private static String bars(int[] values) {
        return Arrays.stream(values).mapToObj(String::valueOf).collect(Collectors.joining("|", "|", "|"));
    }

    private static String bar(int value) {
        return "|" + value + "|";
    }

    private static final class Has extends CustomFunction {
        private static final long serialVersionUID = 1L;

        @Override
        public AviatorObject call(Map<String, Object> env, AviatorObject list, AviatorObject value) {
            return AviatorBoolean.valueOf(
                    FunctionUtils.getStringValue(list, env).contains(FunctionUtils.getStringValue(value, env)));
        }

        @Override
        public String getName() {
            return "has";
        }
    }
}
