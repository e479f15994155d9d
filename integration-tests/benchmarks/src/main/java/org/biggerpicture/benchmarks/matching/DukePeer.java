package org.biggerpicture.benchmarks.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import no.priv.garshol.duke.Comparator;
import no.priv.garshol.duke.PropertyImpl;
import no.priv.garshol.duke.comparators.JaroWinkler;
import no.priv.garshol.duke.comparators.Levenshtein;
import no.priv.garshol.duke.utils.Utils;

/**
 * Duke 1.2 with its own comparators and its own Bayes, its probabilities set by hand as in the protocol, over the
 * protocol's pairs instead of its Lucene search.
 */
final class DukePeer {
    private final List<Property> properties = new ArrayList<>();

    private record Property(PropertyImpl rule, Function<Person, String> value) {}

    DukePeer(Task task) {
        boolean febrl = task.name().startsWith("febrl");
        add("given", new JaroWinkler(), .30, .88, Person::given);
        add("surname", new JaroWinkler(), .25, .90, Person::family);
        add("dob", new Levenshtein(), .15, .93, Person::dob);
        add("postcode", new Levenshtein(), febrl ? .40 : .42, febrl ? .70 : .85, Person::postcode);
        add("middle", new JaroWinkler(), .42, .75, p -> String.join(" ", p.middle()));
        add("sex", new Levenshtein(), .20, .55, Person::sex);
        add("id", new Levenshtein(), .20, .98, Person::id);
        add("address", new JaroWinkler(), .40, .80, p -> p.extra().street());
        add("suburb", new JaroWinkler(), .42, .70, p -> p.extra().town());
        add("number", new Levenshtein(), .42, .65, p -> p.extra().number());
        add("email", new Levenshtein(), .30, .90, p -> p.extra().email());
    }

    private void add(String name, Comparator comparator, double low, double high, Function<Person, String> value) {
        properties.add(new Property(new PropertyImpl(name, comparator, low, high), value));
    }

    /** Log-odds of Duke's probability, so that its order is kept and equal zeros are not made. */
    double score(Person a, Person b) {
        double probability = .5;
        for (Property property : properties) {
            String one = property.value().apply(a);
            String two = property.value().apply(b);
            if (!one.isEmpty() && !two.isEmpty()) {
                probability = Utils.computeBayes(probability, property.rule().compare(one, two));
            }
        }
        return Math.log(probability / Math.max(1e-300, 1 - probability)) / Math.log(2);
    }
}
