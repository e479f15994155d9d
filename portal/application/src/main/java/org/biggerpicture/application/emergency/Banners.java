package org.biggerpicture.application.emergency;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.biggerpicture.application.enquiry.OpenEnquiry;
import org.biggerpicture.page.EmergencyBanner;
import org.biggerpicture.page.Link;

/** What the pages of an enquiry say of emergency access. */
public final class Banners {
    private static final ZoneId ENGLAND = ZoneId.of("Europe/London");
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm", Locale.UK).withZone(ENGLAND);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("EEEE d MMMM, HH:mm", Locale.UK).withZone(ENGLAND);

    private Banners() {}

    /** Where emergency access to this enquiry stands, in words. It depends on nothing that is held of the child. */
    public static EmergencyBanner of(EmergencyState state, OpenEnquiry enquiry) {
        String address = address(enquiry);
        return switch (state) {
            case EmergencyState.NotForeseen n -> EmergencyBanner.NONE;
            case EmergencyState.Foreseen f ->
                new EmergencyBanner(
                        "Emergency access",
                        List.of(
                                "For this enquiry the agreements foresee it: more may be shown for a short time, whatever"
                                        + " is held. Only if the child can’t wait until you have rung.",
                                "A supervisor is told, and somebody else reviews it."),
                        false,
                        new Link("Emergency access", address),
                        "");
            case EmergencyState.Open(var access) ->
                new EmergencyBanner(
                        "Emergency access is open until " + time(access.glass().until()),
                        List.of(
                                "What is shown only because of it is marked. After "
                                        + time(access.glass().until())
                                        + " this page shows again what it showed before.",
                                "Reference " + access.reference() + ". Supervisors have been told. A review is due by "
                                        + day(access.glass().reviewDue()) + "."),
                        true,
                        new Link("", ""),
                        address + "/close");
            case EmergencyState.Over(var access, var openings) ->
                new EmergencyBanner(
                        "Emergency access ended at " + time(access.glass().until()),
                        List.of("This page shows again only what the agreements give without it. Reference "
                                + access.reference() + ", review due by "
                                + day(access.glass().reviewDue()) + "."),
                        false,
                        new Link("Emergency access once more", address),
                        "");
        };
    }

    /** Where emergency access to an enquiry is opened. */
    static String address(OpenEnquiry enquiry) {
        return "/enquiries/" + enquiry.enquiry().id() + "/emergency";
    }

    /** A time of today. */
    static String time(Instant moment) {
        return CLOCK.format(moment);
    }

    /** A day and a time. */
    static String day(Instant moment) {
        return DAY.format(moment);
    }
}
