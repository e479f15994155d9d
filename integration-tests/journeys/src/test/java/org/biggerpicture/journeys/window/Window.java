package org.biggerpicture.journeys.window;

import java.net.URI;
import java.util.List;

/** A page before a person, and what they can do with it. */
public interface Window {
    /** Goes to an address. */
    void open(URI address);

    /** Presses the button that begins with these words. */
    void press(String button);

    /** Follows the link that begins with these words. */
    void follow(String link);

    /** Types into the field of that name, in place of what stood there. */
    void type(String field, String text);

    /** Chooses, in the field of that name, the choice that reads so. */
    void choose(String field, String choice);

    /** Ticks the box of that id, or clears it. */
    void tick(String box, boolean ticked);

    /** What stands or is chosen in the field of that name, in words. */
    String typed(String field);

    /** Where the person is. */
    URI address();

    /** The page's title. */
    String title();

    /** All of the page that can be read, in one line. */
    String words();

    /** The words of each element that a selector finds. */
    List<String> each(String selector);

    /** An attribute of each element that a selector finds; empty where it is not there. */
    List<String> each(String selector, String attribute);

    /** From now on no address and no title may hold any of these words. */
    void keepToItself(List<String> personal);

    /** Forgets who was signed in, and what had to be kept. */
    void forget();
}
