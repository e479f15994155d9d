package org.biggerpicture.application.access;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.biggerpicture.agency.OrganisationId;
import org.biggerpicture.application.access.ToldUnderKey.About;
import org.biggerpicture.application.access.ToldUnderKey.Told;
import org.biggerpicture.ask.CaseReference;
import org.biggerpicture.ask.PersonSought;
import org.biggerpicture.ask.Requester;
import org.biggerpicture.record.PostalAddress;

/**
 * How the one who asks stands to whom they ask about, as facts for the log: yes, no, or that nothing was told to compare
 * with. The facts never hold what was compared.
 */
public final class Ties {
    /** Nothing to compare with. */
    public static final Ties NOTHING_TOLD = new Ties(new ToldUnderKey(Path.of("nothing-was-told")), Map.of());

    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]");
    private static final Pattern WITH_DIGITS = Pattern.compile(".*\\d.*");

    private final ToldUnderKey told;
    private final Map<OrganisationId, Pattern> caseForms;

    /**
     * @param told what organisations told under key
     * @param caseForms organisation to the form of its case references
     */
    public Ties(ToldUnderKey told, Map<OrganisationId, Pattern> caseForms) {
        this.told = told;
        this.caseForms = Map.copyOf(caseForms);
    }

    /** The facts of a question. */
    Map<String, String> of(Requester requester, CaseReference reference, PersonSought sought) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("case-reference", known(requester, reference));
        facts.put("case-form", form(requester, reference));
        facts.put("same-address", sameAddress(requester, sought).word());
        facts.put("colleagues-child", colleaguesChild(requester, sought).word());
        facts.put(
                "has-left",
                ask(requester, About.LEFT, Stream.of(requester.person())).word());
        return facts;
    }

    private String known(Requester requester, CaseReference reference) {
        return switch (ask(requester, About.CASE_REFERENCES, Stream.of(plain(reference.value())))) {
            case YES -> "known";
            case NO -> "unknown";
            case NOT_TOLD -> "not-told";
        };
    }

    private String form(Requester requester, CaseReference reference) {
        Pattern form = caseForms.get(requester.organisation());
        return form == null ? "not-told" : form.matcher(reference.value()).matches() ? "fits" : "unlike";
    }

    private Told sameAddress(Requester requester, PersonSought sought) {
        return sought.postcode().isPresent() && sought.addressLine().isPresent()
                ? livesAt(
                        requester, sought.postcode().get(), sought.addressLine().get())
                : Told.NOT_TOLD;
    }

    /** Whether one of these is the address of who asks: yes or no; nothing where there is nothing to compare. */
    public Optional<String> ownAddress(Requester requester, List<PostalAddress> addresses) {
        List<Told> each = addresses.stream()
                .filter(a -> a.postcode().isPresent() && !a.lines().isEmpty())
                .map(a ->
                        livesAt(requester, a.postcode().orElseThrow(), a.lines().getFirst()))
                .filter(t -> t != Told.NOT_TOLD)
                .toList();
        return each.isEmpty()
                ? Optional.empty()
                : Optional.of(each.contains(Told.YES) ? Told.YES.word() : Told.NO.word());
    }

    private Told livesAt(Requester requester, String postcode, String line) {
        return ask(requester, About.ADDRESSES, Stream.of(requester.person() + "\n" + address(postcode, line)));
    }

    private Told colleaguesChild(Requester requester, PersonSought sought) {
        List<String> names = new ArrayList<>();
        sought.nhsNumber().map(Ties::plain).ifPresent(names::add);
        if (!sought.given().isEmpty()
                && sought.family().isPresent()
                && sought.born().isPresent()) {
            names.add(plain(sought.given().getFirst()) + " "
                    + plain(sought.family().get()) + " " + sought.born().get());
        }
        return names.isEmpty() ? Told.NOT_TOLD : ask(requester, About.COLLEAGUES_CHILDREN, names.stream());
    }

    private Told ask(Requester requester, About about, Stream<String> any) {
        return told.has(requester.organisation(), about, any);
    }

    /** Letters and digits alone, in capitals: {@code MASH-2041} and {@code mash 2041} are one. */
    static String plain(String text) {
        return NOT_LETTERS.matcher(text).replaceAll("").toUpperCase(Locale.UK);
    }

    /** A postcode and what in the first line has a digit, or all of that line if nothing has: {@code NM12AB 14}. */
    static String address(String postcode, String line) {
        String numbers = Stream.of(line.split("[\\s,/]+"))
                .map(Ties::plain)
                .filter(word -> WITH_DIGITS.matcher(word).matches())
                .collect(Collectors.joining(" "));
        return plain(postcode) + " " + (numbers.isEmpty() ? plain(line) : numbers);
    }
}
