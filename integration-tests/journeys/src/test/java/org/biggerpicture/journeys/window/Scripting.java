package org.biggerpicture.journeys.window;

/** Whether a browser runs the pages' scripts. */
public enum Scripting {
    /** It does. */
    ON,
    /** It does not, as in places where it is switched off. */
    OFF
}
