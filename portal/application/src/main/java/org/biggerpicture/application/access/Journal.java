package org.biggerpicture.application.access;

import java.util.List;
import org.biggerpicture.accesslog.AccessLogUnavailable;
import org.biggerpicture.accesslog.entry.Entry;

/** Where entries go. Returns only once all of them are durable; nothing is asked or shown before. */
@FunctionalInterface
public interface Journal {
    /**
     * Makes the entries durable, in this order.
     *
     * @throws AccessLogUnavailable if that can't be done; then nothing may be asked or shown
     */
    void append(List<Entry> entries) throws AccessLogUnavailable;

    /**
     * Makes the entries durable, in this order.
     *
     * @throws LogClosedException if that can't be done; then nothing may be asked or shown
     */
    default void record(List<Entry> entries) {
        try {
            append(entries);
        } catch (AccessLogUnavailable e) {
            throw new LogClosedException(e);
        }
    }
}
