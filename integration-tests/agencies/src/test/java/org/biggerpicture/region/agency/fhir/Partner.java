package org.biggerpicture.region.agency.fhir;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import org.biggerpicture.region.Region;

/** A partner of the region's FHIR agencies: proves itself as each wants, and asks. */
record Partner(Region region, Path credentials, Instant now) {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Map<String, String> ALGORITHMS =
            Map.of("northmere-hospital", "RS384", "demographics", "RS512");

    HttpResponse<String> ask(String agency, String target) throws Exception {
        return send(
                request(agency, target).header("X-Request-ID", UUID.randomUUID().toString()), agency);
    }

    HttpResponse<String> send(HttpRequest.Builder request, String agency) throws Exception {
        if (agency.equals("estuary-ambulance")) {
            request.header("X-Api-Key", secret(agency, "api-key"));
        } else {
            request.header("Authorization", "Bearer " + token(agency, ALGORITHMS.getOrDefault(agency, "")));
        }
        return sent(request);
    }

    HttpRequest.Builder request(String agency, String target) {
        return HttpRequest.newBuilder(URI.create(region.address(agency) + target.replace("|", "%7C")));
    }

    static HttpResponse<String> sent(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private String token(String agency, String algorithm) throws Exception {
        return new ObjectMapper()
                .readTree(tokenAnswer(agency, algorithm).body())
                .path("access_token")
                .asText();
    }

    HttpResponse<String> tokenAnswer(String agency, String algorithm) throws Exception {
        String form = algorithm.isEmpty()
                ? "&client_id=" + secret(agency, "client-id") + "&client_secret=" + secret(agency, "client-secret")
                : "&client_assertion_type="
                        + URLEncoder.encode(
                                "urn:ietf:params:oauth:client-assertion-type:jwt-bearer", StandardCharsets.UTF_8)
                        + "&client_assertion=" + assertion(agency, algorithm);
        return sent(HttpRequest.newBuilder(URI.create(region.address(agency) + "/oauth2/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials" + form)));
    }

    private String assertion(String agency, String algorithm) throws Exception {
        String id = secret(agency, "client-id");
        SignedJWT assertion = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.parse(algorithm))
                        .keyID(secret(agency, "key-id"))
                        .build(),
                new JWTClaimsSet.Builder()
                        .issuer(id)
                        .subject(id)
                        .audience(region.address(agency) + "/oauth2/token")
                        .expirationTime(Date.from(now.plusSeconds(120)))
                        .jwtID(UUID.randomUUID().toString())
                        .build());
        assertion.sign(new RSASSASigner(KeyFactory.getInstance("RSA")
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getMimeDecoder()
                        .decode(secret(agency, "private-key.pem").replaceAll("-----[A-Z ]+-----", ""))))));
        return assertion.serialize();
    }

    private String secret(String agency, String name) throws IOException {
        return Files.readString(credentials.resolve(agency).resolve(name));
    }
}
