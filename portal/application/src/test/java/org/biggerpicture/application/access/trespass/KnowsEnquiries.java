package org.biggerpicture.application.access.trespass;

/** Breaks a rule of the house on purpose, to show that the rule notices. */
public record KnowsEnquiries(org.biggerpicture.application.enquiry.Enquiries enquiries) {}
