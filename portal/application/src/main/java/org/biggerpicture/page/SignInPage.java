package org.biggerpicture.page;

import java.util.List;

/** "Sign in": the demo's people, each with who they are; the provider's own page comes next. */
public record SignInPage(List<Person> people, String providerHref) {
    public SignInPage {
        people = List.copyOf(people);
    }

    /** A person of the demo. */
    public record Person(String name, String role, String organisation, String tells, String href) {}
}
