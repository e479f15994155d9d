package org.biggerpicture.journeys.house;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;

/** A portal in a process of its own, that can be killed. */
public final class PortalProcess implements AutoCloseable {
    private static final String READY = "portal at ";

    private final Process process;
    private final URI address;

    private PortalProcess(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /** Starts one over the shared region; waits until it answers. */
    public static PortalProcess start(Path config, Path credentials, Path data) {
        try {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-XX:+UseSerialGC",
                            "-Xmx256m",
                            "-cp",
                            System.getProperty("java.class.path"),
                            PortalProcess.class.getName(),
                            config.toString(),
                            credentials.toString(),
                            data.toString())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            // Whoever ends the trial from outside ends the portal too.
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            BufferedReader said = process.inputReader();
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                if (line.startsWith(READY)) {
                    return new PortalProcess(process, URI.create(line.substring(READY.length())));
                }
            }
            throw new IllegalStateException("The portal did not start: " + process.waitFor());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The process itself: a configuration, credentials and a folder for its data. */
    public static void main(String[] arguments) {
        Portal portal = Portal.start(Path.of(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2]));
        System.out.println(READY + portal.address());
    }

    /** Where practitioners find it. */
    public URI address() {
        return address;
    }

    /** Kills it as the kernel does: it can do nothing more. */
    public void kill() {
        process.destroyForcibly();
    }

    /** Kills it and waits until it is gone. */
    @Override
    public void close() {
        kill();
        process.onExit().join();
    }
}
