package org.biggerpicture.accesslog.review;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** What is remembered of each group for a while after its last entry, and then forgotten. */
final class Recent<T> {
    private final Map<String, Kept<T>> groups = new LinkedHashMap<>();
    private final Duration kept;
    private final Supplier<T> fresh;

    /**
     * @param kept how long a group is remembered after its last entry
     * @param fresh what is remembered of a group at first
     */
    Recent(Duration kept, Supplier<T> fresh) {
        this.kept = kept;
        this.fresh = fresh;
    }

    private record Kept<T>(T what, Instant last) {}

    /** What is remembered of a group, which has an entry now. */
    T of(String group, Instant now) {
        Kept<T> known = groups.remove(group);
        T what = known == null || over(known, now) ? fresh.get() : known.what();
        groups.put(group, new Kept<>(what, now));
        forget(now);
        return what;
    }

    private void forget(Instant now) {
        Iterator<Kept<T>> oldest = groups.values().iterator();
        while (oldest.hasNext() && over(oldest.next(), now)) {
            oldest.remove();
        }
    }

    private boolean over(Kept<T> known, Instant now) {
        return known.last().plus(kept).isBefore(now);
    }
}
