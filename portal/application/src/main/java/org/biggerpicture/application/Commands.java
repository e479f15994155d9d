package org.biggerpicture.application;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import org.biggerpicture.application.access.LogDesk;
import org.biggerpicture.application.configuration.Checked;
import org.biggerpicture.connector.Surroundings;
import org.biggerpicture.demoprovider.DemoProvider;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** What each command does. */
final class Commands {
    private static final String TOKENS = "http://localhost:18090/tokens/";
    private static final int OK = 200;

    private Commands() {}

    /** Runs one and says with what code the process ends. */
    static int run(Options options) {
        return switch (options.command()) {
            case "serve" -> serve(options);
            case "demo" -> demo(options);
            case "check" -> check(options);
            case "token" -> token(options);
            case "help" -> help();
            case String log when LogDesk.has(log) -> log(log, options);
            default ->
                throw new IllegalArgumentException(
                        "There is no command " + options.command() + ": there are serve, demo, check and token");
        };
    }

    private static int check(Options options) {
        return check(options, System.out);
    }

    /** Reads the configuration and prints every finding. Only what would stop a start makes the check fail. */
    static int check(Options options, PrintStream out) {
        Path config = options.words().isEmpty()
                ? options.config()
                : Path.of(options.words().getFirst());
        Surroundings surroundings = options.credentials()
                .map(c -> new Surroundings(
                        Clock.systemUTC(), () -> UUID.randomUUID().toString(), c))
                .orElseGet(() -> Surroundings.withoutSecrets(
                        Clock.systemUTC(), () -> UUID.randomUUID().toString()));
        Checked checked = Checked.of(config, options.before(), surroundings, LocalDate.now(ZoneId.of("Europe/London")));
        out.println(checked);
        return checked.sound() ? 0 : 1;
    }

    private static int serve(Options options) {
        return portal(new SpringApplicationBuilder(BiggerPicture.class), options, "production", Optional.empty());
    }

    private static int demo(Options options) {
        CompletableFuture<ConfigurableApplicationContext> provider = new CompletableFuture<>();
        SpringApplicationBuilder portal = new SpringApplicationBuilder(BiggerPicture.class);
        // Beside the portal's own start, but only when that has set up the log that both write.
        portal.initializers(context -> Thread.ofPlatform().name("provider").start(() -> start(provider)));
        return portal(portal, options, "demo", Optional.of(provider));
    }

    private static void start(CompletableFuture<ConfigurableApplicationContext> provider) {
        try {
            provider.complete(DemoProvider.start());
        } catch (RuntimeException e) {
            provider.completeExceptionally(e);
        }
    }

    private static int portal(
            SpringApplicationBuilder portal,
            Options options,
            String profile,
            Optional<CompletableFuture<ConfigurableApplicationContext>> beside) {
        var context = portal.profiles(profile).properties(settings(options)).run();
        try {
            beside.ifPresent(CompletableFuture::join);
        } catch (CompletionException e) {
            context.close();
            throw e;
        }
        System.out.println("ready http://" + context.getEnvironment().getProperty("server.address") + ":"
                + context.getEnvironment().getProperty("local.server.port"));
        CountDownLatch stopped = new CountDownLatch(1);
        context.addApplicationListener(event -> {
            if (event instanceof org.springframework.context.event.ContextClosedEvent) {
                stopped.countDown();
            }
        });
        return waitFor(stopped);
    }

    private static int waitFor(CountDownLatch stopped) {
        try {
            stopped.await();
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    /** What the keepers of the log do with it. */
    private static int log(String command, Options options) {
        System.out.println(LogDesk.run(command, options.words(), settings(options)));
        return 0;
    }

    private static Map<String, Object> settings(Options options) {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("bigger-picture.config", options.config().toAbsolutePath().toString());
        settings.put("bigger-picture.data", options.data().toAbsolutePath().toString());
        options.credentials()
                .ifPresent(c -> settings.put(
                        "bigger-picture.credentials", c.toAbsolutePath().toString()));
        return settings;
    }

    private static int token(Options options) {
        if (options.words().size() != 1) {
            throw new IllegalArgumentException("Whose token? For example: token maya.okafor");
        }
        try (HttpClient http = HttpClient.newHttpClient()) {
            URI address = URI.create(TOKENS + options.words().getFirst());
            HttpResponse<String> answer =
                    http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != OK) {
                throw new IllegalArgumentException("The demonstration knows nobody called "
                        + options.words().getFirst());
            }
            System.out.println(answer.body());
            return 0;
        } catch (IOException e) {
            throw new IllegalArgumentException("The demonstration is not running: ./bigger-picture demo", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private static int help() {
        System.out.println(
                "serve | demo | check | token PERSON   [--config DIR] [--credentials DIR] [--data DIR] [--before DIR]");
        return 0;
    }
}
