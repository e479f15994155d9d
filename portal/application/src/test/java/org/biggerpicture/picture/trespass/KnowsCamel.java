package org.biggerpicture.picture.trespass;

/** Breaks a rule of the house on purpose, to show that the rule notices. */
public record KnowsCamel(org.apache.camel.CamelContext camel) {}
