package org.biggerpicture.application.configuration;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.biggerpicture.agency.Agency;
import org.biggerpicture.agreements.Agreements;
import org.biggerpicture.agreements.Vocabulary;
import org.biggerpicture.agreements.stewardship.VersionDifference;
import org.biggerpicture.agreements.stewardship.Warnings;
import org.biggerpicture.configuration.Finding;
import org.biggerpicture.configuration.Findings;
import org.biggerpicture.configuration.Place;
import org.biggerpicture.connector.Surroundings;

/**
 * What a check of a configuration finds.
 *
 * @param folder what was checked
 * @param mistakes each stops a start
 * @param warnings none stops a start; each wants a person's eye
 */
public record Checked(Path folder, List<Finding> mistakes, List<Finding> warnings) {
    private static final int MOST_CHANGES = 20;

    public Checked {
        mistakes = List.copyOf(mistakes);
        warnings = List.copyOf(warnings);
    }

    /**
     * Reads all of a configuration.
     *
     * @param before the configuration whose agreements run, to tell what these would change; empty to leave that out
     * @param today the day on which dates come near
     */
    public static Checked of(Path folder, Optional<Path> before, Surroundings surroundings, LocalDate today) {
        Findings mistakes = new Findings();
        Findings warnings = new Findings();
        Optional<Region> region = Whole.read(folder, surroundings, mistakes)
                .filter(w -> mistakes.none())
                .map(Whole::region);
        region.map(Region::agreements).ifPresent(agreements -> {
            Warnings.add(folder, agreements, today, warnings);
            before.ifPresent(b -> changes(b, agreements, Place.whole(folder.resolve("agreements")), today, warnings));
        });
        return new Checked(folder, mistakes.all(), warnings.all());
    }

    /** What these agreements would give and take of those that run. */
    private static void changes(Path before, Agreements after, Place place, LocalDate today, Findings warnings) {
        Set<Agency> agencies = new LinkedHashSet<>(after.agencies());
        Findings unread = new Findings();
        Optional<Agreements> running =
                Vocabulary.read(before, unread).flatMap(v -> Agreements.read(before, agencies, v, unread));
        if (running.isEmpty()) {
            warnings.add(Place.whole(before), "the agreements before can't be read", "check that folder first");
            return;
        }
        VersionDifference difference = VersionDifference.of(running.get(), after, today);
        if (difference.gained() + difference.lost() == 0) {
            return;
        }
        difference.sentences().stream().limit(MOST_CHANGES).forEach(s -> warnings.add(place, s, ""));
        int more = difference.sentences().size() - MOST_CHANGES;
        if (more > 0) {
            warnings.add(place, "And " + more + " more who gain or lose.", "look at the page New version");
        }
    }

    /** Whether a start would succeed. */
    public boolean sound() {
        return mistakes.isEmpty();
    }

    /** All of it, one finding a line, and a line that sums it up. */
    @Override
    public String toString() {
        StringBuilder lines = new StringBuilder();
        mistakes.forEach(m -> lines.append(m).append(System.lineSeparator()));
        warnings.forEach(w -> lines.append("warning: ").append(w).append(System.lineSeparator()));
        return lines.append(folder).append(": ").append(sum()).toString();
    }

    private String sum() {
        String warned = warnings.isEmpty() ? "" : ", " + counted(warnings.size(), "warning");
        return sound()
                ? "no findings" + warned
                : counted(mistakes.size(), "finding") + ": it does not start; warnings come once it would";
    }

    private static String counted(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
