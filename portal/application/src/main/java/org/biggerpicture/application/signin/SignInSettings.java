package org.biggerpicture.application.signin;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The identity provider practitioners sign in with, by its explicit addresses: the portal starts while it is down.
 *
 * @param issuer who signs its tokens; a token of another issuer is refused
 * @param authorizationUri where a browser is sent to sign in
 * @param tokenUri where the portal exchanges the code
 * @param jwkSetUri where its public keys are
 * @param endSessionUri where a browser is sent to sign out (OpenID Connect RP-Initiated Logout 1.0)
 * @param clientId the portal's name there
 * @param clientSecret the portal's secret there
 * @param audience the audience a bearer token for the API must name: not the client id, or an ID token would pass for one
 * @param agencyAudience the audience of a token by which an agency fetches what the log says of it: another one, so that
 *     no person's token opens that door and no agency's token any other
 * @param algorithm the one algorithm its signatures may use
 * @param claims the names of the claims that describe a practitioner
 * @param auditors the roles that may read the log, and nothing else
 * @param stewards the roles that bring agreements to run, and never ask about a child
 * @param systems the roles of organisations' own systems that ask what the agreements say, and nothing else
 * @param clockSkew how far its clock and ours may differ
 * @param freshFor how long ago somebody may have signed in who opens emergency access (RFC 9470, {@code max_age})
 * @param freshAcr how strongly they must have signed in for it, as {@code acr} values; none for any
 */
@ConfigurationProperties("bigger-picture.sign-in")
public record SignInSettings(
        String issuer,
        String authorizationUri,
        String tokenUri,
        String jwkSetUri,
        String endSessionUri,
        String clientId,
        String clientSecret,
        @DefaultValue("bigger-picture-api") String audience,
        @DefaultValue("bigger-picture-reconciliation") String agencyAudience,
        @DefaultValue("RS256") String algorithm,
        @DefaultValue Claims claims,
        @DefaultValue("auditor") Set<String> auditors,
        @DefaultValue("steward") Set<String> stewards,
        @DefaultValue("own-system") Set<String> systems,
        @DefaultValue("30s") Duration clockSkew,
        @DefaultValue("5m") Duration freshFor,
        @DefaultValue List<String> freshAcr) {
    public SignInSettings {
        freshAcr = List.copyOf(freshAcr);
    }

    /**
     * The names of claims.
     *
     * @param person the practitioner's name in their organisation's directory
     * @param name as colleagues call them
     * @param organisation who employs them
     * @param role what they do
     * @param area where they work
     * @param strength how strongly they proved who they are
     * @param session the sign-in's own name
     * @param agency the agency, in a token of an agency's own
     */
    public record Claims(
            @DefaultValue("preferred_username") String person,
            @DefaultValue("name") String name,
            @DefaultValue("organisation") String organisation,
            @DefaultValue("role") String role,
            @DefaultValue("area") String area,
            @DefaultValue("acr") String strength,
            @DefaultValue("sid") String session,
            @DefaultValue("agency") String agency) {}

    /** The secret is never printed. */
    @Override
    public String toString() {
        return "SignInSettings[" + issuer + "]";
    }
}
