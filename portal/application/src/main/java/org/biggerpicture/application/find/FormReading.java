package org.biggerpicture.application.find;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.biggerpicture.agreements.Vocabulary;
import org.biggerpicture.agreements.Word;
import org.biggerpicture.application.enquiry.Enquiries.Question;
import org.biggerpicture.ask.CaseReference;
import org.biggerpicture.ask.ConsentState;
import org.biggerpicture.ask.LawfulBasis;
import org.biggerpicture.ask.PersonSought;
import org.biggerpicture.ask.Purpose;
import org.biggerpicture.page.Errors;
import org.biggerpicture.page.FindForm;
import org.biggerpicture.record.CheckDigits;
import org.biggerpicture.record.PartialDate;
import org.biggerpicture.record.Sex;

/**
 * What was typed, read: a question, or what must be put right.
 *
 * @param question the question, if nothing must be put right
 * @param errors what must be put right
 */
record FormReading(Optional<Question> question, Errors errors) {
    private static final int LONGEST_NAME = 80;
    private static final int OLDEST = 25;

    static FormReading of(FindForm form, Vocabulary words, LocalDate today) {
        return new Reading(form, words, today).read();
    }

    /** Reads one form; collects everything that must be put right. */
    private static final class Reading {
        private final FindForm form;
        private final Vocabulary words;
        private final LocalDate today;
        private final List<Errors.Fault> faults = new ArrayList<>();

        Reading(FindForm form, Vocabulary words, LocalDate today) {
            this.form = form;
            this.words = words;
            this.today = today;
        }

        FormReading read() {
            chosen("purpose", form.purpose(), words.purposes(), "Choose why you are asking");
            chosen("basis", form.basis(), words.bases(), "Choose the lawful basis you rely on");
            chosen("consent", form.consent(), words.consentStates(), "Say what is known of consent");
            if (faults.isEmpty() && !words.suits(new LawfulBasis(form.basis()), new Purpose(form.purpose()))) {
                fault("basis", "Choose a lawful basis that suits this purpose");
            }
            Optional<CaseReference> reference = reference();
            PersonSought sought = sought();
            return faults.isEmpty()
                    ? new FormReading(
                            reference.map(r -> new Question(
                                    new Purpose(form.purpose()),
                                    new LawfulBasis(form.basis()),
                                    new ConsentState(form.consent()),
                                    r,
                                    sought)),
                            Errors.NONE)
                    : new FormReading(Optional.empty(), new Errors(faults));
        }

        private void chosen(String field, String code, List<? extends Word> from, String remedy) {
            if (Vocabulary.find(from, code).isEmpty()) {
                fault(field, remedy);
            }
        }

        private Optional<CaseReference> reference() {
            try {
                return Optional.of(new CaseReference(form.caseReference()));
            } catch (IllegalArgumentException e) {
                fault("caseReference", "Enter your case reference, up to 64 characters");
                return Optional.empty();
            }
        }

        private PersonSought sought() {
            boolean unborn = form.unborn().equals("yes");
            Optional<String> number = number();
            Optional<PartialDate> born = born();
            Optional<PartialDate> expected = unborn
                    ? date("expected", form.expectedDay(), form.expectedMonth(), form.expectedYear())
                    : Optional.empty();
            if (unborn
                    && expected.isEmpty()
                    && faults.stream().noneMatch(f -> f.field().equals("expected"))) {
                fault("expected", "Enter the expected date, as far as it is known");
            }
            Optional<String> family = name("family", form.family());
            Optional<String> given = name("given", form.given());
            if (number.isEmpty() && family.isEmpty() && faults.isEmpty()) {
                fault("family", "Enter an NHS number, or a family name with a date of birth");
            } else if (number.isEmpty() && born.isEmpty() && faults.isEmpty()) {
                fault("born", "Enter a date of birth, or about which year, or an age");
            }
            return new PersonSought(
                    number,
                    Optional.empty(),
                    given.map(g -> List.of(g.split("\\s+"))).orElse(List.of()),
                    family,
                    Arrays.stream(form.alsoKnownAs().split(","))
                            .map(String::strip)
                            .filter(n -> !n.isEmpty())
                            .toList(),
                    born,
                    within(),
                    expected,
                    sex(),
                    text(form.postcode()),
                    text(form.address()));
        }

        private Optional<String> number() {
            Optional<String> number = text(form.nhsNumber().replaceAll("[\\s-]", ""));
            if (number.isPresent() && !CheckDigits.nhsNumber(number.get())) {
                fault("nhsNumber", "Check the NHS number: its digits do not agree with one another");
            }
            return number;
        }

        private Optional<PartialDate> born() {
            Optional<PartialDate> exact = date("born", form.bornDay(), form.bornMonth(), form.bornYear());
            return exact.or(() ->
                            whole("approximateYear", form.approximateYear(), today.getYear() - 120, today.getYear()))
                    .or(() -> age());
        }

        private Optional<PartialDate> age() {
            return text(form.age())
                    .flatMap(a -> whole("age", a, 0, OLDEST))
                    .map(a -> new PartialDate(today.getYear() - a.year(), Optional.empty(), Optional.empty()));
        }

        private int within() {
            boolean exact = !form.bornYear().isBlank();
            return exact || form.approximateYear().isBlank() && form.age().isBlank() ? 0 : 1;
        }

        private Optional<PartialDate> date(String field, String day, String month, String year) {
            if (day.isBlank() && month.isBlank() && year.isBlank()) {
                return Optional.empty();
            }
            String text = day.isBlank() ? month.isBlank() ? year : year + "-" + month : year + "-" + month + "-" + day;
            try {
                PartialDate date = PartialDate.parse(text.replace(" ", ""));
                if (date.year() < today.getYear() - 120 || date.year() > today.getYear() + 1) {
                    fault(field, "Check the year");
                    return Optional.empty();
                }
                return Optional.of(date);
            } catch (IllegalArgumentException e) {
                fault(field, "Enter a real date, for example 31 3 2019");
                return Optional.empty();
            }
        }

        private Optional<PartialDate> whole(String field, String text, int least, int most) {
            if (text.isBlank()) {
                return Optional.empty();
            }
            try {
                int number = Integer.parseInt(text.strip());
                if (number >= least && number <= most) {
                    return Optional.of(new PartialDate(number, Optional.empty(), Optional.empty()));
                }
            } catch (NumberFormatException e) {
                // Told below, like a number out of range.
            }
            fault(field, "Enter a whole number from " + least + " to " + most);
            return Optional.empty();
        }

        private Optional<String> name(String field, String typed) {
            if (typed.length() > LONGEST_NAME) {
                fault(field, "Enter at most " + LONGEST_NAME + " characters");
            }
            return text(typed);
        }

        private Optional<Sex> sex() {
            return switch (form.sex().toLowerCase(Locale.ROOT)) {
                case "female" -> Optional.of(Sex.FEMALE);
                case "male" -> Optional.of(Sex.MALE);
                default -> Optional.empty();
            };
        }

        private static Optional<String> text(String typed) {
            return Optional.of(typed.strip()).filter(t -> !t.isEmpty());
        }

        private void fault(String field, String message) {
            faults.add(new Errors.Fault(field, message));
        }
    }
}
