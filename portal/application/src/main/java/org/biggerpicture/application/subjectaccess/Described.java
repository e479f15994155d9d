package org.biggerpicture.application.subjectaccess;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.biggerpicture.ask.PersonSought;
import org.biggerpicture.page.Errors;
import org.biggerpicture.record.CheckDigits;
import org.biggerpicture.record.PartialDate;

/**
 * The person as their request describes them. It lives for the length of one click: it is committed to and turned into
 * pseudonyms, never kept and never written.
 *
 * @param given given names, with spaces between
 * @param families family names, with commas between: any that the person was known by
 * @param born birth date as it was typed
 * @param nhsNumber as it was typed
 * @param upn unique pupil number as it was typed
 */
record Described(String given, String families, String born, String nhsNumber, String upn) {
    static final Described NOBODY = new Described("", "", "", "", "");

    /** Nothing of it is ever printed. */
    @Override
    public String toString() {
        return "Described";
    }

    List<Errors.Fault> faults() {
        List<Errors.Fault> faults = new ArrayList<>();
        if (number().isEmpty() && (families.isBlank() || born.isBlank())) {
            faults.add(new Errors.Fault("families", "Give an NHS number, or a family name with a date of birth"));
        }
        if (!born.isBlank() && date().isEmpty()) {
            faults.add(new Errors.Fault("born", "Write a date of birth such as 9 3 2013"));
        }
        if (number().filter(n -> !CheckDigits.nhsNumber(n)).isPresent()) {
            faults.add(new Errors.Fault("nhsNumber", "Check the NHS number: its digits do not agree with one another"));
        }
        return faults;
    }

    /** The bytes by which one auditor's description is held against another's: the same however it was typed. */
    byte[] committed() {
        return String.join(
                        "\n",
                        plain(given),
                        String.join(",", new TreeSet<>(names(families))),
                        date().map(PartialDate::toString).orElse(""),
                        number().orElse(""),
                        plain(upn))
                .getBytes(StandardCharsets.UTF_8);
    }

    /**
     * The person as an enquiry may have described them: by number, by full or first name, by each family name, with the
     * birth date as exact as it may have been known.
     */
    Set<PersonSought> spellings() {
        Set<PersonSought> spellings = new LinkedHashSet<>();
        PersonSought unknown = PersonSought.UNKNOWN;
        number().ifPresent(
                        n -> spellings.add(sought(Optional.of(n), List.of(), Optional.empty(), Optional.empty(), "")));
        for (String family : names(families)) {
            for (List<String> names : givens()) {
                for (PartialDate date : dates()) {
                    spellings.add(sought(Optional.empty(), names, Optional.of(family), Optional.of(date), ""));
                    if (!upn.isBlank()) {
                        spellings.add(
                                sought(Optional.empty(), names, Optional.of(family), Optional.of(date), plain(upn)));
                    }
                }
            }
        }
        if (!upn.isBlank()) {
            spellings.add(sought(Optional.empty(), List.of(), Optional.empty(), Optional.empty(), plain(upn)));
        }
        spellings.remove(unknown);
        return spellings;
    }

    private static PersonSought sought(
            Optional<String> number,
            List<String> given,
            Optional<String> family,
            Optional<PartialDate> born,
            String upn) {
        return new PersonSought(
                number,
                Optional.of(upn).filter(u -> !u.isEmpty()),
                given,
                family,
                List.of(),
                born,
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private Set<List<String>> givens() {
        List<String> all =
                Arrays.stream(plain(given).split(" ")).filter(n -> !n.isEmpty()).toList();
        Set<List<String>> givens = new LinkedHashSet<>(List.of(all, List.of()));
        all.stream().findFirst().ifPresent(first -> givens.add(List.of(first)));
        return givens;
    }

    private List<PartialDate> dates() {
        return date().map(d -> d.exact().isEmpty()
                        ? List.of(d)
                        : List.of(
                                d,
                                new PartialDate(d.year(), d.month(), Optional.empty()),
                                new PartialDate(d.year(), Optional.empty(), Optional.empty())))
                .orElse(List.of());
    }

    private Optional<PartialDate> date() {
        String[] parts = born.strip().split("[\\s/.-]+", -1);
        String text =
                parts.length == 3 && parts[2].length() == 4 ? parts[2] + "-" + parts[1] + "-" + parts[0] : born.strip();
        try {
            return Optional.of(PartialDate.parse(text));
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private Optional<String> number() {
        return Optional.of(nhsNumber.replaceAll("[\\s-]", "")).filter(n -> !n.isEmpty());
    }

    private static List<String> names(String commas) {
        return Arrays.stream(commas.split(","))
                .map(Described::plain)
                .filter(n -> !n.isEmpty())
                .toList();
    }

    private static String plain(String typed) {
        return typed.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
