package org.biggerpicture.application.security;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.biggerpicture.agency.AreaId;
import org.biggerpicture.agency.OrganisationId;
import org.biggerpicture.application.signin.SignInSettings;
import org.biggerpicture.ask.Requester;
import org.biggerpicture.ask.Role;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;

/** Reads who asks from what the identity provider asserts: the same claims for a page and for a bearer token. */
@Component
public final class Practitioners {
    private final SignInSettings settings;

    Practitioners(SignInSettings settings) {
        this.settings = settings;
    }

    /**
     * The practitioner who signed in.
     *
     * @throws AccessDeniedException if a claim that describes them is missing
     */
    public Practitioner of(Authentication authentication) {
        return of(claims(authentication));
    }

    /** The practitioner who signed in; empty if a claim that describes them is missing. */
    public Optional<Practitioner> described(Authentication authentication) {
        try {
            return Optional.of(of(authentication));
        } catch (AccessDeniedException e) {
            return Optional.empty();
        }
    }

    /** Whether who signed in brings agreements to run, and so never asks about a child. */
    public boolean steward(Authentication authentication) {
        return settings.stewards()
                .contains(of(authentication).requester().role().code());
    }

    /** The practitioner whom the claims describe; empty if they describe nobody whole. */
    Optional<Practitioner> described(Map<String, Object> claims) {
        try {
            return Optional.of(of(claims));
        } catch (AccessDeniedException e) {
            return Optional.empty();
        }
    }

    private Practitioner of(Map<String, Object> claims) {
        SignInSettings.Claims names = settings.claims();
        Requester requester = new Requester(
                asserted(claims, names.person()),
                asserted(claims, names.name()),
                new OrganisationId(asserted(claims, names.organisation())),
                new Role(asserted(claims, names.role())),
                new AreaId(asserted(claims, names.area())));
        return new Practitioner(
                requester,
                settings.auditors().contains(requester.role().code()),
                text(claims, names.strength()),
                text(claims, names.session()));
    }

    private static Map<String, Object> claims(Authentication authentication) {
        return switch (authentication.getPrincipal()) {
            case OidcUser user -> user.getClaims();
            case Jwt token -> token.getClaims();
            case null, default -> throw new AccessDeniedException("Nobody has signed in");
        };
    }

    private static String asserted(Map<String, Object> claims, String name) {
        String value = text(claims, name);
        if (value.isBlank()) {
            throw new AccessDeniedException("The sign-in says nothing of " + name);
        }
        return value;
    }

    /** A provider may give a single role as a list of one; of a list of several none is taken. */
    private static String text(Map<String, Object> claims, String name) {
        return switch (claims.get(name)) {
            case String value -> value;
            case List<?> list when list.size() == 1 && list.getFirst() instanceof String value -> value;
            case null, default -> "";
        };
    }
}
