package org.biggerpicture.journeys.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jsoup.Connection.KeyVal;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** The pages without a browser: what came over the wire, read word by word. It keeps all that it ever received. */
public final class PlainHttp implements Window {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int MOST_HOPS = 12;

    private final List<Received> received = new ArrayList<>();
    private HttpClient http = client();
    private List<String> personal = List.of();
    private Map<String, byte[]> attached = Map.of();
    private Consumer<String> listening = soFar -> {};
    private Document page = new Document("");
    private URI address = URI.create("about:blank");

    /**
     * One response as it came.
     *
     * @param whole whether it came to its end; the connection may break before
     */
    public record Received(URI address, int status, Map<String, List<String>> headers, String body, boolean whole) {}

    /** From now on listens to all of a response that has come so far, each time more of it comes. */
    public void listen(Consumer<String> listener) {
        listening = listener;
    }

    /** All that was received since the beginning, redirects too. */
    public List<Received> received() {
        return List.copyOf(received);
    }

    /** The page as it is built up. */
    public Document page() {
        return page;
    }

    @Override
    public void open(URI to) {
        go(HttpRequest.newBuilder(to).GET());
    }

    @Override
    public void press(String button) {
        Element pressed = reading("button", button);
        FormElement form = form(pressed);
        List<KeyVal> data = new ArrayList<>(form.formData());
        data.removeIf(d -> pressed.hasAttr("name") && d.key().equals(pressed.attr("name")));
        String fields = data.stream().map(d -> encoded(d.key(), d.value())).collect(Collectors.joining("&"));
        if (pressed.hasAttr("name")) {
            fields += "&" + encoded(pressed.attr("name"), pressed.attr("value"));
        }
        URI to = address.resolve(form.attr("action"));
        if (form.attr("enctype").equals("multipart/form-data")) {
            go(inParts(to, data));
        } else if (form.attr("method").equalsIgnoreCase("post")) {
            go(HttpRequest.newBuilder(to)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(fields)));
        } else {
            open(URI.create(to + "?" + fields));
        }
    }

    /** Puts a file into the field of that name; it goes along with the next form that is pressed. */
    public void attach(String field, byte[] content) {
        named(field);
        attached = Map.of(field, content);
    }

    private HttpRequest.Builder inParts(URI to, List<KeyVal> data) {
        String boundary = "parts-of-a-form-" + received.size();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        data.stream()
                .filter(d -> !attached.containsKey(d.key()))
                .forEach(d -> part(
                        body, boundary, "name=\"" + d.key() + "\"", d.value().getBytes(StandardCharsets.UTF_8)));
        attached.forEach(
                (field, content) -> part(body, boundary, "name=\"" + field + "\"; filename=\"file\"", content));
        attached = Map.of();
        body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(to)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()));
    }

    private static void part(ByteArrayOutputStream body, String boundary, String disposition, byte[] content) {
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private FormElement form(Element pressed) {
        Element form = pressed.hasAttr("form") ? page.getElementById(pressed.attr("form")) : pressed.closest("form");
        return (FormElement) Optional.ofNullable(form).orElseThrow(() -> new AssertionError("No form for " + pressed));
    }

    private static String encoded(String key, String value) {
        return URLEncoder.encode(key, StandardCharsets.UTF_8) + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    @Override
    public void follow(String link) {
        open(address.resolve(reading("a", link).attr("href")));
    }

    private Element reading(String element, String words) {
        return page.select(element).stream()
                .filter(e -> e.text().startsWith(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + element + " reads “" + words + "” on: " + words()));
    }

    private void go(HttpRequest.Builder request) {
        HttpRequest next = request.timeout(PATIENCE).build();
        for (int hop = 0; hop < MOST_HOPS; hop++) {
            HttpResponse<InputStream> response = sent(next);
            Received come = come(next.uri(), response);
            received.add(come);
            tellsNothing(next.uri().toString());
            Optional<String> onward = response.headers().firstValue("Location");
            if (response.statusCode() / 100 != 3 || onward.isEmpty()) {
                address = next.uri();
                page = Jsoup.parse(come.body(), address.toString());
                tellsNothing(page.title());
                return;
            }
            next = HttpRequest.newBuilder(next.uri().resolve(onward.get()))
                    .timeout(PATIENCE)
                    .build();
        }
        throw new AssertionError("Led in circles at " + next.uri());
    }

    private Received come(URI from, HttpResponse<InputStream> response) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        boolean whole = true;
        try (InputStream body = response.body()) {
            byte[] more = new byte[8192];
            for (int count = body.read(more); count >= 0; count = body.read(more)) {
                all.write(more, 0, count);
                listening.accept(all.toString(StandardCharsets.UTF_8));
            }
        } catch (IOException broken) {
            whole = false;
        }
        return new Received(
                from, response.statusCode(), response.headers().map(), all.toString(StandardCharsets.UTF_8), whole);
    }

    private HttpResponse<InputStream> sent(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void tellsNothing(String text) {
        String said = text.toLowerCase(Locale.UK);
        assertThat(personal).as(text).noneMatch(said::contains);
    }

    @Override
    public void type(String field, String text) {
        named(field).val(text);
    }

    private Element named(String field) {
        return Optional.ofNullable(page.selectFirst("[name=" + field + "]"))
                .orElseThrow(() -> new AssertionError("No field " + field + " on: " + words()));
    }

    @Override
    public void choose(String field, String choice) {
        if (named(field).nameIs("select")) {
            page.select("select[name=" + field + "] option")
                    .forEach(o -> o.attr("selected", o.text().equals(choice)));
            assertThat(typed(field)).isEqualTo(choice);
            return;
        }
        page.select("input[name=" + field + "]").forEach(radio -> radio.attr("checked", choice.equals(label(radio))));
        assertThat(typed(field)).isEqualTo(choice);
    }

    private String label(Element input) {
        return page.select("label[for=" + input.id() + "]").text();
    }

    @Override
    public void tick(String box, boolean ticked) {
        Optional.ofNullable(page.getElementById(box)).orElseThrow().attr("checked", ticked);
    }

    @Override
    public String typed(String field) {
        Element first = named(field);
        if (first.nameIs("select")) {
            return Optional.ofNullable(first.selectFirst("option[selected]"))
                    .or(() -> Optional.ofNullable(first.selectFirst("option")))
                    .map(Element::text)
                    .orElse("");
        }
        if (first.attr("type").equals("radio")) {
            return page.select("input[name=" + field + "][checked]").stream()
                    .map(this::label)
                    .findFirst()
                    .orElse("");
        }
        return first.val();
    }

    @Override
    public URI address() {
        return address;
    }

    @Override
    public String title() {
        return page.title();
    }

    @Override
    public String words() {
        return page.body().text();
    }

    @Override
    public List<String> each(String selector) {
        return page.select(selector).eachText();
    }

    @Override
    public List<String> each(String selector, String attribute) {
        return page.select(selector).stream().map(e -> e.attr(attribute)).toList();
    }

    @Override
    public void keepToItself(List<String> words) {
        personal = words.stream().map(w -> w.toLowerCase(Locale.UK)).toList();
    }

    @Override
    public void forget() {
        http = client();
        keepToItself(List.of());
    }

    private static HttpClient client() {
        return HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    @Override
    public String toString() {
        return "plain HTTP";
    }
}
