package org.gabor.graph.shape;

import java.util.List;

/** Feature maps: {@code channels} × {@code height} × {@code width}, each at least 1. */
public record Image(int channels, int height, int width) implements Shape {

    public Image {
        if (channels < 1 || height < 1 || width < 1) {
            throw new IllegalArgumentException(
                    "An image needs at least 1 channel and 1×1 pixels, got %d×%d×%d.".formatted(channels, height, width));
        }
    }

    /** Height × width. */
    public Extent extent() {
        return new Extent(height, width);
    }

    public Image withChannels(int channels) {
        return new Image(channels, height, width);
    }

    public Image withSize(Extent size) {
        return new Image(channels, size.height(), size.width());
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
