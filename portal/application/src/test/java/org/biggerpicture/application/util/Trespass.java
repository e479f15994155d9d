package org.biggerpicture.application.util;

/** Breaks a rule of the house on purpose, to show that the rule notices. */
public record Trespass() {}
