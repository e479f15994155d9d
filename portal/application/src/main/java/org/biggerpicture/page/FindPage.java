package org.biggerpicture.page;

import java.util.List;

/**
 * "Find a child": purpose first, then what is known. One form with two buttons: see who will be asked, or search.
 *
 * @param form what was typed
 * @param purposes from configuration, each with a hint
 * @param bases lawful bases from configuration
 * @param consents states of consent from configuration
 * @param errors what must be put right
 * @param plan who will be asked, once worked out
 * @param recent such as "You looked at this case 2 days ago", by case reference alone; or empty
 */
public record FindPage(
        FindForm form,
        List<Choices.Choice> purposes,
        List<Choices.Choice> bases,
        List<Choices.Choice> consents,
        Errors errors,
        WhoIsAsked plan,
        String recent) {
    private static final List<Choices.Choice> SEXES =
            List.of(choice("", "Not known", ""), choice("female", "Female", ""), choice("male", "Male", ""));

    private static Choices.Choice choice(String value, String text, String hint) {
        return new Choices.Choice(value, text, hint, false);
    }

    /** Why the question is asked. */
    public Choices purpose() {
        return choices(
                "purpose",
                "Why are you asking?",
                "This decides which agencies may be asked and what you may see.",
                purposes,
                form.purpose());
    }

    /** The law relied on. */
    public Choices basis() {
        return choices("basis", "Lawful basis", "", bases, form.basis());
    }

    /** What is known of consent. */
    public Choices consent() {
        return choices(
                "consent",
                "Consent",
                "You do not need consent where a child may be at risk.",
                consents,
                form.consent());
    }

    /** The case this belongs to. */
    public Input caseReference() {
        return input(
                "caseReference",
                "Case reference",
                "Your own reference, such as a contact number.",
                form.caseReference(),
                20);
    }

    /** Whether the child is born. */
    public Choices unborn() {
        return choices(
                "unborn",
                "Who are you looking for?",
                "",
                List.of(
                        choice("no", "A child", ""),
                        choice(
                                "yes",
                                "A child not yet born",
                                "Give the mother’s details below, and the expected date.")),
                form.unborn().isEmpty() ? "no" : form.unborn());
    }

    /** NHS number. */
    public Input nhsNumber() {
        return new Input(
                "nhsNumber",
                "NHS number",
                "10 digits, if you have it.",
                form.nhsNumber(),
                10,
                true,
                errors.at("nhsNumber"));
    }

    /** Given names. */
    public Input given() {
        return input("given", "Given names", "", form.given(), 0);
    }

    /** Family name. */
    public Input family() {
        return input("family", "Family name", "", form.family(), 0);
    }

    /** Other names. */
    public Input alsoKnownAs() {
        return input(
                "alsoKnownAs",
                "Also known as",
                "Other names or spellings. Put a comma between them.",
                form.alsoKnownAs(),
                0);
    }

    /** Birth date. */
    public DateInput born() {
        return new DateInput(
                "born",
                "Date of birth",
                "For example, 31 3 2019. If you do not know the day, leave it empty.",
                form.bornDay(),
                form.bornMonth(),
                form.bornYear(),
                errors.at("born"));
    }

    /** About which year. */
    public Input approximateYear() {
        return new Input(
                "approximateYear",
                "Or: born about the year",
                "",
                form.approximateYear(),
                4,
                true,
                errors.at("approximateYear"));
    }

    /** About how old. */
    public Input age() {
        return new Input("age", "Or: age about, in years", "", form.age(), 2, true, errors.at("age"));
    }

    /** When the child is expected. */
    public DateInput expected() {
        return new DateInput(
                "expected",
                "Expected date of birth",
                "Only for a child not yet born.",
                form.expectedDay(),
                form.expectedMonth(),
                form.expectedYear(),
                errors.at("expected"));
    }

    /** Address line. */
    public Input address() {
        return input("address", "Address", "First line, such as 4 Mill Lane.", form.address(), 0);
    }

    /** Postcode. */
    public Input postcode() {
        return input("postcode", "Postcode", "", form.postcode(), 10);
    }

    /** Sex. */
    public Choices sex() {
        return choices("sex", "Sex", "", SEXES, form.sex());
    }

    private Input input(String id, String label, String hint, String value, int width) {
        return new Input(id, label, hint, value, width, false, errors.at(id));
    }

    private Choices choices(String id, String legend, String hint, List<Choices.Choice> of, String chosen) {
        return new Choices(id, legend, hint, of, "").answered(chosen, errors.at(id));
    }
}
