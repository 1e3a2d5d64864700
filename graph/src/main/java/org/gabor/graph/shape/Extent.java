package org.gabor.graph.shape;

/** Height × width of a kernel, a stride, a padding or a picture, in pixels. */
public record Extent(int height, int width) {

    public static Extent square(int side) {
        return new Extent(side, side);
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

    /** Returns this extent, or throws naming {@code what} when a side is below {@code least}. */
    public Extent requireAtLeast(int least, String what) {
        if (height < least || width < least) {
            throw new IllegalArgumentException("%s must be at least %d, got %s.".formatted(what, least, text()));
        }
        return this;
    }
}
