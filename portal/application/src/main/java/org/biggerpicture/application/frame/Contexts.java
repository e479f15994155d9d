package org.biggerpicture.application.frame;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.biggerpicture.agreements.Vocabulary;
import org.biggerpicture.application.enquiry.OpenEnquiry;
import org.biggerpicture.ask.Enquiry;
import org.biggerpicture.page.Context;

/** Why we are here, and moments in words. */
public final class Contexts {
    private static final ZoneId ENGLAND = ZoneId.of("Europe/London");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm:ss", Locale.UK).withZone(ENGLAND);

    private Contexts() {}

    /** The enquiry's purpose, basis, case and beginning. */
    public static Context of(OpenEnquiry open) {
        Enquiry enquiry = open.enquiry();
        Vocabulary words = open.agreements().vocabulary();
        return new Context(
                Vocabulary.label(words.purposes(), enquiry.purpose().code()),
                Vocabulary.label(words.bases(), enquiry.basis().code()),
                enquiry.caseReference().value(),
                moment(enquiry.opened())
                        + (open.replaced()
                                ? ". Other agreements have begun to run since; this enquiry ends under those it began under"
                                : ""));
    }

    /** A moment in words. */
    public static String moment(TemporalAccessor moment) {
        return MOMENT.format(moment);
    }
}
