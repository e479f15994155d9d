package org.biggerpicture.accesslog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.biggerpicture.accesslog.AccessLogUnavailable.Why;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreFailsTest {

    @TempDir
    private Path folder;

    /** A word of SQL, or the name of a method, that fails from now on. */
    private final AtomicReference<String> failing = new AtomicReference<>("nothing");

    @Test
    void a_sync_that_fails_once_poisons_the_log_until_it_is_opened_and_verified_anew() throws Exception {
        poisons("CHECKPOINT SYNC");
    }

    @Test
    void a_commit_that_fails_once_poisons_the_log_until_it_is_opened_and_verified_anew() throws Exception {
        poisons("commit");
    }

    private void poisons(String what) throws Exception {
        try (AccessLog log = Logs.open(store(), folder.resolve("keys"))) {
            log.append(Logs.intent(0));
            failing.set(what);
            refuses(log, Why.POISONED);
            failing.set("nothing");
            refuses(log, Why.POISONED);
            assertThat(log.stopped()).contains(Why.POISONED);
        }
        try (AccessLog log = Logs.open(store(), folder.resolve("keys"))) {
            log.append(Logs.intent(1));
            assertThat(log.size()).isBetween(2L, 3L);
        }
    }

    @Test
    void a_checkpoint_whose_sync_fails_poisons_the_log_too() throws Exception {
        try (AccessLog log = Logs.open(store(), folder.resolve("keys"))) {
            log.append(Logs.intent(0));
            failing.set("CHECKPOINT SYNC");
            assertThatThrownBy(() -> log.checkpoints().issue()).isInstanceOf(IllegalStateException.class);
            failing.set("nothing");
            refuses(log, Why.POISONED);
        }
    }

    @Test
    void a_row_that_cannot_be_written_is_refused_and_the_next_one_is_taken() throws Exception {
        try (AccessLog log = Logs.open(store(), folder.resolve("keys"))) {
            failing.set("INSERT INTO access_log_entry");
            refuses(log, Why.STORE_FAILED);
            failing.set("nothing");
            assertThat(log.append(Logs.intent(1)).index()).isZero();
        }
    }

    private static void refuses(AccessLog log, Why why) {
        assertThatThrownBy(() -> log.append(Logs.intent(9)))
                .isInstanceOfSatisfying(
                        AccessLogUnavailable.class,
                        refused -> assertThat(refused.why()).isEqualTo(why));
    }

    private DataSource store() {
        return failing(DataSource.class, Logs.h2(folder.resolve("log")));
    }

    private <T> T failing(Class<T> type, T real) {
        return type.cast(Proxy.newProxyInstance(
                StoreFailsTest.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    String words = arguments != null && arguments[0] instanceof String sql ? sql : method.getName();
                    if (words.startsWith(failing.get())) {
                        throw new SQLException("The disk is full");
                    }
                    try {
                        return wrapped(method.invoke(real, arguments));
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    private Object wrapped(Object result) {
        return switch (result) {
            case Connection connection -> failing(Connection.class, connection);
            case PreparedStatement prepared -> prepared;
            case Statement statement -> failing(Statement.class, statement);
            case null -> null;
            default -> result;
        };
    }
}
