package org.biggerpicture.demoprovider;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/** Signing in with one click, and the way for scripts to get a token. */
@Controller
class DemoSignIn {
    private final DemoPeople people;
    private final DemoTokens tokens;
    private final JwtEncoder encoder;
    private final HttpSessionRequestCache asked = new HttpSessionRequestCache();
    private final HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

    DemoSignIn(DemoPeople people, DemoTokens tokens, JwtEncoder encoder) {
        this.people = people;
        this.tokens = tokens;
        this.encoder = encoder;
    }

    @Bean
    @Order(1)
    static SecurityFilterChain provider(HttpSecurity http) throws Exception {
        http.oauth2AuthorizationServer(server -> {
            http.securityMatcher(server.getEndpointsMatcher());
            server.oidc(Customizer.withDefaults());
        });
        return http.addFilterAfter(new AskedAgain(Clock.systemUTC()), SecurityContextHolderFilter.class)
                .authorizeHttpRequests(a -> a.anyRequest().authenticated())
                .exceptionHandling(e -> e.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/people")))
                .build();
    }

    /** Nobody is harmed by signing someone in to a demonstration from elsewhere: no token guards the buttons. */
    @Bean
    @Order(2)
    static SecurityFilterChain people(HttpSecurity http) throws Exception {
        return http.csrf(c -> c.disable())
                .headers(h -> h.contentSecurityPolicy(c ->
                        c.policyDirectives("default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; "
                                + "frame-ancestors 'none'")))
                .authorizeHttpRequests(
                        a -> a.requestMatchers("/people", "/tokens/*", "/bp.css", "/favicon.svg", "/error")
                                .permitAll()
                                .anyRequest()
                                .denyAll())
                .build();
    }

    @GetMapping("/people")
    String people(Model model) {
        model.addAttribute("people", people.people());
        return "people";
    }

    @PostMapping("/people")
    void signIn(@RequestParam String person, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        DemoPerson chosen = named(person);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                chosen.id(),
                "",
                List.of(FactorGrantedAuthority.withAuthority("FACTOR_CHOSEN")
                        .issuedAt(Clock.systemUTC().instant())
                        .build())));
        request.changeSessionId();
        sessions.saveContext(context, request, response);
        SavedRequest wanted = asked.getRequest(request, response);
        response.sendRedirect(wanted == null ? "/people" : wanted.getRedirectUrl());
    }

    @GetMapping(path = "/tokens/{person}", produces = MediaType.TEXT_PLAIN_VALUE)
    @ResponseBody
    String token(@PathVariable String person) {
        return tokens.token(named(person), encoder, Clock.systemUTC());
    }

    private DemoPerson named(String person) {
        return people.named(person)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "No such person"));
    }
}
