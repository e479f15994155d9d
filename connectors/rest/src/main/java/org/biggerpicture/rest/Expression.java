package org.biggerpicture.rest;

import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Jsonata;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.biggerpicture.configuration.Findings;
import org.biggerpicture.configuration.Place;
import org.jspecify.annotations.Nullable;

/** One JSONata file, compiled once, bounded in time and depth at every use. */
final class Expression {
    /** A mapping that could not be carried out. Its words hold nothing of what came. */
    static final class Unfit extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unfit() {
            super("The mapping could not be carried out", null, false, false);
        }
    }

    private static final long LONGEST_MILLISECONDS = 2000;
    private static final int DEEPEST = 400;

    private final Jsonata compiled;
    private final Codes codes;

    private Expression(Jsonata compiled, Codes codes) {
        this.compiled = compiled;
        this.codes = codes;
    }

    /** Empty, with a finding, if there is no such file or it is mistaken. */
    static Optional<Expression> read(Path file, Codes codes, Findings findings) {
        try {
            String text = Files.readString(file);
            return compile(text, file, findings).map(c -> new Expression(c, codes));
        } catch (IOException e) {
            findings.add(Place.whole(file), "there is no such file", "add it");
            return Optional.empty();
        }
    }

    private static Optional<Jsonata> compile(String text, Path file, Findings findings) {
        try {
            return Optional.of(Jsonata.jsonata(text));
        } catch (JException e) {
            findings.add(place(file, text, e.getLocation()), e.getDetailedErrorMessage(), "mend the expression");
            return Optional.empty();
        }
    }

    private static Place place(Path file, String text, int location) {
        int at = Math.clamp(location, 0, text.length());
        String before = text.substring(0, at);
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        return new Place(file, line, at - before.lastIndexOf('\n'));
    }

    /**
     * The value, or nothing.
     *
     * @throws Unfit if it can't be had within its bounds
     */
    @Nullable
    Object evaluate(Map<String, Object> input) {
        Jsonata.Frame frame = compiled.createFrame();
        frame.setRuntimeBounds(LONGEST_MILLISECONDS, DEEPEST);
        frame.bind("code", (Jsonata.Fn2<String, Object, Object>) codes::coded);
        try {
            return compiled.evaluate(input, frame);
        } catch (RuntimeException e) {
            throw new Unfit();
        } catch (StackOverflowError e) {
            throw new Unfit();
        }
    }
}
