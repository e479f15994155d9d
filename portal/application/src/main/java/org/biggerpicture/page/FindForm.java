package org.biggerpicture.page;

import java.util.Objects;

/**
 * What was typed on "Find a child", exactly as typed, so that nothing is ever lost. The component names are the names
 * of the form's fields.
 *
 * @param unborn "yes" when the child is not born yet and the rest describes the mother
 * @param approximateYear a birth year, when the date is not known
 * @param age an age in years, when not even the year is known
 */
public record FindForm(
        String purpose,
        String basis,
        String consent,
        String caseReference,
        String unborn,
        String nhsNumber,
        String given,
        String family,
        String alsoKnownAs,
        String bornDay,
        String bornMonth,
        String bornYear,
        String approximateYear,
        String age,
        String expectedDay,
        String expectedMonth,
        String expectedYear,
        String address,
        String postcode,
        String sex) {
    /** Nothing typed yet. */
    public static final FindForm EMPTY =
            new FindForm("", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "");

    /** A field that the browser did not send counts as empty. */
    public FindForm {
        purpose = typed(purpose);
        basis = typed(basis);
        consent = typed(consent);
        caseReference = typed(caseReference);
        unborn = typed(unborn);
        nhsNumber = typed(nhsNumber);
        given = typed(given);
        family = typed(family);
        alsoKnownAs = typed(alsoKnownAs);
        bornDay = typed(bornDay);
        bornMonth = typed(bornMonth);
        bornYear = typed(bornYear);
        approximateYear = typed(approximateYear);
        age = typed(age);
        expectedDay = typed(expectedDay);
        expectedMonth = typed(expectedMonth);
        expectedYear = typed(expectedYear);
        address = typed(address);
        postcode = typed(postcode);
        sex = typed(sex);
    }

    private static String typed(String value) {
        return Objects.requireNonNullElse(value, "");
    }
}
