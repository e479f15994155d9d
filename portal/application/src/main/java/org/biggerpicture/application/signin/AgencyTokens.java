package org.biggerpicture.application.signin;

import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * The tokens by which an agency's own system, not a person, fetches what the access log says of it.
 *
 * @param decoder takes these and no other
 */
public record AgencyTokens(JwtDecoder decoder) {}
