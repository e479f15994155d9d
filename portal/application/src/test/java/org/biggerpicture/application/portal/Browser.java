package org.biggerpicture.application.portal;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.biggerpicture.application.portal.IdentityProvider.Person;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** A browser as far as security goes: it keeps cookies, and follows a redirect only when told to. */
public final class Browser {
    private static final int MOST_HOPS = 9;
    private static final String PROVIDER = "/oauth2/authorization/hub";

    private final StartedPortal portal;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final List<String> setCookies = new ArrayList<>();

    Browser(StartedPortal portal) {
        this.portal = portal;
    }

    /** Signs in as this person and gives the portal's answer to the provider's word. */
    public HttpResponse<String> signIn(Person person) {
        StartedPortal.PEOPLE.next(person);
        HttpResponse<String> sent = get(PROVIDER);
        HttpResponse<String> back = portal.send(HttpRequest.newBuilder(location(sent)));
        return get(pathOf(location(back)));
    }

    /** Asks for a page. */
    public HttpResponse<String> get(String path) {
        return send(portal.request(path).GET());
    }

    /** Goes where an answer leads, to the provider and back too, until a page comes. */
    public HttpResponse<String> follow(HttpResponse<String> answer) {
        HttpResponse<String> next = answer;
        for (int hop = 0; hop < MOST_HOPS && next.statusCode() / 100 == 3; hop++) {
            URI to = location(next);
            boolean elsewhere = to.isAbsolute() && to.toString().startsWith(StartedPortal.PEOPLE.issuer());
            next = elsewhere ? portal.send(HttpRequest.newBuilder(to)) : get(pathOf(to));
        }
        return next;
    }

    /** Sends a form with the token that guards it, as the page at this path gives it. */
    public HttpResponse<String> post(String path, String tokenFrom, Map<String, String> fields) {
        Element token = Jsoup.parse(get(tokenFrom).body()).selectFirst("input[name=_csrf]");
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("_csrf", token == null ? "" : token.val());
        return post(path, all);
    }

    /** Sends a form as it is. */
    public HttpResponse<String> post(String path, Map<String, String> fields) {
        String form = fields.entrySet().stream()
                .map(f -> f.getKey() + "=" + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(portal.request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    /** Sends any request with the cookies kept. */
    public HttpResponse<String> send(HttpRequest.Builder request) {
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(c -> c.getKey() + "=" + c.getValue())
                            .collect(Collectors.joining("; ")));
        }
        HttpResponse<String> answer = portal.send(request);
        for (String set : answer.headers().allValues("Set-Cookie")) {
            setCookies.add(set);
            String[] pair = set.split(";")[0].split("=", 2);
            cookies.put(pair[0], pair[1]);
        }
        return answer;
    }

    /** Every cookie set so far, as it was set. */
    public List<String> setCookies() {
        return List.copyOf(setCookies);
    }

    /** The cookies kept, by name. */
    public Map<String, String> cookies() {
        return cookies;
    }

    /** Where an answer sends the browser. */
    public static URI location(HttpResponse<String> answer) {
        return URI.create(answer.headers().firstValue("Location").orElseThrow());
    }

    private static String pathOf(URI address) {
        return address.getRawQuery() == null
                ? address.getRawPath()
                : address.getRawPath() + "?" + address.getRawQuery();
    }
}
