package org.gabor.engine.worker;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gabor.engine.memory.Machine;
import org.gabor.engine.run.RunException;

/**
 * The memory limits of the training process. Each limit is a size such as {@code 512m} or {@code 4g}, from a system
 * property or else the environment: {@code gabor.heap} or {@code GABOR_HEAP} for the images and checkpoints on the Java heap,
 * {@code gabor.memory} or {@code GABOR_MEMORY} for the whole process.
 */
final class WorkerLimits {

    static final String HEAP = "gabor.heap";
    static final String MEMORY = "gabor.memory";

    /** The heap holds the images and, while saving, one tensor of a checkpoint. */
    private static final String USUAL_HEAP = "2g";
    private static final String FIRST_HEAP = "96m";
    /** The share of the machine's or container's memory that remains beside other processes. */
    private static final double USUAL_SHARE = 0.85;
    private static final Pattern SIZE = Pattern.compile("(\\d{1,12})([kmgt])b?");
    private static final String UNITS = "kmgt";

    private WorkerLimits() {}

    /** The heap's limit in the JVM's syntax; throws {@link RunException} if it is set to something that is no size. */
    static String heap() {
        Optional<String> set = setting(HEAP);
        set.ifPresent(size -> bytes(HEAP, size));
        return set.orElse(USUAL_HEAP);
    }

    /** The heap's initial size. */
    static String firstHeap() {
        return bytes(HEAP, heap()) < bytes(HEAP, FIRST_HEAP) ? heap() : FIRST_HEAP;
    }

    /** The bytes that the process may take; throws {@link RunException} if the limit is set to something that is no size. */
    static long memory() {
        return setting(MEMORY).map(size -> bytes(MEMORY, size)).orElseGet(() -> (long) (USUAL_SHARE * Machine.memory()));
    }

    static String variable(String property) {
        return property.toUpperCase(Locale.ROOT).replace('.', '_');
    }

    private static Optional<String> setting(String property) {
        return Stream.of(System.getProperty(property), System.getenv(variable(property)))
                .filter(size -> size != null && !size.isBlank()).map(size -> size.strip().toLowerCase(Locale.ROOT)).findFirst();
    }

    private static long bytes(String property, String size) {
        Matcher parts = SIZE.matcher(size);
        if (!parts.matches()) {
            throw new RunException("%s must be a size such as 512m or 4g, got %s.".formatted(variable(property), size));
        }
        return Long.parseLong(parts.group(1)) << 10 * (UNITS.indexOf(parts.group(2)) + 1);
    }
}
