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
    }

    /** Begins to record anew. */
    static void begin() {
        FilePath.register(new RecordedDisk());
        synchronized (EVENTS) {
            EVENTS.clear();
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
        Map<String, Integer> synced = new HashMap<>();
        for (int i = 0; i < upto; i++) {
            if (events.get(i) instanceof Event.Synced(String file)) {
                synced.put(file, i);
            }
        }
        Map<String, byte[]> files = new TreeMap<>();
        for (int i = 0; i < upto; i++) {
            apply(files, events.get(i), i, synced, chance);
        }
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Files.write(folder.resolve(Path.of(file.getKey()).getFileName()), file.getValue());
        }
    }

    private static void apply(
            Map<String, byte[]> files, Event event, int place, Map<String, Integer> synced, RandomGenerator chance) {
        switch (event) {
            case Event.Written(String file, long position, byte[] bytes) -> {
                if (place < synced.getOrDefault(file, -1) || chance.nextBoolean()) {
                    byte[] before = files.getOrDefault(file, new byte[0]);
                    byte[] after =
                            Arrays.copyOf(before, Math.max(before.length, Math.toIntExact(position) + bytes.length));
                    System.arraycopy(bytes, 0, after, Math.toIntExact(position), bytes.length);
                    files.put(file, after);
                }
            }
            case Event.Cut(String file, long size) -> {
                if (place < synced.getOrDefault(file, -1)) {
                    files.put(file, Arrays.copyOf(files.getOrDefault(file, new byte[0]), Math.toIntExact(size)));
                }
            }
            case Event.Synced _ -> {}
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
