package org.biggerpicture.application.security;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import org.biggerpicture.application.signin.SignInSettings;
import org.springframework.security.authorization.AllRequiredFactorsAuthorizationManager;
import org.springframework.security.authorization.RequiredFactor;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.stereotype.Component;

/**
 * How lately somebody proved who they are, by what their provider asserts ({@code auth_time}, {@code acr}), never by when the
 * portal heard of it: a provider may hand over a sign-in of this morning in an instant. A provider that says nothing of it
 * proves nothing.
 */
@Component
public final class FreshSignIn {
    private static final String FACTOR = "FACTOR_SIGNED_IN";

    private final SignInSettings settings;
    private final Clock clock;
    private final AllRequiredFactorsAuthorizationManager<FreshSignIn> required;

    FreshSignIn(SignInSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.required = AllRequiredFactorsAuthorizationManager.<FreshSignIn>builder()
                .requireFactor(RequiredFactor.withAuthority(FACTOR)
                        .validDuration(settings.freshFor())
                        .build())
                .build();
        this.required.setClock(clock);
    }

    /** Whether they signed in lately and strongly enough for what must not be done by whoever finds a desk unlocked. */
    public boolean holds(Authentication who) {
        return required.authorize(() -> who, this).isGranted();
    }

    /** Whether that holds, and they signed in after that moment too, as far as two clocks can agree on it. */
    public boolean holdsSince(Authentication who, Instant moment) {
        return holds(who)
                && at(who).filter(at -> !at.isBefore(moment.minus(settings.clockSkew())))
                        .isPresent();
    }

    /** When they signed in; empty if the provider does not say, or they signed in too weakly for it to count. */
    public Optional<Instant> at(Authentication who) {
        return who.getAuthorities().stream()
                .filter(a -> FACTOR.equals(a.getAuthority()))
                .filter(FactorGrantedAuthority.class::isInstance)
                .map(a -> ((FactorGrantedAuthority) a).getIssuedAt())
                .findFirst();
    }

    /** What a program is told whose token is of too old a sign-in (RFC 9470, 3). */
    public String challenge() {
        String acr =
                settings.freshAcr().isEmpty() ? "" : ", acr_values=\"" + String.join(" ", settings.freshAcr()) + "\"";
        return "Bearer error=\"insufficient_user_authentication\","
                + " error_description=\"A more recent authentication is required\", max_age=\""
                + settings.freshFor().toSeconds() + "\"" + acr;
    }

    /** The factor that a sign-in's claims prove; none for a sign-in that lies ahead of our clock. */
    Optional<FactorGrantedAuthority> factor(Map<String, Object> claims) {
        Object acr = claims.get(settings.claims().strength());
        boolean strong = settings.freshAcr().isEmpty()
                || acr instanceof String s && settings.freshAcr().contains(s);
        return instant(claims.get("auth_time"))
                .filter(at -> strong && !at.isAfter(clock.instant().plus(settings.clockSkew())))
                .map(at -> FactorGrantedAuthority.withAuthority(FACTOR)
                        .issuedAt(at)
                        .build());
    }

    private static Optional<Instant> instant(@org.jspecify.annotations.Nullable Object claim) {
        return switch (claim) {
            case Instant at -> Optional.of(at);
            case Date at -> Optional.of(at.toInstant());
            case Number seconds -> Optional.of(Instant.ofEpochSecond(seconds.longValue()));
            case null, default -> Optional.empty();
        };
    }
}
