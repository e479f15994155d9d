package org.biggerpicture.accesslog.verifier;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** One way or another to tamper with a log, chosen at random. */
final class Tampering {

    static final List<Integer> SIZES = List.of(90, 256, 300);

    private final List<byte[]> entries;
    private final Map<String, byte[]> original;
    private final RandomGenerator random;

    Tampering(List<byte[]> entries, Map<String, byte[]> original, RandomGenerator random) {
        this.entries = entries;
        this.original = original;
        this.random = random;
    }

    /**
     * A bundle somebody tampered with.
     *
     * @param how what was done
     * @param signedAnew whether every checkpoint was signed anew, so that only a checkpoint held since can tell
     */
    record Tampered(String how, Map<String, byte[]> files, boolean signedAnew) {
        /** What kind of tampering it is: bit, row, order, truncation, fork, swap or replay. */
        String kind() {
            return how.replaceFirst("(?s)[ ,].*", "");
        }
    }

    Tampered next() {
        Tampered tampered = any();
        return untouched(tampered.files()) ? next() : tampered;
    }

    private boolean untouched(Map<String, byte[]> files) {
        return files.keySet().equals(original.keySet())
                && files.entrySet().stream()
                        .allMatch(file -> Arrays.equals(file.getValue(), original.get(file.getKey())));
    }

    private Tampered any() {
        return switch (random.nextInt(6)) {
            case 0 -> bit();
            case 1 -> rewritten("row", row());
            case 2 -> rewritten("order", order());
            case 3 -> random.nextBoolean() ? cutFile() : rewritten("truncation", cutEntries());
            case 4 -> random.nextBoolean() ? fork() : swappedFile();
            default -> random.nextBoolean() ? rewritten("replay", replay()) : oldCheckpoints();
        };
    }

    private Tampered bit() {
        Map<String, byte[]> files = new TreeMap<>(original);
        String name = anyFile();
        byte[] bytes = files.get(name).clone();
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        files.put(name, bytes);
        boolean manifestAnew = name.contains("tile") && random.nextBoolean();
        return new Tampered("bit in " + name, manifestAnew ? MadeBundle.signed(files) : files, false);
    }

    private String anyFile() {
        List<String> names = List.copyOf(original.keySet());
        return names.get(random.nextInt(names.size()));
    }

    /** Entries changed: by one who changes only them, or tiles too, or holds the key and signs all of it anew. */
    private Tampered rewritten(String how, List<byte[]> changed) {
        byte[] checkpoints = original.get("checkpoints");
        return switch (random.nextInt(3)) {
            case 0 -> {
                Map<String, byte[]> only = new TreeMap<>(original);
                MadeBundle.of(changed, checkpoints)
                        .forEach((name, bytes) -> only.computeIfPresent(
                                name, (any, before) -> name.startsWith("tile/entries") ? bytes : before));
                yield new Tampered(how + " of entries", random.nextBoolean() ? MadeBundle.signed(only) : only, false);
            }
            case 1 -> {
                Map<String, byte[]> files = MadeBundle.of(changed, checkpoints);
                yield new Tampered(how + " of entries and tiles", MadeBundle.signed(files), false);
            }
            default -> new Tampered(how + ", all signed anew", MadeBundle.of(changed, sizes(changed)), true);
        };
    }

    private static List<Integer> sizes(List<byte[]> changed) {
        return Stream.of(SIZES.get(0), SIZES.get(1), changed.size())
                .filter(size -> size <= changed.size())
                .toList();
    }

    private List<byte[]> row() {
        List<byte[]> changed = new ArrayList<>(entries);
        int at = anyCovered();
        switch (random.nextInt(3)) {
            case 0 -> changed.remove(at);
            case 1 -> changed.add(at, MadeBundle.bytes("{\"kind\":\"INTENT\",\"n\":" + random.nextInt() + "}"));
            default -> changed.set(at, MadeBundle.bytes("{\"kind\":\"REFUSAL\",\"n\":" + random.nextInt() + "}"));
        }
        return changed;
    }

    private List<byte[]> order() {
        List<byte[]> changed = new ArrayList<>(entries);
        int one = anyCovered();
        Collections.swap(changed, one, one == 0 ? entries.size() - 1 : random.nextInt(one));
        return changed;
    }

    private List<byte[]> cutEntries() {
        return entries.subList(0, 1 + random.nextInt(entries.size() - 1));
    }

    private List<byte[]> replay() {
        List<byte[]> changed = new ArrayList<>(entries);
        int from = random.nextInt(entries.size() - 1);
        changed.set(from + 1 + random.nextInt(entries.size() - from - 1), entries.get(from));
        return changed;
    }

    private int anyCovered() {
        return random.nextInt(entries.size());
    }

    private Tampered cutFile() {
        Map<String, byte[]> files = new TreeMap<>(original);
        String name = anyFile();
        byte[] bytes = files.get(name);
        if (random.nextInt(4) == 0) {
            files.remove(name);
        } else {
            files.put(name, Arrays.copyOf(bytes, random.nextInt(bytes.length)));
        }
        return new Tampered("truncation of " + name, files, false);
    }

    private Tampered swappedFile() {
        Map<String, byte[]> files = new TreeMap<>(original);
        String one = anyFile();
        String other = anyFile();
        if (one.equals(other)) {
            return bit();
        }
        files.put(one, original.get(other));
        return new Tampered("swap of files, " + other + " in the place of " + one, files, false);
    }

    /** Another history from some entry on, everything of it signed by the log's own key. */
    private Tampered fork() {
        List<byte[]> changed = new ArrayList<>(entries);
        for (int i = anyCovered(); i < changed.size(); i++) {
            changed.set(i, MadeBundle.bytes("{\"kind\":\"INTENT\",\"fork\":" + random.nextInt() + "}"));
        }
        return rewritten("fork", changed);
    }

    private Tampered oldCheckpoints() {
        Map<String, byte[]> files = new TreeMap<>(original);
        Map<String, byte[]> earlier = MadeBundle.of(entries, random.nextBoolean() ? List.of(90, 256) : List.of(300));
        files.put("checkpoints", earlier.get("checkpoints"));
        return new Tampered("replay of old checkpoints", files, false);
    }
}
