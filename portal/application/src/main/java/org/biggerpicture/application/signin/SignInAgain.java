package org.biggerpicture.application.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Component;

/**
 * Sends a browser to sign in: as ever, or so that the provider asks the person again although it knows them (OpenID Connect
 * Core 1.0, 3.1.2.1: {@code prompt=login} and {@code max_age}). Whether the provider did so is judged by what it then
 * asserts, never by having asked.
 */
@Component
public final class SignInAgain implements OAuth2AuthorizationRequestResolver {
    /** Where a browser goes to sign in once more. */
    public static final String ADDRESS = "/oauth2/authorization/" + SignIn.REGISTRATION + "?again=yes";

    private static final String AGAIN = "again";

    private final DefaultOAuth2AuthorizationRequestResolver usual;
    private final SignInSettings settings;

    SignInAgain(ClientRegistrationRepository provider, SignInSettings settings) {
        this.usual = new DefaultOAuth2AuthorizationRequestResolver(provider);
        this.settings = settings;
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        return again(request, usual.resolve(request));
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registration) {
        return again(request, usual.resolve(request, registration));
    }

    private @Nullable OAuth2AuthorizationRequest again(
            HttpServletRequest request, @Nullable OAuth2AuthorizationRequest asked) {
        return asked == null || request.getParameter(AGAIN) == null
                ? asked
                : OAuth2AuthorizationRequest.from(asked)
                        .additionalParameters(this::demand)
                        .build();
    }

    private void demand(Map<String, Object> parameters) {
        Map<String, Object> demanded = new LinkedHashMap<>();
        demanded.put("prompt", "login");
        demanded.put("max_age", Long.toString(settings.freshFor().toSeconds()));
        if (!settings.freshAcr().isEmpty()) {
            demanded.put("acr_values", String.join(" ", settings.freshAcr()));
        }
        parameters.putAll(demanded);
    }
}
