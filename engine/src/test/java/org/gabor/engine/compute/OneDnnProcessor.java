package org.gabor.engine.compute;

import org.bytedeco.dnnl.global.dnnl;

/** What oneDNN finds in this machine's processor. */
public final class OneDnnProcessor {

    private OneDnnProcessor() {}

    public static boolean hasAvx512() {
        return (dnnl.dnnl_get_effective_cpu_isa() & dnnl.dnnl_cpu_isa_avx512_core) == dnnl.dnnl_cpu_isa_avx512_core;
    }
}
