package org.biggerpicture.region;

import java.nio.file.Path;
import java.time.Clock;

/**
 * How a region is set up.
 *
 * @param basePort the control page's port, each agency's counted from it; 0 for any free ports
 * @param credentials the folder the partners' credentials are put in, a folder for each agency
 * @param unhurried whether agencies take their time, so that answers arrive one after another
 * @param clock the day from which the families' dates are counted
 */
public record RegionSettings(int basePort, Path credentials, boolean unhurried, Clock clock) {
    /** The control page's port in the demonstration. */
    public static final int DEMONSTRATION = 18100;

    /** Any free ports and no delay: what tests want. */
    public static RegionSettings anywhere(Path credentials, Clock clock) {
        return new RegionSettings(0, credentials, false, clock);
    }

    /**
     * Reads a command line: {@code --base-port N}, {@code --credentials DIR}, {@code --latency demo|none}.
     *
     * @throws IllegalArgumentException with a sentence for a person
     */
    static RegionSettings of(String[] arguments) {
        int port = DEMONSTRATION;
        Path credentials = Path.of("credentials");
        boolean unhurried = false;
        for (int i = 0; i < arguments.length; i += 2) {
            if (i + 1 == arguments.length) {
                throw new IllegalArgumentException(arguments[i] + " needs a value after it");
            }
            String value = arguments[i + 1];
            switch (arguments[i]) {
                case "--base-port" -> port = port(value);
                case "--credentials" -> credentials = Path.of(value);
                case "--latency" -> unhurried = unhurried(value);
                default ->
                    throw new IllegalArgumentException("There is no option " + arguments[i]
                            + ": there are --base-port, --credentials and --latency");
            }
        }
        return new RegionSettings(port, credentials, unhurried, Clock.systemDefaultZone());
    }

    private static boolean unhurried(String text) {
        return switch (text) {
            case "demo" -> true;
            case "none" -> false;
            default -> throw new IllegalArgumentException("--latency takes demo or none, not '" + text + "'");
        };
    }

    private static int port(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("--base-port takes a number, not '" + text + "'", e);
        }
    }

    int port(int place) {
        return basePort == 0 ? 0 : basePort + place;
    }
}
