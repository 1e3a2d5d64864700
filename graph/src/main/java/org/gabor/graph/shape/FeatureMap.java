package org.gabor.graph.shape;

import java.util.List;

/** Feature maps: {@code channels} × {@code height} × {@code width}, each at least 1. */
public record FeatureMap(int channels, int height, int width) implements Shape {

    public FeatureMap {
        if (channels < 1 || height < 1 || width < 1) {
            throw new IllegalArgumentException(
                    "An image needs at least 1 channel and 1×1 pixels, got %d×%d×%d.".formatted(channels, height, width));
        }
    }

    /** Height × width. */
    public Size2d extent() {
        return new Size2d(height, width);
    }

    public FeatureMap withChannels(int channels) {
        return new FeatureMap(channels, height, width);
    }

    public FeatureMap withSize(Size2d size) {
        return new FeatureMap(channels, size.height(), size.width());
    }

    @Override
    public List<Integer> dims() {
        return List.of(channels, height, width);
    }

    @Override
    public String kind() {
        return "feature maps";
    }
}
