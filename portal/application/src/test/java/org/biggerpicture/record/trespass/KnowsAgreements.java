package org.biggerpicture.record.trespass;

/** Breaks a rule of the house on purpose, to show that the rule notices. */
public record KnowsAgreements(org.biggerpicture.agreements.Agreements agreements) {}
