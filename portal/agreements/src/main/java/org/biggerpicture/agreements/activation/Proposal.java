package org.biggerpicture.agreements.activation;

import java.time.Instant;

/**
 * A version that one steward proposes. What both sign is the hash of its content, not a file's name.
 *
 * @param hash of the version proposed
 * @param replaces the hash of the version that ran when it was proposed
 * @param by who proposes it
 * @param at when
 * @param why in words
 */
public record Proposal(String hash, String replaces, Steward by, Instant at, String why) {}
