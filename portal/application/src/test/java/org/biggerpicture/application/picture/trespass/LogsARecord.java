package org.biggerpicture.application.picture.trespass;

/** Breaks a rule of the house on purpose, to show that the rule notices. */
public record LogsARecord(org.biggerpicture.record.PersonIdentity person, System.Logger logger) {}
