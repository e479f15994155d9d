package org.biggerpicture.application.api;

import java.util.List;
import java.util.Optional;
import org.biggerpicture.record.Coded;
import org.biggerpicture.record.HalfDayMark;
import org.biggerpicture.record.Identifier;
import org.biggerpicture.record.PartialDate;
import org.biggerpicture.record.Period;
import org.biggerpicture.record.PersonName;
import org.biggerpicture.record.PostalAddress;
import org.biggerpicture.record.Sex;
import org.biggerpicture.record.Subject;

/** How the values of the shared language are written on the wire. */
final class Values {
    private Values() {}

    /** A name as an agency recorded it; {@code full} is the whole of it in one line. */
    record Name(String use, List<String> given, Optional<String> family, String full) {}

    /** A span of time; an end left out is open or not known. */
    record Span(Optional<String> from, Optional<String> to) {}

    /** A place; {@code line} is the whole of it in one line. */
    record Place(
            String kind,
            List<String> lines,
            Optional<String> postcode,
            Optional<String> uprn,
            Optional<String> area,
            String line) {}

    /** A number; {@code wellFormed} says whether its check digit is right, where it has one. */
    record Number(String kind, String value, String standing, Optional<Boolean> wellFormed) {}

    /** Somebody who was part of an event. */
    record Participant(String relation, Optional<Name> name) {}

    /** One mark of a school register. */
    record Mark(String date, String session, String code) {}

    /**
     * The value as it is written.
     *
     * @throws IllegalArgumentException if the shared language has a type of value that has no form here
     */
    static Object of(Object value) {
        return switch (value) {
            case List<?> several -> several.stream().map(Values::of).toList();
            case PersonName name -> name(name);
            case PartialDate date -> date.toString();
            case Period span -> span(span);
            case Sex sex -> Codes.of(sex);
            case Coded code -> code;
            case PostalAddress place -> place(place);
            case Identifier number ->
                new Number(Codes.of(number.kind()), number.value(), Codes.of(number.standing()), number.wellFormed());
            case Subject subject ->
                new Participant(Codes.of(subject.relation()), subject.name().map(Values::name));
            case HalfDayMark mark ->
                new Mark(mark.date().toString(), mark.morning() ? "morning" : "afternoon", mark.code());
            case String text -> text;
            case Integer number -> number;
            case Double number -> number;
            case Boolean truth -> truth;
            default -> throw new IllegalArgumentException("No form for a " + value.getClass());
        };
    }

    static Name name(PersonName name) {
        return new Name(Codes.of(name.use()), name.given(), name.family(), name.full());
    }

    static Span span(Period span) {
        return new Span(span.start().map(PartialDate::toString), span.end().map(PartialDate::toString));
    }

    static Place place(PostalAddress place) {
        return new Place(
                Codes.of(place.kind()), place.lines(), place.postcode(), place.uprn(), place.area(), place.oneLine());
    }
}
