package org.biggerpicture.configuration;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Replaces {@code ${name}} and {@code ${name:otherwise}} by what start-up was given; nothing else is looked up. */
final class Substitution {
    private static final Pattern NAME = Pattern.compile("\\$\\{([^}:]*)(?::([^}]*))?}");

    private final Map<String, String> names;

    Substitution(Map<String, String> names) {
        this.names = Map.copyOf(names);
    }

    String apply(String text, Place place, Findings findings) {
        return text.contains("${")
                ? NAME.matcher(text).replaceAll(m -> Matcher.quoteReplacement(value(m, place, findings)))
                : text;
    }

    private String value(MatchResult match, Place place, Findings findings) {
        String name = match.group(1);
        if (names.containsKey(name)) {
            return names.get(name);
        }
        if (match.group(2) == null) {
            String near = NearWord.remedy(name, names.keySet());
            findings.add(
                    place,
                    "nothing is known for '${" + name + "}'",
                    names.isEmpty() ? "write a value, or ${" + name + ":value}" : near);
            return "";
        }
        return match.group(2);
    }
}
