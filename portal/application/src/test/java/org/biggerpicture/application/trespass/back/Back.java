package org.biggerpicture.application.trespass.back;

/** Breaks a rule of the house on purpose, to show that the rule notices. */
public record Back(Class<org.biggerpicture.application.trespass.there.There> there) {
    Back() {
        this(org.biggerpicture.application.trespass.there.There.class);
    }
}
