package org.gabor.engine.compute.onednn.spatial;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.gabor.graph.layer.ChannelPad;
import org.gabor.graph.layer.ChannelSplit;
import org.gabor.graph.layer.Shift;
import org.gabor.graph.layer.ZeroPad2d;

/**
 * One copy of a layer that only moves values: a box N×C×H×W of them goes from one position of a tensor to a position of another.
 *
 * @param dims the box's dimensions
 * @param from position of its first element
 * @param to where that element goes
 */
public record RegionCopy(long[] dims, long[] from, long[] to) {

    public static List<RegionCopy> of(ZeroPad2d pad, List<Long> in) {
        return List.of(new RegionCopy(dims(in), start(), new long[] {0, 0, pad.top(), pad.left()}));
    }

    public static List<RegionCopy> of(ChannelPad pad, List<Long> in) {
        return List.of(new RegionCopy(dims(in), start(), new long[] {0, pad.before(), 0, 0}));
    }

    public static List<RegionCopy> of(ChannelSplit split, List<Long> in) {
        long[] dims = dims(in);
        dims[1] /= split.parts();
        return List.of(new RegionCopy(dims, new long[] {0, split.part() * dims[1], 0, 0}, start()));
    }

    /** One copy for each range of channels that are shifted alike and do not leave the image altogether. */
    public static List<RegionCopy> of(Shift shift, List<Long> in) {
        List<RegionCopy> moves = new ArrayList<>();
        int channels = in.get(1).intValue();
        for (int first = 0, next; first < channels; first = next) {
            int down = shift.rows(first, channels);
            int right = shift.columns(first, channels);
            next = first + 1;
            while (next < channels && shift.rows(next, channels) == down && shift.columns(next, channels) == right) {
                next++;
            }
            long[] dims = {in.get(0), next - first, in.get(2) - Math.abs(down), in.get(3) - Math.abs(right)};
            if (dims[2] > 0 && dims[3] > 0) {
                moves.add(new RegionCopy(dims, new long[] {0, first, Math.max(0, down), Math.max(0, right)},
                        new long[] {0, first, Math.max(0, -down), Math.max(0, -right)}));
            }
        }
        return moves;
    }

    private static long[] dims(List<Long> in) {
        return in.stream().mapToLong(Long::longValue).toArray();
    }

    private static long[] start() {
        return new long[4];
    }

    RegionCopy back() {
        return new RegionCopy(dims, to, from);
    }

    /** The number of elements that it copies. */
    long size() {
        return LongStream.of(dims).reduce(1, Math::multiplyExact);
    }
}
