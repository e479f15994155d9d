package org.biggerpicture.benchmarks.matching;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.biggerpicture.benchmarks.matching.Task.Block;
import org.jspecify.annotations.Nullable;

/** The tasks of the protocol, with its blocks. */
final class Tasks {
    private Tasks() {}

    static Task febrl4(Path data, boolean withId) throws IOException {
        List<Person> a = blank(Sets.febrl(data.resolve("febrl/dataset4a.csv")), withId);
        List<Person> b = blank(Sets.febrl(data.resolve("febrl/dataset4b.csv")), withId);
        List<Block> blocks = new ArrayList<>(List.of(
                keys(Person::given, Person::family),
                keys(Person::dob),
                keys(p -> p.extra().state(), p -> p.extra().street()),
                keys(p -> p.extra().number(), p -> p.extra().street()),
                keys(Person::postcode)));
        blocks.addAll(withId ? List.of(keys(Person::id)) : List.of(keys(Person::given), keys(Person::family)));
        return Task.of(withId ? "febrl4" : "febrl4 no id", a, b, blocks);
    }

    static Task febrl3(Path data, boolean withId) throws IOException {
        List<Person> all = blank(Sets.febrl(data.resolve("febrl/dataset3.csv")), withId);
        List<Block> blocks = new ArrayList<>(
                List.of(keys(Person::given), keys(Person::family), keys(Person::dob), keys(Person::postcode)));
        if (withId) {
            blocks.add(keys(Person::id));
        }
        return Task.of(withId ? "febrl3" : "febrl3 no id", all, all, blocks);
    }

    static Task fake1000(Path data) throws IOException {
        return Task.all("fake_1000", Sets.fake1000(data.resolve("splink/fake_1000.csv")));
    }

    static Task children(String name, List<Person> left, List<Person> right) {
        return Task.of(
                name,
                left,
                right,
                List.of(
                        keys(Person::id),
                        keys(Person::dob),
                        new Block(Tasks::exchanged, Person::dob),
                        keys(Person::postcode, p -> first(p.given(), 2)),
                        keys(Person::postcode, p -> first(p.family(), 2)),
                        keys(Person::given, Person::family),
                        keys(p -> first(p.given(), 3), p -> first(p.family(), 3), p -> first(p.dob(), 4)),
                        keys(Person::postcode, p -> first(p.dob(), 4))));
    }

    private static List<Person> blank(List<Person> people, boolean withId) {
        return withId ? people : people.stream().map(Person::withoutId).toList();
    }

    private static String first(String text, int n) {
        return text.length() < n ? "" : text.substring(0, n);
    }

    private static @Nullable String exchanged(Person p) {
        if (p.dob().length() != 8 || Integer.parseInt(p.dob().substring(6)) > 12) {
            return null;
        }
        return p.dob().substring(0, 4) + p.dob().substring(6) + p.dob().substring(4, 6);
    }

    @SafeVarargs
    private static Block keys(Function<Person, String>... parts) {
        return Block.of(p -> {
            StringBuilder key = new StringBuilder();
            for (Function<Person, String> part : parts) {
                String value = part.apply(p);
                if (value.isEmpty()) {
                    return null;
                }
                key.append(value).append('|');
            }
            return key.toString();
        });
    }
}
