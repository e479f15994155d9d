package org.biggerpicture.application;

import java.util.List;
import org.biggerpicture.application.configuration.Unsound;
import org.springframework.beans.BeansException;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.core.NestedExceptionUtils;

/** The portal's one door for a command line: serve, demo, check and token. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class BiggerPicture {
    /** Runs the command; exits 1 with a sentence on standard error when it can't. */
    public static void main(String[] arguments) {
        try {
            System.exit(Commands.run(Options.of(List.of(arguments))));
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        } catch (BeansException e) {
            if (NestedExceptionUtils.getRootCause(e) instanceof Unsound unsound) {
                System.err.println(unsound.getMessage());
                System.exit(1);
            }
            throw e;
        }
    }
}
