package org.biggerpicture.matching;

import java.util.List;
import java.util.Optional;
import org.biggerpicture.matching.Described.KnownNumber;
import org.biggerpicture.record.PartialDate;
import org.biggerpicture.record.PersonName;
import org.biggerpicture.record.Sex;

/** The values compared, as they were given. */
final class Shown {
    private Shown() {}

    static String value(Aspect aspect, Described side, int name) {
        Particulars p = side.particulars;
        return switch (aspect) {
            case NHS_NUMBER, UPN, OTHER_NUMBER -> number(aspect, side);
            case GIVEN_NAME -> p.names().get(name).given().stream().findFirst().orElse("");
            case MIDDLE_NAMES -> middle(p.names().get(name).given());
            case FAMILY_NAME -> p.names().get(name).family().orElse("");
            case BIRTH_DATE -> date(p.born());
            case EXPECTED_DATE -> date(p.expected().or(p::born));
            case SEX -> sex(p.sex());
            case MOTHER -> p.mother().map(PersonName::full).orElse("");
            case CONTACT -> first(p.contacts());
            case POSTCODE -> first(p.postcodes());
            case ADDRESS -> first(p.addresses());
            case STARTING_POINT, SAME_HOUSEHOLD, OTHER_CANDIDATES -> "";
        };
    }

    private static String number(Aspect aspect, Described side) {
        for (KnownNumber number : side.numbers) {
            if (!number.former() && Numbers.aspect(number.kind()) == aspect) {
                return number.value();
            }
        }
        return "";
    }

    private static String middle(List<String> given) {
        return given.size() < 2 ? "" : String.join(" ", given.subList(1, given.size()));
    }

    private static String date(Optional<PartialDate> date) {
        return date.map(Shown::words).orElse("");
    }

    private static final String[] MONTHS = {
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December"
    };

    private static String words(PartialDate date) {
        String month = date.month().map(m -> MONTHS[m - 1] + " ").orElse("");
        return date.day().map(d -> d + " ").orElse("") + month + date.year();
    }

    private static String sex(Sex sex) {
        return switch (sex) {
            case FEMALE -> "female";
            case MALE -> "male";
            case OTHER -> "other";
            case UNKNOWN -> "not known";
        };
    }

    private static String first(List<String> values) {
        return values.isEmpty() ? "" : values.getFirst();
    }
}
