package org.biggerpicture.application.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.biggerpicture.agreements.Vocabulary;
import org.biggerpicture.application.enquiry.Enquiries;
import org.biggerpicture.ask.CaseReference;
import org.biggerpicture.ask.ConsentState;
import org.biggerpicture.ask.LawfulBasis;
import org.biggerpicture.ask.PersonSought;
import org.biggerpicture.ask.Purpose;
import org.biggerpicture.record.CheckDigits;
import org.biggerpicture.record.PartialDate;
import org.biggerpicture.record.Sex;

/** Reads a question that was sent; the rules are those of the page. */
final class QuestionReading {
    private static final int LONGEST = 80;
    private static final int LONGEST_ADDRESS = 200;
    private static final int MOST_NAMES = 10;
    private static final int OLDEST = 120;
    private static final int WIDEST = 5;

    private final Vocabulary words;
    private final LocalDate today;
    private final Faults faults = new Faults();

    private QuestionReading(Vocabulary words, LocalDate today) {
        this.words = words;
        this.today = today;
    }

    /**
     * The question.
     *
     * @throws org.biggerpicture.application.problem.ProblemException with everything that must be put right
     */
    static Enquiries.Question of(QuestionBody body, Vocabulary words, LocalDate today) {
        return new QuestionReading(words, today).read(body);
    }

    private Enquiries.Question read(QuestionBody body) {
        Optional<String> purpose = faults.word("/purpose", body.purpose(), words.purposes());
        Optional<String> basis = faults.word("/lawfulBasis", body.lawfulBasis(), words.bases());
        Optional<String> consent = faults.word("/consent", body.consent(), words.consentStates());
        Optional<CaseReference> reference = reference(body.caseReference());
        PersonSought sought = body.child().map(this::sought).orElseGet(() -> {
            faults.add("/child", "Say what is known of the child");
            return PersonSought.UNKNOWN;
        });
        purpose.flatMap(p -> basis.filter(b -> !words.suits(new LawfulBasis(b), new Purpose(p))))
                .ifPresent(b -> faults.add("/lawfulBasis", "This basis does not suit this purpose: see /api/v1/words"));
        faults.refuse();
        return new Enquiries.Question(
                new Purpose(purpose.orElseThrow()),
                new LawfulBasis(basis.orElseThrow()),
                new ConsentState(consent.orElseThrow()),
                reference.orElseThrow(),
                sought);
    }

    private Optional<CaseReference> reference(Optional<String> sent) {
        try {
            return Optional.of(new CaseReference(sent.orElse("")));
        } catch (IllegalArgumentException e) {
            faults.add("/caseReference", "Give your case reference, 1 to 64 characters");
            return Optional.empty();
        }
    }

    private PersonSought sought(QuestionBody.Child child) {
        Optional<String> number = number(child.nhsNumber());
        Optional<String> family = text("/child/family", child.family(), LONGEST);
        Optional<PartialDate> born = date("/child/born", child.born());
        Optional<PartialDate> expected = date("/child/expected", child.expected());
        if (number.isEmpty() && (family.isEmpty() || born.isEmpty())) {
            faults.add("/child", "Give an NHS number, or a family name with a date or year of birth");
        }
        return new PersonSought(
                number,
                text("/child/upn", child.upn(), LONGEST),
                names("/child/given", child.given()),
                family,
                names("/child/alsoKnownAs", child.alsoKnownAs()),
                born,
                within(child.bornWithinYears()),
                expected,
                sex(child.sex()),
                text("/child/postcode", child.postcode(), LONGEST),
                text("/child/address", child.address(), LONGEST_ADDRESS));
    }

    private Optional<String> number(Optional<String> sent) {
        Optional<String> number = sent.map(n -> n.replaceAll("[\\s-]", "")).filter(n -> !n.isEmpty());
        if (number.isPresent() && !CheckDigits.nhsNumber(number.get())) {
            faults.add("/child/nhsNumber", "Check the number: its digits do not agree with one another");
        }
        return number;
    }

    private Optional<PartialDate> date(String pointer, Optional<String> sent) {
        try {
            Optional<PartialDate> date =
                    sent.map(String::strip).filter(d -> !d.isEmpty()).map(PartialDate::parse);
            if (date.isPresent()
                    && (date.get().year() < today.getYear() - OLDEST
                            || date.get().year() > today.getYear() + 1)) {
                faults.add(pointer, "Check the year");
            }
            return date;
        } catch (IllegalArgumentException e) {
            faults.add(pointer, "Give a real date as yyyy-mm-dd, yyyy-mm or yyyy");
            return Optional.empty();
        }
    }

    private int within(Optional<Integer> sent) {
        int years = sent.orElse(0);
        if (years < 0 || years > WIDEST) {
            faults.add("/child/bornWithinYears", "Give 0 to " + WIDEST);
        }
        return years;
    }

    private Optional<Sex> sex(Optional<String> sent) {
        return sent.flatMap(s -> switch (s.toLowerCase(Locale.ROOT)) {
            case "female" -> Optional.of(Sex.FEMALE);
            case "male" -> Optional.of(Sex.MALE);
            default -> {
                faults.add("/child/sex", "Give female or male, or leave it out");
                yield Optional.empty();
            }
        });
    }

    private List<String> names(String pointer, Optional<List<String>> sent) {
        List<String> names = sent.orElse(List.of());
        if (names.size() > MOST_NAMES) {
            faults.add(pointer, "Give at most " + MOST_NAMES);
        }
        return names.stream()
                .flatMap(n -> text(pointer, Optional.ofNullable(n), LONGEST).stream())
                .toList();
    }

    private Optional<String> text(String pointer, Optional<String> sent, int longest) {
        Optional<String> text = sent.map(String::strip).filter(t -> !t.isEmpty());
        if (text.isPresent() && text.get().length() > longest) {
            faults.add(pointer, "Give at most " + longest + " characters");
        }
        return text;
    }
}
