package org.biggerpicture.journeys.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import org.biggerpicture.accesslog.AccessLog;
import org.biggerpicture.application.BiggerPicture;
import org.biggerpicture.demoprovider.DemoProvider;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A portal as the demonstration starts it, with its identity provider beside it, on free ports.
 *
 * @param address where practitioners find it
 * @param provider where they sign in
 * @param actuator where operators find its health and metrics
 * @param clock what time it is there
 * @param data the folder that holds all it writes, its log file {@code portal.log} among it
 */
public record Portal(
        URI address,
        URI provider,
        URI actuator,
        MovedClock clock,
        Path data,
        ConfigurableApplicationContext portal,
        ConfigurableApplicationContext identity)
        implements AutoCloseable {

    /** Starts one over the agencies that a configuration names. */
    public static Portal start(Path config, Path credentials, Path data) {
        int own = freePort();
        int theirs = freePort();
        String address = "http://127.0.0.1:" + own;
        String issuer = "http://localhost:" + theirs;
        String log = "--logging.file.name=" + data.resolve("portal.log");
        ConfigurableApplicationContext identity = DemoProvider.start(
                "--server.port=" + theirs, "--demo.issuer=" + issuer, "--demo.portal=" + address, log);
        MovedClock clock = new MovedClock();
        ConfigurableApplicationContext portal = new SpringApplicationBuilder(BiggerPicture.class)
                .initializers(context -> context.getBeanFactory().registerSingleton("clock", clock))
                .profiles("demo")
                .registerShutdownHook(false)
                .run(
                        "--server.port=" + own,
                        "--management.server.port=0",
                        "--bigger-picture.config=" + config,
                        "--bigger-picture.credentials=" + credentials,
                        "--bigger-picture.data=" + data,
                        "--bigger-picture.sign-in.issuer=" + issuer,
                        "--bigger-picture.sign-in.authorization-uri=" + issuer + "/oauth2/authorize",
                        "--bigger-picture.sign-in.token-uri=" + issuer + "/oauth2/token",
                        "--bigger-picture.sign-in.jwk-set-uri=" + issuer + "/oauth2/jwks",
                        "--bigger-picture.sign-in.end-session-uri=" + issuer + "/connect/logout",
                        log);
        String actuator = portal.getEnvironment().getRequiredProperty("local.management.port");
        return new Portal(
                URI.create(address),
                URI.create(issuer),
                URI.create("http://127.0.0.1:" + actuator),
                clock,
                data,
                portal,
                identity);
    }

    /** Its access log. */
    public AccessLog log() {
        return portal.getBean(AccessLog.class);
    }

    @Override
    public void close() {
        portal.close();
        identity.close();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
