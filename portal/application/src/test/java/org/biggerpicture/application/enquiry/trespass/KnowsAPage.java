package org.biggerpicture.application.enquiry.trespass;

/** Breaks a rule of the house on purpose, to show that the rule notices. */
public record KnowsAPage(org.biggerpicture.page.Tile tile) {}
