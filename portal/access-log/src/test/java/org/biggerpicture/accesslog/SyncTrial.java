package org.biggerpicture.accesslog;

import java.nio.file.Path;
import java.util.List;

/** A process that appends so many batches, one after another, each acknowledged before the next. */
final class SyncTrial {

    private SyncTrial() {}

    static ProcessBuilder command(String address, Path keys, int batches) {
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SyncTrial.class.getName(),
                        address,
                        keys.toString(),
                        String.valueOf(batches)))
                .inheritIO();
    }

    /** @param args address of the store, folder of keys, how many batches */
    public static void main(String[] args) throws Exception {
        AccessLog log = Logs.open(Logs.at(args[0]), Path.of(args[1]));
        for (int i = 0; i < Integer.parseInt(args[2]); i++) {
            log.append(Logs.intents(3 * i, 3 * i + 3));
        }
        // An embedded store that is closed tidies up, and syncs as often as it finds time to.
        Runtime.getRuntime().halt(0);
    }
}
