package org.biggerpicture.accesslog.entry;

import java.util.SortedSet;
import java.util.TreeSet;

/** What an agency is asked, and so what it learns from being asked. */
public sealed interface Asked {

    /**
     * Asked whether it knows the child.
     *
     * @param identifierKinds the kinds of identifier it is given, never their values
     */
    record Trace(SortedSet<String> identifierKinds) implements Asked {
        public Trace {
            identifierKinds = new TreeSet<>(identifierKinds);
        }
    }

    /**
     * Asked what it holds about a child whose record a person has confirmed.
     *
     * @param identifierKinds the kinds of identifier it is given, never their values
     */
    record Fetch(SortedSet<String> identifierKinds) implements Asked {
        public Fetch {
            identifierKinds = new TreeSet<>(identifierKinds);
        }
    }

    /**
     * Deliberately not asked.
     *
     * @param reason reason code
     */
    record NotAsked(String reason) implements Asked {}
}
