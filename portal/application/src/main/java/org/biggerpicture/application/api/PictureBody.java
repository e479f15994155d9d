package org.biggerpicture.application.api;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.biggerpicture.agreements.Disclosure;
import org.biggerpicture.picture.ChronologyEntry;
import org.biggerpicture.picture.Gap;
import org.biggerpicture.picture.Household;
import org.biggerpicture.picture.Picture;
import org.biggerpicture.picture.Plans;
import org.biggerpicture.picture.Trail;
import org.biggerpicture.picture.WhoTheChildIs;
import org.biggerpicture.record.Coded;

/**
 * What the answers say together. Records are named by the ids they have in their tiles; conflicts stay visible, each
 * value with the records that say so.
 *
 * @param child who the child is, as each agency says
 * @param openTo involvements that are open
 * @param pastInvolvements involvements that have ended
 * @param plans every plan side by side
 * @param alerts warnings in force
 * @param pastAlerts warnings that have ended
 * @param people the people around the child
 * @param trail where the child has lived
 * @param chronology what happened, the latest first
 * @param silences spans of which no agency that answered told anything
 * @param professionals who works with the child, lead ones first
 * @param attendance school attendance
 * @param missed runs of appointments the child was not brought to
 */
record PictureBody(
        Child child,
        List<String> openTo,
        List<String> pastInvolvements,
        PlansBody plans,
        List<String> alerts,
        List<String> pastAlerts,
        People people,
        TrailBody trail,
        List<Happening> chronology,
        List<Silence> silences,
        List<String> professionals,
        List<String> attendance,
        List<List<String>> missed) {
    /** One value and the records that say so. */
    record Said(Object value, List<String> by) {}

    /** Who the child is, as each agency says. */
    record Child(
            List<Said> names,
            List<Said> births,
            List<Said> expected,
            List<Said> sexes,
            List<Said> numbers,
            List<Said> languages) {}

    /** Plans that are open and past, and pairs of open ones that are worth a call. */
    record PlansBody(List<String> open, List<String> past, List<Clash> clashes) {}

    /** Two open plans of different agencies. */
    record Clash(String kind, String one, String other) {}

    /** The people around the child, and whom no agency that answered knows. */
    record People(List<Person> known, List<String> unknown) {}

    /** One person, and the records that tell of them: laid together to be read, never found to be one. */
    record Person(String relation, Optional<Values.Name> name, List<String> by) {}

    /** Where the child has lived, spans without an address, and every council area named. */
    record TrailBody(List<Stay> stays, List<Silence> gaps, List<String> areas) {}

    /** One address as one agency tells it. */
    record Stay(Values.Place place, Values.Span period, String by) {}

    /** A span of which nothing is told. */
    record Silence(String from, String to, long weeks) {}

    /** One line of the chronology. */
    record Happening(
            String date,
            Optional<String> time,
            String moment,
            Coded kind,
            Optional<Coded> grade,
            Optional<String> line,
            String by) {}

    /** The picture, with each disclosure called by its id. */
    static PictureBody of(Picture picture, IdentityHashMap<Disclosure, String> ids) {
        return new Naming(ids).picture(picture);
    }

    private record Naming(IdentityHashMap<Disclosure, String> ids) {
        PictureBody picture(Picture picture) {
            return new PictureBody(
                    child(picture.child()),
                    all(picture.openTo()),
                    all(picture.pastInvolvements()),
                    plans(picture.plans()),
                    all(picture.alerts()),
                    all(picture.pastAlerts()),
                    people(picture.household()),
                    trail(picture.trail()),
                    picture.chronology().entries().stream().map(this::happening).toList(),
                    silences(picture.chronology().gaps()),
                    all(picture.professionals()),
                    all(picture.attendance()),
                    picture.missed().stream().map(m -> all(m.appointments())).toList());
        }

        private String id(Disclosure disclosure) {
            return Optional.ofNullable(ids.get(disclosure)).orElseThrow();
        }

        private List<String> all(List<Disclosure> disclosures) {
            return disclosures.stream().map(this::id).toList();
        }

        private Child child(WhoTheChildIs child) {
            return new Child(
                    said(child.names(), Values::of),
                    said(child.births(), Values::of),
                    said(child.expected(), Values::of),
                    said(child.sexes(), Values::of),
                    said(child.identifiers(), Values::of),
                    said(child.languages(), Values::of));
        }

        private <T> List<Said> said(List<WhoTheChildIs.Said<T>> several, Function<T, Object> form) {
            return several.stream()
                    .map(s -> new Said(form.apply(s.value()), all(s.by())))
                    .toList();
        }

        private PlansBody plans(Plans plans) {
            return new PlansBody(
                    all(plans.open()),
                    all(plans.past()),
                    plans.clashes().stream()
                            .map(c -> new Clash(Codes.of(c.kind()), id(c.one()), id(c.other())))
                            .toList());
        }

        private People people(Household household) {
            return new People(
                    household.people().stream()
                            .map(p ->
                                    new Person(Codes.of(p.relation()), p.name().map(Values::name), all(p.told())))
                            .toList(),
                    household.unknown().stream().map(Codes::of).toList());
        }

        private TrailBody trail(Trail trail) {
            return new TrailBody(
                    trail.stays().stream()
                            .map(s -> new Stay(
                                    Values.place(s.address().value()),
                                    Values.span(s.period()),
                                    id(s.address().by())))
                            .toList(),
                    silences(trail.gaps()),
                    List.copyOf(trail.areas()));
        }

        private static List<Silence> silences(List<Gap> gaps) {
            return gaps.stream()
                    .map(g -> new Silence(g.from().toString(), g.to().toString(), g.weeks()))
                    .toList();
        }

        private Happening happening(ChronologyEntry entry) {
            return new Happening(
                    entry.date().toString(),
                    entry.time(),
                    Codes.of(entry.moment()),
                    entry.kind(),
                    entry.grade(),
                    entry.line(),
                    id(entry.source()));
        }
    }
}
