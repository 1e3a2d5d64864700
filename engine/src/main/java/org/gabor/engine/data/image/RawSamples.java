package org.gabor.engine.data.image;

import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;

/**
 * A decoded image's samples as stored in the file, without conversion between colour spaces. Colour under
 * transparent pixels is kept, as Pillow's {@code convert("RGB")} does.
 */
sealed interface RawSamples {

    Raster raster();

    default int width() {
        return raster().getWidth();
    }

    default int height() {
        return raster().getHeight();
    }

    /** The samples of row {@code y}, all bands of a pixel in turn. */
    default int[] samples(int y) {
        Raster raster = raster();
        return raster.getPixels(raster.getMinX(), raster.getMinY() + y, raster.getWidth(), 1, (int[]) null);
    }

    /** Writes row {@code y} to {@code into} as R, G, B for each pixel in turn, in [0, 1]. */
    void row(int y, float[] into);

    static RawSamples of(BufferedImage image) {
        Raster raster = image.getRaster();
        ColorModel model = image.getColorModel();
        if (model instanceof IndexColorModel palette) {
            return new Indexed(raster, palette);
        }
        int colours = model.getNumColorComponents();
        return colours == 4 ? new Inks(raster) : new Bands(raster, colours == 3 ? new int[] {0, 1, 2} : new int[] {0, 0, 0});
    }

    /**
     * Samples that are colours.
     *
     * @param bands where red, green and blue are; grey is all three
     */
    record Bands(Raster raster, int[] bands) implements RawSamples {

        @Override
        public void row(int y, float[] into) {
            int count = raster.getNumBands();
            int[] all = samples(y);
            for (int c = 0; c < 3; c++) {
                float most = (1L << raster.getSampleModel().getSampleSize(bands[c])) - 1;
                for (int x = 0; x < width(); x++) {
                    into[3 * x + c] = all[x * count + bands[c]] / most;
                }
            }
        }
    }

    /** Samples that are indices into a palette. */
    record Indexed(Raster raster, IndexColorModel palette) implements RawSamples {

        private static final float MOST = 255;

        @Override
        public void row(int y, float[] into) {
            int[] all = samples(y);
            for (int x = 0; x < width(); x++) {
                into[3 * x] = palette.getRed(all[x]) / MOST;
                into[3 * x + 1] = palette.getGreen(all[x]) / MOST;
                into[3 * x + 2] = palette.getBlue(all[x]) / MOST;
            }
        }
    }

    /**
     * Cyan, magenta, yellow and black, each up to 255, as in images made for printing. Red is what cyan and black leave of
     * white: the conversion without a colour profile that Pillow has.
     */
    record Inks(Raster raster) implements RawSamples {

        private static final float MOST = 255 * 255;

        @Override
        public void row(int y, float[] into) {
            int[] all = samples(y);
            for (int x = 0; x < width(); x++) {
                int light = 255 - all[4 * x + 3];
                for (int c = 0; c < 3; c++) {
                    into[3 * x + c] = (255 - all[4 * x + c]) * light / MOST;
                }
            }
        }
    }
}
