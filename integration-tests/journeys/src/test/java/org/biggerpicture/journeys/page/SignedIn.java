package org.biggerpicture.journeys.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.biggerpicture.journeys.house.House;
import org.biggerpicture.journeys.window.Window;

/** Somebody who has signed in and has the portal before them. */
public final class SignedIn {
    private final Window window;
    private final URI portal;

    private SignedIn(Window window, URI portal) {
        this.window = window;
        this.portal = portal;
    }

    /** Signs one of the demonstration's people in, by the start page and their organisation's own sign-in. */
    public static SignedIn as(String person, Window window) {
        return at(House.standing().portal().address(), person, window);
    }

    /** The same at another portal. */
    public static SignedIn at(URI portal, String person, Window window) {
        window.open(portal.resolve("/"));
        assertThat(window.title()).contains("Sign in");
        window.follow("Sign in with your organisation");
        window.press(name(person));
        return new SignedIn(window, portal);
    }

    private static String name(String person) {
        return Arrays.stream(person.split("\\."))
                .map(part -> part.substring(0, 1).toUpperCase(java.util.Locale.UK) + part.substring(1))
                .collect(Collectors.joining(" "));
    }

    /** What is before them. */
    public Window window() {
        return window;
    }

    /** Goes to a page of the portal. */
    public SignedIn open(String path) {
        window.open(at(path));
        return this;
    }

    /** The whole address of a page of the portal. */
    public URI at(String path) {
        return portal.resolve(path);
    }

    /** Opens “Find a child” and gives what is known of the child; nobody is asked yet. */
    public Finding find(Child child) {
        open("/find");
        window.keepToItself(child.personal());
        return new Finding(window).of(child);
    }

    /** Signs out. */
    public void signOut() {
        window.press("Sign out");
    }
}
