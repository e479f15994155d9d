package org.biggerpicture.configuration;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The keys of one mapping while they are read. Every key asked for is thereby known; {@link #whole()} then reports the
 * others.
 *
 * <pre>{@code
 * Keys keys = mapping.keys(findings);
 * Optional<String> name = keys.required("name", Readings.TEXT);
 * Duration deadline = keys.otherwise("deadline", Readings.LENGTH_OF_TIME, Duration.ofSeconds(5));
 * return keys.whole() ? Optional.of(new Thing(name.orElseThrow(), deadline)) : Optional.empty();
 * }</pre>
 */
public final class Keys {
    private final Node.Mapping mapping;
    private final Findings findings;
    private final int before;
    private final Set<String> known = new LinkedHashSet<>();

    Keys(Node.Mapping mapping, Findings findings) {
        this.mapping = mapping;
        this.findings = findings;
        this.before = findings.count();
    }

    /** Where the mapping begins. */
    public Place place() {
        return mapping.place();
    }

    /** A value that must be written. Empty only together with a finding. */
    public <T> Optional<T> required(String key, Reading<T> reading) {
        known.add(key);
        Optional<Node> node = written(key);
        if (node.isEmpty()) {
            findings.add(mapping.place(), "missing key '" + key + "'", "add '" + key + ": …'");
        }
        return node.flatMap(n -> reading.read(n, findings));
    }

    /** A value that may be left out. */
    public <T> Optional<T> optional(String key, Reading<T> reading) {
        known.add(key);
        return written(key).flatMap(n -> reading.read(n, findings));
    }

    /** A value that may be left out, and then is the one given. */
    public <T> T otherwise(String key, Reading<T> reading, T leftOut) {
        return optional(key, reading).orElse(leftOut);
    }

    /** A list that may be left out, and then is empty. */
    public <T> List<T> list(String key, Reading<T> item) {
        return otherwise(key, Readings.listOf(item), List.of());
    }

    /** Tells of a mistake in the value of a key, or in the mapping if the key is not written. */
    public void wrong(String key, String problem, String remedy) {
        findings.add(mapping.value(key).map(Node::place).orElse(mapping.place()), problem, remedy);
    }

    /** Reports every key that was not asked for, and says whether all of the mapping could be read. */
    public boolean whole() {
        Set<String> missing = new LinkedHashSet<>(known);
        mapping.entries().forEach(e -> missing.remove(e.key()));
        mapping.entries().stream()
                .filter(e -> !known.contains(e.key()))
                .forEach(e ->
                        findings.add(e.place(), "unknown key '" + e.key() + "'", NearWord.remedy(e.key(), missing)));
        return findings.count() == before;
    }

    private Optional<Node> written(String key) {
        return mapping.value(key).filter(n -> !(n instanceof Node.Scalar scalar && scalar.absent()));
    }
}
