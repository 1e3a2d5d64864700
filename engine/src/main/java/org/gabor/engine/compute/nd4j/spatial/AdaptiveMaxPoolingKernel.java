package org.gabor.engine.compute.nd4j.spatial;

import java.util.ArrayList;
import java.util.List;
import org.gabor.engine.compute.kernel.Kernel;
import org.gabor.engine.compute.kernel.Pass;
import org.gabor.engine.compute.nd4j.array.NativeOp;
import org.gabor.engine.compute.nd4j.array.NdArrays;
import org.gabor.engine.compute.nd4j.array.NdBinding;
import org.gabor.engine.compute.nd4j.array.NdTensor;
import org.gabor.engine.compute.nd4j.array.PoolingCell;
import org.gabor.engine.compute.nd4j.array.Views;
import org.gabor.engine.memory.Resources;
import org.gabor.graph.shape.Padding;
import org.gabor.graph.shape.Size2d;
import org.gabor.graph.shape.Window;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The maximum of each cell, one reduction per cell; cells may overlap. */
public final class AdaptiveMaxPoolingKernel implements Kernel {

    private final List<CellMaximum> parts = new ArrayList<>();
    private final INDArray dx;

    private AdaptiveMaxPoolingKernel(NdBinding binding) {
        NdTensor in = binding.input();
        NdTensor out = binding.output();
        dx = in.requiredGradient();
        List<PoolingCell> rows = PoolingCell.of(dx.size(2), out.values().size(2));
        List<PoolingCell> columns = PoolingCell.of(dx.size(3), out.values().size(3));
        for (int i = 0; i < rows.size(); i++) {
            for (int j = 0; j < columns.size(); j++) {
                PoolingCell row = rows.get(i);
                PoolingCell column = columns.get(j);
                int y = i;
                int x = j;
                parts.add(CellMaximum.of(in.map(all -> Views.window(all, row, column)),
                        out.map(all -> Views.window(all, new PoolingCell(y, y + 1), new PoolingCell(x, x + 1))),
                        binding.resources()));
            }
        }
    }

    /** Cells of equal size are the windows of plain max pooling. */
    public static Kernel of(NdBinding binding) {
        INDArray x = binding.input().values();
        INDArray y = binding.output().values();
        if (x.size(2) % y.size(2) != 0 || x.size(3) % y.size(3) != 0) {
            return new AdaptiveMaxPoolingKernel(binding);
        }
        Size2d cell = new Size2d((int) (x.size(2) / y.size(2)), (int) (x.size(3) / y.size(3)));
        return PoolingKernel.max(new Window(cell, cell, Padding.NONE, Size2d.square(1)), binding);
    }

    @Override
    public void forward(Pass pass) {
        parts.forEach(part -> part.max().run());
    }

    @Override
    public void backward() {
        dx.assign(0);
        parts.forEach(CellMaximum::backward);
    }

    private record CellMaximum(NativeOp max, NativeOp spread, INDArray share, INDArray gradient) {

        static CellMaximum of(NdTensor in, NdTensor out, Resources resources) {
            INDArray share = NdArrays.zeros(resources, in.values().shape());
            NativeOp max = NativeOp.bind(resources, "reduce_max", List.of(in.values()), List.of(out.values()), 2, 3).reals(1);
            NativeOp spread = NativeOp.bind(resources, "reduce_max_bp",
                    List.of(in.values(), out.requiredGradient()), List.of(share), 2, 3).reals(1);
            return new CellMaximum(max, spread, share, in.requiredGradient());
        }

        void backward() {
            spread.run();
            gradient.addi(share);
        }
    }
}
