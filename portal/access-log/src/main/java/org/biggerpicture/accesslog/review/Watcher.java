package org.biggerpicture.accesslog.review;

import java.util.Optional;
import org.biggerpicture.accesslog.entry.LoggedEntry;

/** What one rule remembers of the log so far, and what it notices in the next entry. */
@FunctionalInterface
interface Watcher {
    Optional<Notice> saw(LoggedEntry logged);
}
