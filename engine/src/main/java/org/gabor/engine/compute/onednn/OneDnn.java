package org.gabor.engine.compute.onednn;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.bytedeco.dnnl.engine;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.stream;
import org.bytedeco.javacpp.Loader;

/** oneDNN's engine and stream for this machine's processor, which live as long as the process. */
final class OneDnn {

    /** Set to "off", networks are computed without oneDNN's kernels. */
    static final String PROPERTY = "gabor.onednn";
    /** The same in the environment, which every process that this one starts inherits. */
    private static final String VARIABLE = "GABOR_ONEDNN";

    private static final Logger LOG = Logger.getLogger(OneDnn.class.getName());

    private OneDnn() {}

    /** Whether its library is there and not switched off; loads it. */
    static boolean isAvailable() {
        return !isSwitchedOff() && Loaded.YES;
    }

    /** Whether its library lies on the class path for this platform and is not switched off. */
    static boolean isExpected() {
        String folder = "/org/bytedeco/dnnl/" + Loader.getPlatform() + "/";
        return !isSwitchedOff() && OneDnn.class.getResource(folder + System.mapLibraryName("jnidnnl")) != null;
    }

    private static boolean isSwitchedOff() {
        return "off".equals(System.getProperty(PROPERTY, System.getenv(VARIABLE)));
    }

    /**
     * Whether the processor multiplies bf16 numbers by instructions of its own; oneDNN imitates them on others, which is slow.
     */
    static boolean hasBf16() {
        return (dnnl.dnnl_get_effective_cpu_isa() & dnnl.dnnl_cpu_isa_avx512_core_bf16) == dnnl.dnnl_cpu_isa_avx512_core_bf16;
    }

    static engine engine() {
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
