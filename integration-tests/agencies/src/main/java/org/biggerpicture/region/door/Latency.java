package org.biggerpicture.region.door;

import java.util.random.RandomGenerator;

/**
 * How long an agency takes when nothing is wrong.
 *
 * @param leastMillis the shortest answer
 * @param spreadMillis how much longer the longest is
 */
public record Latency(int leastMillis, int spreadMillis) {
    /** Answers at once. */
    public static final Latency OFF = new Latency(0, 0);

    /** Between 100 and 900 ms, each agency with its own habit, so that answers arrive one after another. */
    public static Latency demo(int place) {
        return new Latency(100 + place * 211 % 550, 250);
    }

    long draw(RandomGenerator random) {
        return leastMillis + (spreadMillis == 0 ? 0 : random.nextInt(spreadMillis));
    }
}
