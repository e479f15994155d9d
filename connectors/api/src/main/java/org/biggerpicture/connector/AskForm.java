package org.biggerpicture.connector;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.biggerpicture.ask.Ask;
import org.biggerpicture.ask.PersonSought;
import org.biggerpicture.ask.Requester;
import org.biggerpicture.record.Category;

/** An ask in the canonical form that mapping files are given (CANONICAL.md). */
public final class AskForm {
    private AskForm() {}

    /** The ask as plain maps, lists and texts; what is not known is left out. */
    public static Map<String, Object> of(Ask ask) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("id", ask.id().value());
        form.put("requester", requester(ask.requester()));
        form.put("purpose", ask.purpose().code());
        form.put("caseReference", ask.caseReference().value());
        switch (ask) {
            case Ask.Trace trace -> {
                form.put("kind", "trace");
                form.put("sought", sought(trace.sought()));
            }
            case Ask.Fetch fetch -> {
                form.put("kind", "fetch");
                form.put("localIds", fetch.localIds());
                form.put(
                        "categories",
                        fetch.categories().stream().map(Category::word).sorted().toList());
            }
        }
        return form;
    }

    private static Map<String, Object> requester(Requester requester) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("person", requester.person());
        form.put("name", requester.name());
        form.put("organisation", requester.organisation().value());
        form.put("role", requester.role().code());
        form.put("area", requester.area().value());
        return form;
    }

    private static Map<String, Object> sought(PersonSought sought) {
        Map<String, Object> form = new LinkedHashMap<>();
        put(form, "nhsNumber", sought.nhsNumber());
        put(form, "upn", sought.upn());
        list(form, "given", sought.given());
        put(form, "family", sought.family());
        list(form, "aliases", sought.aliases());
        put(form, "born", sought.born().map(Object::toString));
        if (sought.bornWithinYears() > 0) {
            form.put("bornWithinYears", sought.bornWithinYears());
        }
        put(form, "expected", sought.expected().map(Object::toString));
        put(form, "sex", sought.sex().map(s -> s.name().toLowerCase(Locale.ROOT)));
        put(form, "postcode", sought.postcode());
        put(form, "addressLine", sought.addressLine());
        return form;
    }

    private static void put(Map<String, Object> form, String name, Optional<String> value) {
        value.ifPresent(v -> form.put(name, v));
    }

    private static void list(Map<String, Object> form, String name, List<String> values) {
        if (!values.isEmpty()) {
            form.put(name, values);
        }
    }
}
