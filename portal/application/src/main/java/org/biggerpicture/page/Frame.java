package org.biggerpicture.page;

import java.util.List;

/**
 * What stands around every page: whose hub it is, who is signed in, where they may go.
 *
 * @param partnership the partnership's name, in the header
 * @param demo whether the people are invented: every page and every print then says so
 * @param signedIn who is signed in; {@link #NOBODY} before sign-in
 * @param navigation the places this role may go, the present one marked
 * @param csrf the token each form carries
 * @param signInEnds when the sign-in ends without activity
 */
public record Frame(
        String partnership, boolean demo, SignedIn signedIn, List<Place> navigation, Csrf csrf, SignInEnds signInEnds) {
    /** Nobody is signed in. */
    public static final SignedIn NOBODY = new SignedIn("", "", "");

    public Frame {
        navigation = List.copyOf(navigation);
    }

    /** Whether someone is signed in. */
    public boolean someone() {
        return !signedIn.name().isEmpty();
    }

    /**
     * The practitioner who is signed in.
     *
     * @param role in words, as vocabulary labels it
     * @param organisation in words
     */
    public record SignedIn(String name, String role, String organisation) {}

    /** One entry of the navigation. */
    public record Place(String text, String href, boolean current) {}

    /** The hidden field that proves a form came from our own page. */
    public record Csrf(String parameter, String token) {}

    /**
     * When the sign-in ends.
     *
     * @param afterSeconds without activity
     * @param warnSeconds how long before that the page warns; at least 120
     */
    public record SignInEnds(int afterSeconds, int warnSeconds) {}
}
