package org.biggerpicture.page;

import java.util.List;

/** What must be put right on a form, said at the top and again beside each field. */
public record Errors(List<Fault> faults) {
    /** Nothing to put right. */
    public static final Errors NONE = new Errors(List.of());

    public Errors {
        faults = List.copyOf(faults);
    }

    /** Whether there is anything to put right. */
    public boolean any() {
        return !faults.isEmpty();
    }

    /** What to say beside this field; empty if it is fine. */
    public String at(String field) {
        return faults.stream()
                .filter(fault -> fault.field().equals(field))
                .map(Fault::message)
                .findFirst()
                .orElse("");
    }

    /** One thing to put right: which field, and what to do. */
    public record Fault(String field, String message) {}
}
