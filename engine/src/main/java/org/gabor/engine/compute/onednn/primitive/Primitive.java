package org.gabor.engine.compute.onednn.primitive;

import java.util.Map;
import java.util.function.Supplier;
import org.bytedeco.dnnl.dnnl_exec_arg_t;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.primitive;
import org.bytedeco.dnnl.primitive_desc_base;
import org.gabor.engine.memory.Resources;

/** A primitive of oneDNN, bound to its memory. */
public final class Primitive implements Runnable {

    private static final String REFERENCE = "ref";

    private final primitive primitive;
    private final dnnl_exec_arg_t arguments;
    private final int count;

    private Primitive(primitive primitive, dnnl_exec_arg_t arguments, int count) {
        this.primitive = primitive;
        this.arguments = arguments;
        this.count = count;
    }

    /**
     * The descriptor of an operation, which has the formats that oneDNN chose. Throws {@link UnsupportedOperationReason} if
     * oneDNN doesn't support it, or has only its reference implementation, which can take a thousand times as long.
     */
    public static <D extends primitive_desc_base> D describe(Resources resources, Supplier<D> description) {
        D described = resources.closeLater(create(description));
        String implementation = implementation(described);
        if (implementation.startsWith(REFERENCE) || implementation.contains("+" + REFERENCE)) {
            throw new UnsupportedOperationReason("oneDNN has only its reference implementation, " + implementation + ".");
        }
        return described;
    }

    /** Calls a factory of oneDNN; throws {@link UnsupportedOperationReason} if it fails. */
    public static <D> D create(Supplier<D> description) {
        try {
            return description.get();
        } catch (RuntimeException e) {
            throw new UnsupportedOperationReason("oneDNN doesn't support it: " + e.getMessage());
        }
    }

    /** oneDNN's name of the implementation that it chose: {@code brg_conv_fwd:avx512_core}. */
    public static String implementation(primitive_desc_base description) {
        return description.impl_info_str().getString();
    }

    /** @param arguments memory by {@code DNNL_ARG_…} */
    public static Primitive bind(Resources resources, primitive_desc_base description, Map<Integer, memory> arguments) {
        primitive primitive = resources.closeLater(new primitive(description.get()));
        dnnl_exec_arg_t bound = resources.closeLater(new dnnl_exec_arg_t(arguments.size()));
        int i = 0;
        for (Map.Entry<Integer, memory> argument : arguments.entrySet()) {
            bound.getPointer(i++).arg(argument.getKey()).memory(argument.getValue().get());
        }
        return new Primitive(primitive, bound, arguments.size());
    }

    @Override
    public void run() {
        int status = dnnl.dnnl_primitive_execute(primitive.get(), OneDnn.stream().get(), count, arguments);
        if (status != dnnl.dnnl_success) {
            throw new IllegalStateException("oneDNN's primitive ended with status " + status + ".");
        }
    }
}
