package org.biggerpicture.soap.trespass;

/** Breaks a rule of the house on purpose, to show that the rule notices. */
public record KnowsRest(org.biggerpicture.rest.RestKind rest) {}
