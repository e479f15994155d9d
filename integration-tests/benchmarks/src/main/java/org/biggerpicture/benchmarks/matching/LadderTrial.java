package org.biggerpicture.benchmarks.matching;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.codec.language.Soundex;
import org.biggerpicture.agency.AgencyId;
import org.biggerpicture.ask.IdentifierKind;
import org.biggerpicture.ask.PersonSought;
import org.biggerpicture.matching.Band;
import org.biggerpicture.matching.Candidate;
import org.biggerpicture.matching.CandidateMatch;
import org.biggerpicture.matching.Matching;
import org.biggerpicture.matching.Particulars;
import org.biggerpicture.matching.QuestionLadder;
import org.biggerpicture.matching.QuestionLadder.Search;
import org.biggerpicture.matching.Step;
import org.biggerpicture.record.Labels;
import org.biggerpicture.record.PartialDate;
import org.biggerpicture.record.PersonIdentity;
import org.biggerpicture.record.PersonName;
import org.biggerpicture.record.PostalAddress;
import org.biggerpicture.record.RecordRef;
import org.biggerpicture.record.Sex;
import org.biggerpicture.record.Subject;

/**
 * Asks an agency that searches exactly on the keys it is given, step by step, until the answers leave no doubt: the
 * road a real enquiry takes, through the public doors.
 */
final class LadderTrial {
    private static final AgencyId AGENCY = Ours.AGENCY;
    private static final Set<IdentifierKind> ALL = EnumSet.allOf(IdentifierKind.class);
    private static final Soundex SOUNDEX = new Soundex();

    private final Matching matching;
    private final List<Person> held;
    private final Map<String, List<Integer>> index = new HashMap<>();
    final Doubts doubts = new Doubts();
    private final Map<Integer, Person> byTruth = new HashMap<>();
    int queries;
    int present;
    int found;
    int candidates;
    int steps;
    int strong;
    int strongWrong;
    int confirm;
    int confirmWrong;
    int weak;
    int nothing;
    int nothingThoughHeld;

    LadderTrial(Matching matching, List<Person> held) {
        this.matching = matching;
        this.held = held;
        for (int i = 0; i < held.size(); i++) {
            Person p = held.get(i);
            byTruth.putIfAbsent(p.truth(), p);
            Set<String> keys = new LinkedHashSet<>();
            List<String> parts = List.of(p.family().split("-"));
            keys.add("n|" + p.id());
            keys.add("n|" + p.id() + "|" + p.dob());
            keys.add("gfd|" + p.given() + "|" + p.family() + "|" + p.dob());
            for (String part : parts) {
                keys.add("gfy|" + p.given() + "|" + part + "|" + year(p.dob()));
            }
            keys.add("gfy|" + p.given() + "|" + p.family() + "|" + year(p.dob()));
            keys.add(sound(p.given(), p.family(), p.dob()));
            keys.add(sound(p.given(), "", p.dob()));
            keys.add(sound("", p.family(), p.dob()));
            keys.add("fd|" + p.family() + "|" + p.dob());
            parts.forEach(part -> keys.add("part|" + part + "|" + p.dob()));
            keys.add("gd|" + p.given() + "|" + p.dob());
            keys.add("dp|" + p.dob() + "|" + p.postcode());
            keys.add("yp|" + year(p.dob()) + "|" + p.postcode());
            keys.add("fp|" + p.family() + "|" + p.postcode());
            for (String key : keys) {
                index.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
            }
        }
    }

    private static String year(String dob) {
        return dob.substring(0, 4);
    }

    /** @param search what the agency's search can do with names */
    void ask(List<Person> soughts, Set<Search> search) {
        for (Person sought : soughts) {
            ask(sought, search, byTruth.containsKey(sought.truth()));
        }
    }

    private void ask(Person sought, Set<Search> search, boolean isHeld) {
        PersonSought described = sought(sought);
        Set<Integer> answered = new LinkedHashSet<>();
        List<CandidateMatch> matches = List.of();
        for (Step step : QuestionLadder.demonstration(described, ALL, List.of(), search)) {
            steps++;
            boolean more = false;
            for (String key : keys(step, search.contains(Search.PARTS_OF_SURNAMES))) {
                more |= answered.addAll(index.getOrDefault(key, List.of()));
            }
            if (more) {
                matches = matching.compare(
                        described, answered.stream().map(this::candidate).toList());
            }
            if (QuestionLadder.enough(matches)) {
                break;
            }
        }
        queries++;
        candidates += answered.size();
        present += isHeld ? 1 : 0;
        boolean seen = answered.stream().anyMatch(i -> held.get(i).truth() == sought.truth());
        found += seen ? 1 : 0;
        Person there = byTruth.get(sought.truth());
        if (there != null && !seen) {
            doubts.missed(sought, there);
        }
        band(sought, matches, isHeld, seen);
    }

    private void band(Person sought, List<CandidateMatch> matches, boolean isHeld, boolean seen) {
        Band band = matches.isEmpty() ? Band.NONE : matches.getFirst().band();
        boolean right = !matches.isEmpty()
                && held.get(Integer.parseInt(matches.getFirst().candidate().localId()))
                                .truth()
                        == sought.truth();
        doubts.notStrong(matches, isHeld, seen, right);
        switch (band) {
            case STRONG -> {
                strong++;
                strongWrong += right ? 0 : 1;
            }
            case CONFIRM -> {
                confirm++;
                confirmWrong += right ? 0 : 1;
            }
            case WEAK -> weak++;
            case NONE -> {
                nothing++;
                nothingThoughHeld += isHeld ? 1 : 0;
            }
        }
    }

    /** The keys an exact search is made with. */
    private static List<String> keys(Step step, boolean parts) {
        PersonSought s = step.sought();
        String given = s.given().isEmpty() ? "" : s.given().getFirst();
        String family = s.family().orElse("");
        String dob = s.born().map(d -> d.toString().replace("-", "")).orElse("");
        if (s.nhsNumber().isPresent()) {
            return List.of("n|" + s.nhsNumber().get() + (dob.isEmpty() ? "" : "|" + dob));
        }
        if (s.postcode().isPresent()) {
            String postcode = s.postcode().get();
            String birth = (dob.length() == 4 ? "yp|" : "dp|") + dob + "|" + postcode;
            return List.of(dob.isEmpty() ? "fp|" + family + "|" + postcode : birth);
        }
        return switch (step.variation()) {
            case FAMILY_NAME_PART, NAMES_EXCHANGED -> List.of((parts ? "part|" : "fd|") + family + "|" + dob);
            case AS_IT_SOUNDS -> List.of(sound(given, family, dob));
            case BIRTH_YEAR -> years(given, family, Integer.parseInt(dob));
            case AS_GIVEN, DAY_MONTH_EXCHANGED, OTHER_NAME ->
                List.of(
                        given.isEmpty()
                                ? "fd|" + family + "|" + dob
                                : family.isEmpty()
                                        ? "gd|" + given + "|" + dob
                                        : "gfd|" + given + "|" + family + "|" + dob);
        };
    }

    private static List<String> years(String given, String family, int year) {
        List<String> keys = new ArrayList<>();
        for (int y = year - 1; y <= year + 1; y++) {
            keys.add("gfy|" + given + "|" + family + "|" + y);
        }
        return keys;
    }

    private static String sound(String given, String family, String dob) {
        return "s|" + SOUNDEX.soundex(letters(given)) + "|" + SOUNDEX.soundex(letters(family)) + "|" + dob;
    }

    private static String letters(String name) {
        return name.replaceAll("[^A-Z]", "");
    }

    static PersonSought sought(Person p) {
        Particulars all = p.particulars();
        PersonName name = all.names().getFirst();
        return new PersonSought(
                p.id().isEmpty() ? Optional.empty() : Optional.of(p.id()),
                Optional.empty(),
                name.given(),
                name.family(),
                List.of(),
                all.born(),
                0,
                Optional.empty(),
                all.sex() == Sex.UNKNOWN ? Optional.empty() : Optional.of(all.sex()),
                p.postcode().isEmpty() ? Optional.empty() : Optional.of(p.postcode()),
                Optional.empty());
    }

    private Candidate candidate(int i) {
        return candidate(held.get(i), String.valueOf(i));
    }

    static Candidate candidate(Person p, String localId) {
        Particulars all = p.particulars();
        Optional<PartialDate> born = all.born();
        return Candidate.of(new PersonIdentity(
                new RecordRef(AGENCY, localId, Optional.empty(), Instant.EPOCH),
                Subject.CHILD,
                Labels.NONE,
                all.names(),
                born,
                Optional.empty(),
                all.sex(),
                all.numbers(),
                p.postcode().isEmpty()
                        ? List.of()
                        : List.of(new PostalAddress(
                                PostalAddress.Kind.HOME,
                                List.of(),
                                Optional.of(p.postcode()),
                                Optional.empty(),
                                Optional.empty())),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
    }
}
