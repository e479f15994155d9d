package org.biggerpicture.application.picture.trespass;

/** Breaks a rule of the house on purpose, to show that the rule notices. */
public record ShowsAnAnswer(org.biggerpicture.ask.Answer answer) {}
