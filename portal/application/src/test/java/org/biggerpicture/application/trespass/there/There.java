package org.biggerpicture.application.trespass.there;

/** Breaks a rule of the house on purpose, to show that the rule notices. */
public record There(org.biggerpicture.application.trespass.back.Back back) {}
