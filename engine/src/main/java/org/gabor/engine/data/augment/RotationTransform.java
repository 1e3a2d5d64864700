package org.gabor.engine.data.augment;

/** {@link org.gabor.engine.data.Transform.Rotation}: counter-clockwise for a positive angle, as in torchvision. */
final class RotationTransform implements PixelTransform {

    private final double degrees;

    RotationTransform(double degrees) {
        this.degrees = degrees;
    }

    @Override
    public void apply(ImageBuffer image, SampleRandom chance) {
        turn(image, chance.between(-degrees, degrees));
    }

    static void turn(ImageBuffer image, double degrees) {
        double angle = Math.toRadians(degrees);
        float cos = (float) Math.cos(angle);
        float sin = (float) Math.sin(angle);
        float middleX = (image.width() - 1) / 2f;
        float middleY = (image.height() - 1) / 2f;
        for (int y = 0; y < image.height(); y++) {
            float dy = y - middleY;
            for (int x = 0; x < image.width(); x++) {
                float dx = x - middleX;
                take(image, y * image.width() + x, middleY + sin * dx + cos * dy, middleX + cos * dx - sin * dy);
            }
        }
        image.swap(image.height(), image.width());
    }

    /** Target pixel {@code at} becomes what lies at (y, x) of the source, between pixels bilinear, outside black. */
    private static void take(ImageBuffer image, int at, float y, float x) {
        int top = (int) Math.floor(y);
        int left = (int) Math.floor(x);
        float down = y - top;
        float right = x - left;
        for (int c = 0; c < image.channels(); c++) {
            float above = (1 - right) * pixel(image, c, top, left) + right * pixel(image, c, top, left + 1);
            float below = (1 - right) * pixel(image, c, top + 1, left) + right * pixel(image, c, top + 1, left + 1);
            image.spare()[c * image.plane() + at] = (1 - down) * above + down * below;
        }
    }

    private static float pixel(ImageBuffer image, int c, int y, int x) {
        boolean inside = y >= 0 && y < image.height() && x >= 0 && x < image.width();
        return inside ? image.values()[c * image.plane() + y * image.width() + x] : 0;
    }
}
