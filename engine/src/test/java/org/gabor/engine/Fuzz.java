package org.gabor.engine;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** Damages valid files at random, by a seed that is told when something is wrong, and watches what reading them does. */
public final class Fuzz {

    /** For every build, and for the slow profile. */
    public static final Duration SHORT = Duration.ofSeconds(2);
    public static final Duration LONG = Duration.ofMinutes(1);

    private static final int[] TELLING = {0, 1, 0x7f, 0x80, 0xff};

    private Fuzz() {}

    /** Reads one file; what is thrown for files that cannot be used is caught inside. */
    public interface Reader {
        void read(byte[] file) throws Exception;
    }

    /**
     * Gives damaged files to {@code reader} for so long, and throws if it throws or allocates more than {@code most} bytes.
     */
    public static void run(List<byte[]> valid, Duration time, long most, Reader reader) throws Exception {
        long end = System.nanoTime() + time.toNanos();
        for (byte[] file : valid) {
            reader.read(file);
        }
        for (long seed = 0; System.nanoTime() < end; seed++) {
            byte[] damaged = damaged(valid, new SplittableRandom(seed));
            long before = allocated();
            try {
                reader.read(damaged);
            } catch (Throwable e) {
                throw new AssertionError("Seed " + seed + " makes it throw " + e, e);
            }
            long used = allocated() - before;
            if (used > most) {
                throw new AssertionError("Seed %d makes it allocate %,d bytes.".formatted(seed, used));
            }
        }
    }

    private static byte[] damaged(List<byte[]> valid, RandomGenerator random) {
        byte[] file = valid.get(random.nextInt(valid.size())).clone();
        for (int i = random.nextInt(1, 6); i > 0; i--) {
            file = damage(file, valid, random);
        }
        return file;
    }

    private static byte[] damage(byte[] file, List<byte[]> valid, RandomGenerator random) {
        if (file.length == 0) {
            return new byte[random.nextInt(20)];
        }
        int at = place(file, random);
        return switch (random.nextInt(7)) {
            case 0 -> with(file, at, random.nextInt(256));
            case 1 -> with(file, at, file[at] ^ 1 << random.nextInt(8));
            case 2 -> with(file, at, TELLING[random.nextInt(TELLING.length)]);
            case 3 -> Arrays.copyOf(file, at);
            case 4 -> spliced(file, at, file, at + random.nextInt(file.length - at));
            case 5 -> spliced(file, at, valid.get(random.nextInt(valid.size())), at);
            default -> digits(file, at, random);
        };
    }

    /** Half of the time among the first bytes, where headers are. */
    private static int place(byte[] file, RandomGenerator random) {
        return random.nextInt(random.nextBoolean() ? file.length : Math.min(file.length, 200));
    }

    private static byte[] with(byte[] file, int at, int value) {
        file[at] = (byte) value;
        return file;
    }

    private static byte[] spliced(byte[] head, int at, byte[] tail, int from) {
        List<byte[]> parts = new ArrayList<>(List.of(Arrays.copyOf(head, at)));
        if (from < tail.length) {
            parts.add(Arrays.copyOfRange(tail, from, tail.length));
        }
        byte[] all = new byte[parts.stream().mapToInt(part -> part.length).sum()];
        int end = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, all, end, part.length);
            end += part.length;
        }
        return all;
    }

    /** The next digit of a text becomes another one, or many. */
    private static byte[] digits(byte[] file, int at, RandomGenerator random) {
        for (int i = at; i < file.length; i++) {
            if (file[i] >= '0' && file[i] <= '9') {
                byte[] longer = spliced(file, i, file, i);
                longer[i] = (byte) ('0' + random.nextInt(10));
                return random.nextBoolean() ? longer : inserted(longer, i, random.nextInt(1, 20));
            }
        }
        return file;
    }

    private static byte[] inserted(byte[] file, int at, int count) {
        byte[] longer = new byte[file.length + count];
        System.arraycopy(file, 0, longer, 0, at);
        Arrays.fill(longer, at, at + count, (byte) '9');
        System.arraycopy(file, at, longer, at + count, file.length - at);
        return longer;
    }

    private static long allocated() {
        return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }
}
