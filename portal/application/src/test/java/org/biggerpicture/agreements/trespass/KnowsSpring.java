package org.biggerpicture.agreements.trespass;

/** Breaks a rule of the house on purpose, to show that the rule notices. */
public record KnowsSpring(org.springframework.context.ApplicationContext context) {}
