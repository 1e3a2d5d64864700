package org.gabor.graph.shape;

/** Height × width of a kernel, a stride, a padding or an image, in pixels. */
public record Size2d(int height, int width) {

    public static Size2d square(int side) {
        return new Size2d(side, side);
    }

    public boolean isSquare() {
        return height == width;
    }

    public long area() {
        return (long) height * width;
    }

    /** {@code 5×5}. */
    public String text() {
        return height + "×" + width;
    }

    /** Returns this size, or throws naming {@code what} if a side is below {@code least}. */
    public Size2d requireAtLeast(int least, String what) {
        if (height < least || width < least) {
            throw new IllegalArgumentException("%s must be at least %d, got %s.".formatted(what, least, text()));
        }
        return this;
    }
}
