package org.biggerpicture.page;

import java.util.List;

/** A question with a fixed set of answers: shown as radios, checkboxes or a select. */
public record Choices(String id, String legend, String hint, List<Choice> choices, String error) {
    public Choices {
        choices = List.copyOf(choices);
    }

    /** The same with this answer chosen and this error. */
    public Choices answered(String value, String newError) {
        return new Choices(
                id,
                legend,
                hint,
                choices.stream().map(choice -> choice.chosenIf(value)).toList(),
                newError);
    }

    /** The ids that describe the field, in the order they are read; empty for none. */
    public String describedBy() {
        return Described.by(id, hint, error);
    }

    /** One answer. */
    public record Choice(String value, String text, String hint, boolean chosen) {
        /** The same, chosen when its value is this one. */
        public Choice chosenIf(String wanted) {
            return new Choice(value, text, hint, value.equals(wanted));
        }
    }
}
