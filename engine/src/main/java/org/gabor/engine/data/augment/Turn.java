package org.gabor.engine.data.augment;

/** {@link org.gabor.engine.data.Transform.Rotation}: counter-clockwise by a positive angle, as torchvision turns. */
final class Turn implements Step {

    private final double degrees;

    Turn(double degrees) {
        this.degrees = degrees;
    }

    @Override
    public void apply(Picture picture, Chance chance) {
        turn(picture, chance.between(-degrees, degrees));
    }

    static void turn(Picture picture, double degrees) {
        double angle = Math.toRadians(degrees);
        float cos = (float) Math.cos(angle);
        float sin = (float) Math.sin(angle);
        float middleX = (picture.width() - 1) / 2f;
        float middleY = (picture.height() - 1) / 2f;
        for (int y = 0; y < picture.height(); y++) {
            float dy = y - middleY;
            for (int x = 0; x < picture.width(); x++) {
                float dx = x - middleX;
                take(picture, y * picture.width() + x, middleY + sin * dx + cos * dy, middleX + cos * dx - sin * dy);
            }
        }
        picture.swap(picture.height(), picture.width());
    }

    /** Target pixel {@code at} becomes what lies at (y, x) of the source, between pixels bilinear, outside black. */
    private static void take(Picture picture, int at, float y, float x) {
        int top = (int) Math.floor(y);
        int left = (int) Math.floor(x);
        float down = y - top;
        float right = x - left;
        for (int c = 0; c < picture.channels(); c++) {
            float above = (1 - right) * pixel(picture, c, top, left) + right * pixel(picture, c, top, left + 1);
            float below = (1 - right) * pixel(picture, c, top + 1, left) + right * pixel(picture, c, top + 1, left + 1);
            picture.spare()[c * picture.plane() + at] = (1 - down) * above + down * below;
        }
    }

    private static float pixel(Picture picture, int c, int y, int x) {
        boolean inside = y >= 0 && y < picture.height() && x >= 0 && x < picture.width();
        return inside ? picture.values()[c * picture.plane() + y * picture.width() + x] : 0;
    }
}
