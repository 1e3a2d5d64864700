package org.gabor.graph.shape;

/** Depth × height × width of a kernel, a stride, a padding or a video, in frames and pixels. */
public record Size3d(int depth, int height, int width) {

    public static Size3d cube(int side) {
        return new Size3d(side, side, side);
    }

    public boolean isCube() {
        return depth == height && height == width;
    }

    /** Height × width of one frame. */
    public Size2d frame() {
        return new Size2d(height, width);
    }

    public long volume() {
        return Math.multiplyExact((long) depth * height, (long) width);
    }

    /** {@code 3×7×7}. */
    public String text() {
        return depth + "×" + height + "×" + width;
    }

    /** Returns this size, or throws naming {@code what} if a side is below {@code least}. */
    public Size3d requireAtLeast(int least, String what) {
        if (depth < least || height < least || width < least) {
            throw new IllegalArgumentException("%s must be at least %d, got %s.".formatted(what, least, text()));
        }
        return this;
    }
}
