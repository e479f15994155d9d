package org.biggerpicture.accesslog.store;

/**
 * Nobody can say whether entries were kept: the commit or the sync itself failed. After a failed sync the next one may
 * report success for pages the kernel has dropped, so nothing may be appended until the log is opened and verified anew.
 */
public final class InDoubt extends Exception {
    private static final long serialVersionUID = 1;

    InDoubt(String why, Throwable cause) {
        super(why, cause);
    }
}
