package org.gabor.engine.compute.onednn.primitive;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.bytedeco.dnnl.engine;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.stream;
import org.bytedeco.javacpp.Loader;

/** oneDNN's engine and stream for this machine's CPU, which live as long as the process. */
public final class OneDnn {

    /** The system property that disables oneDNN's kernels if it is "off". */
    static final String PROPERTY = "gabor.onednn";
    /** The environment variable with the same effect, which child processes inherit. */
    private static final String VARIABLE = "GABOR_ONEDNN";

    private static final Logger LOG = Logger.getLogger(OneDnn.class.getName());

    private OneDnn() {}

    /** Whether its library is available and not disabled; loads it. */
    public static boolean isAvailable() {
        return !isSwitchedOff() && Loaded.YES;
    }

    /** Whether its library is on the class path for this platform and not disabled. */
    public static boolean isExpected() {
        String folder = "/org/bytedeco/dnnl/" + Loader.getPlatform() + "/";
        return !isSwitchedOff() && OneDnn.class.getResource(folder + System.mapLibraryName("jnidnnl")) != null;
    }

    private static boolean isSwitchedOff() {
        return "off".equals(System.getProperty(PROPERTY, System.getenv(VARIABLE)));
    }

    /**
     * Whether the CPU has bf16 instructions. oneDNN emulates them on others, which is slow.
     */
    public static boolean hasBf16() {
        return (dnnl.dnnl_get_effective_cpu_isa() & dnnl.dnnl_cpu_isa_avx512_core_bf16) == dnnl.dnnl_cpu_isa_avx512_core_bf16;
    }

    public static engine engine() {
        return Native.ENGINE;
    }

    static stream stream() {
        return Native.STREAM;
    }

    private static final class Loaded {
        private static final boolean YES = load();

        private static boolean load() {
            try {
                return !Native.ENGINE.isNull();
            } catch (LinkageError | RuntimeException e) {
                LOG.log(Level.INFO, "oneDNN's library cannot be used here; everything is computed by ND4J.", e);
                return false;
            }
        }
    }

    private static final class Native {
        private static final engine ENGINE = new engine(engine.kind.cpu, 0);
        private static final stream STREAM = new stream(ENGINE);
    }
}
