package org.biggerpicture.journeys.page;

import java.time.LocalDate;
import org.biggerpicture.journeys.window.Window;

/** “Find a child”: why, on what basis, for which case, and who. */
public final class Finding {
    private final Window window;

    Finding(Window window) {
        this.window = window;
    }

    Finding of(Child child) {
        window.type("given", child.given());
        window.type("family", child.family());
        child.nhsNumber().ifPresent(number -> window.type("nhsNumber", number));
        child.born().ifPresent(day -> date("born", day));
        child.expected().ifPresent(day -> {
            window.choose("unborn", "A child not yet born");
            date("expected", day);
        });
        return this;
    }

    private void date(String field, LocalDate day) {
        window.type(field + "Day", String.valueOf(day.getDayOfMonth()));
        window.type(field + "Month", String.valueOf(day.getMonthValue()));
        window.type(field + "Year", String.valueOf(day.getYear()));
    }

    /** A child protection enquiry that needs no consent: the grounds on which most is told. */
    public Finding forProtection() {
        return because("Child protection enquiry (section 47)", "Legal obligation", "Not needed", "MASH-2041");
    }

    /** Gives the purpose, the lawful basis, the state of consent and the case. */
    public Finding because(String purpose, String basis, String consent, String caseReference) {
        window.choose("purpose", purpose);
        window.choose("basis", basis);
        window.choose("consent", consent);
        window.type("caseReference", caseReference);
        return this;
    }

    /** Looks at who will be asked. */
    public Finding showWhoWillBeAsked() {
        window.press("Show who will be asked");
        return this;
    }

    /** Presses Search and waits until every agency has answered or its time is up. */
    public Knowing search() {
        window.press("Search");
        return new Knowing(window);
    }
}
