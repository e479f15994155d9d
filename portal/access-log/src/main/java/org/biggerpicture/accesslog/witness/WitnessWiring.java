package org.biggerpicture.accesslog.witness;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.biggerpicture.accesslog.keys.LogKeys;
import org.biggerpicture.accesslog.note.NoteKey;
import org.biggerpicture.accesslog.note.NoteKey.Kind;
import org.biggerpicture.accesslog.note.NoteSigner;

/** {@code witness --name NAME --log KEY [--log KEY] --state DIR [--host HOST] [--port PORT]}: runs a witness. */
public final class WitnessWiring {

    private String name = "";
    private String state = "";
    private String host = "127.0.0.1";
    private int port;
    private final List<NoteKey> logs = new ArrayList<>();

    private WitnessWiring() {}

    /** Prints the witness's key and where it listens, and goes on until it is stopped. */
    public static void main(String[] args) throws IOException {
        WitnessWiring wiring = new WitnessWiring();
        try {
            for (int i = 0; i < args.length; i += 2) {
                wiring.option(args[i], i + 1 < args.length ? args[i + 1] : "");
            }
            wiring.run();
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private void option(String option, String value) {
        switch (option) {
            case "--name" -> name = value;
            case "--log" -> logs.add(NoteKey.parse(value));
            case "--state" -> state = value;
            case "--host" -> host = value;
            case "--port" -> port = Integer.parseInt(value);
            default -> throw new IllegalArgumentException("There is no option " + option);
        }
    }

    private void run() throws IOException {
        if (name.isEmpty() || state.isEmpty() || logs.isEmpty()) {
            throw new IllegalArgumentException(
                    "Usage: witness --name NAME --log KEY --state DIR [--host HOST] [--port PORT]");
        }
        LogKeys keys = LogKeys.in(Path.of(state), new SecureRandom());
        NoteSigner signer = new NoteSigner(name, Kind.WITNESS, keys.signing("witness-ed25519", "Ed25519"));
        Witness witness = new Witness(signer, logs, Path.of(state), Clock.systemUTC());
        WitnessServer server = WitnessServer.start(witness, new InetSocketAddress(host, port));
        System.out.println("key " + signer.key());
        System.out.println("ready " + server.address());
    }
}
