package org.biggerpicture.page;

import java.util.List;

/** A form that narrows a list, sent by GET. */
public record Filters(String action, List<Choices> selects, List<Input> inputs, String clearHref) {
    public Filters {
        selects = List.copyOf(selects);
        inputs = List.copyOf(inputs);
    }
}
