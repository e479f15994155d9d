package org.biggerpicture.application.security;

import org.biggerpicture.ask.Requester;

/**
 * Someone who signed in.
 *
 * @param requester who they are
 * @param auditor whether they read the log, and so never a child's data
 * @param signInStrength how strongly they proved who they are; empty if the provider does not say
 * @param signInReference the sign-in's own opaque name; empty if the provider gives none
 */
public record Practitioner(Requester requester, boolean auditor, String signInStrength, String signInReference) {}
