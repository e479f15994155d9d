package org.biggerpicture.rest;

/**
 * How one kind of question is asked and its answers are read.
 *
 * @param request makes requests of an ask
 * @param answer makes the canonical form of the replies
 */
record Mapping(Expression request, Expression answer) {}
