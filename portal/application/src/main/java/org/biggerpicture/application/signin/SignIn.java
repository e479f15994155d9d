package org.biggerpicture.application.signin;

import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** The identity provider, as Spring Security wants it described. No discovery: nothing is fetched at start. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SignInSettings.class)
class SignIn {
    static final String REGISTRATION = "hub";

    @Bean
    ClientRegistrationRepository identityProvider(SignInSettings settings) {
        return new InMemoryClientRegistrationRepository(ClientRegistration.withRegistrationId(REGISTRATION)
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                .scope("openid", "profile")
                .issuerUri(settings.issuer())
                .authorizationUri(settings.authorizationUri())
                .tokenUri(settings.tokenUri())
                .jwkSetUri(settings.jwkSetUri())
                .userNameAttributeName(settings.claims().person())
                .providerConfigurationMetadata(Map.of("end_session_endpoint", settings.endSessionUri()))
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build())
                .build());
    }

    /** Bearer tokens: one algorithm, one issuer, our audience, not expired. */
    @Bean
    JwtDecoder bearerTokens(SignInSettings settings) {
        return tokens(settings, settings.audience());
    }

    /** Tokens of agencies: the same, for an audience of their own. */
    @Bean
    AgencyTokens agencyTokens(SignInSettings settings) {
        return new AgencyTokens(tokens(settings, settings.agencyAudience()));
    }

    private static JwtDecoder tokens(SignInSettings settings, String audience) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(settings.jwkSetUri())
                .jwsAlgorithm(algorithm(settings.algorithm()))
                .build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                new JwtTimestampValidator(settings.clockSkew()),
                new JwtIssuerValidator(settings.issuer()),
                new JwtAudienceValidator(audience)));
        return decoder;
    }

    private static SignatureAlgorithm algorithm(String name) {
        SignatureAlgorithm algorithm = SignatureAlgorithm.from(name);
        if (algorithm == null) {
            throw new IllegalArgumentException(
                    "bigger-picture.sign-in.algorithm names no signature algorithm: " + name);
        }
        return algorithm;
    }
}
