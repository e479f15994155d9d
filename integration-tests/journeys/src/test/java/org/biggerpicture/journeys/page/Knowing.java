package org.biggerpicture.journeys.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.biggerpicture.journeys.window.Window;

/** “Who knows this child”: the records that agencies hold of somebody who may be the child. */
public final class Knowing {
    private final Window window;

    Knowing(Window window) {
        this.window = window;
        assertThat(window.title()).contains("Who knows this child");
    }

    /**
     * A record offered.
     *
     * @param id its box
     * @param name the name it is held under
     * @param heldBy who holds it
     * @param chosen whether it was chosen beforehand
     * @param asksWhy whether a reason must be given to choose it
     * @param words all that is said of it
     */
    public record Offer(String id, String name, String heldBy, boolean chosen, boolean asksWhy, String words) {
        /** The field in which a reason is typed. */
        public String reason() {
            return id.replace("candidate-", "reason-");
        }

        /** The box that marks it to be laid beside others. */
        public String comparing() {
            return id.replace("candidate-", "compare-");
        }
    }

    /** The records offered, best first. */
    public List<Offer> offers() {
        List<String> boxes = window.each(".bp-candidate .govuk-checkboxes__input", "id");
        List<String> chosen = window.each(".bp-candidate .govuk-checkboxes__input[checked]", "id");
        List<String> kinds = window.each(".bp-candidate", "class");
        List<String> names = window.each(".bp-candidate .govuk-checkboxes__label");
        List<String> words = window.each(".bp-candidate");
        List<Offer> offers = new ArrayList<>();
        for (int i = 0; i < boxes.size(); i++) {
            String said = words.get(i);
            offers.add(new Offer(
                    boxes.get(i),
                    names.get(i),
                    said.replaceFirst(".*Held by: (.*?) (Why it matches|What speaks against it).*", "$1"),
                    chosen.contains(boxes.get(i)),
                    kinds.get(i).contains("bp-candidate--confirm"),
                    said));
        }
        return offers;
    }

    /** The count of agencies that answered, in words. */
    public String count() {
        return window.each(".bp-receipt__count").getFirst();
    }

    /** All that the page says. */
    public String words() {
        return window.words();
    }

    /** Says that the records chosen beforehand are the child's, and goes on to the picture. */
    public Seen confirm() {
        return confirm(Offer::chosen);
    }

    /** Says which records are the child's, with a reason where one must be given, and goes on to the picture. */
    public Seen confirm(Predicate<Offer> theirs) {
        for (Offer offer : offers()) {
            boolean yes = theirs.test(offer);
            window.tick(offer.id(), yes);
            if (yes && offer.asksWhy()) {
                window.type(offer.reason(), "Same school and mother, by telephone");
            }
        }
        window.press("See the picture");
        return new Seen(window);
    }

    /** Says that none of them is the child's. */
    public void noneOfThese() {
        window.press("None of these");
    }
}
