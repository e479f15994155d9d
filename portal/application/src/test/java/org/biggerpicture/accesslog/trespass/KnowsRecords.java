package org.biggerpicture.accesslog.trespass;

/** Breaks a rule of the house on purpose, to show that the rule notices. */
public record KnowsRecords(org.biggerpicture.record.AgencyRecord agencyRecord) {}
