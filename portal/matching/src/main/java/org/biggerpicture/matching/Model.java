package org.biggerpicture.matching;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The figures of the matching: one versioned file, every figure with its source, nothing learnt at run time.
 */
public final class Model {
    private static final String FILE = "model-3.properties";

    private final Properties figures;
    private final Map<String, Cell> parts = new HashMap<>();
    private final @Nullable Cell[][] cells = new Cell[Aspect.values().length][Level.values().length];
    final double peopleWhenUnknown;
    final double present;
    final double siblings;
    final double unfound;
    final double inexactFits;
    final double defaultDay;
    final double history;
    final double unlistedGiven;
    final double unlistedFamily;
    final double commonGiven;
    final double leastOfAdults;
    final int adultsBornBefore;
    final double unlistedBoth;
    final double concentration;
    final double unpublished;
    final double severalNames;
    final double strong;
    final double strongLead;
    final double confirm;
    final double weak;

    private Model(Properties figures) {
        this.figures = figures;
        for (Aspect aspect : Aspect.values()) {
            for (Level level : Level.values()) {
                String text = figures.getProperty(key(aspect.name()) + "." + key(level.name()));
                if (text != null) {
                    cells[aspect.ordinal()][level.ordinal()] = Cell.read(text);
                }
            }
        }
        for (String name : figures.stringPropertyNames()) {
            if (figures.getProperty(name).contains(" ")) {
                parts.put(name, Cell.read(figures.getProperty(name)));
            }
        }
        peopleWhenUnknown = figure("prior.people");
        present = figure("prior.present");
        siblings = figure("prior.siblings");
        unfound = figure("prior.unfound");
        inexactFits = figure("birth-date.inexact.m");
        defaultDay = figure("birth-date.default-day.u");
        history = figure("postcode.history");
        unlistedGiven = figure("unlisted.given");
        commonGiven = figure("common.given");
        leastOfAdults = figure("adults.given.least");
        adultsBornBefore = (int) figure("adults.born-before");
        unlistedFamily = figure("unlisted.family");
        unlistedBoth = figure("unlisted.both");
        concentration = figure("concentration");
        unpublished = figure("unpublished.people");
        severalNames = figure("several-names");
        strong = figure("band.strong");
        strongLead = figure("band.strong.lead");
        confirm = figure("band.confirm");
        weak = figure("band.weak");
    }

    /** The published model. */
    public static Model standard() {
        return Published.MODEL;
    }

    private static final class Published {
        static final Model MODEL = with(Map.of());
    }

    /** The published model with some figures replaced, to try what they do. */
    public static Model with(Map<String, String> replaced) {
        Properties figures = new Properties();
        try (InputStream in = Objects.requireNonNull(Model.class.getResourceAsStream(FILE), FILE)) {
            figures.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("The model can't be read", e);
        }
        figures.putAll(replaced);
        return new Model(figures);
    }

    /** Which version of the figures. */
    public String version() {
        return figures.getProperty("version");
    }

    /** Whether someone born in that year is of an age that the tables of births don't tell of; 0 for a year not known. */
    boolean adult(int year) {
        return year != 0 && year < adultsBornBefore;
    }

    Cell cell(Aspect aspect, Level level) {
        return Objects.requireNonNull(cells[aspect.ordinal()][level.ordinal()]);
    }

    /** A cell of one part of an aspect, such as the street of an address. */
    Cell part(String aspect, String part, Level level) {
        return Objects.requireNonNull(parts.get(aspect + "." + part + "." + key(level.name())));
    }

    private double figure(String name) {
        return Double.parseDouble(text(name));
    }

    private String text(String name) {
        return Objects.requireNonNull(figures.getProperty(name), name);
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
