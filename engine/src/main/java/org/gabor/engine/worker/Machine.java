package org.gabor.engine.worker;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** What this machine has to train with. */
public final class Machine {

    private Machine() {}

    /** Bytes of memory: the machine's, or what its container may use of it. */
    public static long memory() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
    }
}
