package org.gabor.engine.data.image;

import org.gabor.graph.shape.Size2d;

/**
 * torchvision's {@code Resize} of the shorter side with smoothing, then {@code CenterCrop}: images are resized to the smallest
 * size that covers the target, then the centre is cropped. Bilinear with antialiasing: if an
 * image shrinks, the triangle of weights widens accordingly, so that every pixel counts.
 */
final class CentreCrop {

    private CentreCrop() {}

    /** Writes the image as C×H×W of {@code wanted} to {@code into} from {@code offset}, R, G and B being the channels. */
    static void write(RawSamples samples, Size2d wanted, float[] into, int offset) {
        double scale = Math.max((double) wanted.width() / samples.width(), (double) wanted.height() / samples.height());
        ResizeTaps columns = ResizeTaps.of(samples.width(), scale, wanted.width());
        ResizeTaps rows = ResizeTaps.of(samples.height(), scale, wanted.height());
        float[][] narrow = new float[samples.height()][];
        float[] row = new float[3 * samples.width()];
        for (int y = rows.first(); y < rows.last(); y++) {
            samples.row(y, row);
            narrow[y] = columns.along(row);
        }
        int plane = wanted.height() * wanted.width();
        for (int y = 0; y < wanted.height(); y++) {
            float[] sum = rows.down(narrow, y, 3 * wanted.width());
            for (int x = 0; x < wanted.width(); x++) {
                for (int c = 0; c < 3; c++) {
                    into[offset + c * plane + y * wanted.width() + x] = Math.clamp(sum[3 * x + c], 0f, 1f);
                }
            }
        }
    }
}
