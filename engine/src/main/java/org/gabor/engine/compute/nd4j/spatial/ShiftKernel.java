package org.gabor.engine.compute.nd4j.spatial;

import java.util.ArrayList;
import java.util.List;
import org.gabor.engine.compute.kernel.Kernel;
import org.gabor.engine.compute.kernel.Pass;
import org.gabor.engine.compute.nd4j.array.NdBinding;
import org.gabor.engine.compute.nd4j.array.Views;
import org.gabor.graph.layer.Shift;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Shifts groups of channels by whole pixels; zeros fill the border. */
public final class ShiftKernel implements Kernel {

    private final INDArray y;
    private final INDArray dx;
    private final List<Move> moves = new ArrayList<>();

    public ShiftKernel(Shift layer, NdBinding binding) {
        y = binding.output().values();
        dx = binding.input().requiredGradient();
        int channels = (int) y.size(1);
        int first = 0;
        while (first < channels) {
            int down = layer.rows(first, channels);
            int right = layer.columns(first, channels);
            int next = first;
            while (next < channels && layer.rows(next, channels) == down && layer.columns(next, channels) == right) {
                next++;
            }
            add(binding, first, next - first, down, right);
            first = next;
        }
    }

    private void add(NdBinding binding, int first, int count, int down, int right) {
        long height = y.size(2) - Math.abs(down);
        long width = y.size(3) - Math.abs(right);
        if (height < 1 || width < 1) {
            return;
        }
        Region read = new Region(first, count, Math.max(0, down), height, Math.max(0, right), width);
        Region written = new Region(first, count, Math.max(0, -down), height, Math.max(0, -right), width);
        moves.add(new Move(read.of(binding.input().values()), written.of(y),
                read.of(dx), written.of(binding.output().requiredGradient())));
    }

    @Override
    public void forward(Pass pass) {
        y.assign(0);
        moves.forEach(move -> move.y().assign(move.x()));
    }

    @Override
    public void backward() {
        dx.assign(0);
        moves.forEach(move -> move.dx().assign(move.dy()));
    }

    /** The pixels of a group of channels that stay in the image: their positions before and after. */
    private record Move(INDArray x, INDArray y, INDArray dx, INDArray dy) {}

    /** Some channels of every sample, and a rectangle in them. */
    private record Region(long channel, long channels, long top, long height, long left, long width) {

        INDArray of(INDArray maps) {
            INDArray stretch = Views.along(maps, 1, channel, channels);
            return Views.along(Views.along(stretch, 2, top, height), 3, left, width);
        }
    }
}
