package org.gabor.app.geom;

/**
 * The part of the world that a window shows: {@code screen = world · scale + offset}.
 *
 * @param scale screen px per world px, within {@link #LEAST} and {@link #MOST}
 */
public record Viewport(double offsetX, double offsetY, double scale) {

    public static final double LEAST = 0.01;
    public static final double MOST = 4;
    public static final Viewport IDENTITY = new Viewport(0, 0, 1);

    public Viewport {
        scale = Math.clamp(scale, LEAST, MOST);
    }

    /** The view, at most at 100 %, that shows all of {@code world} centred with {@code margin} screen px around it. */
    public static Viewport fit(Rect world, double screenWidth, double screenHeight, double margin) {
        double wanted = Math.min(
                (screenWidth - 2 * margin) / Math.max(world.width(), 1),
                (screenHeight - 2 * margin) / Math.max(world.height(), 1));
        double scale = Math.clamp(wanted, LEAST, 1);
        return new Viewport(
                screenWidth / 2 - world.centerX() * scale,
                screenHeight / 2 - world.centerY() * scale, scale);
    }

    public Point toScreen(Point world) {
        return new Point(world.x() * scale + offsetX, world.y() * scale + offsetY);
    }

    public Point toWorld(Point screen) {
        return new Point((screen.x() - offsetX) / scale, (screen.y() - offsetY) / scale);
    }

    /** The part of the world that a window of this size shows. */
    public Rect visible(double screenWidth, double screenHeight) {
        return Rect.between(toWorld(Point.ORIGIN), toWorld(new Point(screenWidth, screenHeight)));
    }

    /** Scales by {@code factor}; the world point under {@code screen} stays fixed. */
    public Viewport zoomedAt(Point screen, double factor) {
        Point anchor = toWorld(screen);
        double zoomed = Math.clamp(scale * factor, LEAST, MOST);
        return new Viewport(screen.x() - anchor.x() * zoomed, screen.y() - anchor.y() * zoomed, zoomed);
    }

    public Viewport panned(double dx, double dy) {
        return new Viewport(offsetX + dx, offsetY + dy, scale);
    }
}
