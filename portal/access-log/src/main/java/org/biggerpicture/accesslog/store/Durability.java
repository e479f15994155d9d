package org.biggerpicture.accesslog.store;

/** What is demanded of the store. */
public enum Durability {
    /** An entry counts only when a sync has returned. A store that cannot promise this is refused. */
    REAL,
    /** For trials and tests: a store that may lose acknowledged entries is accepted. */
    TRIAL
}
