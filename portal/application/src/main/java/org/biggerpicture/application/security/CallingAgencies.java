package org.biggerpicture.application.security;

import java.util.Optional;
import org.biggerpicture.agency.Agency;
import org.biggerpicture.application.configuration.Region;
import org.biggerpicture.application.signin.SignInSettings;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;

/** Reads which agency's own system calls, from what the identity provider asserts of it. */
@Component
public final class CallingAgencies {
    private final Region region;
    private final String claim;

    CallingAgencies(Region region, SignInSettings settings) {
        this.region = region;
        this.claim = settings.claims().agency();
    }

    /**
     * The agency that calls.
     *
     * @throws AccessDeniedException if it is none that the region knows
     */
    public Agency of(Authentication authentication) {
        if (authentication.getPrincipal() instanceof Jwt token) {
            return named(token).orElseThrow(() -> new AccessDeniedException("No agency of the region calls"));
        }
        throw new AccessDeniedException("No agency calls");
    }

    /** The agency that a token names; empty if the region knows none of that name. */
    Optional<Agency> named(Jwt token) {
        return Optional.ofNullable(token.getClaims().get(claim))
                .filter(String.class::isInstance)
                .flatMap(name -> region.agencies().stream()
                        .filter(a -> a.id().value().equals(name))
                        .findFirst());
    }
}
