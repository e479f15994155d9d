package org.biggerpicture.accesslog;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * A disk that remembers every write and every sync, so that it can be put back to what a power cut would have left: all
 * that was synced, and of what came after only whatever the disk happened to have written. Used by H2 as {@code
 * recorded:PATH}.
 */
public final class RecordedDisk extends FilePathWrapper {

    private static final List<Event> EVENTS = new ArrayList<>();

    private sealed interface Event {
        record Written(String file, long position, byte[] bytes) implements Event {}

        record Cut(String file, long size) implements Event {}

        record Synced(String file) implements Event {}

        record NotSynced(String file) implements Event {}
    }

    /** What can go wrong with a disk. */
    enum Trouble {
        NONE,
        /** A sync fails once. The next one reports success, though what the first should have kept may be lost. */
        SYNC_FAILS,
        /** There is no room for what is written from now on. */
        FULL
    }

    private static Trouble trouble = Trouble.NONE;
    private static int before;

    /** Begins to record anew. */
    static void begin() {
        FilePath.register(new RecordedDisk());
        synchronized (EVENTS) {
            EVENTS.clear();
            trouble = Trouble.NONE;
        }
    }

    /** Lets the disk do so much more before this goes wrong with it. */
    static void troubled(Trouble next, int events) {
        synchronized (EVENTS) {
            trouble = next;
            before = EVENTS.size() + events;
        }
    }

    private static boolean befalls(Trouble what) {
        synchronized (EVENTS) {
            boolean now = trouble == what && EVENTS.size() >= before;
            if (now && what == Trouble.SYNC_FAILS) {
                trouble = Trouble.NONE;
            }
            return now;
        }
    }

    /** How much has been recorded. */
    static int now() {
        synchronized (EVENTS) {
            return EVENTS.size();
        }
    }

    /** How many syncs there were. */
    static long syncs() {
        synchronized (EVENTS) {
            return EVENTS.stream().filter(Event.Synced.class::isInstance).count();
        }
    }

    /** Writes into a folder what a power cut after so many events could have left. */
    static void restore(int upto, RandomGenerator chance, Path folder) throws IOException {
        List<Event> events;
        synchronized (EVENTS) {
            events = List.copyOf(EVENTS.subList(0, upto));
        }
        boolean[] safe = safe(events);
        Map<String, byte[]> files = new TreeMap<>();
        for (int i = 0; i < upto; i++) {
            if (safe[i] || chance.nextBoolean()) {
                apply(files, events.get(i), safe[i]);
            }
        }
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Files.write(folder.resolve(Path.of(file.getKey()).getFileName()), file.getValue());
        }
    }

    /** What was written is safe if the next that befell its file was a sync, and a good one. */
    private static boolean[] safe(List<Event> events) {
        boolean[] safe = new boolean[events.size()];
        Map<String, Boolean> kept = new HashMap<>();
        for (int i = events.size() - 1; i >= 0; i--) {
            switch (events.get(i)) {
                case Event.Synced(String file) -> kept.put(file, true);
                case Event.NotSynced(String file) -> kept.put(file, false);
                case Event.Written(String file, long _, byte[] _) -> safe[i] = kept.getOrDefault(file, false);
                case Event.Cut(String file, long _) -> safe[i] = kept.getOrDefault(file, false);
            }
        }
        return safe;
    }

    private static void apply(Map<String, byte[]> files, Event event, boolean safe) {
        switch (event) {
            case Event.Written(String file, long position, byte[] bytes) -> {
                byte[] old = files.getOrDefault(file, new byte[0]);
                byte[] after = Arrays.copyOf(old, Math.max(old.length, Math.toIntExact(position) + bytes.length));
                System.arraycopy(bytes, 0, after, Math.toIntExact(position), bytes.length);
                files.put(file, after);
            }
            case Event.Cut(String file, long size) -> {
                if (safe) {
                    files.put(file, Arrays.copyOf(files.getOrDefault(file, new byte[0]), Math.toIntExact(size)));
                }
            }
            case Event.Synced _, Event.NotSynced _ -> {}
        }
    }

    @Override
    public String getScheme() {
        return "recorded";
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new Recorded(getBase().toString(), super.open(mode));
    }

    private static void add(Event event) {
        synchronized (EVENTS) {
            EVENTS.add(event);
        }
    }

    private static final class Recorded extends FileBaseDefault {
        private final String name;
        private final FileChannel real;

        Recorded(String name, FileChannel real) {
            this.name = name;
            this.real = real;
        }

        @Override
        public int write(ByteBuffer from, long position) throws IOException {
            byte[] bytes = new byte[from.remaining()];
            from.duplicate().get(bytes);
            if (befalls(Trouble.FULL)) {
                throw new IOException("No space left on device");
            }
            add(new Event.Written(name, position, bytes));
            return real.write(from, position);
        }

        @Override
        protected void implTruncate(long size) throws IOException {
            add(new Event.Cut(name, size));
            real.truncate(size);
        }

        @Override
        public void force(boolean metaData) throws IOException {
            if (befalls(Trouble.SYNC_FAILS)) {
                add(new Event.NotSynced(name));
                throw new IOException("Input/output error");
            }
            real.force(metaData);
            add(new Event.Synced(name));
        }

        @Override
        public int read(ByteBuffer into, long position) throws IOException {
            return real.read(into, position);
        }

        @Override
        public long size() throws IOException {
            return real.size();
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return real.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            real.close();
        }
    }
}
