package org.gabor.graph.shape;

import java.util.List;

/** Feature maps of a film: {@code channels} × {@code depth} frames × {@code height} × {@code width}, each at least 1. */
public record Volume(int channels, int depth, int height, int width) implements Shape {

    public Volume {
        if (channels < 1 || depth < 1 || height < 1 || width < 1) {
            throw new IllegalArgumentException("A volume needs at least 1 channel and 1×1×1 values, got %d×%d×%d×%d."
                    .formatted(channels, depth, height, width));
        }
    }

    /** Depth × height × width. */
    public Extent3d extent() {
        return new Extent3d(depth, height, width);
    }

    public Volume withChannels(int channels) {
        return new Volume(channels, depth, height, width);
    }

    public Volume withSize(Extent3d size) {
        return new Volume(channels, size.depth(), size.height(), size.width());
    }

    @Override
    public List<Integer> dims() {
        return List.of(channels, depth, height, width);
    }

    @Override
    public String kind() {
        return "a volume";
    }
}
