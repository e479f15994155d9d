package org.biggerpicture.benchmarks.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Pairs to judge: those that at least one block brings together.
 *
 * @param left row of the left file of each pair
 * @param right row of the right file of each pair
 * @param trueInAll true pairs of both files, those that no block found included
 */
record Task(String name, List<Person> lefts, List<Person> rights, int[] left, int[] right, int trueInAll) {
    /** Keys that must be equal on both sides; an absent key blocks nothing. */
    record Block(Function<Person, @Nullable String> leftKey, Function<Person, @Nullable String> rightKey) {
        static Block of(Function<Person, @Nullable String> key) {
            return new Block(key, key);
        }
    }

    boolean dedupe() {
        return lefts == rights;
    }

    boolean same(int pair) {
        return lefts.get(left[pair]).truth() == rights.get(right[pair]).truth();
    }

    int size() {
        return left.length;
    }

    static Task of(String name, List<Person> lefts, List<Person> rights, List<Block> blocks) {
        TreeSet<Long> pairs = new TreeSet<>();
        for (Block block : blocks) {
            Map<String, List<Integer>> index = new HashMap<>();
            for (int j = 0; j < rights.size(); j++) {
                String key = block.rightKey().apply(rights.get(j));
                if (key != null) {
                    index.computeIfAbsent(key, k -> new ArrayList<>()).add(j);
                }
            }
            collect(lefts, lefts == rights, block, index, pairs);
        }
        return of(name, lefts, rights, pairs.stream().mapToLong(Long::longValue).toArray());
    }

    private static void collect(
            List<Person> lefts, boolean dedupe, Block block, Map<String, List<Integer>> index, TreeSet<Long> pairs) {
        for (int i = 0; i < lefts.size(); i++) {
            String key = block.leftKey().apply(lefts.get(i));
            if (key != null) {
                for (int j : index.getOrDefault(key, List.of())) {
                    if (!dedupe || i < j) {
                        pairs.add((long) i << 32 | j);
                    }
                }
            }
        }
    }

    /** Every unordered pair. */
    static Task all(String name, List<Person> people) {
        int n = people.size();
        long[] pairs = new long[n * (n - 1) / 2];
        int at = 0;
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                pairs[at++] = (long) i << 32 | j;
            }
        }
        return of(name, people, people, pairs);
    }

    private static Task of(String name, List<Person> lefts, List<Person> rights, long[] pairs) {
        int[] left = Arrays.stream(pairs).mapToInt(p -> (int) (p >> 32)).toArray();
        int[] right = Arrays.stream(pairs).mapToInt(p -> (int) p).toArray();
        return new Task(name, lefts, rights, left, right, trueInAll(lefts, rights));
    }

    private static int trueInAll(List<Person> lefts, List<Person> rights) {
        Map<Integer, Integer> right = new HashMap<>();
        rights.forEach(p -> right.merge(p.truth(), 1, Integer::sum));
        if (lefts == rights) {
            return right.values().stream().mapToInt(n -> n * (n - 1) / 2).sum();
        }
        return lefts.stream().mapToInt(p -> right.getOrDefault(p.truth(), 0)).sum();
    }
}
