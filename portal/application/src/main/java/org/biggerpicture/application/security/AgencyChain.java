package org.biggerpicture.application.security;

import java.util.List;
import org.biggerpicture.application.problem.Problems;
import org.biggerpicture.application.signin.AgencyTokens;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** The one door for agencies' own systems: it opens to no person, and to no agency that the region does not know. */
@Configuration(proxyBeanMethods = false)
class AgencyChain {
    private static final String AGENCY = "AGENCY";

    /**
     * @param callers which agency a token names
     * @param problems what the API says when it refuses
     */
    @Bean
    @Order(0)
    SecurityFilterChain agencies(HttpSecurity http, AgencyTokens tokens, CallingAgencies callers, Problems problems)
            throws Exception {
        return http.securityMatcher("/api/v1/reconciliation/**")
                .csrf(csrf -> csrf.disable())
                .headers(h -> h.contentSecurityPolicy(
                                c -> c.policyDirectives("default-src 'none'; frame-ancestors 'none'"))
                        .referrerPolicy(r -> r.policy(ReferrerPolicy.NO_REFERRER)))
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .oauth2ResourceServer(
                        r -> r.jwt(j -> j.decoder(tokens.decoder()).jwtAuthenticationConverter(bearer(callers)))
                                .authenticationEntryPoint(problems::notSignedIn)
                                .accessDeniedHandler(problems::notForYou))
                .exceptionHandling(
                        e -> e.authenticationEntryPoint(problems::notSignedIn).accessDeniedHandler(problems::notForYou))
                .requestCache(c -> c.disable())
                .authorizeHttpRequests(a -> a.requestMatchers(HttpMethod.GET, "/api/v1/reconciliation/entries")
                        .hasRole(AGENCY)
                        .anyRequest()
                        .denyAll())
                .build();
    }

    private static JwtAuthenticationConverter bearer(CallingAgencies callers) {
        JwtAuthenticationConverter converter = new JwtAuthenticationConverter();
        converter.setJwtGrantedAuthoritiesConverter((Jwt token) ->
                callers.named(token).isPresent() ? List.of(new SimpleGrantedAuthority("ROLE_" + AGENCY)) : List.of());
        return converter;
    }
}
