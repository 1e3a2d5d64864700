package org.gabor.graph.shape;

import java.util.List;

/** Feature maps of a video: {@code channels} × {@code depth} frames × {@code height} × {@code width}, each at least 1. */
public record VideoFeatureMap(int channels, int depth, int height, int width) implements Shape {

    public VideoFeatureMap {
        if (channels < 1 || depth < 1 || height < 1 || width < 1) {
            throw new IllegalArgumentException("A volume needs at least 1 channel and 1×1×1 values, got %d×%d×%d×%d."
                    .formatted(channels, depth, height, width));
        }
    }

    /** Depth × height × width. */
    public Size3d extent() {
        return new Size3d(depth, height, width);
    }

    public VideoFeatureMap withChannels(int channels) {
        return new VideoFeatureMap(channels, depth, height, width);
    }

    public VideoFeatureMap withSize(Size3d size) {
        return new VideoFeatureMap(channels, size.depth(), size.height(), size.width());
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
