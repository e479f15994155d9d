package org.biggerpicture.matching;

import java.util.ArrayList;
import java.util.List;

/** An address made ready to compare: house number, street, place. */
record Address(String number, String street, List<String> places) {
    private static final Address[] NONE = {};

    static Address[] of(List<String> lines) {
        return lines.isEmpty() ? NONE : lines.stream().map(Address::read).toArray(Address[]::new);
    }

    private static Address read(String oneLine) {
        List<String> parts = new ArrayList<>();
        for (String part : oneLine.split(",")) {
            String plain = PlainText.of(part);
            if (!plain.isEmpty()) {
                parts.add(plain);
            }
        }
        if (parts.isEmpty()) {
            return new Address("", "", List.of());
        }
        String first = parts.getFirst();
        int space = first.indexOf(' ');
        String head = space < 0 ? first : first.substring(0, space);
        boolean numbered = Character.isDigit(head.charAt(0));
        if (!numbered && parts.size() == 1) {
            return new Address("", "", List.copyOf(parts));
        }
        String street = numbered ? space < 0 ? "" : first.substring(space + 1) : first;
        return new Address(numbered ? head : "", street, List.copyOf(parts.subList(1, parts.size())));
    }
}
