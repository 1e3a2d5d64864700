package org.gabor.engine.data.picture;

import java.awt.image.Raster;
import java.io.IOException;
import java.util.OptionalInt;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadata;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * JPEGs made for printing, of four inks, which ImageIO reads but does not convert. They are CMYK, or YCCK, whose first three
 * channels are converted as if to R, G, B and then taken from 255; Adobe's programs store all inks inverted (Adobe technical
 * note 5116). Red is what cyan and black leave of white, the conversion without a colour profile that Pillow has too.
 */
final class CmykJpeg {

    private static final int FOUR = 4;
    private static final int CMYK = 0;
    private static final int YCCK = 2;

    private CmykJpeg() {}

    static boolean isOne(ImageReader reader, Format format) throws IOException {
        return format == Format.JPEG && !reader.getImageTypes(0).hasNext();
    }

    static Samples read(ImageReader reader, ImageReadParam param) throws IOException, PictureException {
        Raster raster = reader.readRaster(0, param);
        if (raster.getNumBands() != FOUR) {
            throw new PictureException("is a JPEG picture of %d channels, which cannot be read".formatted(raster.getNumBands()));
        }
        OptionalInt adobe = adobeTransform(reader.getImageMetadata(0));
        boolean luminance = adobe.orElse(CMYK) == YCCK;
        byte[] values = new byte[3 * raster.getWidth() * raster.getHeight()];
        int[] row = new int[FOUR * raster.getWidth()];
        for (int y = 0, at = 0; y < raster.getHeight(); y++) {
            raster.getPixels(raster.getMinX(), raster.getMinY() + y, raster.getWidth(), 1, row);
            for (int x = 0; x < row.length; x += FOUR, at += 3) {
                if (luminance) {
                    toCmy(row, x);
                }
                for (int c = 0; c < 3; c++) {
                    values[at + c] = left(row[x + c], row[x + 3], adobe.isPresent());
                }
            }
        }
        return new Samples.Plain(raster.getWidth(), raster.getHeight(), values);
    }

    /** ITU-R BT.601, as JFIF writes it out. */
    private static void toCmy(int[] ycc, int at) {
        int y = ycc[at];
        int blueness = ycc[at + 1] - 128;
        int redness = ycc[at + 2] - 128;
        ycc[at] = inverted(y + 1.402 * redness);
        ycc[at + 1] = inverted(y - 0.344136 * blueness - 0.714136 * redness);
        ycc[at + 2] = inverted(y + 1.772 * blueness);
    }

    private static int inverted(double value) {
        return 255 - (int) Math.round(Math.clamp(value, 0, 255));
    }

    /** The light that two inks leave, from 0 to 255. */
    private static byte left(int colour, int black, boolean inverted) {
        int product = inverted ? colour * black : (255 - colour) * (255 - black);
        return (byte) Math.round(product / 255f);
    }

    private static OptionalInt adobeTransform(IIOMetadata metadata) {
        NodeList marks = ((Element) metadata.getAsTree(metadata.getNativeMetadataFormatName())).getElementsByTagName("app14Adobe");
        return marks.getLength() == 0 ? OptionalInt.empty()
                : OptionalInt.of(Integer.parseInt(((Element) marks.item(0)).getAttribute("transform")));
    }
}
