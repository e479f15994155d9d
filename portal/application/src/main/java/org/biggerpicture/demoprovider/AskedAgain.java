package org.biggerpicture.demoprovider;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Asks a person again who they are, though they are signed in, where the portal demands it (OpenID Connect Core 1.0, 3.1.2.1):
 * with {@code prompt=login} always, and with {@code max_age} when they chose longer ago than that.
 */
final class AskedAgain extends OncePerRequestFilter {
    private static final String AUTHORIZE = "/oauth2/authorize";
    private static final String DEMANDED = AskedAgain.class.getName();

    private final InstantSource clock;
    private final HttpSessionRequestCache asked = new HttpSessionRequestCache();

    AskedAgain(InstantSource clock) {
        this.clock = clock;
    }

    /** One request of the portal's, by its state, and when it first came. */
    private record Demand(String state, Instant at) implements java.io.Serializable {}

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().equals(AUTHORIZE);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (answered(request)) {
            chain.doFilter(request, response);
        } else {
            asked.saveRequest(request, response);
            response.sendRedirect("/people");
        }
    }

    /** A demand of no age at all is one to choose anew. */
    private boolean answered(HttpServletRequest request) {
        Instant first = first(request);
        Optional<Duration> age =
                "login".equals(request.getParameter("prompt")) ? Optional.of(Duration.ZERO) : maxAge(request);
        Optional<Instant> chosen = chosen(SecurityContextHolder.getContext().getAuthentication());
        return chosen.isEmpty()
                || age.map(first::minus).map(chosen.get()::isAfter).orElse(true);
    }

    /** When the person chose who they are; empty when nobody has, who is asked in any case. */
    private static Optional<Instant> chosen(@Nullable Authentication who) {
        return who == null
                ? Optional.empty()
                : who.getAuthorities().stream()
                        .filter(FactorGrantedAuthority.class::isInstance)
                        .map(a -> ((FactorGrantedAuthority) a).getIssuedAt())
                        .max(Instant::compareTo);
    }

    /** When this demand first came: it comes once more when the person has chosen. */
    private Instant first(HttpServletRequest request) {
        String state = Optional.ofNullable(request.getParameter("state")).orElse("");
        if (request.getSession().getAttribute(DEMANDED) instanceof Demand before
                && before.state().equals(state)) {
            return before.at();
        }
        Demand demand = new Demand(state, clock.instant());
        request.getSession().setAttribute(DEMANDED, demand);
        return demand.at();
    }

    private static Optional<Duration> maxAge(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter("max_age"))
                .filter(seconds -> seconds.matches("\\d{1,9}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)));
    }
}
