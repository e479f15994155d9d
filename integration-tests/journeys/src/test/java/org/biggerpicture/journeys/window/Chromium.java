package org.biggerpicture.journeys.window;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.SearchContext;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.Select;

/** A real browser without a screen. There are two, with scripting on and off; each is started once. */
public final class Chromium implements Window {
    private static final Map<Scripting, Chromium> STARTED = new EnumMap<>(Scripting.class);
    private static final int WIDE = 1280;
    private static final int NARROW = 375;
    private static final int HEIGHT = 900;

    private final ChromeDriver driver;
    private final Scripting scripting;
    private final Conduct conduct;

    private Chromium(Scripting scripting) {
        this.scripting = scripting;
        this.driver = start(scripting);
        this.conduct = new Conduct(driver, scripting);
    }

    /**
     * The browser, 1280 wide, with nobody signed in and nothing to keep to itself yet.
     *
     * @throws IllegalStateException if there is no browser on this machine, saying what to install
     */
    public static synchronized Chromium with(Scripting scripting) {
        Chromium browser = STARTED.computeIfAbsent(scripting, Chromium::new);
        browser.wide();
        browser.forget();
        return browser;
    }

    private static ChromeDriver start(Scripting scripting) {
        File browser = found("chromium", "chromium-browser", "google-chrome");
        File driver = found("chromedriver");
        ChromeOptions options = new ChromeOptions();
        options.setBinary(browser);
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-dev-shm-usage");
        if (scripting == Scripting.OFF) {
            options.setExperimentalOption("prefs", Map.of("profile.managed_default_content_settings.javascript", 2));
        }
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriver started = new ChromeDriver(
                new ChromeDriverService.Builder().usingDriverExecutable(driver).build(), options);
        Runtime.getRuntime().addShutdownHook(new Thread(started::quit));
        return started;
    }

    private static File found(String... names) {
        return Stream.of(names)
                .flatMap(name -> Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .map(folder -> new File(folder, name)))
                .filter(File::canExecute)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The browser journeys need " + names[0]
                        + ": install the packages chromium and chromium-driver."));
    }

    /** As on a desk: 1280 wide. */
    public Chromium wide() {
        return sized(WIDE);
    }

    /** As on a telephone: 375 wide. */
    public Chromium narrow() {
        return sized(NARROW);
    }

    private Chromium sized(int width) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", HEIGHT, "deviceScaleFactor", 1, "mobile", false));
        return this;
    }

    /** The driver, for what no journey does with its hands. */
    public ChromeDriver driver() {
        return driver;
    }

    @Override
    public void open(URI address) {
        driver.get(address.toString());
        conduct.check();
    }

    @Override
    public void press(String button) {
        reading("button", button).click();
        conduct.check();
    }

    @Override
    public void follow(String link) {
        reading("a", link).click();
        conduct.check();
    }

    private WebElement reading(String element, String words) {
        return driver.findElement(
                By.xpath("//" + element + "[starts-with(normalize-space(.), " + quoted(words) + ")]"));
    }

    private static String quoted(String words) {
        return words.contains("'") ? '"' + words + '"' : "'" + words + "'";
    }

    @Override
    public void type(String field, String text) {
        WebElement input = driver.findElement(By.name(field));
        input.clear();
        input.sendKeys(text);
    }

    @Override
    public void choose(String field, String choice) {
        WebElement first = driver.findElement(By.name(field));
        if (first.getTagName().equals("select")) {
            new Select(first).selectByVisibleText(choice);
            return;
        }
        driver.findElements(By.xpath("//label[normalize-space(.)=" + quoted(choice) + "]")).stream()
                .filter(label -> field.equals(labelled(label).getDomAttribute("name")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No choice reads “" + choice + "”"))
                .click();
    }

    private WebElement labelled(WebElement label) {
        return driver.findElement(By.id(Objects.requireNonNull(label.getDomAttribute("for"))));
    }

    @Override
    public void tick(String box, boolean ticked) {
        WebElement input = driver.findElement(By.id(box));
        if (input.isSelected() != ticked) {
            driver.findElement(By.cssSelector("label[for='" + box + "']")).click();
        }
    }

    @Override
    public String typed(String field) {
        List<WebElement> found = driver.findElements(By.name(field));
        WebElement first = found.getFirst();
        if (first.getTagName().equals("select")) {
            return new Select(first).getFirstSelectedOption().getText();
        }
        if (!"radio".equals(first.getDomAttribute("type"))) {
            return Optional.ofNullable(first.getDomProperty("value")).orElse("");
        }
        return found.stream()
                .filter(WebElement::isSelected)
                .map(radio -> driver.findElement(By.cssSelector("label[for='" + radio.getDomAttribute("id") + "']")))
                .map(WebElement::getText)
                .findFirst()
                .orElse("");
    }

    @Override
    public URI address() {
        return URI.create(Objects.requireNonNull(driver.getCurrentUrl()));
    }

    @Override
    public String title() {
        return Objects.requireNonNull(driver.getTitle());
    }

    @Override
    public String words() {
        return line(driver.findElement(By.tagName("body")).getText());
    }

    @Override
    public List<String> each(String selector) {
        return within(driver, selector).stream().map(e -> line(e.getText())).toList();
    }

    @Override
    public List<String> each(String selector, String attribute) {
        return within(driver, selector).stream()
                .map(e -> Optional.ofNullable(e.getDomAttribute(attribute)).orElse(""))
                .toList();
    }

    private static List<WebElement> within(SearchContext page, String selector) {
        return page.findElements(By.cssSelector(selector));
    }

    private static String line(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    @Override
    public void keepToItself(List<String> personal) {
        conduct.keepToItself(personal);
    }

    @Override
    public void forget() {
        conduct.keepToItself(List.of());
        driver.executeCdpCommand("Network.clearBrowserCookies", Map.of());
    }

    /** Writes what is on the screen, from the top to the bottom of the page, as a picture for people. */
    public void photograph(Path file) {
        try {
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            Object width =
                    driver.executeCdpCommand("Page.getLayoutMetrics", Map.of()).get("cssContentSize");
            Map<?, ?> size = (Map<?, ?>) Objects.requireNonNull(width);
            Map<String, Object> clip =
                    Map.of("x", 0, "y", 0, "scale", 1, "width", size.get("width"), "height", size.get("height"));
            Object taken = driver.executeCdpCommand(
                            "Page.captureScreenshot", Map.of("captureBeyondViewport", true, "clip", clip))
                    .get("data");
            Files.write(file, OutputType.BYTES.convertFromBase64Png(String.valueOf(taken)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How much wider the page is than the window, in CSS pixels; nothing where nobody must scroll sideways. */
    public int scrollsSideways() {
        Map<String, Object> metrics = driver.executeCdpCommand("Page.getLayoutMetrics", Map.of());
        int page = number(metrics, "cssContentSize", "width");
        int window = number(metrics, "cssLayoutViewport", "clientWidth");
        return Math.max(0, page - window);
    }

    private static int number(Map<String, Object> metrics, String part, String name) {
        return ((Number) Objects.requireNonNull(((Map<?, ?>) Objects.requireNonNull(metrics.get(part))).get(name)))
                .intValue();
    }

    @Override
    public String toString() {
        return "Chromium, scripting " + scripting.name().toLowerCase(java.util.Locale.ROOT);
    }
}
