package org.biggerpicture.accesslog.store;

import java.sql.Connection;
import java.sql.SQLException;

/** Something else that is done in the transaction of an entry, so that both are done or neither. */
@FunctionalInterface
public interface Change {

    /** Nothing but the entry itself. */
    Change NONE = connection -> {};

    /** Does it; an exception undoes the entry too. */
    void apply(Connection connection) throws SQLException;
}
