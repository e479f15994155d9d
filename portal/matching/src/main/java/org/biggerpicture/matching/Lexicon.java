package org.biggerpicture.matching;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** The name tables: how common names are, which are one name in other spellings, which go together. */
final class Lexicon {
    private final Map<String, Token> tokens = new HashMap<>(100_000);
    private final Map<String, int[]> givenBySound = new HashMap<>(16_000);
    private final Map<String, Integer> surnameBySound = new HashMap<>(8_000);
    private final List<Tradition> traditions = new ArrayList<>();
    private long boys;
    private long girls;

    /**
     * Names that go together.
     *
     * @param share the part of all people who are of it
     * @param kept the part of the people of two such names who are of it
     * @param endings of surnames that tell it
     */
    record Tradition(String name, double share, double kept, List<String> endings) {}

    private static final class Standard {
        static final Lexicon ONE = new Lexicon();
    }

    private Lexicon() {
        lines("given-names.txt", this::given);
        lines("surnames.txt", this::surname);
        lines("name-families.txt", this::family);
        lines("name-kin.txt", this::kin);
        lines("name-traditions.txt", this::tradition);
        tokens.values().forEach(this::countKin);
    }

    /** The tables that come with the product, read once. */
    static Lexicon standard() {
        return Standard.ONE;
    }

    Token token(String text) {
        Token known = tokens.get(text);
        if (known != null) {
            return known;
        }
        Token unlisted = new Token(text, 0, 0, 0);
        endings(unlisted);
        return unlisted;
    }

    List<Tradition> traditions() {
        return traditions;
    }

    double boys() {
        return boys;
    }

    double girls() {
        return girls;
    }

    int[] givenSounding(String sound) {
        return givenBySound.getOrDefault(sound, new int[2]);
    }

    int surnamesSounding(String sound) {
        return surnameBySound.getOrDefault(sound, 0);
    }

    private void given(String[] row) {
        Token token = new Token(row[0], Integer.parseInt(row[1]), Integer.parseInt(row[2]), 0);
        boys += token.boys;
        girls += token.girls;
        String sound = row.length > 3 ? row[3] : "";
        token.sounds(sound, row.length > 4 ? row[4] : sound);
        tokens.put(row[0], token);
        int[] both = givenBySound.computeIfAbsent(sound, s -> new int[2]);
        both[0] += token.boys;
        both[1] += token.girls;
    }

    private void surname(String[] row) {
        Token given = tokens.get(row[0]);
        int share = Integer.parseInt(row[1]);
        Token token = new Token(row[0], given == null ? 0 : given.boys, given == null ? 0 : given.girls, share);
        String sound = row.length > 2 ? row[2] : "";
        token.sounds(sound, row.length > 3 ? row[3] : sound);
        tokens.put(row[0], token);
        surnameBySound.merge(sound, share, Integer::sum);
        endings(token);
    }

    private void family(String[] row) {
        List<Token> members =
                Arrays.stream(row).skip(1).distinct().map(this::listed).toList();
        for (Token token : members) {
            if ("given".equals(row[0])) {
                token.givenKin = joined(token.givenKin, members, token);
            } else {
                token.familyKin = joined(token.familyKin, members, token);
            }
        }
    }

    private void kin(String[] row) {
        Token head = listed(row[0]);
        for (int i = 1; i < row.length; i++) {
            Token other = listed(row[i]);
            head.givenKin = joined(head.givenKin, List.of(other), head);
            other.givenKin = joined(other.givenKin, List.of(head), other);
        }
    }

    private void tradition(String[] row) {
        switch (row[0]) {
            case "tradition" -> {
                double share = Double.parseDouble(row[2]);
                double kept = Double.parseDouble(row[3]);
                traditions.add(new Tradition(row[1], share, kept, new ArrayList<>()));
            }
            case "given" -> each(row, t -> t.givenTraditions |= bit());
            case "family" -> each(row, t -> t.familyTraditions |= bit());
            case "ending" -> {
                traditions.getLast().endings().addAll(List.of(row).subList(1, row.length));
                tokens.values().forEach(this::endings);
            }
            default -> throw new IllegalStateException("Unknown kind of line in the traditions: " + row[0]);
        }
    }

    private int bit() {
        return 1 << traditions.size() - 1;
    }

    private void each(String[] row, Consumer<Token> marking) {
        Arrays.stream(row).skip(1).map(this::listed).forEach(marking);
    }

    private void endings(Token token) {
        for (int i = 0; i < traditions.size(); i++) {
            for (String ending : traditions.get(i).endings()) {
                if (token.text.length() > ending.length() + 2 && token.text.endsWith(ending)) {
                    token.familyTraditions |= 1 << i;
                }
            }
        }
    }

    private void countKin(Token token) {
        for (Token kin : token.givenKin) {
            token.kinBoys += kin.boys;
            token.kinGirls += kin.girls;
        }
    }

    private Token listed(String text) {
        return tokens.computeIfAbsent(text, t -> new Token(t, 0, 0, 0));
    }

    private static Token[] joined(Token[] kin, List<Token> more, Token self) {
        List<Token> all = new ArrayList<>(List.of(kin));
        for (Token token : more) {
            if (token != self && !all.contains(token)) {
                all.add(token);
            }
        }
        return all.toArray(Token[]::new);
    }

    private static void lines(String name, Consumer<String[]> reading) {
        try (InputStream in = Objects.requireNonNull(Lexicon.class.getResourceAsStream(name), name);
                BufferedReader text = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = text.readLine(); line != null; line = text.readLine()) {
                if (!line.isBlank() && line.charAt(0) != '#') {
                    reading.accept(line.split(" "));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The name table " + name + " can't be read", e);
        }
    }
}
