package org.gabor.engine.compute.onednn.pointwise;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gabor.engine.compute.kernel.Kernel;
import org.gabor.engine.compute.kernel.KernelBinding;
import org.gabor.engine.compute.kernel.Pass;
import org.gabor.engine.compute.kernel.Tensor;
import org.gabor.engine.memory.Format;
import org.gabor.engine.memory.HostStorage;
import org.gabor.engine.memory.Resources;
import org.gabor.engine.memory.View;
import org.gabor.graph.layer.Activation.Function;
import org.junit.jupiter.api.Test;

class AddKernelTest {

    private final Resources resources = new Resources(HostStorage::new);

    /** A plan may give the gradients of a sum and of its inputs the same memory. */
    @Test
    void gradientsThatShareAPlaceAreBentOnce() {
        View shared = view(1, 2, 3, 4);
        View own = view(0, 0, 0, 0);
        Tensor sum = new Tensor(view(9, 9, 9, 9), Optional.of(shared));
        Tensor first = new Tensor(view(-1, 1, -1, 1), Optional.of(shared));
        Tensor second = new Tensor(view(0, 0, 0, 0), Optional.of(own));
        Kernel add = AddKernel.of(Optional.of(Function.RELU),
                new KernelBinding(List.of(first, second), sum, Map.of(), false, () -> 0, resources, resources::allocate, 0));
        add.forward(Pass.PREDICTION);
        add.backward();
        assertArrayEquals(new float[] {0, 1, 0, 1}, read(sum.values()));
        assertArrayEquals(new float[] {0, 2, 0, 4}, read(shared));
        assertArrayEquals(new float[] {0, 2, 0, 4}, read(own));
        resources.close();
    }

    private View view(float... values) {
        View view = resources.allocate(Format.plain(1, values.length));
        view.write(values);
        return view;
    }

    private static float[] read(View view) {
        float[] values = new float[(int) view.format().size()];
        view.read(values);
        return values;
    }
}
