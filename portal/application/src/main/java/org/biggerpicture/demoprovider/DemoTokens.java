package org.biggerpicture.demoprovider;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/** What the demonstration's provider asserts, signed with a key that lives as long as the process. */
@Configuration(proxyBeanMethods = false)
class DemoTokens {
    private static final String PORTAL = "bigger-picture";
    private static final String API = "bigger-picture-api";
    private static final String RECONCILIATION = "bigger-picture-reconciliation";
    private static final Duration TOKEN_LIFE = Duration.ofHours(1);
    private static final int KEY_BITS = 2048;

    private final DemoPeople people;
    private final String issuer;

    DemoTokens(DemoPeople people, @Value("${demo.issuer}") String issuer) {
        this.people = people;
        this.issuer = issuer;
    }

    @Bean
    RegisteredClientRepository portal(
            @Value("${demo.portal}") String portal,
            @Value("${demo.portal-secret}") String secret,
            @Value("${demo.agency-secret}") String agencySecret) {
        List<RegisteredClient> known = new ArrayList<>();
        known.add(hub(portal, secret));
        people.agencies().forEach(agency -> known.add(agency(agency, agencySecret + "-" + agency)));
        return new InMemoryRegisteredClientRepository(known);
    }

    /** An agency's own system: it gets a token for itself, never for a person. */
    private static RegisteredClient agency(String agency, String secret) {
        return RegisteredClient.withId(agency)
                .clientId(agency)
                .clientSecret("{noop}" + secret)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .scope("reconciliation")
                .build();
    }

    private static RegisteredClient hub(String portal, String secret) {
        return RegisteredClient.withId(PORTAL)
                .clientId(PORTAL)
                .clientSecret("{noop}" + secret)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(portal + "/login/oauth2/code/hub")
                .postLogoutRedirectUri(portal + "/signed-out")
                .scope("openid")
                .scope("profile")
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .build();
    }

    @Bean
    AuthorizationServerSettings issuer() {
        return AuthorizationServerSettings.builder().issuer(issuer).build();
    }

    /** Finding two large primes takes a second: they are looked for while all else starts. */
    @Bean
    JWKSource<SecurityContext> keys() {
        CompletableFuture<JWKSet> made = CompletableFuture.supplyAsync(DemoTokens::made);
        return (selector, context) -> selector.select(made.join());
    }

    private static JWKSet made() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(KEY_BITS);
            KeyPair pair = generator.generateKeyPair();
            return new JWKSet(new RSAKey.Builder((RSAPublicKey) pair.getPublic())
                    .privateKey(pair.getPrivate())
                    .keyID(UUID.randomUUID().toString())
                    .build());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This JVM knows no RSA", e);
        }
    }

    @Bean
    JwtEncoder encoder(JWKSource<SecurityContext> keys) {
        return new NimbusJwtEncoder(keys);
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> claims() {
        return context -> {
            if (AuthorizationGrantType.CLIENT_CREDENTIALS.equals(context.getAuthorizationGrantType())) {
                context.getClaims()
                        .audience(List.of(RECONCILIATION))
                        .claim("agency", context.getRegisteredClient().getClientId());
                return;
            }
            Optional.<Authentication>ofNullable(context.getPrincipal())
                    .flatMap(p -> people.named(p.getName()))
                    .ifPresent(p -> context.getClaims().claims(c -> c.putAll(claims(p))));
        };
    }

    /** A bearer token for the API, as a script asks for one. */
    String token(DemoPerson person, JwtEncoder encoder, Clock clock) {
        Instant now = clock.instant();
        JwtClaimsSet claims = JwtClaimsSet.builder()
                .issuer(issuer)
                .subject(person.id())
                .audience(List.of(API))
                .issuedAt(now)
                .expiresAt(now.plus(TOKEN_LIFE))
                .claims(c -> c.putAll(claims(person)))
                .claim("auth_time", now.getEpochSecond())
                .build();
        return encoder.encode(JwtEncoderParameters.from(claims)).getTokenValue();
    }

    private static Map<String, Object> claims(DemoPerson person) {
        return Map.of(
                "preferred_username", person.id(),
                "name", person.name(),
                "organisation", person.organisation(),
                "role", person.role(),
                "area", person.area(),
                "acr", "demonstration");
    }
}
