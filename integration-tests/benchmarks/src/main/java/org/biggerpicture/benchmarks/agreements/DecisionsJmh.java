package org.biggerpicture.benchmarks.agreements;

import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.biggerpicture.agreements.AskingCode;
import org.biggerpicture.agreements.DecisionTables;
import org.biggerpicture.agreements.HeldCode;
import org.biggerpicture.agreements.Ruling;
import org.biggerpicture.agreements.SharingMatrix;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The same questions under JMH: elapsed time, so quieter machines measure better than this one's share of them. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
public class DecisionsJmh {
    private final Load load = new Load();
    private final DecisionTables tables = load.agreements().tables(Load.DAY);
    private final AskingCode[] askings =
            load.questions.stream().map(q -> tables.code(Load.asking(q))).toArray(AskingCode[]::new);
    private final HeldCode[] helds = load.questions.stream()
            .map(q -> tables.code(Load.held(q.source(), q.category())))
            .toArray(HeldCode[]::new);
    private final int[] permits = IntStream.range(0, Load.QUESTIONS)
            .filter(i -> tables.decide(askings[i], helds[i]) instanceof Ruling.Permitted)
            .toArray();
    private final CasbinPeer casbin = new CasbinPeer(load);
    private final CedarPeer cedar = new CedarPeer(load);
    private int next;

    private int next() {
        next = (next + 1) & (Load.QUESTIONS - 1);
        return next;
    }

    /** One decision with its explanation. */
    @Benchmark
    public Ruling decision() {
        int i = next();
        return tables.decide(askings[i], helds[i]);
    }

    /** One decision that permits. */
    @Benchmark
    public Ruling permit() {
        int i = permits[next() % permits.length];
        return tables.decide(askings[i], helds[i]);
    }

    /** Every agency and category of one question. */
    @Benchmark
    public SharingMatrix matrix() {
        return tables.matrix(askings[next()], helds[0]);
    }

    /** One decision by jCasbin. */
    @Benchmark
    public boolean jCasbin() {
        return casbin.permits(load.questions.get(next()));
    }

    /** One decision by Cedar. */
    @Benchmark
    public boolean cedar() {
        return cedar.permits(load.questions.get(next()));
    }
}
