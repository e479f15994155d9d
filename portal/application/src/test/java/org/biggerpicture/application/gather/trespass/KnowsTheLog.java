package org.biggerpicture.application.gather.trespass;

/** Breaks a rule of the house on purpose, to show that the rule notices. */
public record KnowsTheLog(org.biggerpicture.accesslog.AccessLog log) {}
