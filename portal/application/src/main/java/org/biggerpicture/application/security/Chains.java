package org.biggerpicture.application.security;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.biggerpicture.application.problem.Problems;
import org.biggerpicture.application.signin.SignInAgain;
import org.biggerpicture.application.signin.SignInSettings;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.oidc.user.OidcUserAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Who may call what. Each chain ends by denying whatever it does not name. */
@Configuration(proxyBeanMethods = false)
class Chains {
    private static final String AUDITOR = "AUDITOR";
    private static final String NOBODY = "NOBODY";
    private static final String PRACTITIONER = "PRACTITIONER";
    private static final String STEWARD = "STEWARD";
    private static final String SYSTEM = "SYSTEM";
    private static final String AUTHZEN = "/.well-known/authzen-configuration";

    private final SignInSettings settings;
    private final AccessDeniedHandler denied;
    private final Problems problems;
    private final Practitioners practitioners;
    private final SignInAgain signInAgain;
    private final FreshSignIn fresh;

    /**
     * @param denied what a page says to whom it is closed
     * @param problems what the API says when it refuses
     */
    Chains(
            SignInSettings settings,
            AccessDeniedHandler denied,
            Problems problems,
            Practitioners practitioners,
            SignInAgain signInAgain,
            FreshSignIn fresh) {
        this.settings = settings;
        this.denied = denied;
        this.problems = problems;
        this.practitioners = practitioners;
        this.signInAgain = signInAgain;
        this.fresh = fresh;
    }

    /** Health and metrics, on a port of their own that only this machine reaches; they tell of no person. */
    @Bean
    @Order(0)
    SecurityFilterChain operators(HttpSecurity http) throws Exception {
        return http.securityMatcher(EndpointRequest.toAnyEndpoint())
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(a -> a.requestMatchers(EndpointRequest.to("health", "metrics"))
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .build();
    }

    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http) throws Exception {
        headers(http);
        return http.securityMatcher("/api/**", "/access/**", AUTHZEN)
                .csrf(csrf -> csrf.disable())
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .oauth2ResourceServer(r -> r.jwt(j -> j.jwtAuthenticationConverter(bearer()))
                        .authenticationEntryPoint(problems::notSignedIn)
                        .accessDeniedHandler(problems::notForYou))
                .exceptionHandling(
                        e -> e.authenticationEntryPoint(problems::notSignedIn).accessDeniedHandler(problems::notForYou))
                .requestCache(c -> c.disable())
                .authorizeHttpRequests(a -> a.requestMatchers(HttpMethod.GET, "/api/v1/openapi.json", AUTHZEN)
                        .permitAll()
                        .requestMatchers("/access/v1/evaluation", "/access/v1/evaluations")
                        .hasAnyRole(STEWARD, SYSTEM)
                        .requestMatchers("/api/v1/audit/**", "/api/v1/audit")
                        .hasRole(AUDITOR)
                        .requestMatchers("/api/v1/**")
                        .hasRole(PRACTITIONER)
                        .anyRequest()
                        .denyAll())
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(HttpSecurity http, ClientRegistrationRepository provider) throws Exception {
        headers(http);
        return http.authorizeHttpRequests(a -> a.requestMatchers(HttpMethod.GET, Open.PAGES)
                        .permitAll()
                        .requestMatchers("/error")
                        .permitAll()
                        .requestMatchers("/audit/**", "/audit")
                        .hasRole(AUDITOR)
                        .requestMatchers("/agreements/proposal", "/agreements/proposal/**")
                        .hasRole(STEWARD)
                        .requestMatchers(
                                HttpMethod.GET,
                                "/",
                                "/agreements",
                                "/agreements/*",
                                "/agreements/*/odrl",
                                "/connections",
                                "/signed-in")
                        .hasAnyRole(AUDITOR, PRACTITIONER, STEWARD)
                        .requestMatchers("/find", "/find/**", "/enquiries", "/enquiries/**", "/notices", "/notices/*")
                        .hasRole(PRACTITIONER)
                        .anyRequest()
                        .denyAll())
                .oauth2Login(l -> l.loginPage("/sign-in")
                        .authorizationEndpoint(a -> a.authorizationRequestResolver(signInAgain))
                        .userInfoEndpoint(u -> u.userAuthoritiesMapper(this::roles)))
                .logout(l -> l.logoutUrl("/sign-out")
                        .addLogoutHandler(new HeaderWriterLogoutHandler(
                                new ClearSiteDataHeaderWriter(ClearSiteDataHeaderWriter.Directive.ALL)))
                        .logoutSuccessHandler(signedOut(provider)))
                .exceptionHandling(e -> e.accessDeniedHandler(denied))
                .requestCache(Customizer.withDefaults())
                .build();
    }

    private static OidcClientInitiatedLogoutSuccessHandler signedOut(ClientRegistrationRepository provider) {
        var handler = new OidcClientInitiatedLogoutSuccessHandler(provider);
        handler.setPostLogoutRedirectUri("{baseUrl}/signed-out");
        return handler;
    }

    /** Goal 5 of the interface, and what the browser must never keep, guess, send on or open. */
    private void headers(HttpSecurity http) throws Exception {
        http.headers(h -> h.contentSecurityPolicy(c -> c.policyDirectives(contentSecurityPolicy()))
                .referrerPolicy(r -> r.policy(ReferrerPolicy.NO_REFERRER))
                .crossOriginOpenerPolicy(c -> c.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(c -> c.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .frameOptions(f -> f.deny())
                .permissionsPolicyHeader(
                        p -> p.policy("camera=(), geolocation=(), microphone=(), payment=(), usb=()")));
    }

    /** A form may also lead to the identity provider: signing out ends there, and browsers count redirects. */
    private String contentSecurityPolicy() {
        URI signOut = URI.create(settings.endSessionUri());
        return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
                + "form-action 'self' " + signOut.getScheme() + "://" + signOut.getAuthority() + "; "
                + "base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'";
    }

    private Collection<GrantedAuthority> roles(Collection<? extends GrantedAuthority> authorities) {
        List<GrantedAuthority> roles = new ArrayList<>();
        for (GrantedAuthority authority : authorities) {
            if (authority instanceof OidcUserAuthority user) {
                roles.addAll(roles(user.getIdToken().getClaims()));
            }
        }
        return roles;
    }

    private JwtAuthenticationConverter bearer() {
        JwtAuthenticationConverter converter = new JwtAuthenticationConverter();
        converter.setPrincipalClaimName(settings.claims().person());
        converter.setJwtGrantedAuthoritiesConverter((Jwt token) -> roles(token.getClaims()));
        return converter;
    }

    /** What they are let do, and when they proved who they are, if their provider says. */
    private List<GrantedAuthority> roles(Map<String, Object> claims) {
        List<GrantedAuthority> roles = new ArrayList<>(List.of(role(claims)));
        fresh.factor(claims).ifPresent(roles::add);
        return roles;
    }

    /** Whom the sign-in does not describe whole, every door is closed. */
    private GrantedAuthority role(Map<String, Object> claims) {
        String role = practitioners.described(claims).map(this::room).orElse(NOBODY);
        return new SimpleGrantedAuthority("ROLE_" + role);
    }

    /** Who reads the log, who brings agreements to run, and who asks about a child are never the same person. */
    private String room(Practitioner practitioner) {
        String role = practitioner.requester().role().code();
        if (practitioner.auditor()) {
            return AUDITOR;
        }
        if (settings.stewards().contains(role)) {
            return STEWARD;
        }
        return settings.systems().contains(role) ? SYSTEM : PRACTITIONER;
    }
}
