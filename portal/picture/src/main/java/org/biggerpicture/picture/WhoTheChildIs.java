package org.biggerpicture.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.biggerpicture.agreements.Disclosure;
import org.biggerpicture.record.Identifier;
import org.biggerpicture.record.PartialDate;
import org.biggerpicture.record.PersonIdentity;
import org.biggerpicture.record.PersonName;
import org.biggerpicture.record.Sex;

/**
 * Who the child is, as each agency says. Two birth dates from two agencies are shown as two.
 *
 * @param names each different name, with everyone who said it
 * @param births each different birth date, likewise
 * @param expected each different expected date of a child not yet born
 * @param sexes each different sex recorded, unknown ones left out
 * @param identifiers each different number
 * @param languages each different language to speak in
 */
public record WhoTheChildIs(
        List<Said<PersonName>> names,
        List<Said<PartialDate>> births,
        List<Said<PartialDate>> expected,
        List<Said<Sex>> sexes,
        List<Said<Identifier>> identifiers,
        List<Said<String>> languages) {
    /**
     * One value and everyone who said it, in the order they were heard.
     *
     * @param <T> the type of the value
     */
    public record Said<T>(T value, List<Disclosure> by) {
        public Said {
            by = List.copyOf(by);
        }
    }

    static WhoTheChildIs from(List<Disclosure> identities) {
        return new WhoTheChildIs(
                said(identities, d -> Told.of(d, PersonIdentity.NAMES).stream().flatMap(Told.each())),
                said(identities, d -> Told.of(d, PersonIdentity.BORN).stream()),
                said(identities, d -> Told.of(d, PersonIdentity.EXPECTED).stream()),
                said(identities, d -> Told.of(d, PersonIdentity.SEX).stream().filter(s -> s.value() != Sex.UNKNOWN)),
                said(
                        identities,
                        d -> Stream.concat(
                                        Told.of(d, PersonIdentity.IDENTIFIERS).stream(),
                                        Told.of(d, PersonIdentity.FORMER_IDENTIFIERS).stream())
                                .flatMap(Told.each())),
                said(identities, d -> Told.of(d, PersonIdentity.LANGUAGE).stream()));
    }

    /** Whether agencies differ on a birth date: shown first, since it may mean two children. */
    public boolean birthDatesDiffer() {
        return births.size() > 1;
    }

    private static <T> List<Said<T>> said(List<Disclosure> identities, Function<Disclosure, Stream<Told<T>>> reading) {
        List<Said<T>> said = new ArrayList<>();
        identities.stream().flatMap(reading).forEach(t -> add(said, t));
        return List.copyOf(said);
    }

    private static <T> void add(List<Said<T>> said, Told<T> told) {
        for (int i = 0; i < said.size(); i++) {
            Said<T> one = said.get(i);
            if (one.value().equals(told.value())) {
                said.set(i, new Said<>(one.value(), with(one.by(), told.by())));
                return;
            }
        }
        said.add(new Said<>(told.value(), List.of(told.by())));
    }

    private static List<Disclosure> with(List<Disclosure> by, Disclosure one) {
        return Stream.concat(by.stream(), Stream.of(one)).distinct().toList();
    }
}
