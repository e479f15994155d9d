package org.biggerpicture.journeys.window;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.logging.Level;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.json.Json;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;

/**
 * What every page must keep to, whoever visits it: accessible to all, nothing on the console, nothing asked of another
 * host, and nothing personal in an address or a title.
 */
final class Conduct {
    private static final Set<String> OURS = Set.of("127.0.0.1", "localhost");
    private static final Json JSON = new Json();

    private final ChromeDriver driver;
    private final Scripting scripting;
    private List<String> personal = List.of();

    Conduct(ChromeDriver driver, Scripting scripting) {
        this.driver = driver;
        this.scripting = scripting;
    }

    /** From now on no address and no title may hold any of these words. */
    void keepToItself(List<String> words) {
        personal = words.stream().map(w -> w.toLowerCase(Locale.UK)).toList();
    }

    void check() {
        String at = driver.getCurrentUrl();
        assertThat(complaints()).as("console of " + at).isEmpty();
        tellsNothing("title", Objects.requireNonNull(driver.getTitle()));
        for (String requested : requested()) {
            tellsNothing("address", requested);
            URI address = URI.create(requested);
            if (Set.of("http", "https", "ws", "wss").contains(address.getScheme())) {
                assertThat(OURS).as("hosts that " + at + " asks").contains(address.getHost());
            }
        }
        if (scripting == Scripting.ON) {
            assertThat(violations()).as("accessibility of " + at).isEmpty();
            // The check tries styles that the policy rightly forbids: what it caused is not the page's doing.
            complaints();
        }
    }

    private void tellsNothing(String where, String text) {
        String said = text.toLowerCase(Locale.UK);
        assertThat(personal).as(where + " " + text).noneMatch(said::contains);
    }

    private List<String> complaints() {
        List<String> complaints = new ArrayList<>();
        for (LogEntry entry : driver.manage().logs().get(LogType.BROWSER)) {
            if (entry.getLevel().intValue() >= Level.WARNING.intValue()) {
                complaints.add(entry.getMessage());
            }
        }
        return complaints;
    }

    private Set<String> requested() {
        Set<String> requested = new LinkedHashSet<>();
        for (LogEntry entry : driver.manage().logs().get(LogType.PERFORMANCE)) {
            Map<String, Object> said = JSON.toType(entry.getMessage(), Json.MAP_TYPE);
            Map<?, ?> message = (Map<?, ?>) Objects.requireNonNull(said.get("message"));
            if ("Network.requestWillBeSent".equals(message.get("method"))) {
                Map<?, ?> parameters = (Map<?, ?>) Objects.requireNonNull(message.get("params"));
                Map<?, ?> request = (Map<?, ?>) Objects.requireNonNull(parameters.get("request"));
                requested.add(String.valueOf(request.get("url")));
            }
        }
        return requested;
    }

    private List<String> violations() {
        // No page holds another, so no window of its own is needed to look into frames.
        return new AxeBuilder()
                .setLegacyMode().analyze(driver).getViolations().stream()
                        .map(Conduct::words)
                        .toList();
    }

    private static String words(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " at "
                + rule.getNodes().stream()
                        .map(n -> n.getTarget() + " " + n.getHtml())
                        .toList();
    }
}
