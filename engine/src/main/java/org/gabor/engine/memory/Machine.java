package org.gabor.engine.memory;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.bytedeco.javacpp.Pointer;

/** The memory of this machine and of this process. */
public final class Machine {

    private static final Path STATUS = Path.of("/proc/self/status");

    private Machine() {}

    /** The peak resident memory of this process in bytes, if the system reports it; otherwise the current amount. */
    public static long peakMemory() {
        try (Stream<String> lines = Files.lines(STATUS)) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
                    .findFirst().orElseGet(Pointer::physicalBytes);
        } catch (IOException _) {
            return Pointer.physicalBytes();
        }
    }

    /** The resident memory of this process in bytes. */
    public static long residentMemory() {
        return Pointer.physicalBytes();
    }

    /** Bytes of memory: the machine's, or its container's limit. */
    public static long memory() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
    }
}
