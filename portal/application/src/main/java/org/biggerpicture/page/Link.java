package org.biggerpicture.page;

/** A link with its words. The address is opaque: it never carries a name, a date of birth or a number of a person. */
public record Link(String text, String href) {}
