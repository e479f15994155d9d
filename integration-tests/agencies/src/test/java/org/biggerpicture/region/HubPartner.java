package org.biggerpicture.region;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import java.util.UUID;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A partner of the region's JSON and SOAP agencies: proves itself with whatever credentials it was given, and asks. */
record HubPartner(Region region) {
    /** What an agency answers, whatever proof it wants. */
    HttpResponse<String> ask(String agency, String method, String target, String body) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(region.address(agency) + target))
                .header("Content-Type", body.startsWith("<") ? "text/xml; charset=utf-8" : "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (given(agency, "api-key")) {
            request.header("X-Api-Key", secret(agency, "api-key"));
            request.header("Authorization", "Bearer " + secret(agency, "api-key"));
        }
        if (given(agency, "client-secret")) {
            request.header("Authorization", "Bearer " + token(agency));
        }
        HttpClient client = given(agency, "client.p12")
                ? HttpClient.newBuilder().sslContext(certified(agency)).build()
                : HttpClient.newHttpClient();
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** A request for a token. */
    HttpRequest.Builder desk(String agency) throws IOException {
        String form = "grant_type=client_credentials&client_id=" + secret(agency, "client-id") + "&client_secret="
                + secret(agency, "client-secret");
        return HttpRequest.newBuilder(URI.create(region.address(agency) + "/oauth2/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form));
    }

    private String token(String agency) throws Exception {
        String answer = HttpClient.newHttpClient()
                .send(desk(agency).build(), HttpResponse.BodyHandlers.ofString())
                .body();
        return new ObjectMapper().readTree(answer).path("access_token").asText();
    }

    /** A SOAP message of the police's kind about this request element. */
    String message(String service, String request, String now, String until) throws Exception {
        String nonce =
                Base64.getEncoder().encodeToString(UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8));
        MessageDigest digest = MessageDigest.getInstance("SHA-1");
        digest.update(Base64.getDecoder().decode(nonce));
        digest.update((now + secret("estuary-police", "password")).getBytes(StandardCharsets.UTF_8));
        return """
                <s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/" xmlns:a="http://www.w3.org/2005/08/addressing"
                    xmlns:e="http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd"
                    xmlns:u="http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd"
                    xmlns:pr="urn:estuary-police:partner-release:v1"><s:Header><a:MessageID>urn:uuid:1</a:MessageID>
                <a:Action>urn:estuary-police:services:%1$s-v1</a:Action><e:Security><u:Timestamp><u:Created>%2$s</u:Created>
                <u:Expires>%3$s</u:Expires></u:Timestamp><e:UsernameToken><e:Username>%4$s</e:Username>
                <e:Password>%5$s</e:Password><e:Nonce>%6$s</e:Nonce><u:Created>%2$s</u:Created></e:UsernameToken>
                </e:Security></s:Header><s:Body><pr:DistributionEnvelope><pr:payloads><pr:payload><pr:%1$sRequest>%7$s</pr:%1$sRequest>
                </pr:payload></pr:payloads></pr:DistributionEnvelope></s:Body></s:Envelope>
                """.formatted(
                        service,
                        now,
                        until,
                        secret("estuary-police", "username"),
                        Base64.getEncoder().encodeToString(digest.digest()),
                        nonce,
                        request);
    }

    private boolean given(String agency, String name) {
        return Files.exists(folder(agency).resolve(name));
    }

    private String secret(String agency, String name) throws IOException {
        return Files.readString(folder(agency).resolve(name));
    }

    private Path folder(String agency) {
        return region.credentials().resolve(agency);
    }

    /** Trust in the agency's authority, and our own certificate. */
    SSLContext certified(String agency) throws IOException, GeneralSecurityException {
        char[] password = secret(agency, "client.p12.password").toCharArray();
        KeyStore own = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(folder(agency).resolve("client.p12"))) {
            own.load(in, password);
        }
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        try (InputStream in = Files.newInputStream(folder(agency).resolve("ca.pem"))) {
            trusted.setCertificateEntry(
                    "ca", CertificateFactory.getInstance("X.509").generateCertificate(in));
        }
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(own, password);
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }
}
