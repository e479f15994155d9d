package org.biggerpicture.region.agency;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.biggerpicture.region.families.Held;
import org.biggerpicture.region.families.Home;
import org.biggerpicture.region.families.Identity;

/** Conditions by which an agency finds people: identifiers exactly, names without case, accents and punctuation. */
public final class Sought {
    private Sought() {}

    /** The record id is this. */
    public static Predicate<Held> id(String id) {
        return held -> held.id().equalsIgnoreCase(id);
    }

    /** An identifier of this kind is this. */
    public static Predicate<Held> number(String kind, String number) {
        return held ->
                held.who().number(kind).filter(number.replace(" ", "")::equals).isPresent();
    }

    /** The surname, or the surname of another name the person goes by, is this. */
    public static Predicate<Held> family(String family) {
        return held -> families(held.who()).map(Sought::plain).anyMatch(plain(family)::equals);
    }

    /** The first given name, or that of another name the person goes by, is this. */
    public static Predicate<Held> given(String given) {
        return held -> givens(held.who()).map(Sought::plain).anyMatch(plain(given)::equals);
    }

    /** The birth date is this. */
    public static Predicate<Held> born(LocalDate born) {
        return held -> held.who().born().filter(born::equals).isPresent();
    }

    /** An address that is not protected has this postcode. */
    public static Predicate<Held> postcode(String postcode) {
        return held -> held.shownHomes().stream()
                .map(Home::postcode)
                .flatMap(Optional::stream)
                .anyMatch(code -> plain(code).equals(plain(postcode)));
    }

    /** All conditions that are there, together; empty if none is. */
    @SafeVarargs
    public static Optional<Predicate<Held>> all(Optional<Predicate<Held>>... conditions) {
        return Stream.of(conditions).flatMap(Optional::stream).reduce(Predicate::and);
    }

    /** All conditions together if every one is there; else empty. */
    @SafeVarargs
    public static Optional<Predicate<Held>> together(Optional<Predicate<Held>>... conditions) {
        return List.of(conditions).stream().allMatch(Optional::isPresent) ? all(conditions) : Optional.empty();
    }

    /** Lower case, without accents, blanks, hyphens and apostrophes. */
    public static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("[\\p{M}\\s'’.-]", "")
                .toLowerCase(Locale.UK);
    }

    private static Stream<String> families(Identity who) {
        return Stream.concat(
                who.family().stream(),
                who.alsoKnownAs().stream().map(name -> name.substring(name.lastIndexOf(' ') + 1)));
    }

    private static Stream<String> givens(Identity who) {
        return Stream.concat(
                who.forename().stream(),
                who.alsoKnownAs().stream()
                        .filter(name -> name.contains(" "))
                        .map(name -> name.substring(0, name.indexOf(' '))));
    }
}
