package org.biggerpicture.page;

/** Why we are here, on every page of an enquiry: it is what the access log holds too. */
public record Context(String purpose, String basis, String caseReference, String startedAt) {}
