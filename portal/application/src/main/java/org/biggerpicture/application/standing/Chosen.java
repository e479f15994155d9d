package org.biggerpicture.application.standing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.biggerpicture.agreements.Word;
import org.biggerpicture.page.Choices;

/** The fields of a steward's question, as the address gives them. */
final class Chosen {
    private final Map<String, String> given;

    Chosen(Map<String, String> given) {
        this.given = Map.copyOf(given);
    }

    /** What was chosen, or the first that is offered. */
    String of(String field, List<String> offered) {
        String value = given.getOrDefault(field, "");
        return offered.contains(value) ? value : offered.getFirst();
    }

    /** The address at which the same is asked, but for one field. */
    String address(String path, String field, String value) {
        Map<String, String> all = new TreeMap<>(given);
        all.put(field, value);
        return all.entrySet().stream()
                .map(e -> encoded(e.getKey()) + "=" + encoded(e.getValue()))
                .collect(Collectors.joining("&", path + "?", ""));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    String text(String field) {
        return given.getOrDefault(field, "").strip();
    }

    Choices select(String field, String legend, Stream<Choices.Choice> choices) {
        return new Choices(field, legend, "", choices.toList(), "").answered(text(field), "");
    }

    Choices words(String field, String legend, List<? extends Word> words) {
        return select(field, legend, words.stream().map(w -> new Choices.Choice(w.code(), w.label(), "", false)));
    }

    static <E extends Enum<E>> Stream<Choices.Choice> constants(E[] constants) {
        return Stream.of(constants).map(c -> new Choices.Choice(c.name(), AgreementWords.plain(c), "", false));
    }
}
