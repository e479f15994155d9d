package org.biggerpicture.application;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.biggerpicture.application.configuration.Unsound;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.web.server.PortInUseException;

/** The portal's one door for a command line: serve, demo, check and token. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class BiggerPicture {
    /** Runs the command; exits 1 with a sentence on standard error when it can't. */
    public static void main(String[] arguments) {
        try {
            System.exit(Commands.run(Options.of(List.of(arguments))));
        } catch (RuntimeException e) {
            // What was started beside must not keep the process standing when it can't do its work.
            System.err.println(words(e));
            System.exit(1);
        }
    }

    private static String words(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Unsound unsound) {
                return String.valueOf(unsound.getMessage());
            }
            if (cause instanceof PortInUseException taken) {
                return "port " + taken.getPort()
                        + " is taken by another program, perhaps another demonstration: stop that and start again";
            }
        }
        if (failure instanceof IllegalArgumentException) {
            return String.valueOf(failure.getMessage());
        }
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        return trace.toString();
    }
}
